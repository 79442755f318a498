package vn.lienthong.runtime.parking;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Excerpt;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Message;

/** Parks what a service cannot act on. */
public final class Parking {
    /** Type of a parked record; it has no row in the contract, since agencies never see one. */
    public static final String TYPE = "vn.lienthong.parked.v1";

    /** What is parked must fit the broker's largest record of 2 MiB: base64 adds a third, JSON up to five bytes a char. */
    private static final int LARGEST_PAYLOAD = 1024 * 1024;

    private static final int MOST_HEADERS = 32 * 1024;
    private static final int LONGEST_TEXT = 4096;

    private final String service;

    /** @param service name of the service that parks */
    public Parking(String service) {
        this.service = service;
    }

    /** Where a record was read. */
    public record Position(String topic, int partition, long offset) {
        @Override
        public String toString() {
            return topic + "-" + partition + "@" + offset;
        }
    }

    /** The record on its way to where it is kept, keyed by where it was read. */
    public Emission park(
            Position position,
            @Nullable String key,
            Iterable<Header> headers,
            byte @Nullable [] payload,
            List<Reason> reasons,
            Instant at) {
        Parked parked = new Parked(
                service,
                position.topic(),
                position.partition(),
                position.offset(),
                key == null ? null : Excerpt.of(key, LONGEST_TEXT),
                text(headers),
                payload == null || payload.length > LARGEST_PAYLOAD ? null : payload,
                reasons,
                at);
        Envelope envelope = Envelope.of(position.toString(), URI.create("/" + service), TYPE);
        return new Emission(Topics.PARKED, position.toString(), new Message(envelope, Json.write(parked)));
    }

    private static Map<String, String> text(Iterable<Header> headers) {
        Map<String, String> text = new LinkedHashMap<>();
        int room = MOST_HEADERS;
        for (Header header : headers) {
            String name = Excerpt.of(header.key(), LONGEST_TEXT);
            String value = header.value() == null
                    ? ""
                    : Excerpt.of(new String(header.value(), StandardCharsets.UTF_8), LONGEST_TEXT);
            room -= name.length() + value.length();
            if (room < 0) {
                break;
            }
            text.put(name, value);
        }
        return text;
    }
}
