package vn.lienthong.client.rest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;

/** Events for one request (CloudEvents 1.0, JSON batch format), no more than the door takes. */
public final class EventBatch {
    /** Its media type. */
    public static final String MEDIA_TYPE = "application/cloudevents-batch+json";

    private static final int MOST_EVENTS = 1000;
    /** Of bytes in a batch: the door takes 5 MiB. */
    private static final int LARGEST = 5 * 1024 * 1024 - 2;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int events;

    /** The whole event as one object, its payload as it was written. */
    public static byte[] event(Envelope envelope, byte[] data) {
        String head = Json.mapper().writeValueAsString(envelope.attributes());
        String event = head.substring(0, head.length() - 1)
                + ",\"data\":%s}".formatted(new String(data, StandardCharsets.UTF_8));
        return event.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether there is room for one more. */
    public boolean fits(byte[] event) {
        return events < MOST_EVENTS && bytes.size() + event.length + 1 <= LARGEST;
    }

    /** One more, behind the others. */
    public void add(byte[] event) {
        bytes.write(events == 0 ? '[' : ',');
        bytes.writeBytes(event);
        events++;
    }

    public boolean isEmpty() {
        return events == 0;
    }

    /** What is to be posted; afterwards it is empty. */
    public byte[] take() {
        bytes.write(']');
        byte[] batch = bytes.toByteArray();
        bytes.reset();
        events = 0;
        return batch;
    }
}
