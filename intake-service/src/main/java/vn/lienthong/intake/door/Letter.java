package vn.lienthong.intake.door;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.runtime.web.Caller;

/** What is put into the outbox of a caller over HTTP: headers of a record by name, and its value. */
public record Letter(Map<String, byte[]> headers, byte[] body) {
    static final String CONTENT_TYPE = "content-type";

    /**
     * The event as it came, in the same mode. What an officer sends names that officer, whoever it claims to be by; it is written
     * in binary mode, with the same payload.
     *
     * @param contentType of the request
     * @param sent its body
     */
    static Letter of(Caller caller, Arrival arrival, @Nullable String contentType, byte[] sent) {
        String officer = caller.officer();
        if (officer != null) {
            return new Letter(binary(arrival.sentBy(officer).attributes(), arrival.contentType()), arrival.payload());
        }
        return contentType != null && Reading.isStructured(contentType)
                ? new Letter(Map.of(CONTENT_TYPE, utf8(contentType)), sent)
                : new Letter(binary(arrival.attributes(), arrival.contentType()), sent);
    }

    /** The headers of an event in binary mode (CloudEvents, Kafka protocol binding). */
    public static Map<String, byte[]> binary(Map<String, String> attributes, @Nullable String contentType) {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        attributes.forEach((name, value) -> headers.put("ce_" + name, utf8(value)));
        if (contentType != null) {
            headers.put(CONTENT_TYPE, utf8(contentType));
        }
        return headers;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
