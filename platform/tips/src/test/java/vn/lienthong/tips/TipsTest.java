package vn.lienthong.tips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.Screening;
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipCommand.AcceptTip;
import vn.lienthong.contract.tip.TipCommand.ExtendTip;
import vn.lienthong.contract.tip.TipCommand.OfferTip;
import vn.lienthong.contract.tip.TipCommand.RateTip;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.contract.tip.TipCommand.ReturnTip;
import vn.lienthong.contract.tip.TipCommand.ScreenTip;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipDuty;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.TipOffered;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipEvent.TipReturned;
import vn.lienthong.contract.tip.TipFolder.TakenUp;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.contract.tip.TipNature;
import vn.lienthong.contract.tip.TipState;
import vn.lienthong.contract.tip.TipState.Accepted;
import vn.lienthong.contract.tip.TipState.Concluded;
import vn.lienthong.contract.tip.TipState.Offered;
import vn.lienthong.contract.tip.TipState.Open;
import vn.lienthong.contract.tip.TipState.Over;
import vn.lienthong.contract.tip.TipState.Unreceived;
import vn.lienthong.contract.tip.TipStep;
import vn.lienthong.contract.tip.TipWorth;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.fixture.Shipped;

class TipsTest {
    private static final Tips RULES = new Tips(Shipped.DIRECTORY);
    private static final TipId TIP = new TipId(Life.MATTER);
    private static final AgencyCode RECEIVER = new AgencyCode("POLICE-15");
    private static final AgencyCode COMPETENT = new AgencyCode("MS-15");
    private static final AgencyCode COMMITTEE = new AgencyCode("SC389-15");
    private static final AgencyCode STANDING_OFFICE = new AgencyCode("NSC389-SO");
    private static final AgencyCode STRANGER = new AgencyCode("TAX-15");
    private static final AgencyCode ELSEWHERE = new AgencyCode("POLICE-01");
    private static final AgencyCode OTHER = new AgencyCode("CUSTOMS");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        the tip is    | by        | accept    | give back | offer
        unreceived    | COMPETENT | unknown   | unknown   | unknown
        held          | RECEIVER  | yes       | not now   | yes
        held          | COMMITTEE | not yours | not now   | not yours
        held          | COMPETENT | unknown   | unknown   | unknown
        offered       | RECEIVER  | not yours | not yours | not now
        offered       | COMPETENT | yes       | yes       | not now
        offered       | COMMITTEE | not yours | not yours | not now
        offered       | STRANGER  | unknown   | unknown   | unknown
        accepted      | RECEIVER  | not now   | not now   | not yours
        accepted      | COMPETENT | not now   | not now   | yes
        accepted      | STRANGER  | unknown   | unknown   | unknown
        returned      | RECEIVER  | yes       | not now   | yes
        returned      | COMPETENT | not yours | not now   | not yours
        returned      | STRANGER  | unknown   | unknown   | unknown
        offered again | RECEIVER  | not yours | not yours | not now
        offered again | STRANGER  | yes       | yes       | not now
        offered again | COMPETENT | not yours | not yours | not now
        """)
    void isOfferedByWhoHasItInHandAndTakenUpOrGivenBackByTheAgencyItIsOfferedTo(
            String state, String by, String accept, String giveBack, String offer) {
        AgencyCode agency = agency(by);

        assertThat(Life.answer(aTipThatIs(state).command(agency, accept()))).isEqualTo(accept);
        assertThat(Life.answer(aTipThatIs(state).command(agency, giveBack()))).isEqualTo(giveBack);
        assertThat(Life.answer(aTipThatIs(state).command(agency, offer(STRANGER))))
                .isEqualTo(offer);
    }

    @Test
    void isReceivedOnce() {
        assertThat(List.of("held", "offered", "accepted", "returned"))
                .allSatisfy(state -> assertThat(Life.answer(aTipThatIs(state).command(RECEIVER, receive(COMPETENT))))
                        .isEqualTo("not now"));
    }

    @Test
    void isOfferedInTheBreathInWhichItIsReceived() {
        assertThat(aTipThatIs("offered").events()).hasExactlyElementsOfTypes(TipReceived.class, TipOffered.class);
    }

    @Test
    void isOfferedToNobodyWhereTheReceiverIsCompetentItself() {
        Life<TipCommand, TipEvent, TipState> tip = new Life<>(RULES);

        tip.command(RECEIVER, receive(RECEIVER));

        assertThat(tip.events()).hasExactlyElementsOfTypes(TipReceived.class);
    }

    @Test
    void isSeenByReceiverOverseersAndTheAgencyItIsOfferedTo() {
        assertThat(aTipThatIs("held").audience()).containsExactlyInAnyOrder(RECEIVER, COMMITTEE, STANDING_OFFICE);
        assertThat(List.of("offered", "accepted", "returned"))
                .allSatisfy(state -> assertThat(aTipThatIs(state).audience())
                        .containsExactlyInAnyOrder(RECEIVER, COMMITTEE, STANDING_OFFICE, COMPETENT));
    }

    @Test
    void isOfferedAgainWithAllThatWasReportedAfterItCameBack() {
        Life<TipCommand, TipEvent, TipState> tip = aTipThatIs("offered again");

        Offered offered = (Offered) tip.state();
        assertThat(offered.to()).isEqualTo(STRANGER);
        assertThat(offered.folder().receiver()).isEqualTo(RECEIVER);
        assertThat(offered.folder().content()).isEqualTo(receive(null).content());
        assertThat(tip.audience()).containsExactlyInAnyOrder(RECEIVER, COMMITTEE, STANDING_OFFICE, COMPETENT, STRANGER);
        assertThat(tip.events())
                .hasExactlyElementsOfTypes(TipReceived.class, TipOffered.class, TipReturned.class, TipOffered.class);
    }

    @Test
    void isTakenUpByTheSecondAgencyItIsOfferedTo() {
        Life<TipCommand, TipEvent, TipState> tip = aTipThatIs("offered again");

        tip.command(STRANGER, accept());

        assertThat(((Accepted) tip.state()).by()).isEqualTo(STRANGER);
    }

    @Test
    void tellsWhoTookItUp() {
        assertThat(((Accepted) aTipThatIs("accepted").state()).by()).isEqualTo(COMPETENT);
    }

    @Test
    void trustsNoLogThatOffersWhatWasNeverReceived() {
        TipEvent offered = aTipThatIs("offered").events().getLast();

        assertThatIllegalStateException().isThrownBy(() -> RULES.evolve(RULES.initial(), offered));
    }

    /** What holds for every matter, {@link Life} asserts. */
    @TestFactory
    Stream<DynamicTest> alwaysLiesWithExactlyOneWhoOwesTheNextStepUntilItIsOver() {
        return Seeds.each(80, random -> {
            Life<TipCommand, TipEvent, TipState> tip = new Life<>(RULES);
            tip.command(RECEIVER, receive(any(random, null, COMPETENT)));
            for (int step = 0; step < 40; step++) {
                TipState before = tip.state();
                TipCommand content = any(random);
                AgencyCode by = random.nextInt(3) > 0 && before instanceof Open open
                        ? open.owes()
                        : any(random, RECEIVER, COMPETENT, COMMITTEE, STRANGER);
                if (content instanceof OfferTip offer && offer.to().equals(by)) {
                    continue; // whoever has it does not offer it to itself
                }

                boolean done = Life.answer(tip.command(by, content)).equals("yes");

                boolean may = TipStep.of(before).stream()
                        .anyMatch(allowed -> allowed.by().equals(by) && allowed.command() == content.getClass());
                if (done || !mayContradictItself(content)) {
                    assertThat(done).as("%s by %s when %s", content, by, before).isEqualTo(may);
                }
                isOwned(tip.state());
                timeAloneMovesNothing(tip.state());
            }
        });
    }

    /** What it finds, what it is by law, or says of a case, has rules of its own beside whose turn it is. */
    private static boolean mayContradictItself(TipCommand content) {
        return content instanceof ScreenTip
                || content instanceof RateTip
                || content instanceof ExtendTip
                || content instanceof AcceptTip(TipId tip, TipNature nature) && nature != null;
    }

    /** Who owes it owes it still, however late it is, and may do what it might, but have more time; and at some time nothing more is said of it. */
    private static void timeAloneMovesNothing(TipState from) {
        TipState state = from;
        int reminders = 0;
        while (RULES.wakesAt(state).isPresent()) {
            assertThat(++reminders).isLessThan(13);
            for (TipEvent event : RULES.wake(state, RULES.wakesAt(state).orElseThrow())) {
                state = RULES.evolve(state, event);
            }
            assertThat(((Open) state).owes()).isEqualTo(((Open) from).owes());
            assertThat(butMoreTime(state)).isEqualTo(butMoreTime(from));
        }
    }

    private static List<TipStep> butMoreTime(TipState state) {
        return TipStep.of(state).stream()
                .filter(step -> step.command() != ExtendTip.class)
                .toList();
    }

    /** An open tip has one who owes the next step and a clock for it; what is over has neither. */
    private static void isOwned(TipState state) {
        List<TipStep> owed = TipStep.of(state).stream().filter(TipStep::owed).toList();
        switch (state) {
            case Open open -> {
                assertThat(owed).hasSize(1);
                assertThat(owed.getFirst().by()).isEqualTo(open.owes());
                assertThat(RULES.handling(state).audience()).contains(open.owes());
                assertThat(open.folder().clocks().of(open.duty()))
                        .hasValueSatisfying(clock -> assertThat(clock.agency()).isEqualTo(open.owes()));
                assertThat(RULES.wakesAt(state)).isPresent();
                TakenUp taken = open.folder().taken();
                if (taken != null && !(open instanceof Concluded)) {
                    assertThat(open.folder().clocks().of(TipDuty.VERIFY))
                            .as("who took it up answers for it, also while it is offered on or asked back")
                            .hasValueSatisfying(
                                    clock -> assertThat(clock.agency()).isEqualTo(taken.by()));
                }
            }
            case Over over -> {
                assertThat(owed).isEmpty();
                assertThat(RULES.wakesAt(state)).isEmpty();
            }
            case Unreceived unreceived -> throw new AssertionError("it was received");
        }
    }

    private static TipCommand any(Random random) {
        return any(
                random,
                TipLife.screen(Screening.SPAM),
                TipLife.screen(Screening.INCOMPLETE),
                TipLife.screen(any(random, Screening.DUPLICATE, Screening.OUT_OF_REMIT)),
                new ScreenTip(
                        TIP,
                        Screening.RELEVANT,
                        null,
                        any(random, null, "Có dấu hiệu mới."),
                        any(random, TipNature.values())),
                new AcceptTip(TIP, any(random, TipNature.values())),
                new RateTip(TIP, TipWorth.LED_TO_CASE, null),
                TipLife.WITHDRAW,
                new OfferTip(TIP, any(random, ELSEWHERE, OTHER), "Kho ở địa bàn ấy."),
                accept(),
                accept(),
                giveBack(),
                TipLife.COMPLETE,
                TipLife.VERIFY,
                TipLife.VERIFY,
                TipLife.SUBSTANTIATE,
                TipLife.DISMISS,
                TipLife.CLOSE,
                TipLife.REOPEN,
                TipLife.ASK,
                TipLife.ADDS,
                TipLife.CALLED,
                TipLife.EXTEND,
                TipLife.RATE);
    }

    private static Life<TipCommand, TipEvent, TipState> aTipThatIs(String state) {
        Life<TipCommand, TipEvent, TipState> tip = new Life<>(RULES);
        switch (state) {
            case "held" -> tip.command(RECEIVER, receive(null));
            case "offered", "accepted", "returned", "offered again" -> tip.command(RECEIVER, receive(COMPETENT));
            default -> {}
        }
        switch (state) {
            case "accepted" -> tip.command(COMPETENT, accept());
            case "returned", "offered again" -> tip.command(COMPETENT, giveBack());
            default -> {}
        }
        if (state.equals("offered again")) {
            tip.command(RECEIVER, offer(STRANGER));
        }
        return tip;
    }

    static ReceiveTip receive(@Nullable AgencyCode competent) {
        return new ReceiveTip(
                new TipContent(
                        Channel.HOTLINE,
                        "Kho thuốc lá ở Bắc Duyên Hải",
                        "Ba đêm liền có xe bốc hàng.",
                        new ProvinceCode("15"),
                        "thuốc lá điếu",
                        null,
                        null),
                competent,
                null);
    }

    private static OfferTip offer(AgencyCode to) {
        return new OfferTip(TIP, to, null);
    }

    private static AcceptTip accept() {
        return new AcceptTip(TIP);
    }

    private static ReturnTip giveBack() {
        return new ReturnTip(TIP, "Kho thuộc khu vực kiểm soát hải quan.");
    }

    private static AgencyCode agency(String part) {
        return switch (part) {
            case "RECEIVER" -> RECEIVER;
            case "COMPETENT" -> COMPETENT;
            case "COMMITTEE" -> COMMITTEE;
            case "STRANGER" -> STRANGER;
            default -> throw new IllegalArgumentException(part);
        };
    }

    @SafeVarargs
    private static <T extends @Nullable Object> T any(Random random, T... these) {
        return these[random.nextInt(these.length)];
    }
}
