package vn.lienthong.exchange.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.casefile.FileLife.BORDER;
import static vn.lienthong.exchange.casefile.FileLife.CASE;
import static vn.lienthong.exchange.casefile.FileLife.COMMITTEE;
import static vn.lienthong.exchange.casefile.FileLife.HANOI;
import static vn.lienthong.exchange.casefile.FileLife.MARKET;
import static vn.lienthong.exchange.casefile.FileLife.OFFICE;
import static vn.lienthong.exchange.casefile.FileLife.POLICE;
import static vn.lienthong.exchange.casefile.FileLife.TAX;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileCommand.CloseCaseFile;
import vn.lienthong.contract.casefile.CaseFileCommand.NameLead;
import vn.lienthong.contract.casefile.CaseFileDuty;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileClosed;
import vn.lienthong.contract.casefile.CaseFileFlag;
import vn.lienthong.contract.casefile.CaseFileOutcome;
import vn.lienthong.contract.casefile.Contribution;
import vn.lienthong.contract.casefile.ContributionKind;
import vn.lienthong.contract.casefile.JointCommand.ContributeToCaseFile;
import vn.lienthong.contract.casefile.JointCommand.DecideCaseFile;
import vn.lienthong.contract.casefile.JointCommand.EnforceCaseFile;
import vn.lienthong.contract.casefile.JointCommand.GiveOpinion;
import vn.lienthong.contract.casefile.JointCommand.JoinCaseFile;
import vn.lienthong.contract.casefile.JointCommand.LeaveCaseFile;
import vn.lienthong.contract.casefile.JointCommand.ProposeHandling;
import vn.lienthong.contract.casefile.JointEvent.CaseFileDecided;
import vn.lienthong.contract.casefile.JointEvent.Contributed;
import vn.lienthong.contract.casefile.JointEvent.PartnerJoined;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.casefile.TransferKind;
import vn.lienthong.contract.casefile.WatchCommand.LowerFlag;
import vn.lienthong.contract.casefile.WatchCommand.RaiseFlag;
import vn.lienthong.contract.casefile.WatchEvent.FlagRaised;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.exchange.casefile.CaseFileState.Open;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.decider.Decision;
import vn.lienthong.views.explain.Explanation.Next;
import vn.lienthong.views.watch.Owing;

/** Several agencies handle one case: under a lead, each with its part, its say and its credit. */
class JointCaseStoryTest {
    private final FileLife file = FileLife.opened();

    @Test
    @Clause({"S0-05", "S2-08", "S2-71", "S2-73", "S2-81"})
    void isLedAgreedDecidedAndEnforcedWithEveryPartCredited() {
        file.yes(MARKET, new NameLead(CASE, BORDER, List.of(MARKET, POLICE), null));
        assertThat(file.folder().joint().lead()).isEqualTo(BORDER);

        // each gives its part, and is credited once
        assertThat(give(BORDER, ContributionKind.FORCES).first()).isTrue();
        assertThat(give(POLICE, ContributionKind.MEANS).first()).isTrue();
        assertThat(give(POLICE, ContributionKind.INFORMATION).first()).isFalse();
        assertThat(Life.refusal(file.command(TAX, contribute(ContributionKind.FORCES))))
                .isEqualTo(ReasonCode.NOT_YOURS);

        // a sector that the case touches takes part in the handling
        file.yes(TAX, new JoinCaseFile(CASE, "Có dấu hiệu trốn thuế."));
        give(TAX, ContributionKind.EXPERTISE);

        // the lead answers for the handling, and asks its partners first
        assertThat(Life.refusal(file.command(MARKET, decide()))).isEqualTo(ReasonCode.NOT_YOURS);
        assertThat(basis(file.command(BORDER, decide()))).isEqualTo(Rule.HANDLING_AGREED.own());
        file.yes(BORDER, new ProposeHandling(CASE, "Phạt 90 triệu đồng.", "Nghị định 98/2020/NĐ-CP Điều 8"));
        assertThat(Life.refusal(file.command(BORDER, decide()))).isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
        file.yes(MARKET, new GiveOpinion(CASE, true, null));
        assertThat(Life.refusal(file.command(POLICE, new GiveOpinion(CASE, false, null))))
                .isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
        file.yes(POLICE, new GiveOpinion(CASE, false, "Cần làm rõ nguồn hàng."));
        assertThat(Life.refusal(file.command(BORDER, decide()))).isEqualTo(ReasonCode.ILLEGAL_TRANSITION);

        // silence is recorded, and holds nothing up for ever
        file.pass(Duration.ofDays(7));
        CaseFileDecided decided = (CaseFileDecided) file.yes(BORDER, decide());
        assertThat(decided.agreed()).containsExactly(MARKET);
        assertThat(decided.dissenting()).containsExactly(POLICE);
        assertThat(decided.silent()).containsExactly(TAX);

        file.yes(BORDER, new EnforceCaseFile(CASE, "Đã nộp phạt."));
        CaseFileClosed closed = (CaseFileClosed) file.yes(MARKET, new CloseCaseFile(CASE, "Đã xử lý xong."));
        assertThat(closed.lead()).as("counted once, under the lead").isEqualTo(BORDER);
        assertThat(file.folder().joint().credited()).containsExactlyInAnyOrder(BORDER, POLICE, TAX);
    }

    @Test
    @Clause("S2-71")
    void isNotClosedBeforeItsPartnersWereAsked() {
        file.yes(MARKET, new NameLead(CASE, BORDER, List.of(POLICE), null));

        assertThat(basis(file.command(MARKET, new CloseCaseFile(CASE, "Xong."))))
                .isEqualTo(Rule.HANDLING_AGREED.own());
    }

    @Test
    void asksNoLongerWhoHasLeftAndKeepsItsCredit() {
        file.yes(MARKET, new NameLead(CASE, BORDER, List.of(POLICE), null));
        give(POLICE, ContributionKind.FORCES);
        file.yes(BORDER, new ProposeHandling(CASE, "Phạt.", "Điều 8"));

        file.yes(POLICE, new LeaveCaseFile(CASE, "Đã bàn giao."));

        file.yes(BORDER, decide());
        assertThat(file.folder().joint().credited()).containsExactly(POLICE);
        assertThat(file.folder().clocks().all()).isEmpty();
    }

    @Test
    @Clause("S2-71")
    void asksWhoIsNamedAPartnerOnlyAfterTheProposal() {
        file.yes(MARKET, new NameLead(CASE, BORDER, List.of(POLICE), null));
        file.yes(BORDER, new ProposeHandling(CASE, "Phạt.", "Điều 8"));
        file.yes(POLICE, new GiveOpinion(CASE, true, null));

        file.yes(MARKET, new NameLead(CASE, BORDER, List.of(POLICE, TAX), null));

        owesAnOpinionByTheFullTimeFromNowOn(TAX);
        assertThat(Life.refusal(file.command(BORDER, decide()))).isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
        file.pass(Duration.ofDays(7));
        CaseFileDecided decided = (CaseFileDecided) file.yes(BORDER, decide());
        assertThat(decided.silent()).containsExactly(TAX);
    }

    @Test
    @Clause("S2-71")
    void givesTheFullTimeToWhoBecomesAPartnerWhenThatOfTheProposalHasRunOut() {
        file.yes(MARKET, new NameLead(CASE, BORDER, List.of(POLICE), null));
        file.yes(BORDER, new ProposeHandling(CASE, "Phạt.", "Điều 8"));
        file.pass(Duration.ofDays(7));

        PartnerJoined joined = (PartnerJoined) file.yes(TAX, new JoinCaseFile(CASE, "Có dấu hiệu trốn thuế."));

        owesAnOpinionByTheFullTimeFromNowOn(TAX);
        assertThat(file.rules().attributes(file.state(), joined).dueAt())
                .isEqualTo(Objects.requireNonNull(joined.opinions()).dueAt());
        file.yes(MARKET, new NameLead(CASE, BORDER, List.of(POLICE, HANOI), null));
        owesAnOpinionByTheFullTimeFromNowOn(HANOI);
        assertThat(Life.refusal(file.command(BORDER, decide()))).isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
        file.yes(TAX, new GiveOpinion(CASE, true, null));
        file.pass(Duration.ofDays(7));
        CaseFileDecided decided = (CaseFileDecided) file.yes(BORDER, decide());
        assertThat(decided.agreed()).containsExactly(TAX);
        assertThat(decided.silent()).containsExactly(HANOI, POLICE);
    }

    @Test
    void asksTheFirstPartnerThatJoinsAProposalMadeWithoutAny() {
        file.yes(MARKET, new ProposeHandling(CASE, "Phạt.", "Điều 8"));
        assertThat(file.folder().clocks().all()).isEmpty();

        file.yes(TAX, new JoinCaseFile(CASE, "Có dấu hiệu trốn thuế."));

        owesAnOpinionByTheFullTimeFromNowOn(TAX);
        file.pass(Duration.ofDays(7));
        assertThat(((CaseFileDecided) file.yes(MARKET, decide())).silent()).containsExactly(TAX);
    }

    /** As the log has it of before partners had a limit of their own. */
    @Test
    void asksByTheLimitOfTheProposalWhoJoinedWithoutOneOfItsOwn() {
        file.yes(MARKET, new NameLead(CASE, BORDER, List.of(POLICE), null));
        file.yes(BORDER, new ProposeHandling(CASE, "Phạt.", "Điều 8"));
        PartnerJoined old = new PartnerJoined(CASE, TAX, file.now(), "Có dấu hiệu trốn thuế.", null);

        Open after = (Open) file.rules().evolve(file.state(), old);

        assertThat(after.folder().clocks().all())
                .filteredOn(clock -> clock.isOf(CaseFileDuty.GIVE_OPINION, TAX))
                .extracting(Clock::limit)
                .containsExactly(after.folder().handled().opinionsBy());
    }

    /** Its clock says so, and so do the explanation and the watch. */
    private void owesAnOpinionByTheFullTimeFromNowOn(AgencyCode partner) {
        TimeLimit full = new Limits(Shipped.DIRECTORY.get()).opinions(file.now());
        assertThat(full.dueAt()).isAfter(file.now());
        assertThat(file.folder().clocks().all())
                .contains(new Clock(CaseFileDuty.GIVE_OPINION, partner, full, Clock.Stage.RUNNING));
        assertThat(new CaseFileExplains(Shipped.DIRECTORY, AgencyCode::value)
                        .explain(file.events(), Counting.day(file.now()))
                        .next())
                .contains(Next.owed(
                        partner, CaseFileDuty.GIVE_OPINION.nameVi(), GiveOpinion.class, full.dueAt(), full.basis()));
        assertThat(Owing.after(file.events())).contains(Owing.line("give_opinion", partner, full.dueAt()));
    }

    @Test
    void hasNoPartnerThatHoldsTheFileAndLeadsItself() {
        file.yes(HANOI, new JoinCaseFile(CASE, "Thuộc địa bàn."));
        file.yes(MARKET, file.offer(HANOI, TransferKind.ADMINISTRATIVE));
        file.yes(HANOI, file.accept());

        assertThat(file.folder().leader()).isEqualTo(HANOI);
        assertThat(file.folder().joint().partners()).isEmpty();
        file.yes(HANOI, decide());
    }

    @Test
    @Clause({"S2-13", "S2-83"})
    void isWatchedByTheCommitteesWhenItIsSeriousOrSpansSectorsAndProvinces() {
        // serious and organised: a person says so
        FlagRaised serious =
                (FlagRaised) file.yes(MARKET, new RaiseFlag(CASE, CaseFileFlag.ORGANISED, "Có đường dây."));
        assertThat(serious.watchers()).containsExactly(OFFICE, COMMITTEE);
        assertThat(file.rules().told(file.state(), serious)).contains(COMMITTEE, OFFICE);
        assertThat(Life.refusal(file.command(TAX, new RaiseFlag(CASE, CaseFileFlag.ORGANISED, "Cũng thấy thế."))))
                .isEqualTo(ReasonCode.ILLEGAL_TRANSITION);

        // several sectors and provinces: who takes part says so
        file.yes(MARKET, new NameLead(CASE, BORDER, List.of(POLICE, HANOI), null));
        assertThat(file.folder().flags().raised())
                .containsOnlyKeys(CaseFileFlag.ORGANISED, CaseFileFlag.SEVERAL_SECTORS, CaseFileFlag.SEVERAL_PROVINCES);
        FlagRaised provinces = file.events().stream()
                .filter(FlagRaised.class::isInstance)
                .map(FlagRaised.class::cast)
                .filter(raised -> raised.flag() == CaseFileFlag.SEVERAL_PROVINCES)
                .findFirst()
                .orElseThrow();
        assertThat(provinces.derived()).isTrue();
        assertThat(provinces.watchers()).contains(COMMITTEE, OFFICE, new AgencyCode("SC389-01"));

        // taken off only with a reason, by who raised it or an overseer
        assertThat(Life.refusal(file.command(TAX, new LowerFlag(CASE, CaseFileFlag.ORGANISED, "Không thấy."))))
                .isEqualTo(ReasonCode.NOT_YOURS);
        file.yes(COMMITTEE, new LowerFlag(CASE, CaseFileFlag.SEVERAL_SECTORS, "Đã tách vụ việc."));
        file.yes(TAX, new JoinCaseFile(CASE, "Có dấu hiệu trốn thuế."));
        assertThat(file.folder().flags().has(CaseFileFlag.SEVERAL_SECTORS))
                .as("not raised by itself again")
                .isFalse();
    }

    private Contributed give(AgencyCode by, ContributionKind kind) {
        return (Contributed) file.yes(by, contribute(kind));
    }

    private static ContributeToCaseFile contribute(ContributionKind kind) {
        return new ContributeToCaseFile(CASE, new Contribution(kind, "Phần việc được phân công."));
    }

    private static DecideCaseFile decide() {
        return new DecideCaseFile(
                CASE, CaseFileOutcome.ADMINISTRATIVE, "Phạt 90 triệu đồng.", "Nghị định 98/2020/NĐ-CP Điều 8");
    }

    private static String basis(Decision<CaseFileEvent> decision) {
        List<Reason> reasons = ((Decision.Refused<CaseFileEvent>) decision).reasons();
        return String.valueOf(reasons.getFirst().basis());
    }
}
