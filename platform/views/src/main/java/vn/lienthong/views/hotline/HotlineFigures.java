package vn.lienthong.views.hotline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
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
import vn.lienthong.contract.tip.TipStream;
import vn.lienthong.registry.calendar.WorkCalendar;
import vn.lienthong.views.Percentiles;

/**
 * Tips that an agency took in, in numbers, beside those of the same days of the year before. An agency counts what it received itself,
 * all of which it may read: no number tells it more.
 */
final class HotlineFigures {
    /** The key of the row of all. */
    private static final String ALL = "";

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
        Map<String, Tally> then = counted(receiver, by, days);
        Map<String, Tally> before = counted(receiver, by, days.yearBefore());
        List<Row> rows = Stream.concat(then.keySet().stream(), before.keySet().stream())
                .distinct()
                .map(key -> row(
                        key,
                        key.equals(ALL) ? "Tất cả" : nameVi(by, key),
                        then.getOrDefault(key, new Tally()),
                        before.getOrDefault(key, new Tally())))
                .sorted(Comparator.comparingLong(Row::count).reversed())
                .toList();
        return new Table(
                now,
                by.wire(),
                days.from(),
                days.to(),
                rows.stream().filter(row -> row.key().equals(ALL)).findFirst().orElseThrow(),
                rows.stream().filter(row -> !row.key().equals(ALL)).toList());
    }

    /** By the key of each row, with that of all. */
    private Map<String, Tally> counted(AgencyCode receiver, Dimension by, Days days) {
        Map<String, Tally> counted = new TreeMap<>(Map.of(ALL, new Tally()));
        try (Stream<Document> documents =
                store.stream(Query.query(days.criteria(receiver)), Document.class, TakenIn.COLLECTION)) {
            documents
                    .map(TakenIn::read)
                    .forEach(tip -> Stream.of(ALL, by.key(tip))
                            .forEach(key -> counted.computeIfAbsent(key, first -> new Tally())
                                    .add(tip)));
        }
        return counted;
    }

    private static Row row(String key, String nameVi, Tally then, Tally before) {
        then.seconds.sort(null);
        return new Row(
                key,
                nameVi,
                then.count,
                before.count,
                then.seconds.size(),
                then.seconds.isEmpty() ? null : Percentiles.of(then.seconds, 50));
    }

    /** How many, and how long each on which somebody acted had waited. */
    private static final class Tally {
        private final List<Long> seconds = new ArrayList<>();
        private long count;

        void add(TakenIn tip) {
            count++;
            if (tip.acted() != null) {
                seconds.add(Duration.between(tip.at(), tip.acted()).toSeconds());
            }
        }
    }

    private String nameVi(Dimension by, String key) {
        return switch (by) {
            case STREAM -> TipStream.valueOf(by.stored(key)).nameVi();
            case CHANNEL -> Channel.valueOf(by.stored(key)).nameVi();
            case OUTCOME -> TipOutcome.valueOf(by.stored(key)).nameVi();
            case AREA -> provinces.apply(key);
        };
    }
}
