package vn.lienthong.runtime.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A text in a header of HTTP, which carries letters beyond ASCII as percent-encoded UTF-8 (CloudEvents 1.0, HTTP protocol binding,
 * 3.1.3.2). What programs commonly send instead, the bare bytes of UTF-8, is read as well.
 */
public final class HeaderText {
    private HeaderText() {}

    /** @param value with each byte as one character, as servers read headers; itself if it is neither */
    public static String read(String value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(value.length());
        for (int index = 0; index < value.length(); index++) {
            int coded = value.charAt(index) == '%' ? coded(value, index) : -1;
            bytes.write(coded < 0 ? value.charAt(index) : coded);
            index += coded < 0 ? 0 : 2;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException neither) {
            return value;
        }
    }

    /** The byte that the two digits behind a percent sign are; -1 if they are none. */
    private static int coded(String value, int index) {
        if (index + 2 >= value.length()) {
            return -1;
        }
        int high = Character.digit(value.charAt(index + 1), 16);
        int low = Character.digit(value.charAt(index + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
