package vn.lienthong.reporting.statistics;

import static vn.lienthong.registry.calendar.Counting.day;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.projection.View;

/** The information that is counted by its dimensions, a document each. */
final class Items implements View {
    private static final Logger log = LoggerFactory.getLogger(Items.class);
    /** The third of its kind: the one before did not keep who had it when its month ended. */
    private static final String ITEMS = "information-3";

    private static final String ITEM = "item";
    private static final String MONTH = "month";

    private final MongoOperations store;

    Items(MongoOperations store) {
        this.store = store;
    }

    @Override
    public String name() {
        return ITEMS;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Matter.INFORMATION.events());
    }

    @Override
    public void apply(List<LogRecord> batch) {
        Set<String> ids = batch.stream().map(LogRecord::key).collect(Collectors.toSet());
        Map<String, Item> items = new HashMap<>();
        store.find(Query.query(Criteria.where("_id").in(ids)), Document.class, ITEMS)
                .forEach(found -> items.put(found.getString("_id"), read(found)));
        batch.forEach(record -> apply(record, items));
        if (items.isEmpty()) {
            return;
        }
        BulkOperations bulk = store.bulkOps(BulkOperations.BulkMode.UNORDERED, ITEMS);
        items.forEach((id, item) -> bulk.replaceOne(
                Query.query(Criteria.where("_id").is(id)),
                new Document("_id", id)
                        .append(MONTH, item.month())
                        .append(ITEM, Json.mapper().writeValueAsString(item)),
                FindAndReplaceOptions.options().upsert()));
        bulk.execute();
    }

    private static void apply(LogRecord record, Map<String, Item> items) {
        try {
            if (record.message().content() instanceof InformationEvent event) {
                items.compute(record.key(), (id, item) -> {
                    if (item != null) {
                        return item.after(event, record.offset());
                    }
                    return event instanceof InformationShared shared
                            ? Item.of(shared, YearMonth.from(day(shared.at())).toString(), record.offset())
                            : null;
                });
            }
        } catch (RuntimeException odd) {
            log.error("information cannot be counted: {}", record.key(), odd);
        }
    }

    /** All, or those that were shared in that month. @param period {@code all} or a month */
    List<Item> of(String period) {
        Query which = period.equals("all")
                ? new Query()
                : Query.query(Criteria.where(MONTH).is(period));
        List<Item> items = new ArrayList<>();
        store.find(which, Document.class, ITEMS).forEach(document -> items.add(read(document)));
        return items;
    }

    private static Item read(Document document) {
        return Json.mapper().readValue(document.getString(ITEM), Item.class);
    }
}
