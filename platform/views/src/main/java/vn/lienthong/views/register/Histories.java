package vn.lienthong.views.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.views.ById;
import vn.lienthong.views.visibility.Reader;

/** The histories of several matters at once, as one agency may be told them. */
record Histories(MongoOperations store, Reader reader) {
    private static final int AT_ONCE = 100;

    /** Of those of these matters that are such and that the agency may see, by id: what has happened to each, oldest first. */
    Map<String, List<MatterEvent>> of(Collection<String> ids, Predicate<Document> such) {
        Map<String, List<MatterEvent>> histories = new HashMap<>();
        Told told = new Told(store, reader);
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            List<String> events = new ById(store, Register.MATTERS)
                    .find(some).values().stream()
                            .filter(such)
                            .filter(reader::maySee)
                            .flatMap(document -> document.getList(Register.HISTORY, String.class).stream())
                            .toList();
            told.events(new Events(store).find(events))
                    .forEach(event -> histories
                            .computeIfAbsent(event.document().getString("subject"), matter -> new ArrayList<>())
                            .add(event.event()));
        }
        return histories;
    }
}
