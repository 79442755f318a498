package vn.lienthong.exchange.register;

import java.util.Set;
import org.bson.Document;

/** What an event says of the matter as a whole: how urgent it is, whether it has ended, which plan or group it is part of. */
final class Whole {
    private static final Set<String> LAST = Set.of(
            "vn.lienthong.request.closed.v1",
            "vn.lienthong.request.withdrawn.v1",
            "vn.lienthong.request.superseded.v1",
            "vn.lienthong.casefile.closed.v1",
            "vn.lienthong.casefile.retracted.v1",
            "vn.lienthong.information.recalled.v1",
            "vn.lienthong.plan.cancelled.v1",
            "vn.lienthong.group.declined.v1",
            "vn.lienthong.group.figures-recorded.v1");

    private static final String REVIEWED = "vn.lienthong.plan.reviewed.v1";

    private Whole() {}

    /** The fields of the matter that this event sets, and later ones may not repeat. @param event as it stands in the store */
    static Document of(Document event) {
        Document data = event.get("data", Document.class);
        Document whole = new Document();
        if (event.getString("urgency") != null) {
            whole.append("urgency", event.getString("urgency"));
        }
        if (ends(event.getString("type"), data)) {
            whole.append("open", false);
        }
        Served.by(data).ifPresent(whole::putAll);
        return whole;
    }

    /** Whether nothing more comes of the matter. */
    private static boolean ends(String type, Document data) {
        return LAST.contains(type) || (type.equals(REVIEWED) && "final".equals(data.get("kind")));
    }
}
