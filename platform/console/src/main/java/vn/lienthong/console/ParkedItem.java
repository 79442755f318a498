package vn.lienthong.console;

import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Topics;

/**
 * A message that could not be read and was put aside with its reason.
 *
 * @param offset its position in the partition of the topic it lies in
 * @param source who sent it, as far as that could be told
 * @param settledAt when it was sent again or discarded, by {@code officer} and {@code because}; all empty while it waits
 */
record ParkedItem(
        String topic,
        int partition,
        long offset,
        String reason,
        String detailVi,
        String parkedAt,
        String source,
        String settledAt,
        String officer,
        String because) {

    private static final String AGENCIES = "/agencies/";

    static List<ParkedItem> all(JsonNode array) {
        return array.valueStream().map(ParkedItem::from).toList();
    }

    private static ParkedItem from(JsonNode json) {
        return new ParkedItem(
                json.path("topic").asString(""),
                json.path("partition").asInt(0),
                json.path("offset").asLong(0),
                json.path("reason").asString(""),
                json.path("detailVi").asString(""),
                json.path("parkedAt").asString(""),
                json.path("source").asString(""),
                Fields.text(json, "settledAt"),
                Fields.text(json, "officer"),
                Fields.text(json, "because"));
    }

    /** By which it is opened. */
    public String id() {
        return topic + "-" + partition + "@" + offset;
    }

    /** Code of the agency in whose outbox it lies, which the broker has proven; elsewhere the source as it came. */
    public String sender() {
        String said = source.startsWith(AGENCIES) ? source.substring(AGENCIES.length()) : source;
        return topic.matches(Topics.OUTBOXES)
                ? Topics.agency(topic).map(AgencyCode::value).orElse(said)
                : said;
    }

    /** Time of day and date in Vietnam, or the text as it came if it is no time. */
    public String parkedAtVi() {
        return VietnamTime.of(parkedAt);
    }

    /** Likewise. */
    public String settledAtVi() {
        return VietnamTime.of(settledAt);
    }
}
