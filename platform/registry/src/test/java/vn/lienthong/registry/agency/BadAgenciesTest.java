package vn.lienthong.registry.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.registry.load.BadDirectory;
import vn.lienthong.registry.map.Provinces;

class BadAgenciesTest {
    private static final String HEADER =
            "code,force,province,parent,effective_from,effective_to,successors,area,level,confidence,"
                    + "name_vi,short_vi,name_en,source,area_source,area_confidence\n";
    private static final String TODAY = "2025-07-01,,";

    @Test
    void refusesAForceThatIsNoWordNamingFileRowAndReason() {
        refused(
                row("MOF,ministry,,,,,,,national,high") + row("X-01,Pirates!,01,," + TODAY + ",,provincial,high"),
                "agencies.csv row 3: not a word: 'Pirates!'");
    }

    @Test
    void refusesAnUnknownLevel() {
        refused(row("MOF,ministry,,,,,,,galactic,high"), "agencies.csv row 2: not a level: 'galactic'");
    }

    @Test
    void refusesAnUnknownParent() {
        refused(row("X-01,police,01,MPS," + TODAY + ",,provincial,high"), "agencies.csv row 2: unknown parent MPS");
    }

    @Test
    void refusesAParentThatExistsAtNoTimeOfItsPeriod() {
        refused(
                row("MPS,ministry,,,,2025-06-30,,,national,high")
                        + row("X-01,police,01,MPS," + TODAY + ",,provincial,high"),
                "agencies.csv row 3: parent MPS exists at no time in its period");
    }

    @Test
    void refusesAParentCycle() {
        refused(
                row("A1,ministry,,B1,,,,,national,high")
                        + row("B1,ministry,,C1,,,,,national,high")
                        + row("C1,ministry,,A1,,,,,national,high"),
                "agencies.csv row 2: parent cycle A1 → B1 → C1 → A1",
                "agencies.csv row 3: parent cycle B1 → C1 → A1 → B1",
                "agencies.csv row 4: parent cycle C1 → A1 → B1 → C1");
    }

    @Test
    void refusesAParentCycleThatBeginsLater() {
        refused(
                row("A1,ministry,,,,2024-12-31,,,national,high")
                        + row("A1,ministry,,B1,2025-01-01,,,,national,high")
                        + row("B1,ministry,,A1,,,,,national,high"),
                "agencies.csv row 3: parent cycle A1 → B1 → A1");
    }

    @Test
    void allowsTwoToChangePlacesInTheCourseOfTime() {
        assertThat(read(row("A1,ministry,,,,2024-12-31,,,national,high")
                                + row("A1,ministry,,B1,2025-01-01,,,,national,high")
                                + row("B1,ministry,,A1,,2024-12-31,,,national,high")
                                + row("B1,ministry,,,2025-01-01,,,,national,high"))
                        .all())
                .hasSize(4);
    }

    @Test
    void refusesPeriodsOfOneCodeThatOverlap() {
        refused(
                row("A1,ministry,,,,2025-01-01,,,national,high") + row("A1,ministry,,,2025-01-01,,,,national,high"),
                "agencies.csv row 3: overlaps agency/A1@");
    }

    @Test
    void allowsAGapBetweenPeriodsOfOneCode() {
        assertThat(read(row("A1,ministry,,,,2020-01-01,,,national,high")
                                + row("A1,ministry,,,2025-01-01,,,,national,high"))
                        .all())
                .hasSize(2);
    }

    @Test
    void refusesAPeriodThatIsThereTwice() {
        refused(
                row("MOF,ministry,,,,,,,national,high") + row("MOF,ministry,,,,,,,national,high"),
                "agencies.csv row 3: agency/MOF@ is already on row 2");
    }

    @Test
    void refusesAnUnknownProvince() {
        refused(row("X-99,police,99,," + TODAY + ",,provincial,high"), "agencies.csv row 2: unknown province 99");
    }

    @Test
    void knowsTheCodesOfEachMapOnlyInItsTime() {
        refused(
                row("X-94,police,94,," + TODAY + ",,provincial,high")
                        + row("Y-94,police,94,,,2025-06-30,,,provincial,high"),
                "agencies.csv row 2: unknown province 94");
    }

    @Test
    void refusesAProvinceCodeOnBothSidesOfTheChange() {
        refused(
                row("X-15,police,15,,2025-03-01,,,,provincial,high"),
                "agencies.csv row 2: province 15 before and after 2025-07-01: codes changed their meaning on that day,"
                        + " give a row for each");
    }

    @Test
    void refusesAnUnknownProvinceInAnArea() {
        refused(
                row("X1,customs,,," + TODAY + ",01 99 98,regional,high"),
                "agencies.csv row 2: unknown province 99; unknown province 98");
    }

    @Test
    void refusesAProvincialAgencyOfNoProvince() {
        refused(row("X1,police,,,,,,,provincial,high"), "agencies.csv row 2: a provincial agency without a province");
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        refused(
                row("X1,police,,,2025-07-01,2025-06-30,,,national,high"),
                "agencies.csv row 2: ends on 2025-06-30 before it begins on 2025-07-01");
    }

    @Test
    void refusesAnUnknownSuccessor() {
        refused(
                row("A1,ministry,,,,2025-01-01,B1@2025-01-02,,national,high"),
                "agencies.csv row 2: unknown successor B1");
    }

    @Test
    void refusesASuccessorThatDoesNotExistWhenItTakesOver() {
        refused(
                row("A1,ministry,,,,2025-01-01,B1@2025-01-02,,national,high")
                        + row("B1,ministry,,,2025-02-01,,,,national,high"),
                "agencies.csv row 2: successor B1 does not exist on 2025-01-02");
    }

    @Test
    void refusesASuccessorOfWhatHasNotEnded() {
        refused(
                row("A1,ministry,,,,,B1@2025-01-02,,national,high") + row("B1,ministry,,,,,,,national,high"),
                "agencies.csv row 2: successor B1 of what has no end");
    }

    @Test
    void refusesASuccessorBeforeTheEnd() {
        refused(
                row("A1,ministry,,,,2025-01-02,B1@2025-01-02,,national,high") + row("B1,ministry,,,,,,,national,high"),
                "agencies.csv row 2: successor B1 from 2025-01-02, before the end on 2025-01-02");
    }

    @Test
    void refusesASuccessorCycle() {
        refused(
                row("A1,ministry,,,,2025-01-01,B1@2025-01-02,,national,high")
                        + row("B1,ministry,,,,2024-01-01,A1@2024-01-02,,national,high"),
                "agencies.csv row 2: successor B1 does not exist on 2025-01-02; successor cycle A1 → B1 → A1",
                "agencies.csv row 3: successor cycle B1 → A1 → B1");
    }

    @Test
    void refusesASuccessorWithoutADay() {
        refused(row("A1,ministry,,,,2025-01-01,B1,,national,high"), "agencies.csv row 2: not a successor: 'B1'");
    }

    @Test
    void namesEveryBadRowAtOnce() {
        refused(
                row("x 1,police,01,," + TODAY + ",,provincial,high")
                        + row("X-01,police,01,MPS," + TODAY + ",,provincial,high")
                        + row("X-02,police,02,," + TODAY + ",,provincial,certain"),
                "agencies.csv row 2: not an agency code: 'x 1'",
                "agencies.csv row 4: not a confidence: 'certain'",
                "agencies.csv row 3: unknown parent MPS");
    }

    @Test
    void refusesARowOfTheWrongLength() {
        assertThatExceptionOfType(BadDirectory.class)
                .isThrownBy(() -> read("X-01,X,X\n"))
                .withMessageContaining("agencies.csv")
                .withMessageContaining("2");
    }

    @Test
    void namesTheKeyOfABadEntryOfTheTopic() {
        List<Agency> entries =
                List.copyOf(read(row("MOF,ministry,,,,,,,national,high")).all());
        List<Agency> orphan = Agencies.load().all().stream()
                .filter(agency -> agency.code().value().equals("MS-15"))
                .toList();

        assertThatExceptionOfType(BadDirectory.class)
                .isThrownBy(() -> Agencies.of(Stream.of(entries, entries, orphan)
                        .flatMap(List::stream)
                        .toList()))
                .satisfies(bad -> assertThat(bad.complaints())
                        .containsExactly(
                                "agency/MOF@: is there twice", "agency/MS-15@2025-07-01: unknown parent DOIT-15"));
    }

    private static void refused(String rows, String... complaints) {
        assertThatExceptionOfType(BadDirectory.class)
                .isThrownBy(() -> read(rows))
                .satisfies(bad -> assertThat(bad.complaints()).containsExactly(complaints));
    }

    private static String row(String first) {
        return first + ",X,X,X,s,s,low\n";
    }

    private static Agencies read(String rows) {
        return Agencies.read(new StringReader(HEADER + rows), Provinces.load());
    }
}
