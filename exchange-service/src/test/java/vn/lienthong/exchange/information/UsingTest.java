package vn.lienthong.exchange.information;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.information.Shares.INFORMATION;
import static vn.lienthong.exchange.information.Shares.MARKET;
import static vn.lienthong.exchange.information.Shares.MORNING;
import static vn.lienthong.exchange.information.Shares.POLICE;
import static vn.lienthong.exchange.information.Shares.PROVIDER;
import static vn.lienthong.exchange.information.Shares.TAX;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.handling.EvidenceUse;
import vn.lienthong.contract.information.InformationCommand;
import vn.lienthong.contract.information.InformationCommand.ConfirmRemoval;
import vn.lienthong.contract.information.InformationCommand.RecallInformation;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.UseCommand.GrantUse;
import vn.lienthong.contract.information.UseCommand.RefuseUse;
import vn.lienthong.contract.information.UseCommand.UseInformation;
import vn.lienthong.contract.information.UseEvent.InformationUsed;
import vn.lienthong.contract.information.UseEvent.UseAsked;
import vn.lienthong.contract.information.UseEvent.UseGranted;
import vn.lienthong.contract.information.UseEvent.UseRefused;
import vn.lienthong.contract.information.UsedIn;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.exchange.task.TimedLife;

/** A matter rests on information for the purpose that its provider names, and as evidence only as it lets it. */
class UsingTest {
    private static final UsedIn CASE = UsedIn.of(new CaseFileId(new UUID(0x389L, 1)));
    private static final UsedIn REQUEST = new UsedIn(null, new RequestId(new UUID(0x389L, 2)), null);
    private static final String PURPOSE = "Kiểm tra kho hàng";

    private final TimedLife<InformationCommand, InformationEvent, ?> life = InformationLife.from(MORNING);

    private void shared(@Nullable String purpose, @Nullable EvidenceUse evidence) {
        Conditions conditions = new Conditions(purpose, null, null, evidence, null, null, null, null);
        life.accepted(PROVIDER, Shares.with(conditions, MARKET, POLICE));
    }

    private static UseInformation use(UsedIn in, boolean evidence, @Nullable String purpose) {
        return new UseInformation(INFORMATION, in, evidence, purpose);
    }

    @Test
    @Clause("S0-10")
    void isRefusedAsEvidenceWhereTheProviderDoesNotLetItAndTheConditionIsNamed() {
        shared(null, EvidenceUse.NEVER);

        List<Reason> reasons = life.refused(MARKET, use(CASE, true, null));

        assertThat(said(reasons)).containsExactly("against_conditions /evidence");
        assertThat(reasons.getFirst().detail()).contains("Không được dùng làm chứng cứ");
        assertThat(life.accepted(MARKET, use(CASE, false, null))).hasSize(1);
    }

    @Test
    @Clause("S0-10")
    void isRefusedForNoPurposeAndForAnotherThanTheProvidersOne() {
        shared(PURPOSE, null);

        assertThat(life.refused(MARKET, use(CASE, false, null)).getFirst().detail())
                .isEqualTo("Bên cung cấp chỉ cho dùng vào mục đích “Kiểm tra kho hàng”; hãy nêu mục đích sử dụng.");
        assertThat(life.refused(MARKET, use(CASE, false, "Họp báo")).getFirst().detail())
                .contains("“Kiểm tra kho hàng”, không phải “Họp báo”");
        assertThat(life.accepted(MARKET, use(CASE, false, "kiểm tra KHO hàng.")))
                .hasSize(1);
    }

    @Test
    @Clause("S4-18")
    void whatOneForceKnowsOthersRestTheirCasesAndRequestsOnAndItLearnsOfThat() {
        shared(null, null);

        InformationUsed inCase =
                (InformationUsed) life.accepted(MARKET, use(CASE, false, null)).getFirst();
        InformationUsed inRequest = (InformationUsed)
                life.accepted(POLICE, use(REQUEST, false, null)).getFirst();

        assertThat(inCase.in()).isEqualTo(CASE);
        assertThat(inRequest.in()).isEqualTo(REQUEST);
        assertThat(life.told(inCase)).containsExactlyInAnyOrder(MARKET, PROVIDER);
        assertThat(life.told(inRequest)).containsExactlyInAnyOrder(POLICE, PROVIDER);
    }

    @Test
    void tellsAllThatIsAgainstTheConditionsAtOnce() {
        shared(PURPOSE, EvidenceUse.NEVER);

        assertThat(said(life.refused(MARKET, use(CASE, true, null))))
                .containsExactly("against_conditions /purpose", "against_conditions /evidence");
    }

    @Test
    @Clause("S0-10")
    void asksTheProviderFirstWhereItWantsToBeAsked() {
        shared(null, EvidenceUse.ASK);

        UseAsked asked =
                (UseAsked) life.accepted(MARKET, use(CASE, true, PURPOSE)).getFirst();
        assertThat(asked.ask()).isEqualTo("MS-15/1");
        assertThat(life.told(asked)).as("nobody else learns who uses it").containsExactlyInAnyOrder(MARKET, PROVIDER);
        assertThat(said(life.refused(MARKET, use(CASE, true, PURPOSE)))).containsExactly("illegal_transition /in");
        assertThat(said(life.refused(MARKET, new GrantUse(INFORMATION, "MS-15/1", null))))
                .containsExactly("not_yours null");

        UseGranted granted = (UseGranted) life.accepted(PROVIDER, new GrantUse(INFORMATION, "MS-15/1", null))
                .getFirst();

        assertThat(granted.in()).isEqualTo(CASE);
        assertThat(life.told(granted)).containsExactlyInAnyOrder(MARKET, PROVIDER);
        assertThat(said(life.refused(PROVIDER, new GrantUse(INFORMATION, "MS-15/1", null))))
                .as("once")
                .containsExactly("illegal_transition /ask");
        assertThat(said(life.refused(MARKET, use(CASE, true, PURPOSE)))).containsExactly("illegal_transition /in");
    }

    @Test
    void mayBeAskedAgainForAnotherMatterWhereItWasRefused() {
        shared(null, EvidenceUse.ASK);
        life.accepted(MARKET, use(CASE, true, null));

        UseRefused refused =
                (UseRefused) life.accepted(PROVIDER, new RefuseUse(INFORMATION, "MS-15/1", "Nguồn cần giữ kín."))
                        .getFirst();

        assertThat(life.told(refused)).containsExactlyInAnyOrder(MARKET, PROVIDER);
        assertThat(((UseAsked) life.accepted(MARKET, use(REQUEST, true, null)).getFirst()).ask())
                .isEqualTo("MS-15/2");
        assertThat(life.accepted(MARKET, use(CASE, false, null)).getFirst())
                .as("as a lead it needs no asking")
                .isInstanceOf(InformationUsed.class);
    }

    @Test
    void isTheProvidersOwnToUseAsItLikes() {
        shared(PURPOSE, EvidenceUse.NEVER);

        assertThat(life.accepted(PROVIDER, use(CASE, true, null)).getFirst()).isInstanceOf(InformationUsed.class);
    }

    @Test
    void namesOneMatterAndIsForWhoeverHasItAlone() {
        shared(null, null);

        assertThat(said(life.refused(MARKET, use(new UsedIn(null, null, null), false, null))))
                .containsExactly("schema /in");
        assertThat(said(life.refused(MARKET, use(new UsedIn(CASE.caseFile(), REQUEST.request(), null), false, null))))
                .containsExactly("schema /in");
        assertThat(said(life.refused(TAX, use(CASE, false, null)))).containsExactly("no_such_matter null");
    }

    @Test
    @Clause("S0-10")
    void endsWithTheRecallWhichIsNoneTwice() {
        shared(null, EvidenceUse.ASK);
        life.accepted(MARKET, use(CASE, true, null));
        life.accepted(PROVIDER, new RecallInformation(INFORMATION, "Nguồn sai."));

        assertThat(said(life.refused(PROVIDER, new RecallInformation(INFORMATION, "Nguồn sai."))))
                .as("a replayed recall")
                .containsExactly("illegal_transition null");
        assertThat(said(life.refused(MARKET, use(REQUEST, false, null)))).containsExactly("illegal_transition null");
        assertThat(said(life.refused(PROVIDER, new GrantUse(INFORMATION, "MS-15/1", null))))
                .containsExactly("illegal_transition null");
        assertThat(life.accepted(MARKET, new ConfirmRemoval(INFORMATION))).hasSize(1);
        assertThat(said(life.refused(MARKET, new ConfirmRemoval(INFORMATION))))
                .containsExactly("illegal_transition null");
    }

    private static List<String> said(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> reason.code().wire() + " " + reason.pointer())
                .toList();
    }
}
