package vn.lienthong.views.register;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.Matter;
import vn.lienthong.views.ById;
import vn.lienthong.views.visibility.Reader;

/** Goes through an agency's lists, the matter that moved last first, and finds those that fit and that it may see. */
final class Walk {
    /** How many matters are asked for at once, at most. */
    private static final int MOST_AT_ONCE = 100;

    private final MongoOperations store;
    private final Reader reader;
    private final Filters filters;
    private final MergedLists merged;
    private final Told told;
    private final long nothingBefore;
    private final int atOnce;
    /** All that is read of each; null for everything but its history. */
    private final @Nullable Set<String> only;

    private final Deque<Candidate> ahead = new ArrayDeque<>();
    private final Map<String, Document> documents = new HashMap<>();
    private Cursor reached;
    private int looked;
    private boolean past;

    private Walk(
            MongoOperations store, Reader reader, Filters filters, MergedLists merged, @Nullable Set<String> only) {
        this.only = only;
        this.store = store;
        this.reader = reader;
        this.filters = filters;
        this.merged = merged;
        this.told = new Told(store, reader);
        this.atOnce = filters.areNone() ? Math.clamp(filters.limit(), 1, MOST_AT_ONCE) : MOST_AT_ONCE;
        this.nothingBefore = filters.nothingBefore().toEpochMilli();
        this.reached = merged.cursor();
    }

    /** An entry, and how far the lists had been read with it. */
    private record Candidate(Lists.Entry entry, Cursor cursor) {}

    /** From where the filters say. */
    static Walk among(List<Matter> matters, MongoOperations store, Reader reader, Filters filters) {
        return through(matters, store, reader, filters, null);
    }

    /** The same, to count them: nothing more is read of each than that takes. */
    static Walk counting(Matter matter, MongoOperations store, Reader reader, Filters filters) {
        Set<String> only = filters.asked();
        only.addAll(Told.FIELDS);
        return through(List.of(matter), store, reader, filters, only);
    }

    private static Walk through(
            List<Matter> matters, MongoOperations store, Reader reader, Filters filters, @Nullable Set<String> only) {
        List<String> lists = matters.stream()
                .flatMap(matter -> lists(matter, reader, filters))
                .toList();
        return new Walk(
                store, reader, filters, MergedLists.through(store, lists, filters.from(), filters.limit()), only);
    }

    private static Stream<String> lists(Matter matter, Reader reader, Filters filters) {
        String membership = filters.membership();
        String name = membership == null
                ? matter.events()
                : Lists.part(
                        matter.events(),
                        membership,
                        String.valueOf(filters.fields().get(membership)));
        return Lists.of(reader.code(), name, matter.events()).stream();
    }

    /** The next one that fits, as it stands in the store; null at the end, or once so many entries have been looked at. */
    @Nullable
    Document next(int most) {
        while (looked < most && !isAtEnd()) {
            if (ahead.isEmpty()) {
                read();
            }
            Candidate candidate = ahead.poll();
            if (candidate == null) {
                return null;
            }
            looked++;
            reached = candidate.cursor();
            past = candidate.entry().at() < nothingBefore;
            Document document = documents.get(candidate.entry().matter());
            if (!past
                    && document != null
                    && told.isLast(document, candidate.entry().event())
                    && filters.fit(told.isGone(document) ? told.matter(document) : document)
                    && reader.maySee(document)) {
                return document;
            }
        }
        return null;
    }

    /** Whether there is nothing more to look at. */
    boolean isAtEnd() {
        return past || reached.isEnd();
    }

    /** How far it has come; null at the end. */
    @Nullable
    Cursor reached() {
        return isAtEnd() ? null : reached;
    }

    private void read() {
        List<Candidate> candidates = new ArrayList<>();
        Set<String> matters = new HashSet<>();
        for (Lists.Entry entry = merged.next(); entry != null; entry = merged.next()) {
            matters.add(entry.matter());
            candidates.add(new Candidate(entry, merged.cursor()));
            if (matters.size() == atOnce || candidates.size() == atOnce * MOST_AT_ONCE) {
                break;
            }
        }
        ahead.addAll(candidates);
        documents.clear();
        ById byId = new ById(store, Register.MATTERS);
        documents.putAll(only == null ? byId.findWithout(Register.HISTORY, matters) : byId.findOnly(only, matters));
        documents.replaceAll((id, matter) -> Subject.seenBy(reader.code(), told.unopened(matter)));
    }
}
