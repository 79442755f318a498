package vn.lienthong.views.linked;

import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.tip.LinkEvent;
import vn.lienthong.contract.tip.Screening;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipEvent.TipReopened;
import vn.lienthong.contract.tip.TipEvent.TipSetAside;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.projection.View;

/** Keeps what was said of each two tips, and of each tip by which way it came. Who may see a tip is the register's to say. */
final class LinkedView implements View {
    private static final String POSITION = "position";

    private final MongoOperations store;

    LinkedView(MongoOperations store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "linked";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Matter.TIP.events());
    }

    @Override
    public void apply(List<LogRecord> batch) {
        for (LogRecord record : batch) {
            switch (record.message().content()) {
                case LinkEvent link -> said(link, record.offset());
                case TipReceived received -> came(Source.of(received), received, record.offset());
                case TipSetAside aside -> came(known(aside), aside, record.offset());
                case TipReopened reopened -> came(known(reopened), reopened, record.offset());
                default -> {} // it says nothing of either
            }
        }
    }

    private void said(LinkEvent link, long position) {
        String id = Pair.id(link.tip(), link.other());
        Document before = store.findById(id, Document.class, Pair.COLLECTION);
        if (before == null || before.getLong(POSITION) < position) {
            store.indexOps(Pair.COLLECTION).createIndex(new Index().on(Pair.ENDS, Sort.Direction.ASC));
            Pair after = Pair.after(before == null ? null : Pair.read(before), link);
            store.save(after.document(id, position), Pair.COLLECTION);
        }
    }

    /** @param source null of a tip that nobody received: a log that does not begin with its receipt */
    private void came(@Nullable Source source, TipEvent event, long position) {
        Document before = store.findById(event.tip().key(), Document.class, Source.COLLECTION);
        if (source != null && (before == null || before.getLong(POSITION) < position)) {
            boolean spam = event instanceof TipSetAside aside && aside.result() == Screening.SPAM;
            store.save(source.document(event.tip().key(), spam).append(POSITION, position), Source.COLLECTION);
        }
    }

    private @Nullable Source known(TipEvent event) {
        Document known = store.findById(event.tip().key(), Document.class, Source.COLLECTION);
        return known == null ? null : Source.read(known);
    }
}
