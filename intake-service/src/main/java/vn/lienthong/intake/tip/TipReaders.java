package vn.lienthong.intake.tip;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.registry.visibility.WhoMaySee;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.projection.View;

/** Who may see each tip, for the door: as the newest event of it says. */
public final class TipReaders implements View {
    private static final String READERS = "tip.readers";
    private static final String OFFSET = "offset";

    private final MongoOperations store;

    TipReaders(MongoOperations store) {
        this.store = store;
    }

    @Override
    public String name() {
        return READERS;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Matter.TIP.events());
    }

    @Override
    public void apply(List<LogRecord> batch) {
        for (LogRecord record : batch) {
            if (record.message().content() instanceof TipEvent event) {
                apply(record, event.tip().key());
            }
        }
    }

    private void apply(LogRecord record, String tip) {
        String provider =
                Objects.requireNonNull(record.message().envelope().provider()).value();
        String handling = record.message().envelope().handling();
        Document before = store.findById(tip, Document.class, READERS);
        if (before == null || before.getLong(OFFSET) < record.offset()) {
            store.save(
                    new Document("_id", tip)
                            .append("provider", provider)
                            .append("handling", handling)
                            .append(OFFSET, record.offset()),
                    READERS);
        }
    }

    /**
     * Whether there is such a tip, and this agency may see it. One that was received a moment ago may not be known yet.
     *
     * @throws TipsAway if that cannot be told now
     */
    public boolean mayRead(AgencyCode agency, TipId tip) {
        try {
            Document found = store.findById(tip.key(), Document.class, READERS);
            return found != null
                    && WhoMaySee.ask(
                                    agency,
                                    Handling.from(
                                            new AgencyCode(found.getString("provider")), found.getString("handling")))
                            .sees();
        } catch (DataAccessException away) {
            throw new TipsAway(away);
        }
    }
}
