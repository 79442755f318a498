package vn.lienthong.views.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.views.register.RegisterQueries.Page;
import vn.lienthong.views.visibility.StoredHandling;

/**
 * Looks for matters in an agency's lists, the one that moved last first. Looks at so many entries at most: a page of few or
 * none that has a next one says that the search goes on.
 */
record Searching(MongoOperations store, AgencyCode reader, Filters filters) {
    /** How many entries of lists a page may cost. */
    private static final int MOST_LOOKED_AT = 1000;
    /** How many matters are asked for at once. */
    private static final int AT_ONCE = 100;

    /** A page of those of these kinds that fit. */
    Page among(List<Matter> matters) {
        MergedLists merged =
                MergedLists.through(store, matters.stream().flatMap(this::lists).toList(), filters.from());
        List<Document> found = new ArrayList<>();
        Cursor reached = merged.cursor();
        int looked = 0;
        while (found.size() < filters.limit() && looked < MOST_LOOKED_AT && !merged.atEnd()) {
            List<Candidate> candidates = candidates(merged);
            Map<String, Document> documents = documents(candidates);
            for (Candidate candidate : candidates) {
                looked++;
                reached = candidate.cursor();
                Document document = documents.get(candidate.entry().matter());
                if (document != null
                        && candidate.entry().event().equals(document.get(Register.LAST))
                        && filters.fit(document)
                        && StoredHandling.maySee(reader, document)) {
                    found.add(RegisterQueries.shown(document));
                    if (found.size() == filters.limit()) {
                        break;
                    }
                }
            }
        }
        return new Page(found, reached.isEnd() ? null : reached.wire());
    }

    private Stream<String> lists(Matter matter) {
        String membership = filters.membership();
        String name = membership == null
                ? matter.events()
                : Lists.part(
                        matter.events(),
                        membership,
                        String.valueOf(filters.fields().get(membership)));
        return Lists.of(reader, name, matter.events()).stream();
    }

    /** An entry, and how far the lists had been read with it. */
    private record Candidate(Lists.Entry entry, Cursor cursor) {}

    private static List<Candidate> candidates(MergedLists merged) {
        List<Candidate> candidates = new ArrayList<>();
        Set<String> matters = new HashSet<>();
        while (matters.size() < AT_ONCE && candidates.size() < MOST_LOOKED_AT) {
            Lists.Entry entry = merged.next();
            if (entry == null) {
                break;
            }
            matters.add(entry.matter());
            candidates.add(new Candidate(entry, merged.cursor()));
        }
        return candidates;
    }

    private Map<String, Document> documents(List<Candidate> candidates) {
        List<String> ids = candidates.stream()
                .map(candidate -> candidate.entry().matter())
                .distinct()
                .toList();
        return new ById(store, Register.MATTERS).findWithout(Register.HISTORY, ids);
    }
}
