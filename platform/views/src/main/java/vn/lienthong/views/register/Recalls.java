package vn.lienthong.views.register;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.information.InformationEvent.InformationRecalled;
import vn.lienthong.views.ById;

/**
 * Information that its provider took back is gone for everybody else: what is left is that it was recalled, by whom, when and
 * why. Who shared it sees it still.
 */
record Recalls(MongoOperations store, AgencyCode reader) {
    private static final String RECALLED =
            MessageTypes.ofPayload(InformationRecalled.class).name();
    private static final String TITLE = "Thông tin đã được thu hồi";

    /** Whether the content of this matter is gone for the reader. */
    boolean isGone(Document matter) {
        return RECALLED.equals(matter.getString("status")) && !reader.value().equals(matter.getString("provider"));
    }

    /** The same matter, which says no more than it may. */
    Document told(Document matter) {
        return isGone(matter) ? new Document(matter).append("title", TITLE) : matter;
    }

    /** What may be told of its history. */
    boolean isTold(Document matter, Document event) {
        return !isGone(matter) || RECALLED.equals(event.getString("type"));
    }

    /** Events of whatever matters without those whose content is gone. */
    List<Document> told(List<Document> events) {
        Set<String> information = events.stream()
                .filter(event -> event.getString("type").startsWith("vn.lienthong." + Matter.INFORMATION.wire() + "."))
                .map(event -> event.getString("subject"))
                .collect(Collectors.toSet());
        if (information.isEmpty()) {
            return events;
        }
        Map<String, Document> matters =
                new ById(store, Register.MATTERS).findOnly(List.of("status", "provider"), information);
        return events.stream()
                .filter(event -> isTold(matters.getOrDefault(event.getString("subject"), new Document()), event))
                .toList();
    }
}
