package vn.lienthong.intake.tip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
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
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipCommand.AcceptTip;
import vn.lienthong.contract.tip.TipCommand.OfferTip;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.contract.tip.TipCommand.ReturnTip;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.TipOffered;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipEvent.TipReturned;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.intake.tip.TipState.Accepted;
import vn.lienthong.intake.tip.TipState.Held;
import vn.lienthong.intake.tip.TipState.Offered;
import vn.lienthong.intake.tip.TipState.Unreceived;

class TipsTest {
    private static final Tips RULES = new Tips(Shipped.DIRECTORY);
    private static final TipId TIP = new TipId(Life.MATTER);
    private static final AgencyCode RECEIVER = new AgencyCode("POLICE-15");
    private static final AgencyCode COMPETENT = new AgencyCode("MS-15");
    private static final AgencyCode COMMITTEE = new AgencyCode("SC389-15");
    private static final AgencyCode STANDING_OFFICE = new AgencyCode("NSC389-SO");
    private static final AgencyCode STRANGER = new AgencyCode("TAX-15");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            the tip is    | by        | accept    | give back | offer
            unreceived    | COMPETENT | unknown   | unknown   | unknown
            held          | RECEIVER  | not now   | not now   | yes
            held          | COMMITTEE | not now   | not now   | not yours
            held          | COMPETENT | unknown   | unknown   | unknown
            offered       | RECEIVER  | not yours | not yours | not now
            offered       | COMPETENT | yes       | yes       | not now
            offered       | COMMITTEE | not yours | not yours | not now
            offered       | STRANGER  | unknown   | unknown   | unknown
            accepted      | RECEIVER  | not now   | not now   | not now
            accepted      | COMPETENT | not now   | not now   | not now
            accepted      | STRANGER  | unknown   | unknown   | unknown
            returned      | RECEIVER  | not now   | not now   | yes
            returned      | COMPETENT | not now   | not now   | not yours
            returned      | STRANGER  | unknown   | unknown   | unknown
            offered again | RECEIVER  | not yours | not yours | not now
            offered again | STRANGER  | yes       | yes       | not now
            offered again | COMPETENT | not yours | not yours | not now
            """)
    void isOfferedByItsReceiverAloneAndTakenUpOrGivenBackByTheAgencyItIsOfferedTo(
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
        assertThat(offered.receiver()).isEqualTo(RECEIVER);
        assertThat(offered.content()).isEqualTo(receive(null).content());
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
    Stream<DynamicTest> goesFromHandToHandWhateverIsCommandedAndIsTakenUpAtMostOnce() {
        return Seeds.each(60, random -> {
            Life<TipCommand, TipEvent, TipState> tip = new Life<>(RULES);
            for (int step = 0; step < 30; step++) {
                TipState before = tip.state();
                TipCommand content = any(
                        random,
                        receive(any(random, null, COMPETENT)),
                        offer(any(random, COMPETENT, STRANGER, RECEIVER)),
                        offer(STRANGER),
                        accept(),
                        giveBack(),
                        giveBack());
                AgencyCode by = content instanceof ReceiveTip
                        ? RECEIVER
                        : any(random, RECEIVER, RECEIVER, COMPETENT, COMMITTEE, STRANGER);

                boolean done = Life.answer(tip.command(by, content)).equals("yes");

                if (done) {
                    assertThat(before).as("taken up stays taken up").isNotInstanceOf(Accepted.class);
                    assertThat(mayDo(content, by, before))
                            .as("%s by %s when %s", content, by, before)
                            .isTrue();
                }
                contentOf(tip.state())
                        .ifPresent(reported -> assertThat(reported)
                                .as("what was reported")
                                .isEqualTo(receive(null).content()));
            }
            assertThat(tip.events())
                    .filteredOn(TipEvent.TipAccepted.class::isInstance)
                    .hasSizeLessThan(2);
        });
    }

    /** The rules once more, told the other way round. */
    private static boolean mayDo(TipCommand content, AgencyCode by, TipState before) {
        return switch (content) {
            case ReceiveTip receive -> before instanceof Unreceived;
            case OfferTip offer ->
                before instanceof Held(AgencyCode receiver, Set<AgencyCode> audience, TipContent kept)
                        && receiver.equals(by);
            case AcceptTip accept ->
                before instanceof Offered offered && offered.to().equals(by);
            case ReturnTip back ->
                before instanceof Offered offered && offered.to().equals(by);
        };
    }

    private static Optional<TipContent> contentOf(TipState state) {
        return switch (state) {
            case Held held -> Optional.of(held.content());
            case Offered offered -> Optional.of(offered.content());
            case Accepted accepted -> Optional.empty();
            case Unreceived unreceived -> Optional.empty();
        };
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
