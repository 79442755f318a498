package vn.lienthong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.directory.Period;

/** The first day on which something is missing, against looking day by day. */
class GapTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    @Test
    void findsTheFirstDayThatLiesInNone() {
        Random random = new Random(389);
        for (int round = 0; round < 2_000; round++) {
            Period needed = period(random, 0);
            List<Period> there = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                there.add(period(random, random.nextInt(4)));
            }

            assertThat(Gap.in(needed, there))
                    .as("%s in %s", needed, there)
                    .isEqualTo(dayByDay(needed, there).map(Gap::new));
        }
    }

    private static Optional<LocalDate> dayByDay(Period needed, List<Period> there) {
        return needed.from()
                .earliest()
                .datesUntil(FIRST.plusDays(60))
                .filter(needed::contains)
                .filter(day -> there.stream().noneMatch(period -> period.contains(day)))
                .findFirst();
    }

    /** @param open 1: without a first day; 2: without a last */
    private static Period period(Random random, int open) {
        LocalDate from = FIRST.plusDays(random.nextInt(20));
        return new Period(
                open == 1 ? null : new PartialDate(from.toString()),
                open == 2 ? null : from.plusDays(random.nextInt(20)));
    }

    @Test
    void isBeforeEveryKnownDayWhereABeginningIsNotKnown() {
        Period ever = new Period(null, null);
        Period from = new Period(new PartialDate("2025"), null);

        assertThat(Gap.in(ever, List.of(from))).contains(new Gap(LocalDate.MIN));
        assertThat(new Gap(LocalDate.MIN).inWords()).isEqualTo("trước mọi ngày đã biết");
        assertThat(Gap.in(from, List.of(ever))).isEmpty();
        assertThat(Gap.in(ever, List.of(new Period(null, FIRST)))).contains(new Gap(FIRST.plusDays(1)));
    }

    @Test
    void takesTheDaysThatLieInBoth() {
        Period one = new Period(new PartialDate("2025-01-01"), LocalDate.of(2025, 6, 30));
        Period other = new Period(new PartialDate("2025-03-01"), null);

        assertThat(Gap.both(one, other))
                .isEqualTo(new Period(new PartialDate("2025-03-01"), LocalDate.of(2025, 6, 30)));
        assertThat(Gap.both(one, new Period(new PartialDate("2025-07-01"), null)))
                .isNull();
        assertThat(Gap.both(new Period(null, null), other)).isEqualTo(other);
    }
}
