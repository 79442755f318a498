package vn.lienthong.exchange.register;

import java.util.Set;
import org.bson.Document;

/** Which events end a matter. */
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
}
