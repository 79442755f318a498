package vn.lienthong.views;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A page of a list over HTTP, whose header {@code Link} (RFC 8288) says where the next one is. */
public final class NextPage {
    private NextPage() {}

    /** @param cursor where the next page begins, as the parameter {@code cursor} of what was asked for; null on the last page */
    public static <T> ResponseEntity<T> after(T page, @Nullable Object cursor) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (cursor != null) {
            String next = ServletUriComponentsBuilder.fromCurrentRequest()
                    .replaceQueryParam("cursor", cursor)
                    .build()
                    .toUriString();
            answer.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next));
        }
        return answer.body(page);
    }
}
