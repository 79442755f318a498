package vn.lienthong.views.register;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.views.ById;

/**
 * The events of the register: each is stored once, under where it stands in the log, and its payload as the text it came as.
 * Matters and lists refer to it. The log holds no event twice: deciders write it exactly once.
 */
record Events(MongoOperations store) {
    static final String COLLECTION = "register.events";
    /** The payload. */
    static final String DATA = "data";

    /** Objects within a payload are documents too. */
    private static final JsonMapper DOCUMENTS = Json.mapper()
            .rebuild()
            .addModule(new SimpleModule().addAbstractTypeMapping(Map.class, Document.class))
            .build();

    /** Where an event stands in the log, as the id of its document: topic, partition and offset. */
    static String id(LogRecord record) {
        return record.topic() + "|" + record.partition() + "|" + record.offset();
    }

    /** Where it stands in its partition. */
    static long offset(Document event) {
        String id = event.getString("_id");
        return Long.parseLong(id.substring(id.lastIndexOf('|') + 1));
    }

    /** Those of these ids that there are, in the order of the ids. */
    List<Document> find(Collection<String> ids) {
        Map<String, Document> found = new ById(store, COLLECTION).find(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** An event as agencies are shown it, without its payload. */
    static Document heading(Document event) {
        Document heading = new Document(event);
        heading.remove("_id");
        heading.remove(DATA);
        return heading;
    }

    /** An event as agencies are shown it, its payload taken apart, if it has one. */
    static Document shown(Document event) {
        String data = event.getString(DATA);
        return data == null ? heading(event) : heading(event).append(DATA, DOCUMENTS.readValue(data, Document.class));
    }

    /** What the deciders said. */
    static MatterEvent read(Document event) {
        MessageType type = MessageTypes.find(event.getString("type")).orElseThrow();
        return (MatterEvent) type.read(event.getString(DATA).getBytes(StandardCharsets.UTF_8));
    }
}
