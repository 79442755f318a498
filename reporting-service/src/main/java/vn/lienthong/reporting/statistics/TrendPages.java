package vn.lienthong.reporting.statistics;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.statistics.Indicator;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.question.Words;
import vn.lienthong.runtime.web.Caller;

/** How the statistics have gone, over HTTP: what the caller sees. A day or a week is too short for blocks of what it does not see. */
@RestController
class TrendPages {
    private static final int MOST = 400;
    private static final int PARTS = 3;
    private static final Words<Step> STEPS = new Words<>("bước", List.of(Step.values()), Step::wire);

    private final Tallies tallies;
    private final Clock clock;

    TrendPages(Tallies tallies, Clock clock) {
        this.tallies = tallies;
        this.clock = clock;
    }

    /** What one row of a trend spans. */
    enum Step {
        DAY(30),
        /** Monday to Sunday (ISO 8601); the last is the week that today is in. */
        WEEK(26);

        private final int usual;

        Step(int usual) {
            this.usual = usual;
        }

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        private LocalDate first(LocalDate day) {
            return this == DAY ? day : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        private LocalDate next(LocalDate first, int rows) {
            return first.plus(rows, this == DAY ? ChronoUnit.DAYS : ChronoUnit.WEEKS);
        }
    }

    /** @param from first day, in Vietnam @param to last day, today at most @param indicators every one of them, 0 where nothing was counted */
    record Row(LocalDate from, LocalDate to, Map<String, Long> indicators) {}

    /** @param rows the oldest first, those on which nothing was counted among them */
    record Trend(String by, Instant at, Map<String, String> namesVi, List<Row> rows) {}

    /** By {@code day}, the last 30, or by {@code week}, the last 26; {@code last} says how many otherwise, up to 400. */
    @GetMapping("/api/v1/statistics/trend")
    Trend trend(Caller caller, Parameters parameters) {
        Step step = Objects.requireNonNullElse(parameters.word("by", STEPS), Step.DAY);
        int last = parameters.number("last", MOST, step.usual);
        parameters.orRefuse();
        Instant now = clock.instant();
        LocalDate today = vn.lienthong.registry.calendar.Counting.day(now);
        LocalDate first = step.next(step.first(today), 1 - last);
        Map<LocalDate, Map<Indicator, Long>> counted = seen(caller.agency(), first);
        List<Row> rows = new ArrayList<>();
        for (LocalDate from = first; !from.isAfter(today); from = step.next(from, 1)) {
            LocalDate to = step.next(from, 1).minusDays(1);
            rows.add(row(from, to.isAfter(today) ? today : to, counted));
        }
        return new Trend(step.wire(), now, names(), rows);
    }

    private Map<LocalDate, Map<Indicator, Long>> seen(AgencyCode reader, LocalDate first) {
        Map<LocalDate, Map<Indicator, Long>> days = new TreeMap<>();
        tallies.from(YearMonth.from(first)).stream()
                .filter(tallied -> tallied.readers().contains(reader))
                .forEach(tallied -> tallied.counts().forEach((name, count) -> {
                    String[] parts = name.split("\\|", PARTS);
                    days.computeIfAbsent(LocalDate.parse(parts[0]), none -> new TreeMap<>())
                            .merge(Indicator.valueOf(parts[1]), count, Long::sum);
                }));
        return days;
    }

    private static Row row(LocalDate from, LocalDate to, Map<LocalDate, Map<Indicator, Long>> counted) {
        Map<String, Long> sums = new TreeMap<>();
        Stream.of(Indicator.values()).forEach(indicator -> sums.put(indicator.wire(), 0L));
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            counted.getOrDefault(day, Map.of())
                    .forEach((indicator, count) -> sums.merge(indicator.wire(), count, Long::sum));
        }
        return new Row(from, to, sums);
    }

    private static Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        Stream.of(Indicator.values()).forEach(indicator -> names.put(indicator.wire(), indicator.nameVi()));
        return names;
    }
}
