package vn.lienthong.views.watch;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.registry.visibility.WhoMaySee;
import vn.lienthong.views.visibility.StoredHandling;

/**
 * Counts what is owed in one pass over the store, for every reader at once: each matter by its own conditions, each thing
 * owed for those within whose watch it is.
 */
final class Counter {
    /** What it takes to count something, without the rest of it. */
    private static final String[] COUNTED = {
        "topic", "duty", "owedBy", "due", "warned", "silent", "level", "pausedUntil", "provider", "audience", "parties"
    };

    /** Documents of one message: the embedded store would put all into one, however many, and the driver refuse it. */
    private static final int BATCH = 1000;

    private final MongoOperations store;
    private final WhoWatches who;

    Counter(MongoOperations store, WhoWatches who) {
        this.store = store;
        this.who = who;
    }

    Census count(Instant now) {
        Census census = Census.begin(now);
        Map<AgencyCode, Boolean> over = new HashMap<>();
        each(Watch.OBLIGATIONS, document -> {
            census.all().owed(document);
            watchers(document, over).forEach(reader -> census.adding(reader).owed(document));
        });
        each(Watch.WAITING, document -> {
            census.all().waiting();
            watchers(document, over).forEach(reader -> census.adding(reader).waiting());
        });
        each(Watch.CASES, document -> {
            census.all().watched();
            seeing(document).forEach(reader -> census.adding(reader).watched());
        });
        return census;
    }

    private void each(String collection, Consumer<Document> counted) {
        Query all = new Query().cursorBatchSize(BATCH);
        all.fields().include(COUNTED);
        try (Stream<Document> documents = store.stream(all, Document.class, collection)) {
            documents.forEach(counted);
        }
    }

    /** Those who may see it and within whose watch it is. */
    private Stream<AgencyCode> watchers(Document document, Map<AgencyCode, Boolean> over) {
        List<String> parties = document.getList("parties", String.class, List.of());
        return seeing(document)
                .filter(reader -> over.computeIfAbsent(reader, who::overOthers) || parties.contains(reader.value()));
    }

    private static Stream<AgencyCode> seeing(Document document) {
        return StoredHandling.of(document).stream()
                .flatMap(handling -> handling.audience().stream()
                        .filter(reader -> WhoMaySee.ask(reader, handling).sees()));
    }
}
