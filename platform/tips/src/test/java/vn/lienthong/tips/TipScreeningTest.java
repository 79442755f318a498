package vn.lienthong.tips;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.tips.TipLife.ANOTHER;
import static vn.lienthong.tips.TipLife.COMPLETE;
import static vn.lienthong.tips.TipLife.POLICE;
import static vn.lienthong.tips.TipLife.RECEIVER;
import static vn.lienthong.tips.TipLife.REOPEN;
import static vn.lienthong.tips.TipLife.TIP;
import static vn.lienthong.tips.TipLife.VERIFY;
import static vn.lienthong.tips.TipLife.WITHDRAW;
import static vn.lienthong.tips.TipLife.received;
import static vn.lienthong.tips.TipLife.relevant;
import static vn.lienthong.tips.TipLife.screen;
import static vn.lienthong.tips.TipLife.takenUpBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.directory.Facts;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.tip.Screening;
import vn.lienthong.contract.tip.TipCommand.AcceptTip;
import vn.lienthong.contract.tip.TipCommand.CompleteTip;
import vn.lienthong.contract.tip.TipCommand.OfferTip;
import vn.lienthong.contract.tip.TipCommand.ReturnTip;
import vn.lienthong.contract.tip.TipCommand.ScreenTip;
import vn.lienthong.contract.tip.TipDuty;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.TipCompleted;
import vn.lienthong.contract.tip.TipEvent.TipScreened;
import vn.lienthong.contract.tip.TipEvent.TipSetAside;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.contract.tip.TipNature;
import vn.lienthong.contract.tip.TipState.Accepted;
import vn.lienthong.contract.tip.TipState.AskedBack;
import vn.lienthong.contract.tip.TipState.Held;
import vn.lienthong.contract.tip.TipState.SetAside;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.decider.Decision;

/** Whoever has a tip in hand says what it finds in it. */
class TipScreeningTest {
    @Test
    void whatIsRelevantIsRouted() {
        var tip = received();

        tip.command(RECEIVER, relevant(TipNature.CRIME_REPORT));

        assertThat(((Held) tip.state()).screened()).isTrue();
        assertThat(((Held) tip.state()).folder().nature()).isEqualTo(TipNature.CRIME_REPORT);
        assertThat(tip.events()).last().isInstanceOf(TipScreened.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"DUPLICATE", "SPAM", "OUT_OF_REMIT"})
    void whatIsNotToBeLookedIntoEndsWithAReasonAndOpensAgainOnNewFacts(Screening result) {
        var tip = received();

        tip.command(RECEIVER, screen(result));

        assertThat(tip.state()).isInstanceOf(SetAside.class);
        TipSetAside aside = (TipSetAside) tip.events().getLast();
        assertThat(aside.ends()).isTrue();
        assertThat(aside.duplicateOf()).isEqualTo(result == Screening.DUPLICATE ? ANOTHER : null);

        tip.command(RECEIVER, REOPEN);

        assertThat(((Held) tip.state()).screened()).as("it is screened anew").isFalse();
    }

    /** The other may be about officials of whoever reads this one. */
    @Test
    void whichTipItRepeatsIsToldToNobodyButWhoSaysSo() {
        var tip = received();
        tip.command(RECEIVER, screen(Screening.DUPLICATE));
        TipSetAside aside = (TipSetAside) tip.events().getLast();

        assertThat(aside.seenBy(RECEIVER)).isEqualTo(aside);
        assertThat(aside.seenBy(POLICE).duplicateOf()).isNull();
        assertThat(Json.write(aside.seenBy(POLICE))).asString(UTF_8).doesNotContain(ANOTHER.toString());
        assertThat(aside.seenBy(POLICE).reason()).isEqualTo(aside.reason());
    }

    @Test
    void whoHasTakenItUpAsksBackAndHasItAgainWithTheAnswer() {
        var tip = takenUpBy(POLICE, null);
        tip.command(POLICE, VERIFY);

        tip.command(POLICE, screen(Screening.INCOMPLETE));
        assertThat(((AskedBack) tip.state()).asker()).isEqualTo(POLICE);
        assertThat(((AskedBack) tip.state()).owes()).isEqualTo(RECEIVER);
        assertThat(Life.answer(tip.command(POLICE, COMPLETE))).isEqualTo("not yours");

        tip.command(RECEIVER, COMPLETE);
        assertThat(((Accepted) tip.state()).unit())
                .as("it goes on where it was")
                .isEqualTo("Đội 1");
        assertThat(((TipCompleted) tip.events().getLast()).limit())
                .as("the time to settle it went on")
                .isNull();
    }

    @Test
    void theReceiverScreensAnewWhatItHasCompleted() {
        var tip = received();
        Facts facts = new Facts(null, "tobacco", null, null, null, null, null, null);

        tip.command(RECEIVER, screen(Screening.INCOMPLETE));
        tip.command(RECEIVER, new CompleteTip(TIP, "Là thuốc lá.", facts, null));

        assertThat(((Held) tip.state()).screened()).isFalse();
        assertThat(((Held) tip.state()).folder().content().facts()).isEqualTo(facts);
        assertThat(((Held) tip.state()).folder().content().text())
                .as("what was reported stands as it was")
                .isEqualTo(TipsTest.receive(null).content().text());
    }

    @Test
    void nothingElseIsDoneWhileItIsAskedBack() {
        var tip = received();
        tip.command(RECEIVER, screen(Screening.INCOMPLETE));

        assertThat(Life.answer(tip.command(RECEIVER, screen(Screening.SPAM)))).isEqualTo("not now");
        assertThat(Life.answer(tip.command(RECEIVER, new OfferTip(TIP, POLICE, null))))
                .isEqualTo("not now");
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        TipId itself = TIP;

        assertThat(pointers(new ScreenTip(TIP, Screening.SPAM, itself, " ", TipNature.DENUNCIATION)))
                .containsExactly("/duplicateOf", "/duplicateOf", "/reason", "/nature");
    }

    @ParameterizedTest
    @CsvSource({
        "DUPLICATE,  /duplicateOf",
        "SPAM,       /reason",
        "INCOMPLETE, /reason",
        "OUT_OF_REMIT, /reason",
    })
    void wantsAReasonAndTheTipThatItRepeats(Screening result, String pointer) {
        assertThat(pointers(new ScreenTip(TIP, result, null, null, null))).contains(pointer);
    }

    @Test
    void isFoundRelevantOnceButMayTurnOutToBeOfAnotherNature() {
        var tip = takenUpBy(POLICE, null);

        assertThat(((Decision.Refused<TipEvent>) tip.command(POLICE, relevant(null))).reasons())
                .extracting(Reason::pointer)
                .containsExactly("/result");
        assertThat(Life.answer(tip.command(POLICE, relevant(TipNature.CRIME_REPORT))))
                .isEqualTo("yes");
        assertThat(((Accepted) tip.state()).folder().nature()).isEqualTo(TipNature.CRIME_REPORT);
    }

    @Test
    void whatWasTakenUpEndsByAConclusionAndChangesItsNatureForAReason() {
        var tip = takenUpBy(POLICE, TipNature.CRIME_REPORT);

        assertThat(pointers(tip.command(POLICE, screen(Screening.SPAM)))).containsExactly("/result");
        assertThat(pointers(tip.command(POLICE, relevant(TipNature.OBSERVATION))))
                .containsExactly("/reason");
        assertThat(Life.answer(tip.command(
                        POLICE,
                        new ScreenTip(TIP, Screening.RELEVANT, null, "Không có dấu hiệu.", TipNature.OBSERVATION))))
                .isEqualTo("yes");
    }

    @Test
    void whoTakesItUpChangesItsNatureOnlyByScreeningItAnew() {
        var tip = TipLife.received();
        tip.command(RECEIVER, relevant(TipNature.CRIME_REPORT));
        tip.command(RECEIVER, new OfferTip(TIP, POLICE, "Có dấu hiệu tội phạm."));

        assertThat(pointers(tip.command(POLICE, new AcceptTip(TIP, TipNature.OBSERVATION))))
                .containsExactly("/nature");
        assertThat(Life.answer(tip.command(POLICE, new AcceptTip(TIP, TipNature.CRIME_REPORT))))
                .isEqualTo("yes");
    }

    @Test
    void saysToWhoeverReportedItWhyNothingIsLookedInto() {
        var tip = received();

        tip.command(RECEIVER, new ScreenTip(TIP, Screening.SPAM, null, "Trống.", null, "Tin không có nội dung."));

        assertThat(((TipSetAside) tip.events().getLast()).outcome()).isEqualTo("Tin không có nội dung.");
        assertThat(pointers(new ScreenTip(TIP, Screening.RELEVANT, null, null, null, "Đang xem xét.")))
                .containsExactly("/outcome");
    }

    @Test
    void whoWaitsTakesItBackAsItWas() {
        var tip = received();
        tip.command(RECEIVER, new OfferTip(TIP, POLICE, "Có dấu hiệu tội phạm."));

        assertThat(Life.answer(tip.command(POLICE, WITHDRAW))).isEqualTo("not yours");
        tip.command(RECEIVER, WITHDRAW);
        assertThat(((Held) tip.state()).screened()).as("nobody has screened it").isFalse();

        tip.command(RECEIVER, new OfferTip(TIP, POLICE, "Có dấu hiệu tội phạm."));
        tip.command(POLICE, new AcceptTip(TIP));
        tip.command(POLICE, VERIFY);
        tip.command(POLICE, screen(Screening.INCOMPLETE));
        tip.command(POLICE, WITHDRAW);
        assertThat(((Accepted) tip.state()).unit()).isEqualTo("Đội 1");
        assertThat(Life.answer(tip.command(POLICE, WITHDRAW))).isEqualTo("not now");
    }

    @Test
    void whatNobodyScreenedComesBackUnscreened() {
        var tip = new Life<>(new Tips(Shipped.DIRECTORY));
        tip.command(RECEIVER, TipsTest.receive(POLICE));

        tip.command(POLICE, new ReturnTip(TIP, "Khác địa bàn."));

        assertThat(((Held) tip.state()).screened()).isFalse();
        assertThat(((Held) tip.state()).folder().clocks().of(TipDuty.SCREEN)).isPresent();
    }

    private static List<String> pointers(Decision<TipEvent> decision) {
        return ((Decision.Refused<TipEvent>) decision)
                .reasons().stream()
                        .map(reason -> String.valueOf(reason.pointer()))
                        .toList();
    }

    private static List<String> pointers(ScreenTip screen) {
        var refused = (Decision.Refused<TipEvent>) received().command(RECEIVER, screen);
        assertThat(refused.reasons()).extracting(Reason::detail).allMatch(detail -> detail.matches("\\p{Lu}.*\\."));
        return refused.reasons().stream()
                .map(reason -> String.valueOf(reason.pointer()))
                .toList();
    }
}
