package vn.lienthong.runtime.projection;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import vn.lienthong.contract.Envelope;
import vn.lienthong.runtime.message.Message;

/** A view as small as can be: the newest text of each key. It cannot read {@code unreadable}. */
final class Notes implements View {
    static final String COLLECTION = "notes";

    private final MongoOperations store;

    Notes(MongoOperations store) {
        this.store = store;
    }

    static Message note(String text) {
        return new Message(
                Envelope.of(text, URI.create("/test-service"), "note"), text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public Set<String> topics() {
        return Set.of("lienthong.tips", "lienthong.requests");
    }

    @Override
    public void apply(List<LogRecord> batch) {
        List<String> texts = batch.stream().map(Notes::text).toList();
        for (int index = 0; index < texts.size(); index++) {
            store.upsert(
                    Query.query(Criteria.where("_id").is(batch.get(index).key())),
                    Update.update("text", texts.get(index)),
                    COLLECTION);
        }
    }

    private static String text(LogRecord record) {
        String text = new String(record.message().payload(), StandardCharsets.UTF_8);
        if (text.equals("unreadable")) {
            throw new IllegalStateException("a note that nobody can read");
        }
        return text;
    }

    void forget() {
        store.remove(new Query(), COLLECTION);
    }

    List<String> all() {
        return store.findAll(Document.class, COLLECTION).stream()
                .map(document -> document.getString("_id") + "=" + document.getString("text"))
                .sorted()
                .toList();
    }
}
