package vn.lienthong.views.release;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.request.RequestEvent.ReleasePublished;

/**
 * What was given to the press.
 *
 * @param id of the request in which it was agreed on
 * @param number by which people call that request
 * @param by who published it
 */
record Release(
        String id,
        @Nullable String number,
        Instant at,
        AgencyCode by,
        String headline,
        String extract,
        List<String> outlets) {
    static final String COLLECTION = "releases";

    static Release of(ReleasePublished published, @Nullable String number) {
        return new Release(
                published.request().key(),
                number,
                published.at(),
                published.by(),
                published.release().headline(),
                published.release().extract(),
                published.release().outlets());
    }

    static Release read(Document document) {
        return new Release(
                document.getString("request"),
                document.getString("number"),
                Instant.parse(document.getString("at")),
                new AgencyCode(document.getString("by")),
                document.getString("headline"),
                document.getString("extract"),
                document.getList("outlets", String.class));
    }

    /** In the order of the ids the oldest comes first. */
    Document document() {
        return new Document("_id", "%015d|%s".formatted(at.toEpochMilli(), id))
                .append("request", id)
                .append("number", number)
                .append("at", at.toString())
                .append("by", by.value())
                .append("headline", headline)
                .append("extract", extract)
                .append("outlets", outlets);
    }
}
