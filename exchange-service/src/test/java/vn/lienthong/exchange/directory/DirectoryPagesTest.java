package vn.lienthong.exchange.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.lienthong.exchange.directory.Desk.Answer;

/** What the directory answers over HTTP. */
class DirectoryPagesTest {
    private final Desk desk = Desk.open();

    @Test
    void needsATokenThatNamesAnAgency() throws Exception {
        assertThat(desk.anonymously("/agencies").getStatus()).isEqualTo(403);
    }

    @Test
    void asksToComeAgainWhileTheDirectoryHasNotBeenRead() throws Exception {
        Answer answer = new Desk().ask("/rules");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("/title")).isEqualTo("Danh mục chưa sẵn sàng; hãy gửi lại sau ít giây.");
    }

    @Test
    void tellsItsPositionReleaseAndCounts() throws Exception {
        Answer today = ok("");

        assertThat(today.text("/at")).as("the day in Vietnam").isEqualTo("2026-11-22");
        assertThat(today.body().get("position").longValue()).isEqualTo(Desk.POSITION);
        assertThat(today.text("/release")).isEqualTo("0.1.0 abc");
        assertThat(today.body().get("entries").propertyNames())
                .contains("map", "agency", "rule", "agreement", "deadline");
        assertThat(today.body().get("onThatDay").get("provinces").intValue()).isEqualTo(34);
        assertThat(today.body().get("onThatDay").get("wards").intValue()).isEqualTo(3321);
        assertThat(ok("?at=2025-06-30").body().get("onThatDay").get("provinces").intValue())
                .isEqualTo(63);
    }

    @Test
    void listsTheWordsForGoods() throws Exception {
        Answer goods = ok("/goods");

        assertThat(goods.body().get("items")).anySatisfy(word -> {
            assertThat(word.get("word").stringValue()).isEqualTo("tobacco");
            assertThat(word.get("nameVi").stringValue()).isNotBlank();
        });
        assertThat(desk.ask("/goods?colour=red").status()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({
        "ms-15, MS-15",
        "MS-15, MS-15",
        "quan ly thi truong lao cai, MS-15",
        "'Quản lý thị trường Lào Cai', MS-15",
    })
    void findsAgenciesByCodeOrName(String q, String code) throws Exception {
        assertThat(ok("/agencies?limit=500&q=" + q).each("items", "code")).contains(code);
    }

    @Test
    void takesAWrongDiacriticForAnotherWord() throws Exception {
        assertThat(ok("/agencies?q=Lảo Cai").each("items", "code")).isEmpty();
        assertThat(ok("/agencies?q=...").each("items", "code")).isEmpty();
    }

    @Test
    void narrowsAgenciesDownAndCountsThoseBeyondTheLimit() throws Exception {
        Answer two = ok("/agencies?force=market_surveillance&limit=2");

        assertThat(two.body().get("items")).hasSize(2);
        assertThat(two.body().get("total").intValue()).isGreaterThan(30);
        assertThat(ok("/agencies?province=15&limit=500").each("items", "code"))
                .contains("MS-15", "POLICE-15")
                .doesNotContain("MS-01", "NSC389");
    }

    @Test
    void tellsAnAgencyWithAllItsPeriodsAndWhoAnswersToday() throws Exception {
        Answer now = ok("/agencies/MS-15");
        assertThat(now.text("/agency/code")).isEqualTo("MS-15");
        assertThat(now.each("successorsToday", "code")).containsExactly("MS-15");

        String former = ok("/agencies?at=2025-02-01&force=market_surveillance&province=10")
                .each("items", "code")
                .getFirst();
        Answer then = ok("/agencies/" + former + "?at=2025-02-01");
        assertThat(then.each("successorsToday", "code")).containsExactly("MS-15");

        Answer later = ok("/agencies/" + former);
        assertThat(later.body().path("agency").isNull()).isTrue();
        assertThat(later.body().get("periods")).isNotEmpty();
    }

    @Test
    void findsTheBodiesOfACommuneByTheirCode() throws Exception {
        assertThat(ok("/agencies/SC389-00004?at=2026-06-01").text("/agency/nameVi"))
                .isEqualTo("Ban Chỉ đạo 389 phường Ba Đình");
    }

    @ParameterizedTest
    @CsvSource({
        "/agencies/NOBODY-1, Không tìm thấy cơ quan mang mã NOBODY-1 vào ngày 22/11/2026.",
        "/agencies/PC-99999, Không tìm thấy cơ quan mang mã PC-99999 vào ngày 22/11/2026.",
        "/units/001, Không tìm thấy đơn vị hành chính mang mã 001 vào ngày 22/11/2026.",
        "/units/99?at=2020-01-01, Không tìm thấy đơn vị hành chính mang mã 99 vào ngày 01/01/2020.",
        "/agreements/QC-KHONG-CO, Không tìm thấy quy chế phối hợp mang mã QC-KHONG-CO vào ngày 22/11/2026.",
    })
    void saysInVietnameseWhatIsNotThere(String address, String title) throws Exception {
        Answer answer = desk.ask(address);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/title")).isEqualTo(title);
    }

    @Test
    void listsProvincesAloneWhereNoNameIsGiven() throws Exception {
        assertThat(ok("/units").each("items", "level")).hasSize(34).containsOnly("province");
        assertThat(ok("/units?at=2025-06-30").each("items", "nameVi"))
                .hasSize(63)
                .contains("Tỉnh Yên Bái");
        assertThat(ok("/units?province=15").each("items", "level"))
                .contains("province", "ward")
                .hasSize(100);
    }

    @Test
    void findsUnitsByNameWhateverTheSpelling() throws Exception {
        assertThat(ok("/units?at=2025-06-30&q=hoa binh").each("items", "nameVi"))
                .contains("Tỉnh Hoà Bình");
        assertThat(ok("/units?at=2025-06-30&q=Hoà Bình").each("items", "level"))
                .contains("province", "district", "ward");
        assertThat(ok("/units?q=Ba Đình&province=01").each("items", "address"))
                .containsExactly("Phường Ba Đình, Thành phố Hà Nội");
        assertThat(ok("/units?q=...").body().get("items")).isEmpty();
    }

    @Test
    void tellsTheSheetOfAProvinceAsItIsRecorded() throws Exception {
        Answer today = ok("/units/15/sheet");
        assertThat(today.text("/sheet/province/nameVi")).isEqualTo("Tỉnh Lào Cai");
        assertThat(today.body().at("/sheet/wards")).hasSize(99);
        assertThat(today.body().at("/sheet/districts")).isEmpty();

        assertThat(ok("/units/15/sheet?at=2025-06-30").text("/sheet/province/nameVi"))
                .isEqualTo("Tỉnh Yên Bái");
        assertThat(desk.ask("/units/99/sheet").status()).isEqualTo(404);
        assertThat(desk.ask("/units/00004/sheet").status()).isEqualTo(422);
    }

    @Test
    void tellsWhatAUnitBecameAndWhatItCameFrom() throws Exception {
        Answer yenBai = ok("/units/15?at=2025-06-30");
        assertThat(yenBai.text("/unit/nameVi")).isEqualTo("Tỉnh Yên Bái");
        assertThat(yenBai.text("/became/then")).isEqualTo("2026-11-22");
        assertThat(yenBai.text("/became/units/0/nameVi")).isEqualTo("Tỉnh Lào Cai");
        assertThat(yenBai.body().get("became").get("split").booleanValue()).isFalse();

        Answer laoCai = ok("/units/15?at=2025-07-01");
        assertThat(laoCai.text("/unit/nameVi")).isEqualTo("Tỉnh Lào Cai");
        assertThat(laoCai.text("/cameFrom/on")).isEqualTo("2025-06-30");
        assertThat(names(laoCai.body().get("cameFrom").get("units")))
                .containsExactlyInAnyOrder("Tỉnh Lào Cai", "Tỉnh Yên Bái");

        Answer district = ok("/units/001?at=2025-06-30");
        assertThat(district.text("/unit/nameVi")).isEqualTo("Quận Ba Đình");
        assertThat(district.body().get("became").get("split").booleanValue()).isTrue();

        Answer before = ok("/units/001?at=2025-01-01&then=2025-06-30");
        assertThat(before.body().get("became").get("units")).isNotEmpty();

        Answer ward = ok("/units/00004");
        assertThat(ward.body().get("cameFrom").get("units").size()).isGreaterThan(1);
        assertThat(ok("/units/00004?at=2030-01-01").text("/became/then")).isEqualTo("2030-01-01");
    }

    @Test
    void tellsAgreementsAsTheyStandOnADay() throws Exception {
        Answer list = ok("/agreements?at=2026-11-22");
        String code = list.each("items", "code").getFirst();

        assertThat(list.each("items", "status")).contains("drafted", "in_force");
        assertThat(ok("/agreements/" + code).text("/agreement/code")).isEqualTo(code);
        assertThat(ok("/agreements?at=2019-01-01").each("items", "code")).isNotEqualTo(list.each("items", "code"));
    }

    @Test
    void asksForTheEndOfWhatHasNone() throws Exception {
        Answer group = ok("/agreements/TCT-QD14-BCD389-KH92?at=2026-11-22");

        assertThat(group.text("/question")).startsWith("Chưa có ngày kết thúc.").contains("Văn phòng Thường trực");
        assertThat(ok("/agreements?at=2026-11-22").each("items", "question"))
                .anyMatch(question -> question.equals(group.text("/question")));
        assertThat(ok("/agreements/QD-25-2017-UBND-SOC-TRANG?at=2024-01-01")
                        .body()
                        .path("question")
                        .isNull())
                .isTrue();
    }

    @Test
    void tellsTheLawsOfADay() throws Exception {
        assertThat(ok("/laws?at=2026-06-30").each("items", "number"))
                .contains("73/2021/QH14", "24/2018/QH14")
                .doesNotContain("120/2025/QH15");
        assertThat(ok("/laws?at=2026-07-01").each("items", "number"))
                .contains("120/2025/QH15", "116/2025/QH15", "122/2025/QH15")
                .doesNotContain("73/2021/QH14");
    }

    @Test
    void tellsRulesInForceByForceAndGoods() throws Exception {
        Answer rules = ok("/rules?force=customs&goods=tobacco&at=2026-11-22");

        assertThat(rules.each("items", "force")).isNotEmpty().containsOnly("customs");
        assertThat(ok("/rules?at=2018-01-01").each("items", "id"))
                .contains("S2-33a")
                .isNotEqualTo(ok("/rules").each("items", "id"));
    }

    @Test
    void tellsDeadlinesOfATriggerWithTheirExtensions() throws Exception {
        assertThat(ok("/deadlines?trigger=crime-report.received").each("items", "id"))
                .contains("CPC147-BASE", "CPC147-EXT1", "CPC147-EXT2");
        assertThat(ok("/deadlines?trigger=crime-report.received&at=2017-12-31").each("items", "id"))
                .doesNotContain("CPC147-BASE");
    }

    @Test
    void tellsDaysOffWithNamesAndSources() throws Exception {
        Answer tet = ok("/calendar?from=2026-02-10&to=2026-02-28");

        assertThat(tet.each("days", "nameVi")).contains("Tết Âm lịch");
        assertThat(tet.text("/days/0/provenance/source")).isNotBlank();
        assertThat(ok("/calendar").text("/from")).isEqualTo("2026-01-01");
        assertThat(ok("/calendar?from=2100-06-01").text("/to")).isEqualTo("2100-12-31");
        assertThat(ok("/calendar?from=2014-01-01").each("days", "holiday")).contains("TET", "HUNG_KINGS");
    }

    @Test
    void explainsWhoIsCompetent() throws Exception {
        Answer answer = desk.post("""
                {"facts": {"province": "15", "goods": "tobacco", "violation": "smuggled", "zone": "land_border",
                 "stage": "transport", "proceeding": null}, "at": "2026-11-22"}""");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("position").longValue()).isEqualTo(Desk.POSITION);
        assertThat(answer.text("/facts/goods")).isEqualTo("tobacco");
        assertThat(answer.text("/answer/sentence")).isNotBlank();
        assertThat(answer.text("/answer/leads/0/agency")).endsWith("-15");
        assertThat(answer.text("/answer/leads/0/sentence")).isNotBlank();
        assertThat(answer.text("/answer/leads/0/grounds/0/basis")).isNotBlank();
    }

    @Test
    void answersForTodayAndForNothingKnown() throws Exception {
        Answer answer = desk.post("{\"facts\": {}}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/at")).isEqualTo("2026-11-22");
        assertThat(answer.body().get("answer").get("unknown")).isNotEmpty();
    }

    private Answer ok(String address) throws Exception {
        Answer answer = desk.ask(address);
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(200);
        assertThat(answer.body().get("position").longValue()).isEqualTo(Desk.POSITION);
        return answer;
    }

    private static List<String> names(JsonNode units) {
        return units.valueStream().map(unit -> unit.get("nameVi").asString()).toList();
    }
}
