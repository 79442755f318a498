package vn.lienthong.runtime.projection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.MessageHeaders;
import vn.lienthong.contract.Envelope;
import vn.lienthong.runtime.message.Message;

/** Takes apart what a batch binding is given: one message with lists, into records of the log. */
public final class Batches {
    private static final String PREFIX = "ce_";

    private Batches() {}

    /** The records of a batch, in their order; one that carries no envelope goes to {@code unreadable} instead. */
    public static List<LogRecord> records(
            org.springframework.messaging.Message<List<byte[]>> batch, Consumer<RuntimeException> unreadable) {
        List<LogRecord> records = new ArrayList<>();
        List<?> payloads = batch.getPayload();
        for (int index = 0; index < payloads.size(); index++) {
            try {
                records.add(record(batch.getHeaders(), index, (byte[]) payloads.get(index)));
            } catch (RuntimeException e) {
                unreadable.accept(e);
            }
        }
        return records;
    }

    private static LogRecord record(MessageHeaders headers, int index, byte[] payload) {
        Object key = list(headers, KafkaHeaders.RECEIVED_KEY).get(index);
        return new LogRecord(
                (String) list(headers, KafkaHeaders.RECEIVED_TOPIC).get(index),
                (Integer) list(headers, KafkaHeaders.RECEIVED_PARTITION).get(index),
                (Long) list(headers, KafkaHeaders.OFFSET).get(index),
                String.valueOf(text(key)),
                new Message(Envelope.from(attributes(headers, index)), payload));
    }

    private static List<?> list(MessageHeaders headers, String name) {
        List<?> list = headers.get(name, List.class);
        if (list == null) {
            throw new IllegalStateException("no batch header " + name);
        }
        return list;
    }

    private static Map<String, String> attributes(MessageHeaders headers, int index) {
        Map<?, ?> raw =
                (Map<?, ?>) list(headers, KafkaHeaders.BATCH_CONVERTED_HEADERS).get(index);
        Map<String, String> attributes = new HashMap<>();
        raw.forEach((name, value) -> {
            String text = text(value);
            if (name instanceof String header && header.startsWith(PREFIX) && text != null) {
                attributes.put(header.substring(PREFIX.length()), text);
            }
        });
        return attributes;
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            default -> value.toString();
        };
    }
}
