package vn.lienthong.exchange.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.contract.commitment.CommitmentKind;
import vn.lienthong.contract.directory.AgreementCadence;

class RoundTest {
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            cadence     , day , month, asked on  , label  , first     , due       , next
            monthly     , 20  ,      , 2026-11-29, 2026-11, 2026-11-01, 2026-11-20, 2026-12-01
            monthly     , 31  ,      , 2028-02-10, 2028-02, 2028-02-01, 2028-02-29, 2028-03-01
            monthly     ,     ,      , 2026-12-31, 2026-12, 2026-12-01, 2026-12-31, 2027-01-01
            quarterly   ,     ,      , 2026-11-29, 2026-Q4, 2026-10-01, 2026-12-31, 2027-01-01
            quarterly   , 15  ,      , 2026-01-01, 2026-Q1, 2026-01-01, 2026-03-15, 2026-04-01
            half_yearly ,     ,      , 2026-06-30, 2026-H1, 2026-01-01, 2026-06-30, 2026-07-01
            half_yearly ,     ,      , 2026-07-01, 2026-H2, 2026-07-01, 2026-12-31, 2027-01-01
            half_yearly , 23  , 6    , 2026-02-01, 2026-H1, 2026-01-01, 2026-06-23, 2026-07-01
            yearly      , 25  , 12   , 2026-02-01, 2026   , 2026-01-01, 2026-12-25, 2027-01-01
            yearly      ,     ,      , 2026-12-31, 2026   , 2026-01-01, 2026-12-31, 2027-01-01
            """)
    void isTheOneInWhichTheDayLies(
            String cadence,
            @Nullable Integer dueDay,
            @Nullable Integer dueMonth,
            LocalDate day,
            String label,
            LocalDate first,
            LocalDate due,
            LocalDate next) {
        Term term = term(AgreementCadence.of(cadence), dueDay, dueMonth);

        assertThat(Round.of(term, day)).contains(new Round(label, first, due));
        assertThat(Round.next(term, day)).contains(next);
    }

    @Test
    void aHalfYearlyReportOfJuneHasNoRoundInTheSecondHalf() {
        assertThat(Round.of(term(AgreementCadence.HALF_YEARLY, 23, 6), LocalDate.of(2026, 7, 1)))
                .isEmpty();
    }

    @Test
    void whatHasNoFixedTimesHasNoRounds() {
        for (AgreementCadence cadence : List.of(
                AgreementCadence.PERIODIC,
                AgreementCadence.AD_HOC,
                AgreementCadence.ON_REQUEST,
                AgreementCadence.CONTINUOUS)) {
            assertThat(Round.of(term(cadence, null, null), LocalDate.EPOCH)).isEmpty();
            assertThat(Round.next(term(cadence, null, null), LocalDate.EPOCH)).isEmpty();
        }
    }

    @Test
    void isDueWithTheLastSecondOfTheDayInVietnamAndRemindedOfAWeekBeforeAtTheEarliest() {
        Round year = Round.of(term(AgreementCadence.YEARLY, 25, 12), LocalDate.of(2026, 1, 1))
                .orElseThrow();
        assertThat(year.dueAt()).isEqualTo("2026-12-25T16:59:59Z");
        assertThat(year.warnAt()).isEqualTo("2026-12-18T16:59:59Z");

        Round month = Round.of(term(AgreementCadence.MONTHLY, 4, null), LocalDate.of(2026, 11, 1))
                .orElseThrow();
        assertThat(month.warnAt()).as("within the round").isEqualTo("2026-11-03T16:59:59Z");
    }

    private static Term term(AgreementCadence cadence, @Nullable Integer dueDay, @Nullable Integer dueMonth) {
        return new Term(
                CommitmentKind.REPORT,
                1,
                cadence,
                "Báo cáo.",
                List.of("a"),
                List.of("b"),
                List.of("S0-17"),
                dueDay,
                dueMonth);
    }
}
