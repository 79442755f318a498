package vn.lienthong.runtime.web;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files that others have made, sent so that a browser saves them and runs nothing of them. */
public final class Downloads {
    /** What a browser may do with what it is sent: nothing. */
    public static final String NOTHING_RUNS = "sandbox; default-src 'none'";

    private Downloads() {}

    /**
     * As bytes that are passed on as they are read.
     *
     * @param name to be saved under (RFC 6266, written as RFC 5987 says)
     * @param type media type as it was found in the bytes
     * @param size in bytes
     */
    public static ResponseEntity<Resource> of(String name, String type, long size, InputStream bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .contentLength(size)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", NOTHING_RUNS)
                .body(new InputStreamResource(bytes));
    }
}
