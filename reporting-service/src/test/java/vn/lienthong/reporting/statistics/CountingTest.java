package vn.lienthong.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.statistics.Cell;
import vn.lienthong.contract.statistics.Indicator;
import vn.lienthong.fixture.Shipped;

class CountingTest {
    private final Counting counting = new Counting(Shipped.DIRECTORY);

    static Stream<Arguments> eventsAndTheirCells() {
        return Stream.of(CaseFileHappenings.andTheirCells(), RequestHappenings.withTheirCells(), others())
                .flatMap(rows -> rows);
    }

    private static Stream<Arguments> others() {
        return Stream.of(
                arguments(Happenings.opened("MS-15", Force.CUSTOMS, "20"), "casefiles.opened|customs|20|2026-11"),
                arguments(Happenings.opened("MS-15", Force.CUSTOMS, null), "casefiles.opened|customs||2026-11"),
                arguments(Happenings.amended("MS-15", Force.CUSTOMS, "20"), null),
                arguments(Happenings.leadNamed("MS-15"), null),
                arguments(Happenings.closedCase("MS-15"), "casefiles.closed|market_surveillance|15|2026-11"),
                arguments(Happenings.made("COASTGUARD-3"), "requests.made|coast_guard||2026-11"),
                arguments(Happenings.accepted("POLICE-15"), "requests.accepted|police|15|2026-11"),
                arguments(Happenings.refused("CUSTOMS-RVII"), "requests.refused|customs||2026-11"),
                arguments(Happenings.answered("TAX-01"), "requests.answered|tax|01|2026-11"),
                arguments(Happenings.closedRequest("BORDER-15"), "requests.closed|border_guard|15|2026-11"),
                arguments(Happenings.received("NSC389-SO", "15"), "tips.received|standing_office|15|2026-11"),
                arguments(Happenings.received("NSC389-SO", null), "tips.received|standing_office||2026-11"),
                arguments(Happenings.offered("NSC389-SO"), null),
                arguments(Happenings.takenUp("MS-15"), "tips.accepted|market_surveillance|15|2026-11"),
                arguments(Happenings.takenUpAfterAnother("MS-15"), null),
                arguments(Happenings.returned("MS-15"), "tips.returned|market_surveillance|15|2026-11"),
                arguments(Happenings.receivedOnOfficials("NSC389-SO"), null),
                arguments(Happenings.takenUpOnOfficials("MPS"), null),
                arguments(Happenings.returnedOnOfficials("MPS"), null),
                arguments(Happenings.shared("BORDER-15"), "information.shared|border_guard|15|2026-11"),
                arguments(Happenings.acknowledged("MS-01"), null),
                arguments(Happenings.recalled("BORDER-15"), "information.recalled|border_guard|15|2026-11"),
                arguments(Happenings.recorded("NSC389-SO"), null),
                arguments(Happenings.removed("NSC389-SO"), null),
                arguments(Happenings.made("MS-99"), "requests.made|||2026-11"));
    }

    @ParameterizedTest
    @MethodSource("eventsAndTheirCells")
    void countsEachEventInItsCell(MatterEvent event, @Nullable String cell) {
        assertThat(counting.cell(event).map(Cell::key).orElse(null)).isEqualTo(cell);
        assertThat(counting.cell(event).stream()).extracting(Cell::value).allMatch(value -> value == 1);
    }

    @ParameterizedTest
    @EnumSource(Indicator.class)
    void countsSomethingByEveryIndicator(Indicator indicator) {
        assertThat(eventsAndTheirCells())
                .anySatisfy(row -> assertThat(row.get()[1]).asString().startsWith(indicator.wire() + "|"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-31T16:59:59Z, 2026-10",
        "2026-10-31T17:00:00Z, 2026-11",
        "2026-12-31T16:59:59Z, 2026-12",
        "2026-12-31T17:00:00Z, 2027-01"
    })
    void reckonsTheMonthByTheClockOfVietnam(Instant at, String month) {
        assertThat(counting.cell(Happenings.opened("MS-15", Force.POLICE, "15", at)))
                .get()
                .extracting(Cell::month)
                .isEqualTo(month);
    }
}
