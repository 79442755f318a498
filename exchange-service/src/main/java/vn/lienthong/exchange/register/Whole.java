package vn.lienthong.exchange.register;

import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What the content of an event says of the matter as a whole: whether it has ended, and which plan or group it is part of. */
final class Whole {
    /** What a matter may be part of. */
    static final List<String> SERVED = List.of("plan", "group");

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
        for (String which : SERVED) {
            String served = served(data, which);
            if (served != null) {
                whole.append(which, served).append(said(which), event.get("_id"));
            }
        }
        return whole;
    }

    /** The field for the event that was the last to say which plan or group the matter is part of. */
    static String said(String which) {
        return which + "Said";
    }

    /** Whether nothing more comes of the matter. */
    private static boolean ends(String type, Document data) {
        return LAST.contains(type) || (type.equals(REVIEWED) && "final".equals(data.get("kind")));
    }

    /** The plan or working group that it says the matter is part of. @param which {@code plan} or {@code group} */
    private static @Nullable String served(Document data, String which) {
        Document content = data.get("content") instanceof Document inner ? inner : data;
        if (content.get("serves") instanceof Document serves && serves.get(which) instanceof String id) {
            return id;
        }
        return content.get("charter") instanceof Document charter && charter.get(which) instanceof String id
                ? id
                : null;
    }
}
