package vn.lienthong.exchange.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.plan.PlanCommand;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.plan.PlanStance;
import vn.lienthong.contract.plan.PlanTerms;
import vn.lienthong.contract.plan.SignedDocument;
import vn.lienthong.contract.task.TaskContent;
import vn.lienthong.contract.task.TaskOrder;
import vn.lienthong.contract.task.TaskVerdict;
import vn.lienthong.exchange.plan.PlanLife;
import vn.lienthong.exchange.task.TimedLife;
import vn.lienthong.registry.calendar.Counting;

/** A plan for stories: the steps of those that make it and of those that carry it out. */
record Planned(TimedLife<PlanCommand, PlanEvent, ?> life, PlanId id, AgencyCode lead) {

    static Planned by(AgencyCode lead, Instant beginning) {
        return new Planned(PlanLife.from(beginning), new PlanId(TimedLife.MATTER), lead);
    }

    /** Drafted by its lead, agreed to by all the others, issued by the lead today. */
    Planned inForce(PlanTerms terms, AgencyCode... others) {
        drafted(terms, others);
        List.of(others).forEach(each -> opinion(each, 1, PlanStance.AGREE, null));
        issued(null);
        return this;
    }

    Planned drafted(PlanTerms terms, AgencyCode... others) {
        life.accepted(lead, new PlanCommand.DraftPlan(terms));
        life.accepted(lead, new PlanCommand.ConsultOnPlan(id, List.of(others), null));
        return this;
    }

    void opinion(AgencyCode by, int revision, PlanStance stance, @Nullable String text) {
        life.accepted(by, new PlanCommand.GiveOpinion(id, revision, stance, text));
    }

    PlanEvent.PlanIssued issued(@Nullable String because) {
        LocalDate today = Counting.day(life.now());
        SignedDocument document = new SignedDocument(
                "08/KH",
                today,
                "Người đứng đầu",
                "Thủ trưởng cơ quan",
                List.of("Quyết định số 389/QĐ-TTg ngày 19/3/2014"));
        return (PlanEvent.PlanIssued) life.accepted(lead, new PlanCommand.IssuePlan(id, document, because))
                .getFirst();
    }

    void gives(AgencyCode owner, String title, Instant dueAt, @Nullable String basis) {
        order(
                lead,
                new TaskOrder.Assign(
                        new TaskContent(title, "Thực hiện và báo cáo kết quả.", owner, null, dueAt, basis, null)));
    }

    /** The owner takes it on, and reports that it is done; the lead has still to confirm. */
    void carriesOut(AgencyCode owner, int task, String result) {
        order(owner, new TaskOrder.Accept(task, null));
        order(owner, new TaskOrder.Report(task, result, true));
    }

    void confirms(int task) {
        order(lead, new TaskOrder.Judge(task, TaskVerdict.CONFIRMED, null));
    }

    void urges(AgencyCode by, int task) {
        order(by, new TaskOrder.Urge(task, "Đề nghị thực hiện ngay và báo cáo."));
    }

    void order(AgencyCode by, TaskOrder order) {
        life.accepted(by, new PlanCommand.OfTask<>(id, order));
    }
}
