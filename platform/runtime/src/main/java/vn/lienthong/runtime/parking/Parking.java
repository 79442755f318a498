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
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Message;

/** Parks what a service cannot act on. */
public final class Parking {
    /** Type of a parked record; it has no row in the contract, since agencies never see one. */
    public static final String TYPE = "vn.lienthong.parked.v1";

    private static final int LONGEST_HEADER = 4096;

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
                key,
                text(headers),
                payload,
                reasons,
                at);
        Envelope envelope = Envelope.of(position.toString(), URI.create("/" + service), TYPE);
        return new Emission(Topics.PARKED, position.toString(), new Message(envelope, Json.write(parked)));
    }

    private static Map<String, String> text(Iterable<Header> headers) {
        Map<String, String> text = new LinkedHashMap<>();
        for (Header header : headers) {
            String value = header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
            text.put(header.key(), value.length() > LONGEST_HEADER ? value.substring(0, LONGEST_HEADER) : value);
        }
        return text;
    }
}
