package vn.lienthong.intake.receipt;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.projection.View;

/** Tips as whoever reported them may know them, one document each; nothing in it tells which receipt leads there. */
public final class ReportedView implements View {
    private static final String REPORTED = "reported";
    private static final String ID = "_id";
    private static final String OFFSET = "offset";

    private final MongoOperations store;

    public ReportedView(MongoOperations store) {
        this.store = store;
    }

    @Override
    public String name() {
        return REPORTED;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Matter.TIP.events());
    }

    @Override
    public void apply(List<LogRecord> batch) {
        for (LogRecord record : batch) {
            if (record.message().content() instanceof TipEvent event) {
                apply(record.offset(), event);
            }
        }
    }

    private void apply(long offset, TipEvent event) {
        Document before = store.findById(event.tip().key(), Document.class, REPORTED);
        if (before != null && before.getLong(OFFSET) >= offset) {
            return; // it comes again after a fault
        }
        Reported reported = Reported.after(before == null ? null : read(before), event);
        if (reported != null) {
            Document after = Document.parse(new String(Json.write(reported), StandardCharsets.UTF_8));
            store.save(after.append(ID, event.tip().key()).append(OFFSET, offset), REPORTED);
        }
    }

    private static Reported read(Document document) {
        return Json.read(document.toJson().getBytes(StandardCharsets.UTF_8), Reported.class);
    }

    /** What may be known of that one; empty if it is not here yet. */
    public Optional<Reported> of(TipId tip) {
        return Optional.ofNullable(store.findById(tip.key(), Document.class, REPORTED))
                .map(ReportedView::read);
    }

    /** The one of these that there is. */
    Optional<TipId> any(Collection<TipId> tips) {
        Query query =
                Query.query(Criteria.where(ID).in(tips.stream().map(TipId::key).toList()));
        return Optional.ofNullable(store.findOne(query, Document.class, REPORTED))
                .map(document -> new TipId(UUID.fromString(document.getString(ID))));
    }
}
