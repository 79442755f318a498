package vn.lienthong.exchange.information;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.information.Shares.INFORMATION;
import static vn.lienthong.exchange.information.Shares.MARKET;
import static vn.lienthong.exchange.information.Shares.MORNING;
import static vn.lienthong.exchange.information.Shares.POLICE;
import static vn.lienthong.exchange.information.Shares.PROVIDER;
import static vn.lienthong.exchange.information.Shares.TAX;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.AgreementHandling;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.handling.EvidenceUse;
import vn.lienthong.contract.handling.Onward;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.information.CommunityKind;
import vn.lienthong.contract.information.InformationCommand;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.UseCommand.UseInformation;
import vn.lienthong.contract.information.UsedIn;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.exchange.task.Ruled;
import vn.lienthong.exchange.task.TimedLife;
import vn.lienthong.exchange.task.TrialAgreement;
import vn.lienthong.registry.Directory;

/** Between the parties of an agreement information goes under what that asks, where its provider asks nothing itself. */
class AgreedConditionsTest {
    private static final String STRICT = "QC-THU-CHAT";
    private static final String OTHER = "QC-THU-KHAC";
    private static final Community PARTIES = new Community(CommunityKind.AGREEMENT, STRICT);
    private static final AgreementHandling HANDLING =
            new AgreementHandling("Chống buôn lậu", Onward.AGREEMENT, EvidenceUse.NEVER, null, List.of("S0-10"));

    private final Belonging belonging = new Belonging();

    @BeforeEach
    void belong() {
        belonging.to(PARTIES, PROVIDER, MARKET);
        belonging.to(new Community(CommunityKind.AGREEMENT, OTHER), PROVIDER, MARKET);
    }

    @Test
    @Clause("S0-10")
    void areTakenWhereTheCommandLeavesThemOutAndHoldAsItsOwnWould() {
        TimedLife<InformationCommand, InformationEvent, ?> life = life(agreement(STRICT, HANDLING));

        InformationShared shared = shared(life, share(null, List.of(PARTIES)));

        assertThat(shared.conditions()).isEqualTo(HANDLING.conditions(STRICT));
        assertThat(shared.conditionsOf()).isEqualTo(STRICT);
        assertThat(shared.seenBy(MARKET).conditions())
                .as("as who receives it sees them")
                .isNotNull();
        assertThat(shared.seenBy(MARKET).conditionsOf()).isEqualTo(STRICT);
        UseInformation use =
                new UseInformation(INFORMATION, UsedIn.of(new CaseFileId(new UUID(0x389L, 1))), true, "Chống buôn lậu");
        assertThat(life.refused(MARKET, use)).extracting(Reason::pointer).containsExactly("/evidence");
    }

    @Test
    void areTakenFromTheAgreementThatBindsAllThatAreNamed() {
        InformationShared shared = shared(life(agreement(STRICT, HANDLING)), share(null, null, MARKET));

        assertThat(shared.conditionsOf()).isEqualTo(STRICT);
    }

    @Test
    void areNoneWhereOneOfThoseNamedIsNoParty() {
        InformationShared shared = shared(life(agreement(STRICT, HANDLING)), share(null, null, MARKET, POLICE));

        assertThat(shared.conditions()).isNull();
        assertThat(shared.conditionsOf()).isNull();
    }

    @Test
    void areNoneWhereTheProviderStatesItsOwnAndBeItThatItAsksNothing() {
        InformationShared shared = shared(life(agreement(STRICT, HANDLING)), share(Conditions.NONE, List.of(PARTIES)));

        assertThat(shared.conditions()).isEqualTo(Conditions.NONE);
        assertThat(shared.conditionsOf()).isNull();
    }

    @Test
    void areNoneOfAnAgreementThatSaysNothing() {
        assertThat(shared(life(agreement(STRICT, null)), share(null, List.of(PARTIES)))
                        .conditions())
                .isNull();
    }

    @Test
    void areToBeStatedWhereTwoAgreementsAskForDifferentThings() {
        AgreementHandling lenient = new AgreementHandling(null, Onward.ASK, null, null, List.of("S0-10"));
        TimedLife<InformationCommand, InformationEvent, ?> life =
                life(agreement(STRICT, HANDLING), agreement(OTHER, lenient));

        List<Reason> reasons =
                life.refused(PROVIDER, share(null, List.of(PARTIES, new Community(CommunityKind.AGREEMENT, OTHER))));

        assertThat(reasons).extracting(Reason::pointer).containsExactly("/conditions");
        assertThat(reasons.getFirst().detail()).contains(STRICT, OTHER, "hãy nêu điều kiện");
        assertThat(shared(life, share(Conditions.NONE, List.of(PARTIES))).conditionsOf())
                .isNull();
    }

    private TimedLife<InformationCommand, InformationEvent, ?> life(Agreement... agreements) {
        Directory directory = Ruled.under(agreements);
        return new TimedLife<>(new SharedInformation(() -> directory, belonging), MORNING);
    }

    private static InformationShared shared(
            TimedLife<InformationCommand, InformationEvent, ?> life, ShareInformation share) {
        return (InformationShared) life.accepted(PROVIDER, share).getFirst();
    }

    private static ShareInformation share(
            @Nullable Conditions conditions, @Nullable List<Community> communities, AgencyCode... named) {
        return new ShareInformation(Shares.content(Shares.SECRET), Arrays.asList(named), conditions, communities);
    }

    private static Agreement agreement(String code, @Nullable AgreementHandling handling) {
        return TrialAgreement.of(code, List.of(PROVIDER, MARKET, TAX), handling);
    }
}
