package vn.lienthong.views.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.audit.AuditEntry;
import vn.lienthong.contract.audit.AuditEntry.Decided;
import vn.lienthong.contract.audit.AuditEntry.Read;
import vn.lienthong.views.ById;

/**
 * Who has read each matter, and, of information, in whose inboxes it was put: a document for each matter, {@code <matter>}, and one for
 * each read of it, {@code <matter>/<number>}. Whoever adds to it takes one for each batch: what a batch that failed took into account is
 * not there for the next.
 */
final class Ledger {
    private static final String MATTERS = "audit.ledger";
    private static final String READS = "audit.reads";

    private final MongoOperations store;
    private final Map<String, Page> changed = new LinkedHashMap<>();

    Ledger(MongoOperations store) {
        this.store = store;
    }

    /**
     * What is kept of a matter.
     *
     * @param last number of the last entry that it was made of
     * @param reads how often it was read
     * @param delivered by agency, in whose inboxes its events were put
     */
    record Page(long last, long reads, SortedMap<String, Delivery> delivered) {
        static final Page EMPTY = new Page(-1, 0, new TreeMap<>());
    }

    /** @param events in how many entries of the log it was */
    record Delivery(Instant first, Instant last, int events) {
        Delivery with(Instant at) {
            return new Delivery(first, at, events + 1);
        }
    }

    /** Takes an entry of this number into account. */
    void add(AuditEntry entry, long number) {
        switch (entry) {
            case Read read -> read(read, number);
            case Decided decided -> delivered(decided, number);
        }
    }

    private void read(Read read, long number) {
        Page page = page(read.matter());
        if (number > page.last()) {
            store.save(
                    new Document("_id", read.matter() + "/" + page.reads())
                            .append("entry", Json.mapper().writeValueAsString(read))
                            .append("number", number),
                    READS);
            changed.put(read.matter(), new Page(number, page.reads() + 1, page.delivered()));
        }
    }

    private void delivered(Decided decided, long number) {
        String matter = decided.matter();
        if (matter == null
                || decided.told().isEmpty()
                || !Matter.INFORMATION.plural().equals(decided.matters())) {
            return;
        }
        Page page = page(matter);
        if (number > page.last()) {
            SortedMap<String, Delivery> delivered = new TreeMap<>(page.delivered());
            for (AgencyCode agency : decided.told()) {
                delivered.merge(
                        agency.value(),
                        new Delivery(decided.at(), decided.at(), 1),
                        (before, now) -> before.with(decided.at()));
            }
            changed.put(matter, new Page(number, page.reads(), delivered));
        }
    }

    private Page page(String matter) {
        Page page = changed.get(matter);
        return page == null ? of(matter) : page;
    }

    /** Brings to the store what was taken into account. */
    void write() {
        changed.forEach((matter, page) -> store.save(
                new Document("_id", matter).append("page", Json.mapper().writeValueAsString(page)), MATTERS));
    }

    /** What is kept of a matter. */
    Page of(String matter) {
        Document found = store.findById(matter, Document.class, MATTERS);
        return found == null ? Page.EMPTY : Json.mapper().readValue(found.getString("page"), Page.class);
    }

    /** A read and the number of its entry. */
    record Numbered(long number, Read read) {}

    /** The newest reads of a matter, newest first. @param before how many are left out of the oldest; null for none */
    List<Numbered> reads(String matter, @Nullable Long before, int most) {
        long count = of(matter).reads();
        long end = before == null ? count : Math.min(before, count);
        List<String> ids = new ArrayList<>();
        for (long at = end - 1; at >= 0 && ids.size() < most; at--) {
            ids.add(matter + "/" + at);
        }
        Map<String, Document> found = new ById(store, READS).find(ids);
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(document -> new Numbered(document.getLong("number"), (Read)
                        Json.mapper().readValue(document.getString("entry"), AuditEntry.class)))
                .toList();
    }
}
