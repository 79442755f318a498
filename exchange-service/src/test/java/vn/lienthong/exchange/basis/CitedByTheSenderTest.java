package vn.lienthong.exchange.basis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.registry.basis.CitedByTheSender;
import vn.lienthong.registry.basis.Grounds;
import vn.lienthong.registry.basis.Where;
import vn.lienthong.runtime.decider.Decision;

/** What a sender may cite, and when it is told that it cannot. */
class CitedByTheSenderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate THEN = LocalDate.of(2024, 5, 6);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QĐ 25/2017/QĐ-UBND, Điều 6",
                "Quyết định số 25/2017/QĐ-UBND của UBND tỉnh Sóc Trăng",
                "quyet dinh 25/2017/QD-UBND",
                "QĐ 25/2017 Sóc Trăng",
                "QD-25-2017-UBND-SOC-TRANG",
                "Quy chế kèm theo QĐ 25/2017/QĐ-UBND tỉnh Sóc Trăng, Điều 5"
            })
    void refusesTheDecisionOfSocTrangToLaoCaiToday(String cited) {
        assertThat(against(cited, "MS-15", "POLICE-15", "15", TODAY))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo(ReasonCode.EXPIRED_AGREEMENT);
                    assertThat(reason.pointer()).isEqualTo("/content/basis");
                    assertThat(reason.detail())
                            .contains("không có hiệu lực ngày 20/11/2026", "hãy nêu căn cứ đang có hiệu lực")
                            .endsWith("hãy ghi rõ cơ quan ban hành và tỉnh.");
                });
    }

    @Test
    void refusesItThenToAgenciesOfElsewhereAndTakesItFromThoseItBound() {
        String cited = "QĐ 25/2017/QĐ-UBND, Điều 6";

        assertThat(against(cited, "OLD-POLICE-94", "OLD-TAX-94", "94", THEN)).isEmpty();
        assertThat(against(cited, "OLD-POLICE-94", "OLD-TAX-94", "92", THEN))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.NOT_BOUND);
        assertThat(against(cited, "POLICE-48", "TAX-48", "48", THEN)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'QĐ 25/2017/QĐ-UBND tỉnh Lào Cai'",
        "'Luật Xử lý vi phạm hành chính 2012, Điều 62'",
        "'Quyết định 19/2016/QĐ-TTg'",
        "'QĐ 125/2017/QĐ-UBND'",
        "'Công văn 25/2017/CV-UBND'",
        "'QĐ 14/QĐ-BCĐ389, ¶7'",
        "'Văn bản số 7'",
    })
    void takesWhatTheDirectoryCannotJudge(String cited) {
        assertThat(against(cited, "MS-15", "POLICE-15", "15", TODAY)).isEmpty();
    }

    /** Only the market surveillance and the committees are its parties, and the directory knows them all. */
    @Test
    void refusesTheBilateralRegulationToOthers() {
        assertThat(against("QCPH-VPTT389-QLTT-2020 ¶3", "TAX-15", "POLICE-15", "15", TODAY))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo(ReasonCode.NOT_BOUND);
                    assertThat(reason.detail()).contains("không ràng buộc TAX-15, POLICE-15");
                });
        assertThat(against("QCPH-VPTT389-QLTT-2020 ¶3", "NSC389-SO", "MS-15", "15", TODAY))
                .isEmpty();
    }

    @Test
    void isToldBesideWhatElseIsWrongWithWhatWasSentAndNeverBetraysAMatter() {
        Citing citing = new Citing(Grounds.on(Shipped.DIRECTORY.get(), TODAY));
        AgencyCode sender = new AgencyCode("MS-15");
        var cited = new CitedByTheSender("QĐ 25/2017/QĐ-UBND", "/basis", List.of(new AgencyCode("POLICE-15")));
        Decision<String> invalid = Decision.refused(ReasonCode.IMPOSSIBLE_DATE, "Ngày sai.");
        Decision<String> hidden = Decision.refused(ReasonCode.NO_SUCH_MATTER, "Không có.");

        assertThat(((Decision.Refused<String>) citing.unlessCitedWrongly(invalid, sender, cited)).reasons())
                .extracting(Reason::code)
                .containsExactly(ReasonCode.IMPOSSIBLE_DATE, ReasonCode.EXPIRED_AGREEMENT);
        assertThat(citing.unlessCitedWrongly(hidden, sender, cited)).isEqualTo(hidden);
        assertThat(citing.unlessCitedWrongly(hidden, sender, null)).isEqualTo(hidden);
    }

    private static List<Reason> against(String cited, String one, String other, String place, LocalDate day) {
        Decision<String> accepted = Decision.accepted("sent");
        Grounds grounds = Grounds.on(Shipped.DIRECTORY.get(), day).in(Where.of(new ProvinceCode(place), day));
        Decision<String> decision = new Citing(grounds)
                .unlessCitedWrongly(
                        accepted,
                        new AgencyCode(one),
                        new CitedByTheSender(cited, "/content/basis", List.of(new AgencyCode(other))));
        return decision instanceof Decision.Refused<String>(List<Reason> reasons) ? reasons : List.of();
    }
}
