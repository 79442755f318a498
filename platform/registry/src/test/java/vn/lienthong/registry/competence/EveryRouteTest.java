package vn.lienthong.registry.competence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.casefile.Goods;
import vn.lienthong.contract.casefile.Measure;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CodeWord;
import vn.lienthong.contract.directory.CompetenceAnswer;
import vn.lienthong.contract.directory.CompetenceVerdict;
import vn.lienthong.contract.directory.Zone;

/** For every route, force and kind of breach that has a word there is a rule that names who leads, whatever the goods. */
class EveryRouteTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    /** What only a person can read: no rule can be about it. */
    private static final List<String> WITHOUT_MEANING = List.of(CodeWord.OTHER);

    @ParameterizedTest
    @ValueSource(strings = {"2018-03-01", "2021-03-01", "2025-03-10", "2026-11-29"})
    void somebodyLeadsForEveryRouteForceAndViolation(LocalDate day) {
        List<String> nobody = new ArrayList<>();
        int asked = 0;
        for (String violation : words(CodeList.VIOLATION, day)) {
            for (@Nullable String route : withNone(words(CodeList.ROUTE, day))) {
                for (String force : words(CodeList.FORCE, day)) {
                    for (Measure measure : List.of(Measure.HELD, Measure.CRIMINAL_CASE)) {
                        asked++;
                        if (ask(route, force, violation, CodeWord.OTHER, measure, day)
                                .leads()
                                .isEmpty()) {
                            nobody.add("%s, %s, %s, %s".formatted(violation, route, force, measure));
                        }
                    }
                }
            }
        }

        assertThat(asked).isGreaterThan(100_000);
        assertThat(nobody).isEmpty();
    }

    @Test
    void rhinoHornAtAnAirportIsACrimeForThePoliceAndTheFinderHandsItOver() {
        CompetenceAnswer answer = ask("airport", "customs", "wildlife", "rhino_horn", Measure.CRIMINAL_CASE, TODAY);

        assertThat(answer.leads())
                .extracting(Asking::code)
                .contains("POLICE-79")
                .doesNotContain("CUSTOMS-RII");
    }

    @ParameterizedTest
    @CsvSource({
        "airport, held, CUSTOMS-RII, Luật Hải quan 2014 Điều 87",
        "air, held, CUSTOMS-RII, Luật Hải quan 2014 Điều 87",
        "international_post, held, CUSTOMS-RII, Luật Hải quan 2014 Điều 87",
        "seaport, held, CUSTOMS-RII, Luật Hải quan 2014 Điều 87",
        "inland_port, held, CUSTOMS-RII, Luật Hải quan 2014 Điều 87",
        "bonded_warehouse, held, CUSTOMS-RII, Luật Hải quan 2014 Điều 87",
        "warehouse, held, FOREST-79, Luật Lâm nghiệp 2017 Điều 104"
    })
    void rhinoHornIsLedByWhomTheAreaIsOf(String route, String measure, String lead, String clause) {
        CompetenceAnswer answer = ask(route, "customs", "wildlife", "rhino_horn", new Measure(measure), TODAY);

        assertThat(answer.verdict()).as(answer.sentence()).isEqualTo(CompetenceVerdict.ONE);
        assertThat(Asking.code(answer.leads().getFirst())).isEqualTo(lead);
        assertThat(Asking.clauses(answer.leads().getFirst())).contains(clause);
    }

    @Test
    void aPharmacyFinedForItsLicenceIsLedByMarketSurveillance() {
        CompetenceAnswer answer =
                ask("pharmacy", "market_surveillance", "business_conditions", "pharma", new Measure("fined"), TODAY);

        assertThat(answer.verdict()).isEqualTo(CompetenceVerdict.ONE);
        assertThat(Asking.code(answer.leads().getFirst())).isEqualTo("MS-79");
    }

    @Test
    void theFirstTakerIsKnownByTheForceThatItsUnitBelongsTo() {
        CompetenceAnswer unit = ask("highway", "police_traffic", "smuggled", "cigar", Measure.HELD, TODAY);
        CompetenceAnswer whole = ask("road", "police", "smuggled", "tobacco", Measure.HELD, TODAY);

        assertThat(Asking.code(unit.leads().getFirst())).isEqualTo("POLICE-79");
        assertThat(unit.leads()).isEqualTo(whole.leads());
    }

    @Test
    void everyRouteButTheVaguestSaysWhereItIs() {
        assertThat(words(CodeList.ROUTE, TODAY))
                .filteredOn(route -> FactsRoute.of(route, Asking.WORDS).zone() == null)
                .containsExactly("river");
        assertThat(FactsRoute.of("airport", Asking.WORDS).zone()).isEqualTo(Zone.CUSTOMS_ZONE);
        assertThat(FactsRoute.of("qqqq", Asking.WORDS)).isEqualTo(new FactsRoute(null, null));
    }

    private static CompetenceAnswer ask(
            @Nullable String route, String force, String violation, String goods, Measure measure, LocalDate day) {
        CaseFacts facts = new CaseFacts(
                "Vụ việc thử",
                null,
                new Detection(
                        new PartialDate(day.toString()),
                        "Đội số 1",
                        new Force(force),
                        List.of(),
                        new ProvinceCode("79"),
                        route,
                        false),
                new Goods("hàng", goods, List.of(), null),
                new Violation(violation),
                List.of(measure),
                null,
                null);
        return Asking.SHIPPED.whoIsCompetent(CaseFileFacts.of(facts, Asking.WORDS), day);
    }

    private static List<String> words(CodeList list, LocalDate day) {
        return Asking.WORDS.on(list, day).stream()
                .map(CodeWord::word)
                .filter(word -> !WITHOUT_MEANING.contains(word))
                .toList();
    }

    private static List<@Nullable String> withNone(List<String> words) {
        List<@Nullable String> all = new ArrayList<>(words);
        all.add(null);
        return all;
    }
}
