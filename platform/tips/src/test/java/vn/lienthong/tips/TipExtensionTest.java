package vn.lienthong.tips;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.tip.Screening;
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipCommand.AcceptTip;
import vn.lienthong.contract.tip.TipCommand.ExtendTip;
import vn.lienthong.contract.tip.TipCommand.OfferTip;
import vn.lienthong.contract.tip.TipCommand.ScreenTip;
import vn.lienthong.contract.tip.TipDuty;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipNature;
import vn.lienthong.contract.tip.TipState;
import vn.lienthong.contract.tip.TipState.Open;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** More time to settle a tip, as the law allows that sets the limit (BLTTHS 2015 Điều 147 khoản 2; Luật Tố cáo 2018 Điều 30). */
class TipExtensionTest {
    private static final Tips RULES = new Tips(Shipped.DIRECTORY);
    private static final AgencyCode POLICE = TipLife.POLICE;
    private static final AgencyCode ELSEWHERE = new AgencyCode("POLICE-01");

    @Test
    void aCrimeReportHasTwoMonthsInPlaceOfTwentyDaysAndTwoMoreOnce() {
        Life<TipCommand, TipEvent, TipState> tip = accepted(TipNature.CRIME_REPORT);
        Instant first = due(tip);

        assertThat(Life.answer(tip.command(POLICE, by("CPC147-EXT1")))).isEqualTo("yes");
        TimeLimit extended = limit(tip);
        assertThat(extended.rule()).isEqualTo("CPC147-EXT1");
        assertThat(extended.basis()).isEqualTo("BLTTHS 2015 Điều 147 khoản 2");
        assertThat(extended.dueAt()).isAfter(first.plus(Duration.ofDays(35))).isBefore(first.plus(Duration.ofDays(50)));
        assertThat(reason(tip.command(POLICE, by("CPC147-EXT1"))).code()).isEqualTo(ReasonCode.TOO_MANY);

        assertThat(Life.answer(tip.command(POLICE, by("CPC147-EXT2")))).isEqualTo("yes");
        assertThat(due(tip)).isAfter(extended.dueAt().plus(Duration.ofDays(55)));
        assertThat(reason(tip.command(POLICE, by("CPC147-EXT2"))).code()).isEqualTo(ReasonCode.TOO_MANY);
    }

    @Test
    void twoMonthsAreAddedToTheTwoThatWereGrantedAndToNothingElse() {
        Life<TipCommand, TipEvent, TipState> tip = accepted(TipNature.CRIME_REPORT);
        Instant first = due(tip);

        Reason reason = reason(tip.command(POLICE, by("CPC147-EXT2")));

        assertThat(reason.code()).isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
        assertThat(reason.detail()).contains("khi đã kéo dài theo CPC147-EXT1");
        assertThat(reason.basis()).isEqualTo("BLTTHS 2015 Điều 147 khoản 2");
        assertThat(due(tip)).isEqualTo(first);
    }

    @Test
    void aDenunciationHasThirtyDaysMoreAndNeverMoreThanNinetyInAll() {
        Life<TipCommand, TipEvent, TipState> tip = accepted(TipNature.DENUNCIATION);
        Instant began = tip.now();

        assertThat(Life.answer(tip.command(POLICE, by("DEN-SETTLE-COMPLEX")))).isEqualTo("yes");
        assertThat(due(tip)).isBetween(began.plus(Duration.ofDays(58)), began.plus(Duration.ofDays(65)));
        assertThat(Life.answer(tip.command(POLICE, by("DEN-SETTLE-VERY-COMPLEX"))))
                .isEqualTo("yes");
        assertThat(due(tip)).isBetween(began.plus(Duration.ofDays(85)), began.plus(Duration.ofDays(96)));

        assertThat(reason(tip.command(POLICE, by("DEN-SETTLE-VERY-COMPLEX"))))
                .extracting(Reason::code, Reason::basis)
                .containsExactly(
                        ReasonCode.TOO_MANY, "Luật Tố cáo 25/2018/QH14 Điều 30 (sửa đổi bởi Luật 136/2025/QH15)");
    }

    @Test
    void whatNoLawLimitsHasNoExtensionByLaw() {
        Life<TipCommand, TipEvent, TipState> tip = accepted(TipNature.OBSERVATION);

        assertThat(reason(tip.command(POLICE, by("CPC147-EXT1"))).detail()).startsWith("Không luật nào");
    }

    @Test
    void anExtensionOfAnotherLimitIsRefusedWithThoseThatThereAre() {
        Life<TipCommand, TipEvent, TipState> tip = accepted(TipNature.CRIME_REPORT);

        Reason reason = reason(tip.command(POLICE, by("DEN-SETTLE-COMPLEX")));

        assertThat(reason.pointer()).isEqualTo("/rule");
        assertThat(reason.detail()).contains("CPC147-EXT1, CPC147-EXT2");
    }

    @Test
    void nothingIsExtendedOnceItIsOver() {
        Life<TipCommand, TipEvent, TipState> tip = accepted(TipNature.CRIME_REPORT);

        Decision<TipEvent> late = RULES.decide(
                new Command<>(by("CPC147-EXT1"), Life.MATTER.toString(), POLICE, "late", due(tip).plusSeconds(1), null),
                tip.state());

        assertThat(reason(late).detail()).startsWith("Thời hạn đã hết");
    }

    @Test
    void aNewScreeningTakesNothingOfWhatWasGranted() {
        Life<TipCommand, TipEvent, TipState> tip = accepted(TipNature.CRIME_REPORT);
        tip.command(POLICE, by("CPC147-EXT1"));
        tip.command(POLICE, by("CPC147-EXT2"));
        Instant granted = due(tip);

        tip.command(POLICE, screened(TipNature.CRIME_REPORT));
        assertThat(due(tip)).isEqualTo(granted);

        tip.command(POLICE, screened(TipNature.DENUNCIATION));
        assertThat(due(tip)).isBefore(granted);
        assertThat(Life.answer(tip.command(POLICE, by("DEN-SETTLE-COMPLEX")))).isEqualTo("yes");
    }

    @Test
    void whoTakesUpADenunciationAnewHasItsOwnTimeAndACrimeReportKeepsTheExtended() {
        for (TipNature nature : List.of(TipNature.CRIME_REPORT, TipNature.DENUNCIATION)) {
            Life<TipCommand, TipEvent, TipState> tip = accepted(nature);
            Instant first = due(tip);
            tip.command(POLICE, by(nature == TipNature.CRIME_REPORT ? "CPC147-EXT1" : "DEN-SETTLE-COMPLEX"));
            Instant extended = due(tip);

            assertThat(Life.answer(tip.command(POLICE, new OfferTip(TipLife.TIP, ELSEWHERE, "Kho ở địa bàn ấy."))))
                    .isEqualTo("yes");
            assertThat(Life.answer(tip.command(ELSEWHERE, new AcceptTip(TipLife.TIP, nature))))
                    .isEqualTo("yes");

            assertThat(due(tip)).isEqualTo(nature == TipNature.CRIME_REPORT ? extended : first);
        }
    }

    private static ScreenTip screened(TipNature nature) {
        return new ScreenTip(TipLife.TIP, Screening.RELEVANT, null, "Có dấu hiệu mới.", nature);
    }

    private static ExtendTip by(String rule) {
        return new ExtendTip(TipLife.TIP, rule, "Phải xác minh ở ba tỉnh.", "12/TB-CSKT ngày 05/12/2026");
    }

    private static Life<TipCommand, TipEvent, TipState> accepted(TipNature nature) {
        Life<TipCommand, TipEvent, TipState> tip = new Life<>(RULES);
        tip.command(POLICE, TipsTest.receive(null));
        tip.command(POLICE, new AcceptTip(TipLife.TIP, nature));
        return tip;
    }

    private static TimeLimit limit(Life<TipCommand, TipEvent, TipState> tip) {
        return ((Open) tip.state())
                .folder()
                .clocks()
                .of(TipDuty.VERIFY)
                .orElseThrow()
                .limit();
    }

    private static Instant due(Life<TipCommand, TipEvent, TipState> tip) {
        return limit(tip).dueAt();
    }

    private static Reason reason(Decision<TipEvent> decision) {
        return ((Decision.Refused<TipEvent>) decision).reasons().getFirst();
    }
}
