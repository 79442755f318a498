package vn.lienthong.views.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.core.JacksonException;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.audit.AuditEntry;
import vn.lienthong.contract.merkle.TreeHash;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.projection.View;

/**
 * Numbers the entries of the log, keeps their hashes and where each 256th lies, and the heads; the entries themselves stay on the log.
 * How far it has come is written last: what is written again after a fault is the same.
 */
final class AuditView implements View {
    /** The second of its kind: the one before did not keep to whom case files and answers were delivered. */
    static final String NAME = "audit-2";
    /** How far the log was read ({@code log}), and the heads ({@code heads}): how many, and the offset of the last. */
    static final String COUNTS = NAME + ".counts";
    /** The offset of each 256th entry, by its number. */
    static final String PLACES = NAME + ".places";
    /** The heads, by their number, counted from 0. */
    static final String HEADS = NAME + ".heads";

    static final String LOG = "log";
    static final int APART = 256;

    private static final Logger log = LoggerFactory.getLogger(AuditView.class);

    private final MongoOperations store;
    private final Tiles tiles;

    AuditView(MongoOperations store) {
        this.store = store;
        this.tiles = new Tiles(store);
    }

    /** How many of something there are. @param offset of the last; -1 if there is none */
    record Count(long size, long offset) {
        static Count of(MongoOperations store, String what) {
            Document found = store.findById(what, Document.class, COUNTS);
            return found == null ? new Count(0, -1) : new Count(found.getLong("size"), found.getLong("offset"));
        }

        void write(MongoOperations store, String what) {
            store.save(new Document("_id", what).append("size", size).append("offset", offset), COUNTS);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.AUDIT, Topics.AUDIT_HEADS);
    }

    @Override
    public void apply(List<LogRecord> batch) {
        apply(batch, Topics.AUDIT, LOG, this::entries);
        apply(batch, Topics.AUDIT_HEADS, HEADS, this::heads);
    }

    /** How far it has come is only asked where there is something of it: a read that is noted is mostly alone. */
    private void apply(List<LogRecord> batch, String topic, String what, BiConsumer<List<LogRecord>, Long> entering) {
        List<LogRecord> records =
                batch.stream().filter(record -> record.topic().equals(topic)).toList();
        if (!records.isEmpty()) {
            Count count = Count.of(store, what);
            entering.accept(
                    records.stream()
                            .filter(record -> record.offset() > count.offset())
                            .toList(),
                    count.size());
        }
    }

    private void entries(List<LogRecord> records, long size) {
        if (records.isEmpty()) {
            return;
        }
        List<byte[]> leaves = new ArrayList<>();
        SortedMap<Long, AuditEntry> entries = new TreeMap<>();
        Puts places = new Puts(store);
        for (LogRecord record : records) {
            long number = size + leaves.size();
            byte[] bytes = record.message().payload();
            leaves.add(TreeHash.ofLeaf(bytes));
            if (number % APART == 0) {
                places.put(new Document("_id", Long.toString(number)).append("offset", record.offset()), PLACES);
            }
            entry(bytes, number).ifPresent(entry -> entries.put(number, entry));
        }
        places.write();
        tiles.add(size, leaves);
        Entering.enter(store, entries);
        new Count(size + leaves.size(), records.getLast().offset()).write(store, LOG);
    }

    /** One that cannot be read is a leaf all the same. */
    private static Optional<AuditEntry> entry(byte[] bytes, long number) {
        try {
            return Optional.of(AuditEntry.read(bytes));
        } catch (JacksonException unreadable) {
            log.error("entry {} of the audit log cannot be read", number, unreadable);
            return Optional.empty();
        }
    }

    private void heads(List<LogRecord> records, long count) {
        if (records.isEmpty()) {
            return;
        }
        Puts heads = new Puts(store);
        long number = count;
        for (LogRecord record : records) {
            heads.put(Heads.document(number, record.message().payload()), HEADS);
            number++;
        }
        heads.write();
        new Count(number, records.getLast().offset()).write(store, HEADS);
    }
}
