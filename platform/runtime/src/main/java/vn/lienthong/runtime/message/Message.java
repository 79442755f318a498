package vn.lienthong.runtime.message;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;

/** An envelope and its payload, as they stand on a topic (CloudEvents 1.0, Kafka protocol binding, binary mode). */
public record Message(Envelope envelope, byte[] payload) {
    private static final String PREFIX = "ce_";
    private static final String CONTENT_TYPE = "content-type";
    private static final byte[] JSON = "application/json".getBytes(StandardCharsets.UTF_8);

    /** The payload as the record that its type names. @throws RuntimeException if it is none, or the type is unknown */
    public Object content() {
        return Json.read(
                payload, MessageTypes.find(envelope.type()).orElseThrow().payload());
    }

    /** SHA-256 of the payload, in lower-case hexadecimal. */
    public String digest() {
        return Digest.of(payload);
    }

    /** Replaces whatever stands in these headers by the envelope. */
    public void writeTo(Headers headers) {
        for (Header header : headers.toArray()) {
            headers.remove(header.key());
        }
        envelope.attributes()
                .forEach((name, value) -> headers.add(PREFIX + name, value.getBytes(StandardCharsets.UTF_8)));
        headers.add(CONTENT_TYPE, JSON);
    }

    /** The attributes that stand in the headers, by their CloudEvents names; the last of a repeated one counts. */
    public static Map<String, String> attributes(Iterable<Header> headers) {
        Map<String, String> attributes = new HashMap<>();
        for (Header header : headers) {
            if (header.key().startsWith(PREFIX) && header.value() != null) {
                attributes.put(
                        header.key().substring(PREFIX.length()), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return attributes;
    }

    /** What the platform itself has written. @throws IllegalArgumentException if the envelope is incomplete */
    public static Message read(Iterable<Header> headers, byte[] payload) {
        return new Message(Envelope.from(attributes(headers)), payload);
    }
}
