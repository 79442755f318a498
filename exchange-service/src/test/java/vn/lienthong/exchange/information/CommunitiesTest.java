package vn.lienthong.exchange.information;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.information.Shares.MARKET;
import static vn.lienthong.exchange.information.Shares.MORNING;
import static vn.lienthong.exchange.information.Shares.POLICE;
import static vn.lienthong.exchange.information.Shares.PROVIDER;
import static vn.lienthong.exchange.information.Shares.TAX;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.handling.Onward;
import vn.lienthong.contract.information.AudienceChanged;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.information.CommunityKind;
import vn.lienthong.contract.information.InformationCommand;
import vn.lienthong.contract.information.InformationCommand.AcknowledgeInformation;
import vn.lienthong.contract.information.InformationCommand.ConfirmRemoval;
import vn.lienthong.contract.information.InformationCommand.CorrectInformation;
import vn.lienthong.contract.information.InformationCommand.RecallInformation;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.OnwardCommand.AskOnward;
import vn.lienthong.contract.information.OnwardCommand.GrantOnward;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.exchange.task.TimedLife;

/** Information that is shared with a working group, the parties of an agreement or a line: with whoever belongs to it at the time. */
class CommunitiesTest {
    private static final Community GROUP = new Community(CommunityKind.GROUP, "TCT-2026-000012");
    private static final Community OTHER = new Community(CommunityKind.GROUP, "TCT-2026-000013");

    private final Belonging belonging = new Belonging();
    private final TimedLife<InformationCommand, InformationEvent, ?> life = InformationLife.from(MORNING, belonging);

    @Test
    void whoeverBelongsToTheGroupHasItAndNobodyElse() {
        belonging.to(GROUP, PROVIDER, MARKET, POLICE);

        InformationShared shared = (InformationShared) share(null, List.of(), GROUP);

        assertThat(shared.everyCommunity()).singleElement().satisfies(group -> {
            assertThat(group.members()).containsExactly(MARKET, POLICE);
            assertThat(group.inWords()).isEqualTo("Tổ công tác “Tổ liên ngành”");
        });
        assertThat(life.told(shared)).containsExactlyInAnyOrder(PROVIDER, MARKET, POLICE);
        assertThat(shared.seenBy(MARKET).everyCommunity())
                .singleElement()
                .satisfies(group -> assertThat(group.members()).containsExactly(MARKET));
    }

    @Test
    void whoJoinsHasItFromThenOnAsItStands() {
        belonging.to(GROUP, PROVIDER, MARKET);
        share(null, List.of(), GROUP);
        life.accepted(
                PROVIDER,
                new CorrectInformation(Shares.INFORMATION, Shares.content("Bản hai."), "Nhầm cột mốc.", null));
        belonging.to(GROUP, PROVIDER, MARKET, POLICE);

        AudienceChanged changed = followed(GROUP);

        assertThat(changed.joined()).containsExactly(POLICE);
        assertThat(changed.left()).isEmpty();
        assertThat(life.told(changed)).containsExactlyInAnyOrder(PROVIDER, POLICE);
        assertThat(changed.seenBy(POLICE).content()).isEqualTo(Shares.content("Bản hai."));
        assertThat(changed.seenBy(POLICE).version()).isEqualTo(2);
        assertThat(changed.seenBy(POLICE).members().members()).containsExactly(POLICE);
        life.accepted(POLICE, new AcknowledgeInformation(Shares.INFORMATION));
    }

    @Test
    void whoLeavesHasItNoLongerAndIsToRemoveIt() {
        belonging.to(GROUP, PROVIDER, MARKET, POLICE);
        share(null, List.of(), GROUP);
        belonging.to(GROUP, PROVIDER, MARKET);

        AudienceChanged changed = followed(GROUP);

        assertThat(changed.left()).containsExactly(POLICE);
        assertThat(changed.endsFor(POLICE, PROVIDER)).isTrue();
        assertThat(changed.endsFor(MARKET, PROVIDER)).isFalse();
        assertThat(changed.seenBy(POLICE).limit()).isNotNull();
        assertThat(changed.seenBy(POLICE).content()).isNull();
        assertThat(life.told(changed)).containsExactlyInAnyOrder(PROVIDER, POLICE);
        assertThat(life.refused(POLICE, new AcknowledgeInformation(Shares.INFORMATION)))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.ILLEGAL_TRANSITION);
        life.accepted(POLICE, new ConfirmRemoval(Shares.INFORMATION));
    }

    @Test
    void whoComesBackHasItAgainAndOwesNothing() {
        belonging.to(GROUP, PROVIDER, MARKET, POLICE);
        share(null, List.of(), GROUP);
        belonging.to(GROUP, PROVIDER, MARKET);
        followed(GROUP);
        belonging.to(GROUP, PROVIDER, MARKET, POLICE);

        AudienceChanged back = followed(GROUP);

        assertThat(back.joined()).containsExactly(POLICE);
        assertThat(life.refused(POLICE, new ConfirmRemoval(Shares.INFORMATION)))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.ILLEGAL_TRANSITION);
        life.accepted(POLICE, new AcknowledgeInformation(Shares.INFORMATION));
    }

    @Test
    void whenTheGroupEndsNobodyHasItButThoseThatWereNamed() {
        belonging.to(GROUP, PROVIDER, MARKET, POLICE);
        share(null, List.of(MARKET), GROUP);
        belonging.to(GROUP);

        AudienceChanged ended = followed(GROUP);

        assertThat(ended.left()).containsExactly(POLICE);
        life.accepted(MARKET, new AcknowledgeInformation(Shares.INFORMATION));
    }

    @Test
    void whoBelongsToTwoHasItUntilItHasLeftBoth() {
        belonging.to(GROUP, PROVIDER, MARKET, POLICE);
        belonging.to(OTHER, PROVIDER, POLICE);
        share(null, List.of(), GROUP, OTHER);
        belonging.to(GROUP, PROVIDER, MARKET);

        AudienceChanged left = followed(GROUP);
        assertThat(left.left()).isEmpty();
        assertThat(life.told(left)).containsExactly(PROVIDER);
        life.accepted(POLICE, new AcknowledgeInformation(Shares.INFORMATION));

        belonging.to(OTHER, PROVIDER);
        assertThat(followed(OTHER).left()).containsExactly(POLICE);
    }

    @Test
    void whoHasLeftIsToldNothingMoreEvenBeforeThatIsDecided() {
        belonging.to(GROUP, PROVIDER, MARKET, POLICE);
        share(null, List.of(), GROUP);
        belonging.to(GROUP, PROVIDER, MARKET);

        InformationEvent corrected = life.accepted(
                        PROVIDER,
                        new CorrectInformation(Shares.INFORMATION, Shares.content("Bản hai."), "Nhầm cột mốc.", null))
                .getFirst();

        assertThat(life.told(corrected)).containsExactlyInAnyOrder(PROVIDER, MARKET);
        assertThat(followed(GROUP).left()).containsExactly(POLICE);
    }

    @Test
    void whoJoinsWithWhomItWasLetGoFurtherHasItByTheCommunityThen() {
        belonging.to(GROUP, PROVIDER, MARKET);
        share(Shares.onward(Onward.ASK), List.of(), GROUP);
        life.accepted(MARKET, new AskOnward(Shares.INFORMATION, List.of(POLICE), "Đối chiếu."));
        life.accepted(PROVIDER, new GrantOnward(Shares.INFORMATION, MARKET + "/1", null, null, null));
        belonging.to(GROUP, PROVIDER, MARKET, POLICE);

        assertThat(followed(GROUP).joined()).isEmpty();

        belonging.to(GROUP, PROVIDER, MARKET);
        assertThat(followed(GROUP).left()).containsExactly(POLICE);
    }

    @Test
    void nothingIsFollowedOnceItIsOver() {
        belonging.to(GROUP, PROVIDER, MARKET);
        share(null, List.of(), GROUP);
        life.accepted(PROVIDER, new RecallInformation(Shares.INFORMATION, "Sai nguồn."));
        belonging.to(GROUP, PROVIDER, MARKET, POLICE);

        assertThat(life.follow(GROUP)).isEmpty();
    }

    @Test
    void agenciesThatAreNotKnownToBelongAreNotTakenForThoseThatLeft() {
        belonging.to(GROUP, PROVIDER, MARKET);
        share(null, List.of(), GROUP);

        assertThat(life.follow(OTHER)).isEmpty();
    }

    @Test
    void aGroupThatEndedThatIsAnothersOrThatThereIsNotIsRefusedInTheSameWords() {
        belonging.to(GROUP);

        List<Reason> ended = life.refused(PROVIDER, to(null, List.of(MARKET), GROUP));
        List<Reason> none = life.refused(PROVIDER, to(null, List.of(MARKET), OTHER));
        belonging.to(OTHER, MARKET, POLICE);
        List<Reason> others = life.refused(TAX, to(null, List.of(MARKET), OTHER));

        assertThat(ended).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(ReasonCode.BAD_CONDITIONS);
            assertThat(reason.pointer()).isEqualTo("/communities/0");
        });
        assertThat(none.getFirst().detail()).isEqualTo(others.getFirst().detail());
        assertThat(ended.getFirst().detail().replace("12", "13"))
                .isEqualTo(none.getFirst().detail());
    }

    @Test
    void everythingWrongWithTheCommunitiesIsSaidAtOnce() {
        Community unknown = new Community(CommunityKind.AGREEMENT, "QC-KHONG-CO");
        Community notOurs = new Community(CommunityKind.AGREEMENT, "QCPH-VPTT389-QLTT-2020");
        Community nobody = new Community(CommunityKind.LINE, "KHONG-CO");
        Community nonsense = new Community(CommunityKind.LINE, "x");

        assertThat(life.refused(PROVIDER, to(null, List.of(), unknown, notOurs, nobody, nonsense, nobody)))
                .extracting(reason -> reason.pointer() + " " + reason.code())
                .containsExactly(
                        "/communities/0 " + ReasonCode.UNKNOWN_AGREEMENT,
                        "/communities/1 " + ReasonCode.NOT_BOUND,
                        "/communities/2 " + ReasonCode.UNKNOWN_AGENCY,
                        "/communities/3 " + ReasonCode.UNKNOWN_AGENCY,
                        "/communities/4 " + ReasonCode.SCHEMA);
    }

    @Test
    void withNobodyToReceiveItItIsNotShared() {
        belonging.to(GROUP, PROVIDER);

        assertThat(life.refused(PROVIDER, to(null, List.of(), GROUP)))
                .extracting(Reason::pointer)
                .containsExactly("/audience");
        assertThat(life.refused(PROVIDER, to(null, List.of())))
                .extracting(Reason::pointer)
                .containsExactly("/audience");
    }

    private InformationEvent share(@Nullable Conditions conditions, List<AgencyCode> named, Community... communities) {
        return life.accepted(PROVIDER, to(conditions, named, communities)).getFirst();
    }

    private static ShareInformation to(
            @Nullable Conditions conditions, List<AgencyCode> named, Community... communities) {
        return new ShareInformation(Shares.content(Shares.SECRET), named, conditions, List.of(communities));
    }

    private AudienceChanged followed(Community community) {
        List<InformationEvent> events = life.follow(community);
        assertThat(events).singleElement().isInstanceOf(AudienceChanged.class);
        AudienceChanged changed = (AudienceChanged) events.getFirst();
        assertThat(changed.joined()).doesNotContain(PROVIDER);
        assertThat(changed.left()).doesNotContain(PROVIDER);
        return changed;
    }
}
