package vn.lienthong.intake.door;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.outcome.Reason;

/**
 * Something that lies in an outbox.
 *
 * @param agency whose outbox it is, which the broker has proven
 * @param attributes the CloudEvents attributes it claims to have
 * @param contentType content type of its payload; null if it has none, which counts as JSON
 * @param payload bytes of the event's data; empty if it has none
 * @param now when the broker received it
 * @param found what was found wrong when it was read; with no attributes at all, nothing else can be said of it
 */
record Arrival(
        AgencyCode agency,
        Map<String, String> attributes,
        @Nullable String contentType,
        byte[] payload,
        Instant now,
        List<Reason> found) {

    /** As it was read, with nothing wrong so far. */
    Arrival(
            AgencyCode agency,
            Map<String, String> attributes,
            @Nullable String contentType,
            byte[] payload,
            Instant now) {
        this(agency, attributes, contentType, payload, now, List.of());
    }

    /** The same, sent by this officer, whoever it claims to be sent by. */
    Arrival sentBy(String officer) {
        return with(Attributes.OFFICER, officer);
    }

    /** The same with this attribute, whatever it said before. */
    Arrival with(String attribute, String value) {
        Map<String, String> named = new LinkedHashMap<>(attributes);
        named.put(attribute, value);
        return new Arrival(agency, named, contentType, payload, now, found);
    }

    /** Whether no event could be made out in it. */
    boolean isUnread() {
        return attributes.isEmpty() && !found.isEmpty();
    }
}
