package vn.lienthong.exchange.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lienthong.exchange.information.Shares.CUSTOMS;
import static vn.lienthong.exchange.information.Shares.INFORMATION;
import static vn.lienthong.exchange.information.Shares.INSTEAD;
import static vn.lienthong.exchange.information.Shares.MARKET;
import static vn.lienthong.exchange.information.Shares.MORNING;
import static vn.lienthong.exchange.information.Shares.POLICE;
import static vn.lienthong.exchange.information.Shares.PROVIDER;
import static vn.lienthong.exchange.information.Shares.SECRET;
import static vn.lienthong.exchange.information.Shares.TAX;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.handling.Onward;
import vn.lienthong.contract.handling.WithheldField;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.information.CommunityKind;
import vn.lienthong.contract.information.InformationCommand;
import vn.lienthong.contract.information.InformationCommand.AcknowledgeInformation;
import vn.lienthong.contract.information.InformationCommand.ConfirmRemoval;
import vn.lienthong.contract.information.InformationCommand.CorrectInformation;
import vn.lienthong.contract.information.InformationCommand.RecallInformation;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.InformationEvent.InformationCorrected;
import vn.lienthong.contract.information.InformationEvent.InformationRecalled;
import vn.lienthong.contract.information.InformationEvent.InformationReminded;
import vn.lienthong.contract.information.OnwardCommand.AskOnward;
import vn.lienthong.contract.information.OnwardCommand.GrantOnward;
import vn.lienthong.contract.information.OnwardCommand.RefuseOnward;
import vn.lienthong.contract.information.OnwardCommand.RevokeOnward;
import vn.lienthong.contract.information.OnwardEvent.OnwardAsked;
import vn.lienthong.contract.information.OnwardEvent.OnwardExpired;
import vn.lienthong.contract.information.OnwardEvent.OnwardGranted;
import vn.lienthong.contract.information.OnwardEvent.OnwardRefused;
import vn.lienthong.contract.information.OnwardEvent.OnwardRevoked;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.exchange.task.TimedLife;

/** Information goes further only as its provider lets it, and all that the provider says reaches whoever has it. */
class PassingOnTest {
    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final AgencyCode MARKETS = new AgencyCode("DMSD");
    private static final String REGULATION = "QCPH-VPTT389-QLTT-2020";

    private static final Community PARTIES = new Community(CommunityKind.AGREEMENT, REGULATION);

    private final Belonging belonging = new Belonging();
    private final TimedLife<InformationCommand, InformationEvent, ?> life = InformationLife.from(MORNING, belonging);

    @Test
    @Clause("S0-10")
    void nothingGoesFurtherWhereTheProviderDoesNotLetIt() {
        life.accepted(PROVIDER, Shares.with(null, MARKET));

        List<Reason> reasons = life.refused(MARKET, ask(TAX));

        assertThat(refusal(reasons)).isEqualTo("against_conditions null");
        assertThat(reasons.getFirst().detail()).contains("Không được chia sẻ tiếp");
        assertThat(life.audience()).doesNotContain(TAX);
    }

    @Test
    @Clause("S0-10")
    void aRecallReachesWhoeverItWasPassedOnTo() {
        life.accepted(PROVIDER, Shares.with(Shares.onward(Onward.ASK), MARKET, POLICE));
        OnwardAsked asked = (OnwardAsked) life.accepted(MARKET, ask(TAX)).getFirst();
        assertThat(life.told(asked)).containsExactlyInAnyOrder(MARKET, PROVIDER);
        assertThat(life.audience()).doesNotContain(TAX);

        OnwardGranted granted =
                (OnwardGranted) life.accepted(PROVIDER, grant(null)).getFirst();

        assertThat(life.told(granted)).containsExactlyInAnyOrder(PROVIDER, MARKET, TAX);
        assertThat(content(granted.seenBy(TAX)).text()).isEqualTo(SECRET);
        assertThat(granted.seenBy(TAX).asker()).as("from whom it has it").isEqualTo(MARKET);
        assertThat(granted.seenBy(MARKET).content()).as("which it has").isNull();
        life.accepted(TAX, new AcknowledgeInformation(INFORMATION));
        InformationCorrected corrected = (InformationCorrected) life.accepted(
                        PROVIDER, new CorrectInformation(INFORMATION, Shares.content("Mốc 94."), "Xác minh lại.", null))
                .getFirst();
        assertThat(corrected.audience()).containsExactlyInAnyOrder(MARKET, POLICE, TAX);
        life.accepted(POLICE, new AcknowledgeInformation(INFORMATION));
        InformationRecalled recalled =
                (InformationRecalled) life.accepted(PROVIDER, new RecallInformation(INFORMATION, "Sai nguồn."))
                        .getFirst();
        assertThat(recalled.from()).containsExactlyInAnyOrder(MARKET, POLICE, TAX);
        life.accepted(MARKET, new ConfirmRemoval(INFORMATION));
        life.accepted(POLICE, new ConfirmRemoval(INFORMATION));
        life.wait(Objects.requireNonNull(recalled.limit()).dueAt());
        assertThat(life.events())
                .filteredOn(InformationReminded.class::isInstance)
                .extracting("by", "overdue")
                .endsWith(tuple(TAX, true));
        life.accepted(TAX, new ConfirmRemoval(INFORMATION));
    }

    @Test
    void whoAsksIsToldWhatWasDecidedAndWhy() {
        life.accepted(PROVIDER, Shares.with(Shares.onward(Onward.ASK), MARKET));
        life.accepted(MARKET, ask(TAX));

        OnwardRefused refused = (OnwardRefused)
                life.accepted(PROVIDER, new RefuseOnward(INFORMATION, "MS-15/1", "Nguồn tin cần được giữ kín."))
                        .getFirst();

        assertThat(life.told(refused)).containsExactlyInAnyOrder(MARKET, PROVIDER);
        assertThat(refusal(life.refused(PROVIDER, grant(null)))).isEqualTo("illegal_transition /ask");
        assertThat(life.audience()).doesNotContain(TAX);
    }

    @Test
    void aPartyOfTheAgreementHasItAtOnceAndNobodyElse() {
        belonging.to(PARTIES, OFFICE, MARKETS, MARKET);
        life.accepted(OFFICE, Shares.with(Shares.within(REGULATION), MARKETS));

        List<InformationEvent> events = life.accepted(MARKETS, ask(MARKET));
        List<Reason> outside = life.refused(MARKETS, ask(MARKET, POLICE));

        OnwardGranted granted = (OnwardGranted) events.getLast();
        assertThat(granted.agreement()).isEqualTo(REGULATION);
        assertThat(granted.seenBy(MARKET).to()).containsExactly(MARKET);
        assertThat(life.audience()).contains(MARKET).doesNotContain(POLICE);
        assertThat(refusal(outside)).isEqualTo("against_conditions /to/1");
        assertThat(outside.getFirst().basis()).contains("S0-10");
    }

    @Test
    void ofAPartyThatIsNotConnectedItsProviderDecides() {
        belonging.to(PARTIES, OFFICE, MARKETS);
        life.accepted(OFFICE, Shares.with(Shares.within(REGULATION), MARKETS));

        OnwardAsked asked = (OnwardAsked) life.accepted(MARKETS, ask(MARKET)).getLast();
        life.accepted(OFFICE, new GrantOnward(INFORMATION, asked.ask(), null, null, null));

        life.accepted(MARKET, new AcknowledgeInformation(INFORMATION));
        assertThat(life.follow(PARTIES)).isEmpty();
    }

    @Test
    void whatWasTakenBackIsGivenAgainByItsProviderAloneWhateverTheAgreementGrants() {
        belonging.to(PARTIES, OFFICE, MARKETS, MARKET);
        life.accepted(OFFICE, Shares.with(Shares.within(REGULATION), MARKETS));
        life.accepted(MARKETS, ask(MARKET));
        life.accepted(OFFICE, new RevokeOnward(INFORMATION, List.of(MARKET), "Đã xong."));

        List<InformationEvent> revoked = life.accepted(MARKETS, ask(MARKET));
        life.accepted(MARKET, new ConfirmRemoval(INFORMATION));
        List<InformationEvent> removed = life.accepted(MARKETS, ask(MARKET));

        for (List<InformationEvent> events : List.of(revoked, removed)) {
            assertThat(events).singleElement().isInstanceOf(OnwardAsked.class);
        }
        assertThat(refusal(life.refused(MARKET, new AcknowledgeInformation(INFORMATION))))
                .isEqualTo("illegal_transition null");
        life.accepted(OFFICE, new GrantOnward(INFORMATION, ((OnwardAsked) removed.getFirst()).ask(), null, null, null));
        life.accepted(MARKET, new AcknowledgeInformation(INFORMATION));
    }

    @Test
    void whoHasItFromAnotherGetsNoMoreThanThatOne() {
        life.accepted(PROVIDER, Shares.with(Shares.withholding(WithheldField.TEXT, INSTEAD, MARKET), MARKET, POLICE));
        life.accepted(MARKET, ask(TAX));
        OnwardGranted granted =
                (OnwardGranted) life.accepted(PROVIDER, grant(null)).getFirst();
        InformationCorrected corrected = (InformationCorrected) life.accepted(
                        PROVIDER, new CorrectInformation(INFORMATION, Shares.content("Mốc 94."), "Xác minh lại.", null))
                .getFirst();

        assertThat(content(granted.seenBy(TAX)).text()).isEqualTo(INSTEAD);
        assertThat(corrected.seenBy(TAX).content().text()).isEqualTo(INSTEAD);
        assertThat(corrected.seenBy(POLICE).content().text()).isEqualTo("Mốc 94.");
    }

    @Test
    void whoHasItByWayOfOneFromWhomItWasTakenBackGetsNoMoreEither() {
        life.accepted(PROVIDER, Shares.with(Shares.onward(Onward.ASK), MARKET));
        life.accepted(MARKET, ask(TAX));
        life.accepted(PROVIDER, grant(null));
        life.accepted(TAX, ask(CUSTOMS));
        life.accepted(PROVIDER, new GrantOnward(INFORMATION, "TAX-15/1", null, null, null));
        life.accepted(PROVIDER, new RevokeOnward(INFORMATION, List.of(TAX), "Đã xong."));

        InformationCorrected corrected = (InformationCorrected) life.accepted(
                        PROVIDER,
                        new CorrectInformation(
                                INFORMATION,
                                Shares.content("Mốc 94."),
                                "Xác minh lại.",
                                Shares.withholding(WithheldField.TEXT, INSTEAD, MARKET)))
                .getFirst();

        assertThat(corrected.audience()).containsExactlyInAnyOrder(MARKET, CUSTOMS);
        assertThat(corrected.seenBy(CUSTOMS).content().text()).isEqualTo(INSTEAD);
    }

    @Test
    void whoHasItByWayOfAnotherAsksInVainToBeTheSourceOfThatOne() {
        life.accepted(PROVIDER, Shares.with(Shares.onward(Onward.ASK), MARKET));
        life.accepted(MARKET, ask(TAX));
        life.accepted(PROVIDER, grant(null));
        life.accepted(TAX, ask(CUSTOMS));
        life.accepted(PROVIDER, new GrantOnward(INFORMATION, "TAX-15/1", null, null, null));
        life.accepted(PROVIDER, new RevokeOnward(INFORMATION, List.of(TAX), "Đã xong."));
        life.accepted(CUSTOMS, ask(TAX));
        life.accepted(PROVIDER, new GrantOnward(INFORMATION, "CUSTOMS-RVII/1", null, null, null));

        InformationCorrected corrected = (InformationCorrected) life.accepted(
                        PROVIDER,
                        new CorrectInformation(
                                INFORMATION,
                                Shares.content("Mốc 94."),
                                "Xác minh lại.",
                                Shares.withholding(WithheldField.TEXT, INSTEAD, MARKET)))
                .getFirst();

        for (AgencyCode reader : List.of(MARKET, TAX, CUSTOMS)) {
            assertThat(corrected.seenBy(reader).content().text()).isEqualTo(INSTEAD);
        }
    }

    @Test
    void whatWasPassedOnIsTakenBackFromThatOneAlone() {
        life.accepted(PROVIDER, Shares.with(Shares.onward(Onward.ASK), MARKET));
        life.accepted(MARKET, ask(TAX, CUSTOMS));
        life.accepted(PROVIDER, grant(null));

        OnwardRevoked revoked =
                (OnwardRevoked) life.accepted(PROVIDER, new RevokeOnward(INFORMATION, List.of(TAX), "Đã xong."))
                        .getFirst();

        assertThat(life.told(revoked)).containsExactlyInAnyOrder(TAX, PROVIDER);
        assertThat(revoked.endsFor(TAX, PROVIDER)).isTrue();
        assertThat(revoked.endsFor(CUSTOMS, PROVIDER)).isFalse();
        for (InformationCommand acting : List.of(new AcknowledgeInformation(INFORMATION), ask(POLICE))) {
            assertThat(refusal(life.refused(TAX, acting))).isEqualTo("illegal_transition null");
        }
        InformationEvent corrected = life.accepted(
                        PROVIDER, new CorrectInformation(INFORMATION, Shares.content("Mốc 94."), "Xác minh lại.", null))
                .getFirst();
        assertThat(life.told(corrected)).containsExactlyInAnyOrder(PROVIDER, MARKET, CUSTOMS);
        life.accepted(TAX, new ConfirmRemoval(INFORMATION));
        assertThat(refusal(life.refused(PROVIDER, new RevokeOnward(INFORMATION, List.of(MARKET), "Sai."))))
                .as("shared directly")
                .isEqualTo("illegal_transition /agencies/0");
        life.accepted(MARKET, ask(TAX));
        OnwardGranted again =
                (OnwardGranted) life.accepted(PROVIDER, new GrantOnward(INFORMATION, "MS-15/2", null, null, null))
                        .getFirst();
        assertThat(content(again.seenBy(TAX)).text()).isEqualTo("Mốc 94.");
    }

    @Test
    void aGrantForATimeEndsByItself() {
        Instant until = MORNING.plus(Duration.ofDays(2));
        life.accepted(PROVIDER, Shares.with(Shares.until(MORNING.plus(Duration.ofDays(9))), MARKET));
        life.accepted(MARKET, ask(TAX));
        assertThat(refusal(life.refused(PROVIDER, grant(MORNING)))).isEqualTo("impossible_date /until");
        assertThat(refusal(life.refused(PROVIDER, grant(MORNING.plus(Duration.ofDays(10))))))
                .isEqualTo("impossible_date /until");
        life.accepted(PROVIDER, grant(until));

        life.wait(until);

        OnwardExpired expired = (OnwardExpired) life.events().getLast();
        assertThat(expired.agencies()).containsExactly(TAX);
        assertThat(life.told(expired)).containsExactlyInAnyOrder(TAX, PROVIDER);
        assertThat(refusal(life.refused(TAX, ask(CUSTOMS)))).isEqualTo("illegal_transition null");
    }

    @Test
    void nobodyLearnsByAskingWhoHasItAlready() {
        life.accepted(PROVIDER, Shares.with(Shares.onward(Onward.ASK), MARKET, POLICE));

        life.accepted(MARKET, ask(POLICE));
        life.accepted(MARKET, ask(TAX));
        OnwardGranted granted =
                (OnwardGranted) life.accepted(PROVIDER, grant(null)).getFirst();

        assertThat(granted.seenBy(MARKET).to()).containsExactly(POLICE);
        assertThat(refusal(life.refused(PROVIDER, new RevokeOnward(INFORMATION, List.of(POLICE), "Sai."))))
                .as("it has it from the provider still")
                .isEqualTo("illegal_transition /agencies/0");
    }

    @Test
    void whomItIsAskedForMakesSense() {
        life.accepted(PROVIDER, Shares.with(Shares.onward(Onward.ASK), MARKET));

        List<Reason> reasons = life.refused(MARKET, ask(MARKET, PROVIDER, TAX, TAX));

        assertThat(reasons).extracting(Reason::pointer).containsExactly("/to/0", "/to/1", "/to/3");
        life.accepted(MARKET, ask(TAX));
        assertThat(life.refused(PROVIDER, new GrantOnward(INFORMATION, "MS-15/1", List.of(TAX, CUSTOMS), null, null)))
                .extracting(Reason::pointer)
                .containsExactly("/to/1");
    }

    private static AskOnward ask(AgencyCode... to) {
        return new AskOnward(INFORMATION, List.of(to), "Xác minh điểm gom hàng.");
    }

    private static GrantOnward grant(@Nullable Instant until) {
        return new GrantOnward(INFORMATION, "MS-15/1", null, until, null);
    }

    private static InformationContent content(OnwardGranted granted) {
        return Objects.requireNonNull(granted.content());
    }

    /** The one reason, in a few words. */
    private static String refusal(List<Reason> reasons) {
        assertThat(reasons).hasSize(1);
        return reasons.getFirst().code().wire() + " " + reasons.getFirst().pointer();
    }
}
