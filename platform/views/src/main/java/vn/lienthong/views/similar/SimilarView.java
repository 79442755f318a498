package vn.lienthong.views.similar;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.ReporterAdded;
import vn.lienthong.contract.tip.TipEvent.TipCompleted;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipEvent.TipReopened;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.projection.View;
import vn.lienthong.views.ById;

/** Keeps of each tip what it is compared by, and who may see it. */
final class SimilarView implements View {
    private final MongoOperations store;
    private final Changes changes;

    SimilarView(MongoOperations store) {
        this.store = store;
        this.changes = new Changes(store);
    }

    @Override
    public String name() {
        return "similar";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Matter.TIP.events());
    }

    @Override
    public void apply(List<LogRecord> batch) {
        Map<String, Document> known = new HashMap<>(new ById(store, TipSketch.COLLECTION)
                .find(batch.stream().map(LogRecord::key).distinct().toList()));
        Map<Integer, Set<String>> written = new TreeMap<>();
        for (LogRecord record : batch) {
            if (record.message().content() instanceof TipEvent event) {
                String id = event.about().key();
                Document before = known.get(id);
                if (before == null || before.getLong("position") < record.offset()) {
                    TipSketch after = after(before == null ? null : TipSketch.read(before), event);
                    if (after != null) {
                        known.put(id, seen(after, record).document(record.offset()));
                    }
                }
                if (known.containsKey(id)) { // also what was written before: nobody may have been told
                    written.computeIfAbsent(record.partition(), partition -> new LinkedHashSet<>())
                            .add(id);
                }
            }
        }
        written.forEach((partition, tips) -> {
            tips.forEach(id -> store.save(Objects.requireNonNull(known.get(id)), TipSketch.COLLECTION));
            changes.add(partition, tips);
        });
    }

    private static TipSketch seen(TipSketch sketch, LogRecord record) {
        return sketch.seenBy(Handling.from(
                        Objects.requireNonNull(record.message().envelope().provider()),
                        record.message().envelope().handling())
                .audience());
    }

    /** Null where nothing is known of the tip: a log that does not begin with its receipt. */
    private static @Nullable TipSketch after(@Nullable TipSketch before, TipEvent event) {
        return switch (event) {
            case TipReceived received -> TipSketch.of(received.tip().key(), received.content(), received.at());
            case TipCompleted completed -> before == null ? null : before.adding(completed.text(), completed.facts());
            case ReporterAdded added -> before == null ? null : before.adding(added.text(), null);
            case TipReopened reopened -> before == null ? null : before.adding(reopened.text(), null);
            default -> before;
        };
    }
}
