package vn.lienthong.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A text as it stands in a form, or behind the question mark of an address. */
public final class FormText {
    private FormText() {}

    /** In {@code application/x-www-form-urlencoded}: a space is a plus sign. */
    public static String of(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
