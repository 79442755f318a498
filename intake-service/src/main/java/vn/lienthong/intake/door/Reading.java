package vn.lienthong.intake.door;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;

/**
 * Reads an event as it arrives, in binary or in structured mode of CloudEvents 1.0, whose protocol bindings for Kafka and
 * for HTTP differ in the prefix of headers alone. What is wrong with the way it stands is told in the arrival.
 */
enum Reading {
    /** A record: {@code ce_id}. */
    KAFKA("ce_", "trên Kafka, tiêu đề"),
    /** A request: {@code ce-id}; names of headers have no case. */
    HTTP("ce-", "qua REST, tiêu đề");

    private static final String CONTENT_TYPE = "content-type";
    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch";
    private static final String CLOUD_EVENTS = "application/cloudevents";

    private final String prefix;
    private final String where;

    Reading(String prefix, String where) {
        this.prefix = prefix;
        this.where = where;
    }

    /** @param headers all of them, as text; for HTTP in lower case */
    Arrival read(AgencyCode agency, Map<String, String> headers, byte[] body, Instant now) {
        String contentType = contentType(headers);
        String media = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (isMedia(media, STRUCTURED)) {
            return StructuredEvent.read(agency, body, now);
        }
        if (media.startsWith(BATCH)) {
            return unread(
                    agency,
                    body,
                    now,
                    "Hộp đi trên Kafka nhận từng sự kiện một; cả lô thì gửi hoặc kiểm tra thử"
                            + " được, qua REST: POST /api/v1/events?dry-run.");
        }
        if (media.startsWith(CLOUD_EVENTS)) {
            return unread(agency, body, now, "Sự kiện dạng cấu trúc chỉ nhận ở dạng " + STRUCTURED + ".");
        }
        Spelled spelled = Spelled.of(headers, prefix, where);
        if (spelled.attributes().isEmpty() && isStructured(body)) {
            return unread(
                    agency,
                    body,
                    now,
                    "Nội dung là sự kiện dạng cấu trúc; hãy ghi content-type là " + STRUCTURED + ".");
        }
        return new Arrival(agency, spelled.attributes(), contentType, body, now, spelled.reasons());
    }

    static boolean isStructured(@Nullable String contentType) {
        return contentType != null && isMedia(contentType.toLowerCase(Locale.ROOT), STRUCTURED);
    }

    static boolean isBatch(@Nullable String contentType) {
        return contentType != null && isMedia(contentType.toLowerCase(Locale.ROOT), BATCH + "+json");
    }

    private static boolean isMedia(String media, String expected) {
        return media.equals(expected) || media.startsWith(expected + ";") || media.startsWith(expected + " ");
    }

    private static @Nullable String contentType(Map<String, String> headers) {
        Map<String, String> byName = new HashMap<>();
        headers.forEach((name, value) -> byName.put(name.toLowerCase(Locale.ROOT), value));
        return headers.getOrDefault(CONTENT_TYPE, byName.get(CONTENT_TYPE));
    }

    private static boolean isStructured(byte[] body) {
        JsonNode tree = Payloads.parse(body).tree();
        return tree != null && tree.propertyNames().containsAll(Set.of("specversion", "type"));
    }

    private static Arrival unread(AgencyCode agency, byte[] body, Instant now, String detail) {
        Reason reason = Reason.of(ReasonCode.ENVELOPE, "ce:datacontenttype", detail);
        return new Arrival(agency, Map.of(), null, body, now, List.of(reason));
    }
}
