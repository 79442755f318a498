package vn.lienthong.views.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.views.register.Lists.Entry;

/** Several lists read as if they were one, the newest entry first. */
final class MergedLists {
    private static final int MOST_AT_ONCE = 16;

    private final MongoOperations store;
    private final List<String> lists;
    /** How many entries of each list are still ahead. */
    private final long[] left;

    private final @Nullable Entry[] next;
    private final Map<String, Document> pages = new HashMap<>();
    /** So many pages of a list are read at once. */
    private final int atOnce;

    private MergedLists(MongoOperations store, List<String> lists, long[] left, int expected) {
        this.store = store;
        this.lists = lists;
        this.left = left;
        this.next = new Entry[left.length];
        this.atOnce = 1 + Math.min(MOST_AT_ONCE - 1, expected / (Lists.PAGE * Math.max(1, left.length)));
    }

    /**
     * From the newest entry, or from where the same lists were left.
     *
     * @param expected so many entries are likely to be asked for
     */
    static MergedLists through(MongoOperations store, List<String> lists, @Nullable Cursor from, int expected) {
        Map<String, Document> heads = Lists.documents(store, lists);
        long[] left = new long[lists.size()];
        for (int list = 0; list < left.length; list++) {
            Document head = heads.get(lists.get(list));
            long count = head == null ? 0 : head.getLong("count");
            left[list] = from == null ? count : Math.min(count, from.left(list));
        }
        MergedLists merged = new MergedLists(store, lists, left, expected);
        merged.open();
        return merged;
    }

    /** The first pages of each list, all in one read. */
    private void open() {
        List<String> first = new ArrayList<>();
        for (int list = 0; list < left.length; list++) {
            first.addAll(ahead(list));
        }
        if (!first.isEmpty()) {
            pages.putAll(Lists.documents(store, first));
        }
    }

    /** The ids of the next pages of a list, from the one that holds its next entry on. */
    private List<String> ahead(int list) {
        long page = pageOf(list);
        return LongStream.rangeClosed(Math.max(0, page - atOnce + 1), page)
                .mapToObj(number -> Lists.page(lists.get(list), number))
                .toList();
    }

    /** Which page holds the next entry of a list; below 0 at its end. */
    private long pageOf(int list) {
        return Math.floorDiv(left[list] - 1, Lists.PAGE);
    }

    /** The next entry; null at the end. */
    @Nullable
    Entry next() {
        int newest = -1;
        for (int list = 0; list < left.length; list++) {
            Entry entry = peek(list);
            Entry best = newest < 0 ? null : next[newest];
            if (entry != null && (best == null || entry.at() > best.at())) {
                newest = list;
            }
        }
        if (newest < 0) {
            return null;
        }
        Entry found = next[newest];
        next[newest] = null;
        left[newest]--;
        return found;
    }

    private @Nullable Entry peek(int list) {
        if (next[list] == null && left[list] > 0) {
            long index = left[list] - 1;
            String id = Lists.page(lists.get(list), pageOf(list));
            if (!pages.containsKey(id)) {
                pages.putAll(Lists.documents(store, ahead(list)));
            }
            // the last entry of a page is read only once
            Document page = index % Lists.PAGE == 0 ? pages.remove(id) : pages.get(id);
            if (page == null) {
                throw new IllegalStateException("the list %s lacks a page".formatted(lists.get(list)));
            }
            next[list] = Entry.read(page.get("entries", Document.class).getString(Long.toString(index % Lists.PAGE)));
        }
        return next[list];
    }

    /** How far it has come. */
    Cursor cursor() {
        return new Cursor(left.clone());
    }

    /** Whether nothing is ahead. */
    boolean atEnd() {
        for (long each : left) {
            if (each > 0) {
                return false;
            }
        }
        return true;
    }
}
