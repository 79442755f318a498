package vn.lienthong.exchange.register;

import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What the content of an event says of the matter as a whole: whether it has ended, and which plan or group it is part of. */
final class Ends {
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

    private Ends() {}

    /** Whether nothing more comes of the matter. */
    static boolean ends(String type, Document data) {
        return LAST.contains(type) || (type.equals(REVIEWED) && "final".equals(data.get("kind")));
    }

    /** The plan or working group that it says the matter is part of. @param which {@code plan} or {@code group} */
    static @Nullable String served(Document data, String which) {
        Document content = data.get("content") instanceof Document inner ? inner : data;
        if (content.get("serves") instanceof Document serves && serves.get(which) instanceof String id) {
            return id;
        }
        return content.get("charter") instanceof Document charter && charter.get(which) instanceof String id
                ? id
                : null;
    }
}
