package vn.lienthong.console;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A page of a list.
 *
 * @param next what to ask the next page with, empty if there is none
 */
record Listed(JsonNode items, String next) {

    private static final Pattern NEXT = Pattern.compile("[?&]cursor=([^&>]+)[^>]*>; rel=\"next\"");

    /** What the header {@code Link} (RFC 8288) says of the next page. */
    static String cursor(@Nullable String link) {
        Matcher next = NEXT.matcher(link == null ? "" : link);
        return next.find() ? URLDecoder.decode(next.group(1), StandardCharsets.UTF_8) : "";
    }
}
