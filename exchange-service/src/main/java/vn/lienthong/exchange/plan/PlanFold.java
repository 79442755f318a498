package vn.lienthong.exchange.plan;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.plan.PlanEvent.OfTask;
import vn.lienthong.contract.plan.PlanEvent.OpinionGiven;
import vn.lienthong.contract.plan.PlanEvent.OpinionMissed;
import vn.lienthong.contract.plan.PlanEvent.PlanCancelled;
import vn.lienthong.contract.plan.PlanEvent.PlanConsulted;
import vn.lienthong.contract.plan.PlanEvent.PlanDrafted;
import vn.lienthong.contract.plan.PlanEvent.PlanIssued;
import vn.lienthong.contract.plan.PlanEvent.PlanReminded;
import vn.lienthong.contract.plan.PlanEvent.PlanReviewed;
import vn.lienthong.contract.plan.PlanEvent.PlanRevised;
import vn.lienthong.contract.plan.PlanEvent.SolutionAdded;
import vn.lienthong.contract.plan.ReviewKind;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.contract.task.Running;
import vn.lienthong.contract.task.Tasks;
import vn.lienthong.exchange.plan.PlanState.Cancelled;
import vn.lienthong.exchange.plan.PlanState.Consulted;
import vn.lienthong.exchange.plan.PlanState.Course;
import vn.lienthong.exchange.plan.PlanState.Drafted;
import vn.lienthong.exchange.plan.PlanState.Frame;
import vn.lienthong.exchange.plan.PlanState.Issued;
import vn.lienthong.exchange.plan.PlanState.Reviewed;
import vn.lienthong.registry.calendar.Counting;

/** The state of a plan as the fold of its events. */
final class PlanFold {
    private PlanFold() {}

    static PlanState after(PlanState state, PlanEvent event) {
        return switch (event) {
            case PlanDrafted drafted -> drafted(drafted);
            case PlanConsulted consulted ->
                new Consulted(
                        frame(state).seenBy(consulted.agencies()),
                        consultation(state).asking(consulted.agencies(), consulted.deadline()));
            case OpinionGiven given -> heard(state, new Opinion.Given(given.stance(), given.text()), given);
            case OpinionMissed missed -> heard(state, new Opinion.Silent(), missed);
            case PlanRevised revised -> revised(state, revised);
            case PlanIssued issued -> issued(frame(state), issued);
            case SolutionAdded added -> with(state, issued(state).course().adding(added.solution()));
            case PlanReviewed reviewed -> reviewed(issued(state), reviewed.kind());
            case PlanCancelled cancelled -> new Cancelled(frame(state));
            case PlanReminded reminded -> reminded(state, reminded);
            case OfTask<?> task ->
                with(
                        state,
                        issued(state)
                                .course()
                                .with(issued(state).course().tasks().evolve(task.step())));
        };
    }

    private static Drafted drafted(PlanDrafted drafted) {
        Set<AgencyCode> watchers = new TreeSet<>(drafted.watchers());
        Frame frame = new Frame(
                drafted.plan(),
                drafted.by(),
                1,
                Counting.day(drafted.at()),
                drafted.terms(),
                watchers,
                new TreeSet<>(watchers));
        return new Drafted(frame.seenBy(Set.of(drafted.by())));
    }

    private static PlanState heard(PlanState state, Opinion opinion, PlanEvent by) {
        return new Consulted(frame(state), consultation(state).with(by.by(), opinion));
    }

    private static PlanState revised(PlanState state, PlanRevised revised) {
        Frame frame = frame(state).revised(revised.revision(), Counting.day(revised.at()), revised.terms());
        Deadline deadline = revised.deadline();
        return deadline == null
                ? new Drafted(frame)
                : new Consulted(
                        frame,
                        Consultation.NONE.asking(consultation(state).opinions().keySet(), deadline));
    }

    private static Issued issued(Frame frame, PlanIssued issued) {
        List<Running> clocks = issued.reviews().stream().map(Running::of).toList();
        Course course = new Course(
                Counting.day(issued.at()),
                clocks.subList(0, clocks.size() - 1),
                clocks.getLast(),
                List.of(),
                Tasks.NONE);
        return new Issued(frame.seenBy(frame.parties()), course);
    }

    private static PlanState reviewed(Issued issued, ReviewKind kind) {
        return switch (kind) {
            case INTERIM -> new Issued(issued.frame(), issued.course().held());
            case FINAL -> new Reviewed(issued);
        };
    }

    private static PlanState reminded(PlanState state, PlanReminded reminded) {
        return switch (reminded.duty()) {
            case OPINION -> new Consulted(frame(state), consultation(state).rung(reminded.by(), reminded.overdue()));
            case INTERIM_REVIEW -> with(state, interimRung(issued(state).course(), reminded));
            case FINAL_REVIEW -> with(state, issued(state).course().lastRung(reminded.overdue()));
        };
    }

    private static Course interimRung(Course course, PlanReminded reminded) {
        Running clock = course.interim().stream()
                .filter(running -> running.deadline().dueAt().equals(reminded.dueAt()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the log reminds of no interim review: " + reminded));
        return course.interimRung(clock, reminded.overdue());
    }

    private static Issued with(PlanState state, Course course) {
        return new Issued(issued(state).frame(), course);
    }

    static Frame frame(PlanState state) {
        return Objects.requireNonNull(PlanState.frame(state), "the log speaks of a plan never drafted");
    }

    static Consultation consultation(PlanState state) {
        return state instanceof Consulted consulted ? consulted.consultation() : Consultation.NONE;
    }

    private static Issued issued(PlanState state) {
        if (state instanceof Issued issued) {
            return issued;
        }
        throw new IllegalStateException("the log holds a step of a plan that was not in force: " + state);
    }
}
