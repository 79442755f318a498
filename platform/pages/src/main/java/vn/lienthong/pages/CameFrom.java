package vn.lienthong.pages;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The page that a form was sent from, to be shown again. */
public final class CameFrom {
    private static final URI FIRST = URI.create("/");

    private CameFrom() {}

    /**
     * The path alone, so that nobody is sent elsewhere; the first page where the browser does not say.
     *
     * @param referer the header of that name
     */
    public static URI page(@Nullable String referer) {
        try {
            URI page = URI.create(referer == null ? "/" : referer);
            String path = page.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//")) {
                return FIRST;
            }
            return URI.create(page.getRawQuery() == null ? path : path + "?" + page.getRawQuery());
        } catch (IllegalArgumentException unreadable) {
            return FIRST;
        }
    }
}
