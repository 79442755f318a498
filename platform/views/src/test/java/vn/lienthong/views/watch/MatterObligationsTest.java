package vn.lienthong.views.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileLinked;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.CustodyEvent.CompetenceDecided;
import vn.lienthong.contract.casefile.CustodyEvent.CompetenceDisputed;
import vn.lienthong.contract.casefile.CustodyEvent.TransferAccepted;
import vn.lienthong.contract.casefile.CustodyEvent.TransferOffered;
import vn.lienthong.contract.casefile.CustodyEvent.TransferReturned;
import vn.lienthong.contract.casefile.CustodyLink;
import vn.lienthong.contract.casefile.JointEvent.HandlingProposed;
import vn.lienthong.contract.casefile.JointEvent.PartnerJoined;
import vn.lienthong.contract.casefile.ReturnGround;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.casefile.Transfer;
import vn.lienthong.contract.casefile.TransferKind;
import vn.lienthong.contract.custody.CustodyChain;
import vn.lienthong.contract.group.AfterAction;
import vn.lienthong.contract.group.GroupCharter;
import vn.lienthong.contract.group.GroupDuty;
import vn.lienthong.contract.group.GroupEvent;
import vn.lienthong.contract.group.GroupId;
import vn.lienthong.contract.group.GroupMember;
import vn.lienthong.contract.group.GroupRole;
import vn.lienthong.contract.plan.PlanDuty;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.plan.PlanKind;
import vn.lienthong.contract.plan.PlanLinks;
import vn.lienthong.contract.plan.PlanPart;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.contract.plan.PlanReviews;
import vn.lienthong.contract.plan.PlanScope;
import vn.lienthong.contract.plan.PlanStance;
import vn.lienthong.contract.plan.PlanTerms;
import vn.lienthong.contract.plan.ReviewKind;
import vn.lienthong.contract.plan.Serves;
import vn.lienthong.contract.plan.SignedDocument;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.contract.task.TaskContent;
import vn.lienthong.contract.task.TaskStep;
import vn.lienthong.contract.task.TaskVerdict;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.registry.basis.Grounds;
import vn.lienthong.registry.basis.Rule;

/** What is owed on case files, plans and working groups, step by step. */
class MatterObligationsTest {
    private static final AgencyCode MARKET = new AgencyCode("MS-15");
    private static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    private static final AgencyCode TAX = new AgencyCode("TAX-15");
    private static final AgencyCode COMMITTEE = new AgencyCode("SC389-15");
    private static final CaseFileId CASE = new CaseFileId(new UUID(0x389, 2));
    private static final PlanId PLAN = new PlanId(new UUID(0x389, 92));
    private static final GroupId GROUP = new GroupId(new UUID(0x389, 14));
    private static final CustodyLink LINK = CustodyChain.opening(CASE, MARKET, AnyLife.MORNING);
    private static final SignedDocument SIGNED = new SignedDocument(
            "14/QĐ-BCĐ389", LocalDate.of(2026, 11, 1), "Bộ trưởng", "Phó Trưởng ban Thường trực", List.of("QĐ 389"));

    private @Nullable MatterObligations matter;
    private Instant now = AnyLife.MORNING;

    @Test
    void aFileMadePartOfAGroupStaysOnTheListOfItsPlan() {
        happens(new AnyCase(CASE, MARKET).opened());

        happens(new CaseFileLinked(CASE, MARKET, now, new Serves(PLAN, null)));
        happens(new CaseFileLinked(CASE, MARKET, now, new Serves(null, GROUP)));

        assertThat(Objects.requireNonNull(matter).heading().serves()).isEqualTo(new Serves(PLAN, GROUP));
    }

    @Test
    void aFileThatIsOfferedIsAnsweredByItsReceiverAndAReturnedOneGoesBackToItsGiver() {
        happens(new AnyCase(CASE, MARKET).opened());
        assertThat(owed()).containsExactly("finish MS-15");

        happens(new TransferOffered(CASE, MARKET, now, to(POLICE), limit(), limit(), List.of(), LINK));
        assertThat(owed()).containsExactly("answer_offer POLICE-15");

        happens(new TransferReturned(
                CASE, POLICE, now, MARKET, ReturnGround.NOT_COMPETENT, "Không có dấu hiệu.", LINK));
        assertThat(owed()).as("never nobody").containsExactly("finish MS-15");
    }

    @Test
    void aDisputeIsDecidedByTheSuperiorAndTheNewHolderFinishes() {
        happens(new AnyCase(CASE, MARKET).opened());
        happens(new TransferOffered(CASE, MARKET, now, to(POLICE), limit(), limit(), List.of(), LINK));
        happens(new CompetenceDisputed(
                CASE,
                POLICE,
                now,
                MARKET,
                "A",
                POLICE,
                "B",
                COMMITTEE,
                "Cấp trên chung",
                limit(),
                List.of(),
                null,
                null,
                LINK));
        assertThat(owed()).containsExactly("decide_competence SC389-15");

        happens(new CompetenceDecided(
                CASE, COMMITTEE, now, POLICE, MARKET, "Điều 12", "…", List.of(), null, null, LINK));
        assertThat(owed()).containsExactly("finish POLICE-15");
    }

    @Test
    void whoeverJoinsWhileOpinionsAreAskedForOwesOneToo() {
        happens(new AnyCase(CASE, MARKET).opened());
        happens(new TransferAccepted(CASE, POLICE, now, MARKET, List.of(), null, List.of(), limit(), null, LINK));
        assertThat(owed()).containsExactly("handle POLICE-15");
        happens(new HandlingProposed(CASE, POLICE, now, "Phạt.", "Điều 8", List.of(TAX), limit()));

        happens(new PartnerJoined(CASE, MARKET, now, "Đã phát hiện.", null));

        assertThat(owed()).containsExactly("give_opinion MS-15", "give_opinion TAX-15", "handle POLICE-15");
    }

    @Test
    void aDraftWaitsForOpinionsAnewAfterEachRevision() {
        happens(new PlanEvent.PlanDrafted(PLAN, MARKET, now, terms("Kế hoạch 92"), List.of(COMMITTEE)));
        assertThat(owed()).containsExactly("finish MS-15");
        happens(new PlanEvent.PlanConsulted(
                PLAN, MARKET, now, 1, terms("Kế hoạch 92"), List.of(POLICE, TAX), deadline(7)));
        happens(new PlanEvent.OpinionGiven(PLAN, POLICE, now, 1, PlanStance.AGREE, null));
        happens(new PlanEvent.OpinionMissed(PLAN, TAX, now, 1));
        assertThat(owed()).containsExactly("give_opinion TAX-15 silent");

        happens(new PlanEvent.PlanRevised(PLAN, MARKET, now, 2, terms("Kế hoạch 92 sửa"), "Tiếp thu.", deadline(5)));

        assertThat(owed()).containsExactly("give_opinion POLICE-15", "give_opinion TAX-15");
        assertThat(matter().heading().title()).isEqualTo("Kế hoạch 92 sửa");
        assertThat(matter().obligations().values())
                .allMatch(each -> each.duty()
                        .basis(
                                each.limit().basis(),
                                false,
                                Grounds.at(Shipped.DIRECTORY.get(), now),
                                each.by(),
                                each.to())
                        .equals(Rule.AGREED_FIRST.own()));
    }

    @Test
    void aPlanInForceOwesItsTasksAndReviewsUntilTheFinalOne() {
        happens(new PlanEvent.PlanDrafted(PLAN, MARKET, now, terms("Kế hoạch 92"), List.of()));
        happens(new PlanEvent.PlanIssued(
                PLAN,
                MARKET,
                now,
                SIGNED,
                List.of(),
                List.of(),
                null,
                List.of(deadline(30), deadline(60), deadline(90))));
        happens(new PlanEvent.OfTask<>(PLAN, new TaskStep.Assigned(MARKET, now, 1, task(POLICE), deadline(10))));
        assertThat(owed())
                .containsExactly(
                        "interim_review MS-15", "interim_review MS-15", "final_review MS-15", "accept_task POLICE-15");

        happens(new PlanEvent.PlanReminded(
                PLAN, MARKET, now, PlanDuty.INTERIM_REVIEW, true, deadline(30).dueAt()));
        assertThat(owed()).contains("interim_review MS-15 overdue");
        happens(new PlanEvent.PlanReviewed(
                PLAN, MARKET, now, ReviewKind.INTERIM, LocalDate.of(2026, 12, 20), "…", List.of()));
        assertThat(owed()).doesNotContain("interim_review MS-15 overdue").hasSize(3);

        happens(new PlanEvent.PlanReviewed(
                PLAN, MARKET, now, ReviewKind.FINAL, LocalDate.of(2027, 2, 20), "…", List.of()));
        assertThat(owed()).isEmpty();
    }

    @Test
    void aTaskGoesFromItsOwnerToWhoGaveItAndBack() {
        happens(new GroupEvent.GroupEstablished(
                GROUP,
                COMMITTEE,
                now,
                GROUP.handlingCode(),
                charter(),
                SIGNED,
                deadline(90),
                deadline(120),
                List.of()));
        happens(new GroupEvent.OfTask<>(GROUP, new TaskStep.Assigned(MARKET, now, 1, task(POLICE), deadline(10))));
        happens(new GroupEvent.OfTask<>(
                GROUP, new TaskStep.Reminded(POLICE, now, 1, false, deadline(10).dueAt())));
        happens(new GroupEvent.OfTask<>(GROUP, new TaskStep.Accepted(POLICE, now, 1, null)));
        assertThat(owed()).containsExactly("end_group SC389-15", "report_task POLICE-15 warned");

        happens(new GroupEvent.OfTask<>(GROUP, new TaskStep.Reported(POLICE, now, 1, "Một nửa.", false)));
        happens(new GroupEvent.OfTask<>(GROUP, new TaskStep.Reported(POLICE, now, 1, "Xong.", true)));
        assertThat(owed()).containsExactly("end_group SC389-15", "judge_task MS-15");
        assertThat(Objects.requireNonNull(matter().obligations().get("task/1"))
                        .limit()
                        .dueAt())
                .isNull();

        happens(new GroupEvent.OfTask<>(GROUP, new TaskStep.Judged(MARKET, now, 1, TaskVerdict.SENT_BACK, "Thiếu.")));
        Obligation again = Objects.requireNonNull(matter().obligations().get("task/1"));
        assertThat(again.by()).isEqualTo(POLICE);
        assertThat(again.to()).isEqualTo(MARKET);
        assertThat(again.limit().dueAt()).isEqualTo(deadline(10).dueAt());

        happens(new GroupEvent.OfTask<>(GROUP, new TaskStep.Judged(MARKET, now, 1, TaskVerdict.WITHDRAWN, "Thôi.")));
        assertThat(owed()).containsExactly("end_group SC389-15");
    }

    @Test
    void aGroupThatHasEndedOwesItsFiguresAndItsOpenTasks() {
        happens(new GroupEvent.GroupProposed(GROUP, MARKET, now, charter(), COMMITTEE, "Cần.", deadline(5), List.of()));
        assertThat(owed()).containsExactly("decide_proposal SC389-15");
        happens(new GroupEvent.ProposalGranted(
                GROUP,
                COMMITTEE,
                now,
                GROUP.handlingCode(),
                charter(),
                SIGNED,
                deadline(90),
                deadline(120),
                List.of()));
        happens(new GroupEvent.OfTask<>(GROUP, new TaskStep.Assigned(MARKET, now, 1, task(POLICE), deadline(10))));
        happens(new GroupEvent.GroupReminded(
                GROUP, COMMITTEE, now, GroupDuty.END, false, deadline(90).dueAt()));

        happens(new GroupEvent.GroupEnded(GROUP, COMMITTEE, now, null, deadline(120), List.of()));
        assertThat(owed()).containsExactly("report_figures MS-15", "accept_task POLICE-15");

        happens(new GroupEvent.FiguresRecorded(
                GROUP, MARKET, now, new AfterAction(17, 2, 9, 4, 1, 1, "Tốt."), List.of()));
        assertThat(owed()).isEmpty();
    }

    /** Key order, each with how far its clock has run. */
    private List<String> owed() {
        List<String> lines = new ArrayList<>();
        matter().obligations().values().forEach(each -> {
            ClockProgress progress = each.progress();
            String state = progress.silent()
                    ? " silent"
                    : progress.overdue() ? " overdue" : progress.warned() ? " warned" : "";
            lines.add(each.duty().wire() + " " + each.by() + state);
        });
        return lines;
    }

    private MatterObligations matter() {
        return Objects.requireNonNull(matter);
    }

    private void happens(MatterEvent event) {
        matter = Folding.after(matter, event);
        now = now.plusSeconds(60);
    }

    private static Transfer to(AgencyCode receiver) {
        return new Transfer(receiver, TransferKind.ADMINISTRATIVE, AnyLife.MORNING, "Điều 58", "…", List.of());
    }

    private static TimeLimit limit() {
        Instant due = AnyLife.MORNING.plus(Duration.ofDays(3));
        return new TimeLimit("XL58-SEND", "Điều 58", due.minusSeconds(3600), due);
    }

    private static Deadline deadline(int days) {
        Instant due = AnyLife.MORNING.plus(Duration.ofDays(days));
        return new Deadline(due.minusSeconds(3600), due, false);
    }

    private static TaskContent task(AgencyCode owner) {
        return new TaskContent("Rà soát kho", "…", owner, null, deadline(10).dueAt(), null, null);
    }

    private static PlanTerms terms(String title) {
        PlanPeriod period = new PlanPeriod(LocalDate.of(2026, 11, 20), LocalDate.of(2027, 2, 20));
        return new PlanTerms(
                PlanKind.PEAK_CAMPAIGN,
                title,
                "…",
                List.of(),
                period,
                new PlanScope(List.of(), List.of(), List.of(), List.of(), List.of()),
                List.of(new PlanPart(null, null, null, MARKET, List.of(POLICE))),
                null,
                List.of(),
                List.of(),
                new PlanReviews(List.of(), LocalDate.of(2027, 2, 20)),
                new PlanLinks(null, null, null));
    }

    private static GroupCharter charter() {
        return new GroupCharter(
                "Tổ công tác",
                "…",
                List.of("Kiểm tra"),
                List.of(),
                List.of(),
                PLAN,
                List.of(
                        new GroupMember(MARKET, "Cục trưởng", GroupRole.HEAD, 1),
                        new GroupMember(POLICE, "Đội trưởng", GroupRole.MEMBER, 2)),
                new PlanPeriod(LocalDate.of(2026, 11, 20), LocalDate.of(2027, 2, 20)),
                null);
    }
}
