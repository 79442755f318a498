package vn.lienthong.views.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.views.register.Lists.Entry;

/** Several lists read as if they were one, the newest entry first. */
final class MergedLists {
    private final MongoOperations store;
    private final List<String> lists;
    /** How many entries of each list are still ahead. */
    private final long[] left;

    private final @Nullable Entry[] next;
    private final @Nullable Document[] pages;

    private MergedLists(MongoOperations store, List<String> lists, long[] left) {
        this.store = store;
        this.lists = lists;
        this.left = left;
        this.next = new Entry[left.length];
        this.pages = new Document[left.length];
    }

    /** From the newest entry, or from where the same lists were left. */
    static MergedLists through(MongoOperations store, List<String> lists, @Nullable Cursor from) {
        Map<String, Document> heads = Lists.documents(store, lists);
        long[] left = new long[lists.size()];
        for (int list = 0; list < left.length; list++) {
            Document head = heads.get(lists.get(list));
            long count = head == null ? 0 : head.getLong("count");
            left[list] = from == null ? count : Math.min(count, from.left(list));
        }
        MergedLists merged = new MergedLists(store, lists, left);
        merged.open();
        return merged;
    }

    /** The first page of each list, all in one read. */
    private void open() {
        List<String> first = new ArrayList<>();
        for (int list = 0; list < left.length; list++) {
            if (left[list] > 0) {
                first.add(page(list));
            }
        }
        if (!first.isEmpty()) {
            Map<String, Document> found = Lists.documents(store, first);
            for (int list = 0; list < left.length; list++) {
                pages[list] = found.get(page(list));
            }
        }
    }

    /** The id of the page that holds the next entry of a list. */
    private String page(int list) {
        return Lists.page(lists.get(list), (left[list] - 1) / Lists.PAGE);
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
            Document page = pages[list];
            if (page == null || !page.getString("_id").equals(page(list))) {
                page = store.findById(page(list), Document.class, Lists.COLLECTION);
                pages[list] = page;
            }
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
