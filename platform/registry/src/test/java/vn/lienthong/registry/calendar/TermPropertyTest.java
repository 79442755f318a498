package vn.lienthong.registry.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.lienthong.contract.directory.DeadlineLimit;
import vn.lienthong.contract.directory.DeadlineUnit;

class TermPropertyTest {
    private final WorkCalendar calendar = WorkCalendar.load();
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final int SECONDS = (int) Duration.ofDays(4 * 365).toSeconds();

    private final Counting counting = calendar.counting();

    @TestFactory
    Stream<DynamicTest> changesNothingWhenPausedAndResumedAtOnce() {
        return forRandom("no pause", random -> {
            Term term = term(random);
            Instant at = within(random, term);

            assertThat(term.paused(at, "chờ").resumed(at).due(counting)).isEqualTo(term.due(counting));
        });
    }

    @TestFactory
    Stream<DynamicTest> isDueNoEarlierWhenItStartsLater() {
        return forRandom("later start", random -> {
            DeadlineLimit limit = limit(random);
            Instant start = start(random);
            Instant later = start.plusSeconds(random.nextInt(10 * 24 * 3600));

            assertThat(counting.due(later, limit)).isAfterOrEqualTo(counting.due(start, limit));
        });
    }

    @TestFactory
    Stream<DynamicTest> isDueNoEarlierWhenTheLimitIsLonger() {
        return forRandom("longer limit", random -> {
            DeadlineLimit limit = limit(random);
            Instant start = start(random);

            assertThat(counting.due(start, DeadlineLimit.of(limit.amount() + 1 + random.nextInt(5), limit.unit())))
                    .isAfterOrEqualTo(counting.due(start, limit));
        });
    }

    @TestFactory
    Stream<DynamicTest> isPutOffByAsMuchAsTheLimitCountsOfThePause() {
        return forRandom("pause", random -> {
            Term term = new Term(start(random), limit(random).unmoved());
            Instant paused = within(random, term);
            Instant resumed = paused.plusSeconds(random.nextInt(40 * 24 * 3600));
            Instant before = term.due(counting).orElseThrow();
            Instant after =
                    term.paused(paused, "chờ").resumed(resumed).due(counting).orElseThrow();

            switch (term.limit().unit()) {
                case HOUR -> assertThat(Duration.between(before, after)).isEqualTo(Duration.between(paused, resumed));
                case WORKING_HOUR ->
                    assertThat(counting.workingTime(term.start(), after))
                            .isEqualTo(counting.workingTime(term.start(), before)
                                    .plus(counting.workingTime(paused, resumed)));
                case WORKING_DAY ->
                    assertThat(counting.workingDays(Counting.day(before), Counting.day(after)))
                            .isEqualTo(counting.workingDays(Counting.day(paused), Counting.day(resumed)));
                case DAY, MONTH, YEAR ->
                    assertThat(ChronoUnit.DAYS.between(Counting.day(before), Counting.day(after)))
                            .isEqualTo(ChronoUnit.DAYS.between(Counting.day(paused), Counting.day(resumed)));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> endsOnAWorkingDayWhereTheLawMovesIt() {
        return forRandom("moved", random -> {
            DeadlineLimit limit = DeadlineLimit.of(1 + random.nextInt(60), DeadlineUnit.DAY);

            assertThat(calendar.isWorkingDay(Counting.day(counting.due(start(random), limit))))
                    .isTrue();
        });
    }

    private interface Property {
        void check(Random random);
    }

    private static Stream<DynamicTest> forRandom(String name, Property property) {
        return IntStream.range(0, 50)
                .mapToObj(i -> DynamicTest.dynamicTest(
                        "%s, -Dseed=%d, case %d".formatted(name, SEED, i), () -> property.check(new Random(SEED + i))));
    }

    private static Term term(Random random) {
        return new Term(start(random), limit(random));
    }

    private Instant within(Random random, Term term) {
        long length =
                Duration.between(term.start(), term.due(counting).orElseThrow()).toSeconds();
        return term.start().plusSeconds((long) (random.nextDouble() * length));
    }

    private static Instant start(Random random) {
        return FIRST.plusSeconds(random.nextInt(SECONDS));
    }

    private static DeadlineLimit limit(Random random) {
        DeadlineUnit unit = DeadlineUnit.values()[random.nextInt(DeadlineUnit.values().length)];
        return DeadlineLimit.of(1 + random.nextInt(unit == DeadlineUnit.YEAR ? 3 : 40), unit);
    }
}
