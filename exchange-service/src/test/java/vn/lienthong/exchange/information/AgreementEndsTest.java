package vn.lienthong.exchange.information;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.information.Shares.INFORMATION;
import static vn.lienthong.exchange.information.Shares.MARKET;
import static vn.lienthong.exchange.information.Shares.MORNING;
import static vn.lienthong.exchange.information.Shares.POLICE;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.information.AudienceChanged;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.information.CommunityKind;
import vn.lienthong.contract.information.InformationCommand;
import vn.lienthong.contract.information.InformationCommand.AcknowledgeInformation;
import vn.lienthong.contract.information.InformationCommand.ConfirmRemoval;
import vn.lienthong.contract.information.InformationCommand.CorrectInformation;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.OnwardCommand.AskOnward;
import vn.lienthong.contract.information.OnwardCommand.GrantOnward;
import vn.lienthong.contract.information.OnwardCommand.RevokeOnward;
import vn.lienthong.contract.information.OnwardEvent.OnwardAsked;
import vn.lienthong.contract.information.OnwardEvent.OnwardGranted;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.exchange.information.InformationState.Shared;
import vn.lienthong.exchange.task.TimedLife;
import vn.lienthong.runtime.decider.Decision;

/** What was passed on under an agreement, without asking the provider, ends for whoever is a party of it no more. */
class AgreementEndsTest {
    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final AgencyCode MARKETS = new AgencyCode("DMSD");
    private static final AgencyCode HANOI = new AgencyCode("MS-01");
    private static final String REGULATION = "QCPH-VPTT389-QLTT-2020";
    private static final Community PARTIES = new Community(CommunityKind.AGREEMENT, REGULATION);

    private final Belonging belonging = new Belonging();
    private final TimedLife<InformationCommand, InformationEvent, ?> life = InformationLife.from(MORNING, belonging);

    @Test
    void itEndsWithTheAgreementAndIsToBeRemoved() {
        passedOnTo(MARKET, HANOI);
        belonging.to(PARTIES);

        AudienceChanged ended = followed();

        assertThat(ended.left()).containsExactly(HANOI, MARKET);
        assertThat(life.told(ended)).containsExactlyInAnyOrder(OFFICE, MARKET, HANOI);
        assertThat(ended.seenBy(MARKET).left()).containsExactly(MARKET);
        assertThat(ended.seenBy(MARKET).limit()).isNotNull();
        assertThat(ended.endsFor(MARKET, OFFICE)).isTrue();
        assertThat(ended.endsFor(MARKETS, OFFICE)).as("its provider named it").isFalse();
        assertThat(life.refused(MARKET, new AcknowledgeInformation(INFORMATION)))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.ILLEGAL_TRANSITION);
        life.accepted(MARKET, new ConfirmRemoval(INFORMATION));
        life.accepted(MARKETS, new AcknowledgeInformation(INFORMATION));
    }

    @Test
    void itEndsForThePartyThatLeavesAndForNoOther() {
        passedOnTo(MARKET, HANOI);
        belonging.to(PARTIES, OFFICE, MARKETS, HANOI);

        assertThat(followed().left()).containsExactly(MARKET);
        life.accepted(HANOI, new AcknowledgeInformation(INFORMATION));

        belonging.to(PARTIES, OFFICE, MARKETS);
        assertThat(followed().left()).containsExactly(HANOI);
    }

    @Test
    void whoIsAPartyNoMoreIsToldNothingEvenBeforeThatIsDecided() {
        passedOnTo(MARKET);
        belonging.to(PARTIES, OFFICE, MARKETS);

        InformationEvent corrected = life.accepted(
                        OFFICE, new CorrectInformation(INFORMATION, Shares.content("Mốc 94."), "Xác minh lại.", null))
                .getFirst();

        assertThat(life.told(corrected)).containsExactlyInAnyOrder(OFFICE, MARKETS);
    }

    @Test
    void whoBecomesAPartyHasNothingByThat() {
        passedOnTo(MARKET);
        belonging.to(PARTIES, OFFICE, MARKETS, MARKET, HANOI, POLICE);

        assertThat(life.follow(PARTIES)).isEmpty();
        assertThat(life.audience()).doesNotContain(HANOI, POLICE);
    }

    @Test
    void whatItsProviderLetGoFurtherItselfStays() {
        passedOnTo(MARKET);
        life.accepted(OFFICE, new RevokeOnward(INFORMATION, List.of(MARKET), "Đã xong."));
        OnwardAsked asked = (OnwardAsked) life.accepted(MARKETS, ask(MARKET)).getFirst();
        life.accepted(OFFICE, new GrantOnward(INFORMATION, asked.ask(), null, null, null));
        belonging.to(PARTIES);

        assertThat(life.follow(PARTIES)).isEmpty();
        life.accepted(MARKET, new AcknowledgeInformation(INFORMATION));
    }

    /** However parties come and go, and whoever asks for whom: those have it that were named, and those to whom it was passed on since they are parties. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whoHasItWasNamedOrIsAPartyToWhomItWasPassedOn(long seed) {
        Random random = new Random(seed);
        List<AgencyCode> others = List.of(MARKET, HANOI, new AgencyCode("MS-24"));
        Set<AgencyCode> bound = new TreeSet<>(others);
        Set<AgencyCode> has = new TreeSet<>(Set.of(MARKETS));
        belonging.to(PARTIES, parties(bound));
        life.accepted(OFFICE, Shares.with(Shares.within(REGULATION), MARKETS));

        for (int step = 0; step < 40; step++) {
            AgencyCode one = others.get(random.nextInt(others.size()));
            switch (random.nextInt(5)) {
                case 0 -> {
                    if (!bound.remove(one)) {
                        bound.add(one);
                    }
                    belonging.to(PARTIES, parties(bound));
                    boolean ends = has.contains(one) && !bound.contains(one);
                    List<InformationEvent> events = life.follow(PARTIES);
                    assertThat(events).hasSize(ends ? 1 : 0);
                    if (ends) {
                        assertThat(((AudienceChanged) events.getFirst()).left()).containsExactly(one);
                        has.remove(one);
                    }
                }
                case 1, 2 -> {
                    if (life.command(MARKETS, ask(one)) instanceof Decision.Accepted<InformationEvent> accepted
                            && accepted.events().getLast() instanceof OnwardGranted) {
                        assertThat(bound).contains(one);
                        has.add(one);
                    }
                }
                case 3 -> life.command(one, new AcknowledgeInformation(INFORMATION));
                default -> life.command(one, new ConfirmRemoval(INFORMATION));
            }
            assertThat(((Shared) life.state()).holders(Holder::has)).isEqualTo(has);
        }
    }

    private static AgencyCode[] parties(Set<AgencyCode> bound) {
        List<AgencyCode> all = new ArrayList<>(List.of(OFFICE, MARKETS));
        all.addAll(bound);
        return all.toArray(AgencyCode[]::new);
    }

    private void passedOnTo(AgencyCode... to) {
        belonging.to(PARTIES, parties(Set.of(to)));
        life.accepted(OFFICE, Shares.with(Shares.within(REGULATION), MARKETS));
        OnwardGranted granted = (OnwardGranted) life.accepted(MARKETS, ask(to)).getLast();
        assertThat(life.told(granted)).contains(to);
        assertThat(life.follow(PARTIES)).isEmpty();
    }

    private static AskOnward ask(AgencyCode... to) {
        return new AskOnward(INFORMATION, List.of(to), "Xác minh điểm gom hàng.");
    }

    private AudienceChanged followed() {
        AudienceChanged changed = (AudienceChanged) life.follow(PARTIES).getFirst();
        assertThat(changed.joined()).isEmpty();
        assertThat(changed.members().members()).as("it is not shared with them").isEmpty();
        return changed;
    }
}
