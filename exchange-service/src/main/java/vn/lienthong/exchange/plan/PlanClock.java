package vn.lienthong.exchange.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.plan.PlanDuty;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.plan.PlanEvent.OpinionMissed;
import vn.lienthong.contract.plan.PlanEvent.PlanReminded;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.task.Running;
import vn.lienthong.exchange.plan.PlanState.Cancelled;
import vn.lienthong.exchange.plan.PlanState.Consulted;
import vn.lienthong.exchange.plan.PlanState.Course;
import vn.lienthong.exchange.plan.PlanState.Drafted;
import vn.lienthong.exchange.plan.PlanState.Frame;
import vn.lienthong.exchange.plan.PlanState.Issued;
import vn.lienthong.exchange.plan.PlanState.None;
import vn.lienthong.exchange.plan.PlanState.Reviewed;

/** What time brings about in a plan: reminders, the silence of who was asked, and what is overdue. */
final class PlanClock {
    private PlanClock() {}

    static Optional<Instant> wakesAt(PlanState state) {
        return switch (state) {
            case Consulted consulted -> consulted.consultation().wakesAt();
            case Issued issued -> wakesAt(issued.course());
            case None none -> Optional.empty();
            case Drafted drafted -> Optional.empty();
            case Reviewed reviewed -> Optional.empty();
            case Cancelled cancelled -> Optional.empty();
        };
    }

    private static Optional<Instant> wakesAt(Course course) {
        return Stream.concat(
                        Stream.of(course.tasks().wakesAt(), course.last().next()),
                        course.interim().stream().map(Running::next))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /** The first of what has run out; where several fall on one moment, tasks, interim reviews, the final review. */
    static List<PlanEvent> wake(PlanState state, Instant now) {
        return wakesAt(state)
                .map(at -> switch (state) {
                    case Consulted consulted -> opinion(consulted, at, now);
                    case Issued issued -> inForce(issued, at, now);
                    default -> throw new IllegalStateException("no clock runs in " + state);
                })
                .map(List::of)
                .orElse(List.of());
    }

    private static PlanEvent opinion(Consulted consulted, Instant at, Instant now) {
        Frame frame = consulted.frame();
        AgencyCode agency = consulted.consultation().ringing(at).orElseThrow();
        Running clock = consulted.consultation().clockOf(agency);
        return clock.isOverdueAt(now)
                ? new OpinionMissed(frame.id(), agency, now, frame.revision())
                : reminder(frame.id(), agency, PlanDuty.OPINION, clock, now);
    }

    private static PlanEvent inForce(Issued issued, Instant at, Instant now) {
        Frame frame = issued.frame();
        Course course = issued.course();
        return course.tasks()
                .ring(at, now)
                .<PlanEvent>map(step -> new PlanEvent.OfTask<>(frame.id(), step))
                .or(() -> course.interim().stream()
                        .filter(clock -> clock.next().filter(at::equals).isPresent())
                        .findFirst()
                        .map(clock -> reminder(frame.id(), frame.lead(), PlanDuty.INTERIM_REVIEW, clock, now)))
                .orElseGet(() -> reminder(frame.id(), frame.lead(), PlanDuty.FINAL_REVIEW, course.last(), now));
    }

    private static PlanEvent reminder(PlanId plan, AgencyCode by, PlanDuty duty, Running clock, Instant now) {
        return new PlanReminded(
                plan, by, now, duty, clock.isOverdueAt(now), clock.deadline().dueAt());
    }
}
