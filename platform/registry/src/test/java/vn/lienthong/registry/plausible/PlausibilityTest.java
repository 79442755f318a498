package vn.lienthong.registry.plausible;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.casefile.Goods;
import vn.lienthong.contract.casefile.Quantity;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.registry.codelist.CodeLists;

/** What cannot be so is told from what is only unusual, and words of a text make nothing impossible. */
class PlausibilityTest {
    private static final Plausibility PLAUSIBILITY = Plausibility.load();
    private static final CodeLists WORDS = CodeLists.load();

    @Test
    void aTruckOfThirtyTonnesHardlyCarriesTwoHundredThousand() {
        List<Doubt> doubts = of("Xe tải 30 tấn chở 200.000 tấn đường cát", "200000", "tấn", "road");

        assertThat(doubts).singleElement().satisfies(doubt -> {
            assertThat(doubt.impossible()).isFalse();
            assertThat(doubt.pointer()).isEqualTo("/facts/goods/quantities/0/value");
            assertThat(doubt.detail()).contains("200.000.000 kg là nhiều khác thường", "1 xe tải", "34.000 kg");
            assertThat(doubt.basis()).contains("39/2024/TT-BGTVT");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Xe tải chở đường,30,tấn,false",
        "Xe tải chở đường,60,tấn,true",
        "Hai xe tải chở đường,60,tấn,false",
        "12 xe tải chở đường,400,tấn,false",
        "Nhiều xe tải chở đường,4000,tấn,false",
        "Xe máy chở thuốc lá,250,kg,false",
        "Xe máy chở thuốc lá,2,tạ,false",
        "Xe mô tô chở thuốc lá,900,kg,true",
        "Xe mô tô chở thuốc lá,900,tấn,true",
        "Xe tải và sà lan chở cát,9000,tấn,false",
        "Kho chứa đường,200000,tấn,false",
        "Xe tải chở thuốc lá,999999,bao,false"
    })
    void weighsWhatOneKindOfCarrierIsSaidToCarry(String title, String value, String unit, boolean doubtful) {
        List<Doubt> doubts = of(title, value, unit, null);

        assertThat(!doubts.isEmpty()).isEqualTo(doubtful);
        assertThat(doubts).noneMatch(Doubt::impossible);
    }

    @ParameterizedTest
    @CsvSource({
        "Bắt container chứa 40 tấn phụ tùng xe máy,phụ tùng xe máy,40",
        "Thu giữ phụ tùng nhập lậu,lốp xe máy,45",
        "Khởi tố thuyền trưởng tàu chở xăng lậu 150.000 tấn xăng,xăng,150000",
        "Bắt đối tượng đi xe máy trông kho 300 tấn đường,đường,300"
    })
    void aWordOfTheTextMakesATrueCaseFileNeverImpossible(String title, String item, String tonnes) {
        assertThat(PLAUSIBILITY.of(facts(title, tonnes, "tấn", item, null), WORDS))
                .noneMatch(Doubt::impossible);
    }

    @Test
    void moreThanABillionTonnesCannotBeWhateverTheTextSays() {
        assertThat(of("Nhiều tàu chở cát", "1000000000", "tấn", null)).isEmpty();
        assertThat(of("Nhiều tàu chở cát", "1000000001", "tấn", null))
                .singleElement()
                .satisfies(doubt -> {
                    assertThat(doubt.impossible()).isTrue();
                    assertThat(doubt.pointer()).isEqualTo("/facts/goods/quantities/0/value");
                    assertThat(doubt.detail()).contains("1.000.000.001.000 kg là không thể", "đơn vị tính");
                    assertThat(doubt.basis()).isEqualTo("ngưỡng của hệ thống: một tỷ tấn");
                });
    }

    @Test
    void weighsByTheRouteAndItsWiderOnesWhereNoCarrierIsNamed() {
        assertThat(of("Thu giữ vàng", "200", "tấn", "airport")).singleElement().matches(doubt -> !doubt.impossible());
        assertThat(of("Thu giữ vàng", "20000", "tấn", "airport"))
                .singleElement()
                .matches(doubt -> !doubt.impossible());
        assertThat(of("Thu giữ quặng", "300000", "tấn", "mine")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mã HS 2402.20.90", "mã số HS: 8703", "Mã HS 98.21", "mã hs là 300490", "không có mã"})
    void aCodeOfGoodsThatThereCanBeIsNoDoubt(String text) {
        assertThat(PLAUSIBILITY.of(tip(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mã HS 7701", "Mã HS 99.01", "mã HS 24022", "mã HS: 0012.34", "Mã HS 240220901"})
    void aCodeOfGoodsThatThereCannotBeIsDoubtedAndNeverRefused(String text) {
        assertThat(PLAUSIBILITY.of(tip(text))).singleElement().matches(doubt -> !doubt.impossible());
    }

    @Test
    void everyUnitAndRouteOfTheTablesIsAWordOfTheLists() {
        assertThat(PLAUSIBILITY.units()).allMatch(unit -> WORDS.has(CodeList.UNIT, unit));
        assertThat(PLAUSIBILITY.routes()).allMatch(route -> WORDS.has(CodeList.ROUTE, route));
    }

    private static TipContent tip(String text) {
        return new TipContent(Channel.HOTLINE, "Tin", text, null, null, null, null);
    }

    private static List<Doubt> of(String title, String value, String unit, @Nullable String route) {
        return PLAUSIBILITY.of(facts(title, value, unit, "hàng", route), WORDS);
    }

    private static CaseFacts facts(String title, String value, String unit, String item, @Nullable String route) {
        return new CaseFacts(
                title,
                null,
                new Detection(new PartialDate("2026-11-02"), "Đội 1", Force.POLICE, List.of(), null, route, null),
                new Goods("hàng", "sugar", List.of(new Quantity(new BigDecimal(value), unit, item)), null),
                Violation.SMUGGLED,
                List.of(),
                null,
                null);
    }
}
