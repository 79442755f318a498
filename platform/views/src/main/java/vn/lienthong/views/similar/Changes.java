package vn.lienthong.views.similar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Which tips were written, in their order, for each partition of the log: whoever keeps an index of them reads on from where it was. Each
 * partition is written by one instance at a time, and read by all. A tip that is named twice is read twice.
 */
final class Changes {
    private static final String PAGES = "similar.changes";
    private static final String ENDS = "similar.ends";
    private static final int PAGE = 500;

    private final MongoOperations store;

    Changes(MongoOperations store) {
        this.store = store;
    }

    /** Behind the tips themselves: what is named here can be read. */
    void add(int partition, Collection<String> tips) {
        Document last = store.findById(Integer.toString(partition), Document.class, ENDS);
        long end = last == null ? 0 : last.getLong("end");
        Map<Long, List<String>> pages = new HashMap<>();
        for (String tip : tips) {
            pages.computeIfAbsent(end / PAGE, page -> new ArrayList<>(page(partition, page)))
                    .add(tip);
            end++;
        }
        pages.forEach((page, named) ->
                store.save(new Document("_id", id(partition, page)).append("tips", named), PAGES));
        store.save(new Document("_id", Integer.toString(partition)).append("end", end), ENDS);
    }

    /** The tips written since, and where it goes on. @param from by partition, as it was told before; empty at the beginning */
    Since since(Map<String, Long> from) {
        Map<String, Long> ends = ends();
        Set<String> tips = new LinkedHashSet<>();
        ends.forEach((partition, end) -> {
            for (long at = from.getOrDefault(partition, 0L); at < end; at = (at / PAGE + 1) * PAGE) {
                List<String> page = page(Integer.parseInt(partition), at / PAGE);
                tips.addAll(page.subList((int) Math.min(at % PAGE, page.size()), page.size()));
            }
        });
        return new Since(tips, ends);
    }

    /** Tips, and how far they were read. */
    record Since(Set<String> tips, Map<String, Long> ends) {}

    private Map<String, Long> ends() {
        return store.findAll(Document.class, ENDS).stream()
                .collect(Collectors.toMap(each -> each.getString("_id"), each -> each.getLong("end")));
    }

    private List<String> page(int partition, long page) {
        Document found = store.findById(id(partition, page), Document.class, PAGES);
        return found == null ? List.of() : found.getList("tips", String.class);
    }

    private static String id(int partition, long page) {
        return partition + "|" + page;
    }
}
