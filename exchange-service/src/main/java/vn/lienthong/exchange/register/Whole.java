package vn.lienthong.exchange.register;

import org.bson.Document;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;

/** What an event says of the matter as a whole: how urgent it is, whether it has ended, which plan or group it is part of. */
final class Whole {
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

    /** Whether nothing more comes of the matter: its type says so, but for a plan, which its final review alone ends. */
    private static boolean ends(String type, Document data) {
        return MessageTypes.find(type).map(MessageType::ends).orElse(false)
                || (type.equals(REVIEWED) && "final".equals(data.get("kind")));
    }
}
