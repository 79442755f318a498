package vn.lienthong.views.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.audit.AuditEntry;
import vn.lienthong.contract.audit.AuditEntry.Read;
import vn.lienthong.views.ById;

/**
 * Who has read each matter, and, of those that {@link Entering} follows, in whose inboxes it was put: a document for each matter, {@code <matter>}, and one for
 * each read of it, {@code <matter>/<number>}. It is written by {@link Entering}.
 */
public final class Ledger {
    static final String MATTERS = AuditView.NAME + ".ledger";
    static final String READS = AuditView.NAME + ".reads";

    private final MongoOperations store;

    Ledger(MongoOperations store) {
        this.store = store;
    }

    /**
     * What is kept of a matter.
     *
     * @param last number of the last entry that it was made of
     * @param reads how often it was read
     * @param delivered by agency, in whose inboxes its events were put
     * @param firstReads by agency, the first of its reads
     * @param exports by agency and account, the last file in which each took it away
     * @param answers by agency that answered, from where on it was read with its answer
     */
    public record Page(
            long last,
            long reads,
            SortedMap<String, Delivery> delivered,
            SortedMap<String, FirstRead> firstReads,
            SortedMap<String, Exported> exports,
            SortedMap<String, Answered> answers) {
        static final Page EMPTY = new Page(-1, 0, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

        /** Nobody has answered it. */
        public Page(
                long last,
                long reads,
                SortedMap<String, Delivery> delivered,
                SortedMap<String, FirstRead> firstReads,
                SortedMap<String, Exported> exports) {
            this(last, reads, delivered, firstReads, exports, new TreeMap<>());
        }
    }

    /**
     * What an agency answered.
     *
     * @param readsBefore how often the matter had been read before the first of its answers
     * @param delivered by agency, in whose inboxes they were put
     */
    public record Answered(long readsBefore, SortedMap<String, Delivery> delivered) {}

    /** @param officer null for a system of the agency */
    public record Exported(
            String agency, String account, @Nullable String officer, Instant at) {}

    /** @param entry its number in the log */
    public record FirstRead(Instant at, long entry) {}

    /** @param events in how many entries of the log it was */
    public record Delivery(Instant first, Instant last, int events) {
        Delivery with(Instant at) {
            return new Delivery(first, at, events + 1);
        }
    }

    static Document document(String matter, Page page) {
        return new Document("_id", matter).append("page", Json.mapper().writeValueAsString(page));
    }

    /** @param at which of the reads of its matter it is, counted from 0 */
    static Document document(Read read, long at, long number) {
        return new Document("_id", read.matter() + "/" + at)
                .append("entry", Json.mapper().writeValueAsString(read))
                .append("number", number);
    }

    /** What is kept of a matter. */
    public Page of(String matter) {
        Document found = store.findById(matter, Document.class, MATTERS);
        return found == null ? Page.EMPTY : page(found);
    }

    /** What is kept of each of these matters, of which anything is. */
    Map<String, Page> of(Collection<String> matters) {
        Map<String, Page> pages = new HashMap<>();
        if (matters.isEmpty()) {
            return pages;
        }
        new ById(store, MATTERS).find(matters).forEach((matter, found) -> pages.put(matter, page(found)));
        return pages;
    }

    private static Page page(Document found) {
        return Json.mapper().readValue(found.getString("page"), Page.class);
    }

    /** A read and the number of its entry. */
    record Numbered(long number, Read read) {}

    /**
     * The newest reads of a matter, newest first.
     *
     * @param page that is kept of it
     * @param first which of them is the oldest that counts, from 0
     * @param before only so many of the oldest count; null for all
     */
    List<Numbered> reads(String matter, Page page, long first, @Nullable Long before, int most) {
        long end = before == null ? page.reads() : Math.min(before, page.reads());
        List<String> ids = new ArrayList<>();
        for (long at = end - 1; at >= first && ids.size() < most; at--) {
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
