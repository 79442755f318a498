package vn.lienthong.intake.door;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;

/**
 * Something that lies in an outbox.
 *
 * @param agency whose outbox it is, which the broker has proven
 * @param attributes the CloudEvents attributes it claims to have
 * @param contentType its content type; null if it has none, which counts as JSON
 * @param payload its bytes; empty if it has none
 * @param now when the broker received it
 */
record Arrival(
        AgencyCode agency,
        Map<String, String> attributes,
        @Nullable String contentType,
        byte[] payload,
        Instant now) {}
