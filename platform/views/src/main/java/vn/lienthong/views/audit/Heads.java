package vn.lienthong.views.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.audit.TreeHead;

/** The signed heads in their order, which is that of their sizes. */
record Heads(MongoOperations store) {
    private static final String HEAD = "head";

    static Document document(long number, byte[] signed) {
        return new Document("_id", Long.toString(number)).append(HEAD, new String(signed, StandardCharsets.UTF_8));
    }

    private long count() {
        return AuditView.Count.of(store, AuditView.HEADS).size();
    }

    /** The newest, oldest first. */
    List<TreeHead.Signed> newest(int most) {
        long count = count();
        return some(Math.max(0, count - most), count, most);
    }

    /** The last of at most so many entries, if there is one, and those behind it, oldest first. */
    List<TreeHead.Signed> from(long size, int most) {
        long count = count();
        long low = 0;
        long high = count;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (head(middle).head().size() <= size) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return some(Math.max(0, low - 1), count, most);
    }

    private List<TreeHead.Signed> some(long from, long to, int most) {
        List<TreeHead.Signed> some = new ArrayList<>();
        for (long number = from; number < to && some.size() < most; number++) {
            some.add(head(number));
        }
        return some;
    }

    private TreeHead.Signed head(long number) {
        Document found = Objects.requireNonNull(
                store.findById(Long.toString(number), Document.class, AuditView.HEADS), "a head that is counted");
        return Json.mapper().readValue(found.getString(HEAD), TreeHead.Signed.class);
    }
}
