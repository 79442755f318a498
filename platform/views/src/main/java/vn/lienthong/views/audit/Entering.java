package vn.lienthong.views.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.audit.AuditEntry;
import vn.lienthong.contract.audit.AuditEntry.Decided;
import vn.lienthong.contract.audit.AuditEntry.Read;
import vn.lienthong.contract.request.RequestCommand.AnswerPartly;
import vn.lienthong.contract.request.RequestCommand.AnswerRequest;
import vn.lienthong.views.audit.Ledger.Answered;
import vn.lienthong.views.audit.Ledger.Delivery;
import vn.lienthong.views.audit.Ledger.Exported;
import vn.lienthong.views.audit.Ledger.FirstRead;
import vn.lienthong.views.audit.Ledger.Page;

/** Brings a batch of the log into the {@link Ledger}: its pages are found at once, and written at once behind the reads that they count. */
final class Entering {
    /** The kinds of matter of which it is kept to whom they were delivered. */
    static final Set<String> FOLLOWED =
            Set.of(Matter.INFORMATION.plural(), Matter.REQUEST.plural(), Matter.CASEFILE.plural());

    private static final Set<String> ANSWERS = Set.of(
            MessageTypes.ofPayload(AnswerRequest.class).name(),
            MessageTypes.ofPayload(AnswerPartly.class).name());

    private final Map<String, Page> pages;
    private final Map<String, Page> changed = new LinkedHashMap<>();
    private final Puts reads;

    private Entering(MongoOperations store, Map<String, Page> pages) {
        this.pages = pages;
        this.reads = new Puts(store);
    }

    /** @param entries by their numbers; what was entered already is left as it is */
    static void enter(MongoOperations store, SortedMap<Long, AuditEntry> entries) {
        Ledger ledger = new Ledger(store);
        Entering entering = new Entering(
                store,
                ledger.of(entries.values().stream()
                        .map(Entering::matter)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())));
        entries.forEach((number, entry) -> entering.add(entry, number));
        entering.write(store);
    }

    /** On whose page it is; null if on none. */
    private static @Nullable String matter(AuditEntry entry) {
        return switch (entry) {
            case Read read -> read.matter();
            case Decided decided ->
                decided.told().isEmpty() || !FOLLOWED.contains(String.valueOf(decided.matters()))
                        ? null
                        : decided.matter();
        };
    }

    private void add(AuditEntry entry, long number) {
        String matter = matter(entry);
        if (matter == null) {
            return;
        }
        Page page = changed.getOrDefault(matter, pages.getOrDefault(matter, Page.EMPTY));
        if (number > page.last()) {
            changed.put(
                    matter,
                    switch (entry) {
                        case Read read -> read(page, read, number);
                        case Decided decided -> delivered(page, decided, number);
                    });
        }
    }

    private Page read(Page page, Read read, long number) {
        reads.put(Ledger.document(read, page.reads(), number), Ledger.READS);
        SortedMap<String, FirstRead> firstReads = new TreeMap<>(page.firstReads());
        SortedMap<String, Exported> exports = new TreeMap<>(page.exports());
        String agency = read.agency().value();
        if (read.kind() == Read.Kind.EXPORT) { // a row of a list has nothing of the content
            exports.put(agency + " " + read.account(), new Exported(agency, read.account(), read.officer(), read.at()));
        } else {
            firstReads.putIfAbsent(agency, new FirstRead(read.at(), number));
        }
        return new Page(number, page.reads() + 1, page.delivered(), firstReads, exports, page.answers());
    }

    private static Page delivered(Page page, Decided decided, long number) {
        return new Page(
                number,
                page.reads(),
                with(page.delivered(), decided),
                page.firstReads(),
                page.exports(),
                answers(page, decided));
    }

    /** An answer is its own provider's, who asks for its conditions. */
    private static SortedMap<String, Answered> answers(Page page, Decided decided) {
        if (decided.agency() == null || !ANSWERS.contains(String.valueOf(decided.type()))) {
            return page.answers();
        }
        SortedMap<String, Answered> answers = new TreeMap<>(page.answers());
        String agency = decided.agency().value();
        Answered before = answers.getOrDefault(agency, new Answered(page.reads(), new TreeMap<>()));
        answers.put(agency, new Answered(before.readsBefore(), with(before.delivered(), decided)));
        return answers;
    }

    private static SortedMap<String, Delivery> with(SortedMap<String, Delivery> before, Decided decided) {
        SortedMap<String, Delivery> delivered = new TreeMap<>(before);
        for (AgencyCode agency : decided.told()) {
            delivered.merge(
                    agency.value(),
                    new Delivery(decided.at(), decided.at(), 1),
                    (earlier, now) -> earlier.with(decided.at()));
        }
        return delivered;
    }

    private void write(MongoOperations store) {
        reads.write();
        Puts written = new Puts(store);
        changed.forEach((matter, page) -> written.put(Ledger.document(matter, page), Ledger.MATTERS));
        written.write();
    }
}
