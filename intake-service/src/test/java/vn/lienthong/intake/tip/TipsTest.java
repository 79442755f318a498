package vn.lienthong.intake.tip;

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
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipCommand.AcceptTip;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.contract.tip.TipCommand.ReturnTip;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.TipOffered;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.intake.tip.TipState.Accepted;
import vn.lienthong.registry.agency.Agencies;
import vn.lienthong.registry.oversight.Overseers;

class TipsTest {
    private static final Tips RULES = new Tips(new Overseers(Agencies.load()));
    private static final TipId TIP = new TipId(Life.MATTER);
    private static final AgencyCode RECEIVER = new AgencyCode("POLICE-15");
    private static final AgencyCode COMPETENT = new AgencyCode("MS-15");
    private static final AgencyCode COMMITTEE = new AgencyCode("SC389-15");
    private static final AgencyCode STANDING_OFFICE = new AgencyCode("NSC389-SO");
    private static final AgencyCode STRANGER = new AgencyCode("TAX-15");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            the tip is | by        | accept    | give back
            unreceived | COMPETENT | unknown   | unknown
            held       | RECEIVER  | not now   | not now
            held       | COMMITTEE | not now   | not now
            held       | COMPETENT | unknown   | unknown
            offered    | RECEIVER  | not yours | not yours
            offered    | COMPETENT | yes       | yes
            offered    | COMMITTEE | not yours | not yours
            offered    | STRANGER  | unknown   | unknown
            accepted   | RECEIVER  | not now   | not now
            accepted   | COMPETENT | not now   | not now
            accepted   | STRANGER  | unknown   | unknown
            returned   | RECEIVER  | not now   | not now
            returned   | COMPETENT | not now   | not now
            returned   | STRANGER  | unknown   | unknown
            """)
    void letsOnlyTheAgencyItIsOfferedToTakeItUpOrGiveItBack(String state, String by, String accept, String giveBack) {
        AgencyCode agency = agency(by);

        assertThat(Life.answer(aTipThatIs(state).command(agency, accept()))).isEqualTo(accept);
        assertThat(Life.answer(aTipThatIs(state).command(agency, giveBack()))).isEqualTo(giveBack);
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
    Stream<DynamicTest> isTakenUpAtMostOnceWhateverIsCommanded() {
        return Seeds.each(60, random -> {
            Life<TipCommand, TipEvent, TipState> tip = new Life<>(RULES);
            for (int step = 0; step < 20; step++) {
                boolean accepted = tip.state() instanceof Accepted;
                TipCommand content = any(random, receive(null), receive(COMPETENT), accept(), accept(), giveBack());
                AgencyCode by = content instanceof ReceiveTip
                        ? RECEIVER
                        : any(random, RECEIVER, COMPETENT, COMPETENT, COMMITTEE, STRANGER);

                String answer = Life.answer(tip.command(by, content));

                assertThat(accepted && answer.equals("yes"))
                        .as("taken up stays taken up")
                        .isFalse();
            }
            assertThat(tip.events())
                    .filteredOn(TipEvent.TipAccepted.class::isInstance)
                    .hasSizeLessThan(2);
        });
    }

    private static Life<TipCommand, TipEvent, TipState> aTipThatIs(String state) {
        Life<TipCommand, TipEvent, TipState> tip = new Life<>(RULES);
        switch (state) {
            case "held" -> tip.command(RECEIVER, receive(null));
            case "offered", "accepted", "returned" -> tip.command(RECEIVER, receive(COMPETENT));
            default -> {}
        }
        switch (state) {
            case "accepted" -> tip.command(COMPETENT, accept());
            case "returned" -> tip.command(COMPETENT, giveBack());
            default -> {}
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
                        "thuốc lá điếu"),
                competent);
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
    private static <T> T any(Random random, T... these) {
        return these[random.nextInt(these.length)];
    }
}
