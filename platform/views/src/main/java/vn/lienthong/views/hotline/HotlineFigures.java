package vn.lienthong.views.hotline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.registry.calendar.WorkCalendar;

/**
 * Tips that an agency took in, in numbers, beside those of the same days of the year before. An agency counts what it received itself,
 * all of which it may read: no number tells it more.
 */
final class HotlineFigures {
    private final MongoOperations store;
    private final Function<String, String> provinces;

    /** @param provinces the name of a province by its code, or {@link TakenIn#NOWHERE} */
    HotlineFigures(MongoOperations store, Function<String, String> provinces) {
        this.store = store;
        this.provinces = provinces;
    }

    /** The days from one to another, both included, in Vietnam. */
    record Days(LocalDate from, LocalDate to) {
        Days yearBefore() {
            return new Days(from.minusYears(1), to.minusYears(1));
        }

        Criteria criteria(AgencyCode receiver) {
            return Criteria.where(TakenIn.RECEIVER)
                    .is(receiver.value())
                    .and(TakenIn.AT)
                    .gte(Date.from(begin(from)))
                    .lt(Date.from(begin(to.plusDays(1))));
        }

        private static Instant begin(LocalDate day) {
            return day.atStartOfDay(WorkCalendar.ZONE).toInstant();
        }
    }

    /**
     * A row.
     *
     * @param before how many there were in the same days of the year before
     * @param acted on how many of them somebody has acted
     * @param medianSeconds between receipt and first action, of those; null where there are none
     */
    record Row(
            String key,
            String nameVi,
            long count,
            long before,
            long acted,
            @Nullable Long medianSeconds) {}

    /** The whole table, the greatest row first. */
    record Table(Instant at, String by, LocalDate from, LocalDate to, Row all, List<Row> rows) {}

    Table of(AgencyCode receiver, Dimension by, Days days, Instant now) {
        Map<String, List<TakenIn>> then = byKey(receiver, by, days);
        Map<String, List<TakenIn>> before = byKey(receiver, by, days.yearBefore());
        List<Row> rows = Stream.concat(then.keySet().stream(), before.keySet().stream())
                .distinct()
                .map(key -> row(
                        key,
                        nameVi(by, key),
                        then.getOrDefault(key, List.of()),
                        before.getOrDefault(key, List.of()).size()))
                .sorted((one, other) -> Long.compare(other.count(), one.count()))
                .toList();
        List<TakenIn> whole = then.values().stream().flatMap(List::stream).toList();
        long wholeBefore = rows.stream().mapToLong(Row::before).sum();
        return new Table(now, by.wire(), days.from(), days.to(), row("", "Tất cả", whole, wholeBefore), rows);
    }

    private Map<String, List<TakenIn>> byKey(AgencyCode receiver, Dimension by, Days days) {
        Map<String, List<TakenIn>> found = new TreeMap<>();
        try (Stream<Document> documents =
                store.stream(Query.query(days.criteria(receiver)), Document.class, TakenIn.COLLECTION)) {
            documents
                    .map(TakenIn::read)
                    .forEach(tip -> found.computeIfAbsent(by.key(tip), key -> new ArrayList<>())
                            .add(tip));
        }
        return found;
    }

    private static Row row(String key, String nameVi, List<TakenIn> tips, long before) {
        List<Long> seconds = tips.stream()
                .filter(tip -> tip.acted() != null)
                .map(tip -> Duration.between(tip.at(), Objects.requireNonNull(tip.acted()))
                        .toSeconds())
                .sorted()
                .toList();
        Long median = seconds.isEmpty() ? null : seconds.get((seconds.size() - 1) / 2);
        return new Row(key, nameVi, tips.size(), before, seconds.size(), median);
    }

    private String nameVi(Dimension by, String key) {
        return switch (by) {
            case CHANNEL -> Channel.valueOf(by.stored(key)).nameVi();
            case OUTCOME -> TipOutcome.valueOf(by.stored(key)).nameVi();
            case AREA -> provinces.apply(key);
        };
    }
}
