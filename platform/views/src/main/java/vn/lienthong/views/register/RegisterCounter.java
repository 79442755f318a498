package vn.lienthong.views.register;

import java.time.Instant;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import vn.lienthong.registry.visibility.WhoMaySee;
import vn.lienthong.views.visibility.StoredHandling;

/** Counts the matters of the register in one pass over the store, for every reader at once, each by its own conditions. */
final class RegisterCounter {
    /** What it takes to count a matter, without the rest of it. */
    private static final String[] COUNTED = Stream.concat(
                    Triage.FIELDS.stream(), Stream.of(Origin.FORCE, Origin.PROVINCE, "provider", "audience"))
            .toArray(String[]::new);

    /** Documents of one message: the embedded store would put all into one, however many, and the driver refuse it. */
    private static final int BATCH = 1000;

    private final MongoOperations store;

    RegisterCounter(MongoOperations store) {
        this.store = store;
    }

    RegisterCensus count(Instant now) {
        RegisterCensus census = new RegisterCensus(now);
        Query all = new Query().cursorBatchSize(BATCH);
        all.fields().include(COUNTED);
        try (Stream<Document> matters = store.stream(all, Document.class, Register.MATTERS)) {
            matters.forEach(matter -> StoredHandling.of(matter).stream()
                    .flatMap(handling -> handling.audience().stream()
                            .filter(reader -> WhoMaySee.ask(reader, handling).sees()))
                    .forEach(reader -> census.add(reader, Subject.seenBy(reader, matter))));
        }
        return census;
    }
}
