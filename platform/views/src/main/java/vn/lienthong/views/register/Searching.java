package vn.lienthong.views.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.Matter;
import vn.lienthong.views.register.RegisterQueries.Page;
import vn.lienthong.views.visibility.Reader;

/**
 * Looks for matters in an agency's lists, the one that moved last first. Looks at so many entries at most: a page of few or
 * none that has a next one says that the search goes on.
 */
record Searching(MongoOperations store, Reader reader, Filters filters) {
    /** How many entries of lists a page may cost. */
    private static final int MOST_LOOKED_AT = 1000;
    /** Of those that are counted, as many as are told exactly. */
    private static final int MOST_COUNTED = 1000;
    /** How many entries of lists counting may cost. */
    private static final int MOST_LOOKED_AT_TO_COUNT = 5000;

    /** A page of those of these kinds that fit. */
    Page among(List<Matter> matters) {
        Walk walk = Walk.among(matters, store, reader, filters);
        List<Document> found = new ArrayList<>();
        while (found.size() < filters.limit()) {
            Document next = walk.next(MOST_LOOKED_AT);
            if (next == null) {
                break;
            }
            found.add(RegisterQueries.shown(reader.code(), next));
        }
        Cursor reached = walk.reached();
        return new Page(found, reached == null ? null : reached.wire());
    }

    /**
     * How many fit.
     *
     * @param exact whether that is all; false where there are more, or may be
     */
    record Count(int count, boolean exact) {}

    Count count(Matter matter) {
        return filters.areNone() && matter != Matter.INFORMATION ? all(matter) : fitting(matter);
    }

    /** Of what its lists name an agency may see all, but for information: where nothing is asked for, they alone say how many there are. */
    private Count all(Matter matter) {
        MergedLists merged = MergedLists.through(
                store, Lists.of(reader.code(), matter.events(), matter.events()), null, MOST_COUNTED);
        Set<String> matters = new HashSet<>();
        Lists.Entry entry = merged.next();
        for (int looked = 0;
                entry != null && looked < MOST_LOOKED_AT_TO_COUNT && matters.size() < MOST_COUNTED;
                looked++) {
            matters.add(entry.matter());
            entry = merged.next();
        }
        return new Count(matters.size(), entry == null);
    }

    private Count fitting(Matter matter) {
        Walk walk = Walk.counting(matter, store, reader, filters);
        int count = 0;
        while (count < MOST_COUNTED && walk.next(MOST_LOOKED_AT_TO_COUNT) != null) {
            count++;
        }
        return new Count(count, walk.isAtEnd());
    }

    /** Tells of those that fit, so many at most. */
    Telling telling(Matter matter, int most) {
        return teller -> tell(Walk.among(List.of(matter), store, reader, filters), most, teller);
    }

    private boolean tell(Walk walk, int most, Consumer<List<Document>> teller) {
        List<Document> some = new ArrayList<>();
        for (int told = 0; told < most; told++) {
            Document next = walk.next(Integer.MAX_VALUE);
            if (next == null) {
                break;
            }
            some.add(RegisterQueries.shown(reader.code(), next));
            if (some.size() == filters.limit()) {
                teller.accept(List.copyOf(some));
                some.clear();
            }
        }
        teller.accept(some);
        return walk.next(Integer.MAX_VALUE) == null;
    }
}
