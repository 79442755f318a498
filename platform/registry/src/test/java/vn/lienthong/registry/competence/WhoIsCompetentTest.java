package vn.lienthong.registry.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.contract.Violation.BANNED_GOODS;
import static vn.lienthong.contract.Violation.COUNTERFEIT_IP;
import static vn.lienthong.contract.Violation.FOOD_SAFETY;
import static vn.lienthong.contract.Violation.SMUGGLED;
import static vn.lienthong.registry.competence.Asking.SHIPPED;
import static vn.lienthong.registry.competence.Asking.ask;
import static vn.lienthong.registry.competence.Asking.clauses;
import static vn.lienthong.registry.competence.Asking.code;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.directory.CompetenceAnswer;
import vn.lienthong.contract.directory.CompetenceCandidate;
import vn.lienthong.contract.directory.CompetenceGround;
import vn.lienthong.contract.directory.CompetenceRule;
import vn.lienthong.contract.directory.CompetenceVerdict;
import vn.lienthong.contract.directory.Facts;
import vn.lienthong.contract.directory.RuleTie;
import vn.lienthong.contract.directory.Stage;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.registry.agency.Agencies;

class WhoIsCompetentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void theRegulationOfSocTrangIsNotKeptAliveInCanTho() {
        CompetenceAnswer answer = ask(
                Matter.in("92")
                        .goods("cosmetics")
                        .violation(COUNTERFEIT_IP)
                        .zone(Zone.INLAND)
                        .stage(Stage.TRADE),
                TODAY);

        assertThat(answer.verdict()).isEqualTo(CompetenceVerdict.ONE);
        assertThat(code(answer.leads().getFirst())).isEqualTo("MS-92");
        assertThat(clauses(answer.leads().getFirst())).contains("Nghị định 189/2025/NĐ-CP");
        assertThat(answer.sentence())
                .startsWith("Chi cục Quản lý thị trường Thành phố Cần Thơ chủ trì vì")
                .doesNotContain("25/2017", "Quy tắc của hệ thống");
        assertThat(SHIPPED.all())
                .noneMatch(rule -> rule.scope().provinces().contains(new ProvinceCode("92"))
                        && rule.provenance().source().contains("25/2017"));
    }

    @Test
    void theRegulationOfSocTrangSaysNothingBeforeItWasInForceNorElsewhere() {
        Matter food = Matter.inSocTrang().goods("functional_food").violation(FOOD_SAFETY);

        assertThat(ask(food, LocalDate.of(2017, 7, 31)).leads())
                .flatExtracting(Asking::clauses)
                .noneMatch(clause -> clause.startsWith("S2"));
        assertThat(ask(food, LocalDate.of(2017, 8, 1)).leads())
                .flatExtracting(Asking::clauses)
                .contains("S2-40");
        assertThat(ask(Matter.in("92").goods("functional_food").violation(FOOD_SAFETY), LocalDate.of(2019, 1, 1))
                        .leads())
                .flatExtracting(Asking::clauses)
                .noneMatch(clause -> clause.startsWith("S2"));
    }

    @Test
    void theSameRuleRestsOnTheLawOfItsDay() {
        Matter atSea = Matter.in("79").goods("petroleum").violation(SMUGGLED).zone(Zone.SEA);

        assertThat(clauses(ask(atSea, LocalDate.of(2019, 6, 30)).leads().getFirst()))
                .allMatch(clause -> clause.startsWith("Pháp lệnh"));
        assertThat(clauses(ask(atSea, LocalDate.of(2019, 7, 1)).leads().getFirst()))
                .allMatch(clause -> clause.startsWith("Luật Cảnh sát biển"));
    }

    @Test
    void customsOfTheRegionLeadAtTheBorderGateAndTheBorderGuardOutsideIt() {
        Matter matter = Matter.in("20").goods("apparel").violation(SMUGGLED).stage(Stage.IMPORT);

        assertThat(code(ask(matter.zone(Zone.CUSTOMS_ZONE), TODAY).leads().getFirst()))
                .isEqualTo("CUSTOMS-RVI");
        assertThat(code(ask(matter.zone(Zone.LAND_BORDER), TODAY).leads().getFirst()))
                .isEqualTo("BORDER-20");
    }

    @Test
    void theFirstTakerLeadsWhereSeveralMayAndAPersonDecidesWhereNobodyTookItUp() {
        Matter onTheRoad = Matter.in("82")
                .goods("tobacco")
                .violation(BANNED_GOODS)
                .zone(Zone.INLAND)
                .stage(Stage.TRANSPORT);

        CompetenceAnswer open = ask(onTheRoad, TODAY);
        CompetenceAnswer taken = ask(onTheRoad.foundBy(Force.POLICE), TODAY);

        assertThat(open.verdict()).isEqualTo(CompetenceVerdict.SEVERAL);
        assertThat(open.tie()).isEqualTo(RuleTie.FIRST_TAKER);
        assertThat(open.sentence()).contains("người có thẩm quyền quyết định");
        assertThat(open.decider()).isEqualTo(new AgencyCode("SC389-82"));
        assertThat(taken.verdict()).isEqualTo(CompetenceVerdict.ONE);
        assertThat(code(taken.leads().getFirst())).isEqualTo("POLICE-82");
        assertThat(taken.sentence()).endsWith("cơ quan phát hiện, thụ lý đầu tiên được ưu tiên");
    }

    @Test
    void aMoreSpecificRuleOfAnotherForceSpeaksAgainstAWiderOne() {
        CompetenceAnswer answer = ask(
                Matter.in("15")
                        .goods("tobacco")
                        .violation(BANNED_GOODS)
                        .zone(Zone.LAND_BORDER)
                        .stage(Stage.TRADE),
                TODAY);

        assertThat(answer.leads()).extracting(Asking::code).containsExactly("MS-15", "BORDER-15");
        assertThat(answer.leads().getFirst().against()).isEmpty();
        assertThat(answer.leads().getLast().against())
                .extracting(CompetenceGround::rule)
                .containsExactly("VN-BORDER-TRADE");
    }

    @Test
    void saysThatNobodyIsCompetentAndThatTheCommitteeDecides() {
        CompetenceAnswer answer =
                ask(Matter.inSocTrang().violation(Violation.OTHER).zone(Zone.INLAND), LocalDate.of(2018, 1, 2));

        assertThat(answer.verdict()).isEqualTo(CompetenceVerdict.NOBODY);
        assertThat(answer.leads()).isEmpty();
        assertThat(answer.sentence()).contains("Chưa có quy tắc nào", "báo cáo Ban Chỉ đạo 389", "cơ quan thường trực");
        assertThat(answer.decider()).isEqualTo(new AgencyCode("OLD-SC389-94"));
    }

    /** The beasts of the wild have a competent body wherever they are found, whatever becomes of them, under the law of each day. */
    @ParameterizedTest
    @ValueSource(strings = {"2018-01-02", "2019-06-09", "2019-06-10", "2024-03-05", "2025-07-01", "2026-03-02"})
    void somebodyLeadsEveryWildlifeMatterAndInlandItIsTheRangers(LocalDate day) {
        String province = day.isBefore(LocalDate.of(2025, 7, 1)) ? "94" : "92";
        for (Zone zone : Zone.values()) {
            Matter ivory = Matter.in(province)
                    .goods("ivory")
                    .violation(Violation.WILDLIFE)
                    .zone(zone);
            assertThat(ask(ivory, day).leads()).as("%s %s", day, zone).isNotEmpty();
            assertThat(ask(ivory.criminal(), day).leads())
                    .as("%s %s, criminal", day, zone)
                    .isNotEmpty();
        }
        CompetenceAnswer inland =
                ask(Matter.in(province).violation(Violation.WILDLIFE).zone(Zone.INLAND), day);
        assertThat(inland.leads().getFirst().unit()).isEqualTo("FOREST");
        assertThat(inland.leads().getFirst().grounds()).isNotEmpty();
    }

    @Test
    void saysWhatIsNotKnown() {
        CompetenceAnswer answer = ask(Matter.in("15").goods("unheard_of").violation(SMUGGLED), TODAY);

        assertThat(answer.unknown()).containsExactly("loại hàng", "khu vực", "khâu", "hành chính hay hình sự");
        assertThat(answer.leads().getFirst().unit()).isEqualTo("MS");
    }

    @Test
    void namesTheNationalBodyWhereTheProvinceIsUnknown() {
        Facts atSea = new Facts(null, "petroleum", SMUGGLED, null, Zone.SEA, Stage.TRANSPORT, null, null);

        assertThat(Asking.SHIPPED.whoIsCompetent(atSea, TODAY).leads())
                .extracting(CompetenceCandidate::agency)
                .containsExactly(new AgencyCode("COASTGUARD"));
    }

    @Test
    void rulesAndAnswersSurviveTheWire() {
        CompetenceAnswer answer = ask(Matter.in("92").goods("tobacco").violation(BANNED_GOODS), TODAY);

        assertThat(Json.read(Json.write(answer), CompetenceAnswer.class)).isEqualTo(answer);
        assertThat(Asking.SHIPPED.all())
                .allSatisfy(rule -> assertThat(Json.read(Json.write(rule), CompetenceRule.class))
                        .isEqualTo(rule));
    }

    @Test
    void rulesTakenFromTheTopicAnswerAsThoseThatShip() {
        Competence travelled = Competence.of(Asking.SHIPPED.all(), Asking.WORDS, Agencies.load());
        Facts facts =
                Matter.in("92").goods("gold").violation(SMUGGLED).criminal().facts();

        assertThat(travelled.whoIsCompetent(facts, TODAY)).isEqualTo(Asking.SHIPPED.whoIsCompetent(facts, TODAY));
    }
}
