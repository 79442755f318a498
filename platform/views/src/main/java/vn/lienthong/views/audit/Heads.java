package vn.lienthong.views.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.audit.TreeHead;
import vn.lienthong.views.ById;

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
        List<String> ids = LongStream.range(from, Math.min(to, from + most))
                .mapToObj(Long::toString)
                .toList();
        Map<String, Document> found = new ById(store, AuditView.HEADS).find(ids);
        return ids.stream().map(found::get).map(Heads::signed).toList();
    }

    private TreeHead.Signed head(long number) {
        return signed(store.findById(Long.toString(number), Document.class, AuditView.HEADS));
    }

    private static TreeHead.Signed signed(@Nullable Document found) {
        Document counted = Objects.requireNonNull(found, "a head that is counted");
        return Json.mapper().readValue(counted.getString(HEAD), TreeHead.Signed.class);
    }
}
