package vn.lienthong.registry.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.directory.CompetenceGoods;
import vn.lienthong.contract.directory.CompetenceRule;
import vn.lienthong.contract.directory.Confidence;
import vn.lienthong.contract.directory.Provenance;
import vn.lienthong.registry.agency.Agencies;
import vn.lienthong.registry.codelist.CodeLists;
import vn.lienthong.registry.load.BadDirectory;

class BadRulesTest {
    private static final String HEADER =
            "id,role,force,agency,agency_vi,goods,violation,concern,zone,stage,proceeding,province,rank,tie,"
                    + "effective_from,effective_to,clause,reason_vi,basis,source,confidence\n";
    private static final String MARKET =
            "A,leads,market_surveillance,MS,QLTT,food,smuggled,,inland,,administrative,,10,,2020-01-01,,S2-33,r,b,s,high\n";
    private static final String HEALTH = "B,leads,department,DOH,Sở Y tế,food,,,,,,,10,,2020-01-01,,S2-40,r,b,s,high\n";

    private final AgencyFinder finder = new DirectoryFinder(Agencies.load());
    private final Lexicon words = Lexicon.of(Asking.WORDS);

    @Test
    void takesARuleThatStandsAlone() {
        assertThat(read(MARKET).all()).hasSize(1);
    }

    @Test
    void refusesOverlappingPeriodsOfOneRule() {
        assertThat(complaints(MARKET, MARKET.replace("2020-01-01", "2021-01-01")))
                .containsExactly("competence.csv row 3: overlaps the period of rule/A@2020-01-01");
    }

    @Test
    void takesPeriodsOfOneRuleThatFollowEachOther() {
        String before = MARKET.replace("2020-01-01,,", "2019-01-01,2019-12-31,");

        assertThat(read(MARKET + before).all()).hasSize(2);
    }

    @Test
    void refusesARuleWithoutAClauseOrABasis() {
        assertThat(complaints(MARKET.replace("S2-33,r,b", ",r,")))
                .containsExactly("competence.csv row 2: no clause; no basis");
    }

    @Test
    void refusesAnUnknownClause() {
        assertThat(complaints(MARKET.replace("S2-33", "S2-999")))
                .containsExactly("competence.csv row 2: unknown clause S2-999");
    }

    @Test
    void refusesWordsItDoesNotKnowAllOfThemAtOnce() {
        String bad = MARKET.replace("market_surveillance", "Navy!")
                .replace("leads", "rules")
                .replace("smuggled", "Theft")
                .replace("inland", "moon")
                .replace(",10,", ",ten,");

        assertThat(complaints(bad))
                .containsExactly("competence.csv row 2: not a role: 'rules'; not a word: 'Navy!';"
                        + " not a word: 'Theft'; not a zone: 'moon'; not a number: For input string: \"ten\"");
    }

    @Test
    void refusesAnUnknownAgencyGoodsViolationForceAndProvince() {
        assertThat(complaints(MARKET.replace(",MS,", ",NAVY,")
                        .replace("market_surveillance", "navy")
                        .replace("food", "unicorn")
                        .replace("smuggled", "theft")
                        .replace("administrative,,", ",99,")))
                .containsExactly("competence.csv row 2: unknown agency NAVY; unknown province 99;"
                        + " unknown goods 'unicorn';" + " unknown violation 'theft'; unknown force 'navy'");
    }

    @Test
    void refusesTwoLeadsOfEqualRankWithoutATieRule() {
        assertThat(complaints(MARKET, HEALTH))
                .containsExactly("competence.csv row 3: leads with rank 10 like rule/A@2020-01-01, without a tie rule");
    }

    @Test
    void refusesATieRuleThatOnlyOneOfThemNamesOrThatTellsNothing() {
        String tied = MARKET.replace(",10,,", ",10,person,");
        String equallySpecific = HEALTH.replace("food,,,,,,", "food,smuggled,,inland,,administrative,")
                .replace(",10,,", ",10,specific,");

        assertThat(complaints(tied, HEALTH.replace(",10,,", ",10,first_taker,")))
                .containsExactly(
                        "competence.csv row 3: leads with rank 10 like rule/A@2020-01-01, by another tie rule");
        assertThat(complaints(MARKET.replace(",10,,", ",10,specific,"), equallySpecific))
                .containsExactly("competence.csv row 3: leads with rank 10 like rule/A@2020-01-01,"
                        + " and neither is more specific");
    }

    @Test
    void takesLeadsOfEqualRankThatCanNeverMeet() {
        assertThat(read(MARKET + HEALTH.replace("food", "pharma")).all()).hasSize(2);
        assertThat(read(MARKET + HEALTH.replace("2020-01-01,,", "2018-01-01,2019-12-31,"))
                        .all())
                .hasSize(2);
    }

    @Test
    void namesTheRowsOfEverythingWrongAndLoadsNothing() {
        assertThat(complaints(MARKET.replace("S2-33", ""), HEALTH.replace("leads", "heads"), HEALTH))
                .satisfiesExactlyInAnyOrder(
                        row -> assertThat(row).startsWith("competence.csv row 2: no clause"),
                        row -> assertThat(row).isEqualTo("competence.csv row 3: not a role: 'heads'"),
                        row -> assertThat(row).startsWith("competence.csv row 4: leads with rank 10"));
    }

    @Test
    void refusesEntriesOfTheTopicByTheirKey() {
        CompetenceRule rule = read(MARKET).all().iterator().next();
        CompetenceGoods tea = new CompetenceGoods("tea", "chè", List.of(), new Provenance("s", Confidence.HIGH));
        CodeLists words = CodeLists.of(List.of(tea.asWord()), List.of());

        assertThatExceptionOfType(BadDirectory.class)
                .isThrownBy(() -> Competence.of(List.of(rule, rule), words, finder))
                .satisfies(bad -> assertThat(bad.complaints())
                        .contains(
                                "rule/A@2020-01-01: unknown goods 'food'",
                                "rule/A@2020-01-01: unknown violation 'smuggled'",
                                "rule/A@2020-01-01: unknown force 'market_surveillance'",
                                "rule/A@2020-01-01: overlaps the period of rule/A@2020-01-01"));
    }

    private Competence read(String rows) {
        return Competence.read(new StringReader(HEADER + rows), words, finder);
    }

    private List<String> complaints(String... rows) {
        try {
            read(String.join("", rows));
            return List.of();
        } catch (BadDirectory bad) {
            return bad.complaints();
        }
    }
}
