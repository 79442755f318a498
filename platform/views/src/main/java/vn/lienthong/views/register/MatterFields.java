package vn.lienthong.views.register;

import org.bson.Document;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.plan.PlanEvent;

/** The fields of a matter that an event sets: how urgent it is, whether it has ended, which plan or group it is part of. */
final class MatterFields {
    private static final String REVIEWED =
            MessageTypes.ofPayload(PlanEvent.PlanReviewed.class).name();

    private MatterFields() {}

    /**
     * What this event sets, and later ones may not repeat.
     *
     * @param event as it stands in the store
     * @param data its payload
     */
    static Document of(Document event, JsonNode data) {
        Document fields = new Document();
        if (event.getString("urgency") != null) {
            fields.append("urgency", event.getString("urgency"));
        }
        if (ends(event.getString("type"), data)) {
            fields.append("open", false);
        }
        fields.putAll(Membership.by(data));
        return fields;
    }

    /** Whether nothing more comes of the matter: its type says so, but for a plan, which its final review alone ends. */
    private static boolean ends(String type, JsonNode data) {
        return MessageTypes.find(type).map(MessageType::ends).orElse(false)
                || (type.equals(REVIEWED) && data.path("kind").asString("").equals("final"));
    }
}
