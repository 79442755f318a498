package vn.lienthong.views.hotline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.projection.View;
import vn.lienthong.views.ById;

/** Keeps of each tip who took it in, how it came, and whether something said since waits for somebody. */
final class HotlineView implements View {
    private final MongoOperations store;

    HotlineView(MongoOperations store) {
        this.store = store;
        for (String moment : List.of(TakenIn.AT, TakenIn.SAID)) {
            store.indexOps(TakenIn.COLLECTION)
                    .createIndex(
                            new Index().on(TakenIn.RECEIVER, Sort.Direction.ASC).on(moment, Sort.Direction.DESC));
        }
    }

    /** The second of its kind: the first did not keep the stream of a tip. */
    @Override
    public String name() {
        return "hotline-2";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Matter.TIP.events());
    }

    @Override
    public void apply(List<LogRecord> batch) {
        Map<String, Document> known = new HashMap<>(new ById(store, TakenIn.COLLECTION)
                .find(batch.stream().map(LogRecord::key).distinct().toList()));
        for (LogRecord record : batch) {
            if (record.message().content() instanceof TipEvent event) {
                String id = event.about().key();
                Document before = known.get(id);
                if (before == null || before.getLong(TakenIn.POSITION) < record.offset()) {
                    TakenIn after = TakenIn.after(before == null ? null : TakenIn.read(before), event);
                    if (after != null) {
                        known.put(id, after.document(record.offset()));
                    }
                }
            }
        }
        known.values().forEach(document -> store.save(document, TakenIn.COLLECTION));
    }
}
