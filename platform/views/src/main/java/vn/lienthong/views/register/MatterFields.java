package vn.lienthong.views.register;

import org.bson.Document;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.MatterEvent;

/** The fields of a matter that an event sets: how urgent it is, whether it has ended or goes on again, which plan or group it is part of. */
final class MatterFields {
    private MatterFields() {}

    /**
     * What this event sets, and later ones may not repeat.
     *
     * @param event as it stands in the store
     * @param happened the same as it was read
     * @param data its payload
     */
    static Document of(Document event, MatterEvent happened, JsonNode data) {
        Document fields = new Document();
        if (event.getString("urgency") != null) {
            fields.append("urgency", event.getString("urgency"));
        }
        if (happened.ends()) {
            fields.append("open", false);
        } else if (happened.reopens()) {
            fields.append("open", true);
        }
        fields.putAll(Membership.by(data));
        return fields;
    }
}
