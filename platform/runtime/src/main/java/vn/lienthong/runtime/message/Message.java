package vn.lienthong.runtime.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.support.MessageBuilder;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;

/**
 * An envelope and its payload, as they stand on a topic (CloudEvents 1.0, Kafka protocol binding, binary mode). One message
 * goes to many topics; its headers are made once.
 */
public final class Message {
    private static final String PREFIX = "ce_";
    private static final String HANDLING = PREFIX + "handling";
    private static final String CONTENT_TYPE = "content-type";
    private static final byte[] JSON = "application/json".getBytes(StandardCharsets.UTF_8);
    /** No attribute of the event, but what the door says of it. */
    private static final String SENT = "lienthong-digest";
    /** The same: whose account sent it. */
    private static final String ACCOUNT = "lienthong-account";

    private final Envelope envelope;
    private final byte[] payload;
    private final @Nullable String sent;
    private final @Nullable String account;
    private @Nullable List<Header> headers;
    private @Nullable Object content;

    /** The payload is not copied, and not to be changed. */
    public Message(Envelope envelope, byte[] payload) {
        this(envelope, payload, null, null);
    }

    private Message(Envelope envelope, byte[] payload, @Nullable String sent, @Nullable String account) {
        this.envelope = envelope;
        this.payload = payload;
        this.sent = sent;
        this.account = account;
    }

    /** The same said in another way, such as by codes in place of names: its {@link #digest} stays that of what was sent. */
    public Message rewritten(byte[] otherwise) {
        return new Message(envelope, otherwise, digest(), account);
    }

    /** The same, sent by the officer with that account, for which the door vouches; null where it does not. */
    public Message sentBy(@Nullable String officer) {
        return new Message(envelope, payload, sent, officer);
    }

    /** The same for one of its readers: the envelope says this much of who may see it. */
    public Message handled(String known) {
        if (known.equals(envelope.handling())) {
            return this;
        }
        Message copy = new Message(envelope.handled(known), payload, sent, account);
        copy.content = content;
        List<Header> made = new ArrayList<>(headers());
        made.replaceAll(header -> header.key().equals(HANDLING) ? header(HANDLING, known) : header);
        copy.headers = made;
        return copy;
    }

    /** The attributes. */
    public Envelope envelope() {
        return envelope;
    }

    /** The JSON. */
    public byte[] payload() {
        return payload;
    }

    /** The payload as the record that its type names, read once for all who ask. @throws RuntimeException if it is none, or the type is unknown */
    public Object content() {
        Object read = content;
        if (read == null) {
            read = MessageTypes.find(envelope.type()).orElseThrow().read(payload);
            content = read;
        }
        return read;
    }

    /** The account of the officer who sent it, where the door vouches for it; null otherwise. */
    public @Nullable String account() {
        return account;
    }

    /** SHA-256 of the payload as its sender sent it, in lower-case hexadecimal. */
    public String digest() {
        return sent == null ? Digest.of(payload) : sent;
    }

    /** The whole event as one object, with the payload as {@code data} (CloudEvents 1.0, JSON format). */
    public ObjectNode structured() {
        ObjectNode event = Json.mapper().createObjectNode();
        envelope.attributes().forEach(event::put);
        event.put("datacontenttype", "application/json");
        event.set("data", Json.tree(payload));
        return event;
    }

    /** Replaces whatever stands in these headers by the envelope. */
    public void writeTo(Headers to) {
        for (Header header : to.toArray()) {
            to.remove(header.key());
        }
        headers().forEach(to::add);
    }

    /** As an output binding takes it, under that key: the envelope in its headers. */
    public org.springframework.messaging.Message<byte[]> keyed(String key) {
        MessageBuilder<byte[]> built = MessageBuilder.withPayload(payload)
                .setHeader(KafkaHeaders.KEY, key.getBytes(StandardCharsets.UTF_8))
                .setHeader(CONTENT_TYPE, "application/json");
        envelope.attributes().forEach((name, value) -> built.setHeader(PREFIX + name, value));
        return built.build();
    }

    private List<Header> headers() {
        List<Header> made = headers;
        if (made == null) {
            made = new ArrayList<>();
            for (Map.Entry<String, String> attribute : envelope.attributes().entrySet()) {
                made.add(header(PREFIX + attribute.getKey(), attribute.getValue()));
            }
            made.add(new RecordHeader(CONTENT_TYPE, JSON));
            if (sent != null) {
                made.add(header(SENT, sent));
            }
            if (account != null) {
                made.add(header(ACCOUNT, account));
            }
            headers = made;
        }
        return made;
    }

    private static Header header(String key, String value) {
        return new RecordHeader(key, value.getBytes(StandardCharsets.UTF_8));
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

    /** The type alone, for who reads on only for some of them; null if there is none. */
    public static @Nullable String type(Headers headers) {
        Header type = headers.lastHeader(PREFIX + "type");
        return type == null || type.value() == null ? null : new String(type.value(), StandardCharsets.UTF_8);
    }

    /** What the platform itself has written. @throws IllegalArgumentException if the envelope is incomplete */
    public static Message read(Iterable<Header> headers, byte[] payload) {
        String sent = null;
        String account = null;
        for (Header header : headers) {
            if (header.key().equals(SENT) && header.value() != null) {
                sent = new String(header.value(), StandardCharsets.UTF_8);
            } else if (header.key().equals(ACCOUNT) && header.value() != null) {
                account = new String(header.value(), StandardCharsets.UTF_8);
            }
        }
        return new Message(Envelope.from(attributes(headers)), payload, sent, account);
    }
}
