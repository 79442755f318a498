package vn.lienthong.reporting.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.statistics.Cell;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.reporting.statistics.Tallies.Change;
import vn.lienthong.runtime.Away;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.projection.View;

/**
 * All that counts, a document for each matter, and what its events change in the {@link Tallies}. These are written first: they know by
 * themselves what comes again.
 */
final class Sights implements View {
    private static final Logger log = LoggerFactory.getLogger(Sights.class);
    private static final String MATTERS = "statistics.matters";

    private final MongoOperations store;
    private final Counting counting;
    private final Tallies tallies;

    Sights(MongoOperations store, Counting counting) {
        this.store = store;
        this.counting = counting;
        this.tallies = new Tallies(store);
    }

    @Override
    public String name() {
        return "sights";
    }

    @Override
    public Set<String> topics() {
        return Counting.TOPICS;
    }

    @Override
    public void apply(List<LogRecord> batch) {
        Map<String, Sight> sights = read(batch);
        Map<String, Sight> changed = new HashMap<>();
        List<Change> changes = new ArrayList<>();
        for (LogRecord record : batch) {
            Sight before = sights.getOrDefault(record.key(), Sight.read(null));
            if (record.message().content() instanceof MatterEvent event && record.offset() > before.position()) {
                Sight after = before.after(event, handling(record), record.offset(), cell(record, event));
                changes.addAll(changes(record, before, after));
                sights.put(record.key(), after);
                changed.put(record.key(), after);
            }
        }
        tallies.add(changes);
        write(changed);
    }

    private static List<Change> changes(LogRecord record, Sight before, Sight after) {
        String partition = record.topic() + "-" + record.partition();
        List<Step> gone = new ArrayList<>(before.steps());
        List<Step> come = new ArrayList<>(after.steps());
        if (before.readers().equals(after.readers())) {
            after.steps().forEach(gone::remove);
            before.steps().forEach(come::remove);
        }
        List<Change> changes = new ArrayList<>();
        gone.forEach(step -> changes.add(Change.of(step, before, partition, record.offset(), -1)));
        come.forEach(step -> changes.add(Change.of(step, after, partition, record.offset(), 1)));
        return changes;
    }

    private Map<String, Sight> read(List<LogRecord> batch) {
        Set<String> ids = batch.stream().map(LogRecord::key).collect(Collectors.toSet());
        Map<String, Sight> sights = new HashMap<>();
        store.find(Query.query(Criteria.where("_id").in(ids)), Document.class, MATTERS)
                .forEach(found -> sights.put(found.getString("_id"), Sight.read(found)));
        return sights;
    }

    private void write(Map<String, Sight> sights) {
        if (sights.isEmpty()) {
            return;
        }
        BulkOperations bulk = store.bulkOps(BulkOperations.BulkMode.UNORDERED, MATTERS);
        sights.forEach((id, sight) -> bulk.replaceOne(
                Query.query(Criteria.where("_id").is(id)),
                sight.stored(id),
                FindAndReplaceOptions.options().upsert()));
        bulk.execute();
    }

    private static Handling handling(LogRecord record) {
        Envelope envelope = record.message().envelope();
        return Handling.from(Objects.requireNonNull(envelope.provider()), envelope.handling());
    }

    private Optional<Cell> cell(LogRecord record, MatterEvent event) {
        try {
            return counting.cell(event);
        } catch (Away away) {
            throw away; // nothing is wrong with the event: the batch comes again
        } catch (RuntimeException odd) {
            log.error("an event of the log cannot be counted: {}", record.key(), odd);
            return Optional.empty();
        }
    }
}
