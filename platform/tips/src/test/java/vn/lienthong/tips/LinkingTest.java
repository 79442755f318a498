package vn.lienthong.tips;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.tips.TipLife.ANOTHER;
import static vn.lienthong.tips.TipLife.MARKET;
import static vn.lienthong.tips.TipLife.POLICE;
import static vn.lienthong.tips.TipLife.RECEIVER;
import static vn.lienthong.tips.TipLife.TIP;
import static vn.lienthong.tips.TipLife.received;
import static vn.lienthong.tips.TipLife.screen;
import static vn.lienthong.tips.TipLife.takenUpBy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.tip.LinkCommand;
import vn.lienthong.contract.tip.LinkCommand.LinkTip;
import vn.lienthong.contract.tip.LinkCommand.UnlinkTip;
import vn.lienthong.contract.tip.LinkEvent;
import vn.lienthong.contract.tip.LinkEvent.TipLinked;
import vn.lienthong.contract.tip.LinkEvent.TipUnlinked;
import vn.lienthong.contract.tip.Screening;
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.contract.tip.TipState;
import vn.lienthong.contract.tip.TipState.Closed;
import vn.lienthong.contract.tip.TipState.Received;
import vn.lienthong.contract.tip.TipState.SetAside;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.decider.Decision;

/** That two tips are of one matter is said by people, and taken back by people. */
class LinkingTest {
    private static final LinkTip LINK = new LinkTip(TIP, ANOTHER, "Cùng kho số 7.");
    private static final UnlinkTip UNLINK = new UnlinkTip(TIP, ANOTHER, "Hai kho khác nhau.");

    @Test
    void isSaidAndTakenBackAndTheHistoryKeepsBoth() {
        var tip = received();

        assertThat(Life.answer(tip.command(RECEIVER, LINK))).isEqualTo("yes");
        assertThat(links(tip)).containsExactly(ANOTHER);
        assertThat(Life.answer(tip.command(RECEIVER, UNLINK))).isEqualTo("yes");

        assertThat(links(tip)).isEmpty();
        assertThat(tip.events())
                .hasSize(3)
                .filteredOn(LinkEvent.class::isInstance)
                .hasSize(2);
    }

    @Test
    void whoeverMayReadTheTipSaysSoAndAnotherTakesItBack() {
        var tip = takenUpBy(POLICE, null);

        assertThat(Life.answer(tip.command(POLICE, LINK))).isEqualTo("yes");
        assertThat(Life.answer(tip.command(MARKET, UNLINK)))
                .as("it may not see the tip")
                .isEqualTo("unknown");
        assertThat(Life.answer(tip.command(RECEIVER, UNLINK))).isEqualTo("yes");
    }

    @Test
    void movesNothingAndIsSaidHoweverTheTipStands() {
        var aside = received();
        aside.command(RECEIVER, screen(Screening.SPAM));
        var closed = takenUpBy(POLICE, null);
        Stream.of(TipLife.VERIFY, TipLife.DISMISS, TipLife.CLOSE).forEach(step -> closed.command(POLICE, step));

        assertThat(Life.answer(aside.command(RECEIVER, LINK))).isEqualTo("yes");
        assertThat(Life.answer(closed.command(POLICE, LINK))).isEqualTo("yes");

        assertThat(aside.state()).isInstanceOf(SetAside.class);
        assertThat(closed.state()).isInstanceOf(Closed.class);
        assertThat(List.of(LINK, UNLINK))
                .as("not of a tip that nobody received")
                .allSatisfy(said -> assertThat(
                                Life.answer(new Life<>(new Tips(Shipped.DIRECTORY)).command(RECEIVER, said)))
                        .isEqualTo("unknown"));
    }

    @Test
    void whatContradictsItselfIsRefusedAtItsPlace() {
        var tip = received();

        assertThat(refused(tip.command(RECEIVER, UNLINK))).isEqualTo("ILLEGAL_TRANSITION /other");
        assertThat(refused(tip.command(RECEIVER, new LinkTip(TIP, TIP, "Chính nó."))))
                .isEqualTo("SCHEMA /other");
        assertThat(refused(tip.command(RECEIVER, new UnlinkTip(TIP, TIP, "Chính nó."))))
                .isEqualTo("SCHEMA /other");
        assertThat(refused(tip.command(RECEIVER, new LinkTip(TIP, ANOTHER, " \n\t"))))
                .isEqualTo("SCHEMA /reason");
        tip.command(RECEIVER, LINK);
        assertThat(refused(tip.command(RECEIVER, LINK))).isEqualTo("ILLEGAL_TRANSITION /other");
    }

    @Test
    void aHostileReasonIsKeptAsItIs() {
        var tip = received();
        String hostile = "<script>alert('{{1}}')</script> =HYPERLINK(\"x\") ' OR 1=1 --";

        tip.command(RECEIVER, new LinkTip(TIP, ANOTHER, hostile));

        assertThat(((TipLinked) tip.events().getLast()).reason()).isEqualTo(hostile);
    }

    @Test
    void isLinkedToSoManyOthersAtMost() {
        var tip = received();
        for (int each = 0; each < Linking.MOST; each++) {
            tip.command(RECEIVER, new LinkTip(TIP, other(each), "Cùng kho."));
        }

        assertThat(refused(tip.command(RECEIVER, LINK))).isEqualTo("TOO_MANY /other");
        tip.command(RECEIVER, new UnlinkTip(TIP, other(5), "Nhầm."));
        assertThat(Life.answer(tip.command(RECEIVER, LINK))).isEqualTo("yes");
    }

    /** The other may be about officials of whoever reads this one. */
    @Test
    void nobodyButWhoSaysSoIsTold() {
        var tip = takenUpBy(POLICE, null);
        tip.command(POLICE, LINK);

        TipEvent linked = tip.events().getLast();

        assertThat(linked.isTold(POLICE, RECEIVER)).isTrue();
        assertThat(linked.isTold(RECEIVER, RECEIVER)).as("nor the provider").isFalse();
    }

    @TestFactory
    Stream<DynamicTest> whatIsLinkedIsWhatWasSaidLastOfEach() {
        return Seeds.each(60, random -> {
            var tip = takenUpBy(POLICE, null);
            Set<TipId> naive = new LinkedHashSet<>();
            for (int step = 0; step < 60; step++) {
                TipId other = other(random.nextInt(4));
                boolean links = random.nextBoolean();
                LinkCommand said = links ? new LinkTip(TIP, other, "Cùng.") : new UnlinkTip(TIP, other, "Khác.");

                String answer = Life.answer(tip.command(random.nextBoolean() ? POLICE : RECEIVER, said));

                assertThat(answer).isEqualTo((links ? naive.add(other) : naive.remove(other)) ? "yes" : "not now");
                assertThat(links(tip)).isEqualTo(naive);
                if (random.nextInt(5) == 0) {
                    tip.command(POLICE, random.nextBoolean() ? TipLife.VERIFY : TipLife.DISMISS);
                    tip.command(RECEIVER, TipLife.REOPEN);
                }
            }
            assertThat(tip.events().stream()
                            .filter(TipUnlinked.class::isInstance)
                            .count())
                    .isEqualTo(tip.events().stream()
                                    .filter(TipLinked.class::isInstance)
                                    .count()
                            - naive.size());
        });
    }

    private static Set<TipId> links(Life<TipCommand, TipEvent, TipState> tip) {
        return ((Received) tip.state()).folder().links();
    }

    private static TipId other(int number) {
        return new TipId(new UUID(0x390L, number));
    }

    private static String refused(Decision<TipEvent> decision) {
        Reason reason = ((Decision.Refused<TipEvent>) decision).reasons().getFirst();
        ReasonCode code = reason.code();
        return code + " " + reason.pointer();
    }
}
