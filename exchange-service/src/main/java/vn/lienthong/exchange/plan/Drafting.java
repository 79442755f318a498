package vn.lienthong.exchange.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.plan.PlanCommand;
import vn.lienthong.contract.plan.PlanCommand.DraftPlan;
import vn.lienthong.contract.plan.PlanCommand.RevisePlan;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.plan.PlanEvent.PlanDrafted;
import vn.lienthong.contract.plan.PlanEvent.PlanRevised;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.plan.PlanScope;
import vn.lienthong.contract.plan.PlanTerms;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.exchange.plan.PlanState.Frame;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** Drafts a plan and changes the draft, upon which those consulted are asked anew. */
final class Drafting {
    private final Directory directory;

    Drafting(Directory directory) {
        this.directory = directory;
    }

    Decision<PlanEvent> draft(Command<PlanCommand> command, DraftPlan draft) {
        List<Reason> reasons = TermsChecks.against(draft.terms(), List.of(), directory, Counting.day(command.now()));
        return reasons.isEmpty()
                ? Decision.accepted(new PlanDrafted(
                        new PlanId(UUID.fromString(command.matter())),
                        command.by(),
                        command.now(),
                        draft.terms(),
                        watchers(draft.terms().scope())))
                : new Decision.Refused<>(reasons);
    }

    private List<AgencyCode> watchers(PlanScope scope) {
        Set<AgencyCode> watchers = new TreeSet<>(directory.overseers().national());
        scope.areas().forEach(area -> watchers.addAll(directory.overseers().of(area)));
        return List.copyOf(watchers);
    }

    Decision<PlanEvent> revise(
            Command<PlanCommand> command, RevisePlan revise, Frame frame, Consultation consultation) {
        PlanTerms terms = revise.terms().keepingPersons(frame.terms());
        List<Reason> reasons = new ArrayList<>(
                TermsChecks.against(terms, frame.terms().targets(), directory, Counting.day(command.now())));
        if (terms.equals(frame.terms())) {
            reasons.add(Reason.of(ReasonCode.ILLEGAL_TRANSITION, "/terms", "Văn bản không có gì thay đổi."));
        }
        Limit.against(revise.until(), command.now(), terms.period()).ifPresent(reasons::add);
        return reasons.isEmpty()
                ? Decision.accepted(new PlanRevised(
                        frame.id(),
                        command.by(),
                        command.now(),
                        frame.revision() + 1,
                        terms,
                        revise.reason(),
                        asked(command.now(), revise.until(), consultation)))
                : new Decision.Refused<>(reasons);
    }

    private @Nullable Deadline asked(Instant now, @Nullable Instant until, Consultation consultation) {
        return consultation.opinions().isEmpty() ? null : Limit.forOpinions(directory, now, until);
    }
}
