package vn.lienthong.reporting.statistics;

import static vn.lienthong.registry.calendar.Counting.day;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.statistics.Cell;
import vn.lienthong.contract.statistics.Indicator;
import vn.lienthong.runtime.Away;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.projection.View;

/**
 * How much happened on each day in Vietnam, of all that the cells count, drawn from the events themselves: a document for each day and
 * each partition of the log, with the counts and how far in that partition it has come, so that what comes again is not counted again.
 */
final class Days implements View {
    private static final Logger log = LoggerFactory.getLogger(Days.class);
    private static final String DAYS = "days";
    private static final String DAY = "day";
    private static final String COUNTS = "counts";
    private static final String POSITION = "position";

    private final MongoOperations store;
    private final Counting counting;

    Days(MongoOperations store, Counting counting) {
        this.store = store;
        this.counting = counting;
    }

    @Override
    public String name() {
        return "days";
    }

    @Override
    public Set<String> topics() {
        return Stream.of(Matter.CASEFILE, Matter.REQUEST, Matter.TIP, Matter.INFORMATION)
                .map(Matter::events)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** An event that counts. */
    private record Counted(String document, LocalDate day, Indicator indicator, long offset) {}

    @Override
    public void apply(List<LogRecord> batch) {
        List<Counted> counted =
                batch.stream().flatMap(record -> counted(record).stream()).toList();
        if (counted.isEmpty()) {
            return;
        }
        Map<String, Document> documents = new HashMap<>();
        Set<String> ids = counted.stream().map(Counted::document).collect(Collectors.toSet());
        store.find(Query.query(Criteria.where("_id").in(ids)), Document.class, DAYS)
                .forEach(found -> documents.put(found.getString("_id"), found));
        counted.forEach(each -> add(
                documents.computeIfAbsent(
                        each.document(),
                        id -> new Document("_id", id)
                                .append(DAY, each.day().toString())
                                .append(POSITION, -1L)
                                .append(COUNTS, new Document())),
                each));
        BulkOperations bulk = store.bulkOps(BulkOperations.BulkMode.UNORDERED, DAYS);
        documents.forEach((id, document) -> bulk.replaceOne(
                Query.query(Criteria.where("_id").is(id)),
                document,
                FindAndReplaceOptions.options().upsert()));
        bulk.execute();
    }

    private static void add(Document document, Counted counted) {
        if (counted.offset() > document.getLong(POSITION)) {
            Document counts = document.get(COUNTS, Document.class);
            String name = counted.indicator().name();
            counts.put(name, counts.get(name, 0L) + 1);
            document.put(POSITION, counted.offset());
        }
    }

    private Optional<Counted> counted(LogRecord record) {
        try {
            return record.message().content() instanceof MatterEvent event
                    ? counting.cell(event).map(cell -> counted(record, event, cell))
                    : Optional.empty();
        } catch (Away away) {
            throw away; // nothing is wrong with the event: the batch comes again
        } catch (RuntimeException odd) {
            log.error("an event of the log cannot be counted: {}", record.key(), odd);
            return Optional.empty();
        }
    }

    private static Counted counted(LogRecord record, MatterEvent event, Cell cell) {
        LocalDate day = day(event.at());
        return new Counted(
                "%s|%s-%d".formatted(day, record.topic(), record.partition()), day, cell.indicator(), record.offset());
    }

    /** What was counted from that day on, by day; a day on which nothing was is left out. */
    Map<LocalDate, Map<Indicator, Long>> from(LocalDate first) {
        Map<LocalDate, Map<Indicator, Long>> days = new TreeMap<>();
        store.find(Query.query(Criteria.where(DAY).gte(first.toString())), Document.class, DAYS)
                .forEach(document -> {
                    Map<Indicator, Long> day =
                            days.computeIfAbsent(LocalDate.parse(document.getString(DAY)), none -> new TreeMap<>());
                    document.get(COUNTS, Document.class)
                            .forEach((name, count) ->
                                    day.merge(Indicator.valueOf(name), ((Number) count).longValue(), Long::sum));
                });
        return days;
    }
}
