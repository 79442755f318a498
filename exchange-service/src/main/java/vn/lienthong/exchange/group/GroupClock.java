package vn.lienthong.exchange.group;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.group.GroupDuty;
import vn.lienthong.contract.group.GroupEvent;
import vn.lienthong.contract.group.GroupEvent.GroupEnded;
import vn.lienthong.contract.group.GroupEvent.GroupReminded;
import vn.lienthong.contract.group.GroupId;
import vn.lienthong.contract.task.Running;
import vn.lienthong.exchange.group.GroupState.Accounted;
import vn.lienthong.exchange.group.GroupState.Body;
import vn.lienthong.exchange.group.GroupState.Declined;
import vn.lienthong.exchange.group.GroupState.Ended;
import vn.lienthong.exchange.group.GroupState.None;
import vn.lienthong.exchange.group.GroupState.Proposed;
import vn.lienthong.exchange.group.GroupState.Working;

/** What time brings about in a group: reminders, what is overdue, and its end. */
final class GroupClock {
    private GroupClock() {}

    static Optional<Instant> wakesAt(GroupState state) {
        return switch (state) {
            case Proposed proposed -> proposed.decision().next();
            case Working working ->
                earliest(working.end().next(), working.body().tasks().wakesAt());
            case Ended ended ->
                earliest(ended.body().figures().next(), ended.body().tasks().wakesAt());
            case None none -> Optional.empty();
            case Declined declined -> Optional.empty();
            case Accounted accounted -> Optional.empty();
        };
    }

    @SafeVarargs
    private static Optional<Instant> earliest(Optional<Instant>... clocks) {
        return Stream.of(clocks).flatMap(Optional::stream).min(Instant::compareTo);
    }

    /** The first of what has run out; tasks before the group itself, where they fall on one moment. */
    static List<GroupEvent> wake(GroupState state, Instant now) {
        return switch (state) {
            case Proposed proposed -> List.of(decision(proposed, now));
            case Working working -> task(working.body(), state, now).orElseGet(() -> List.of(end(working, now)));
            case Ended ended -> task(ended.body(), state, now).orElseGet(() -> List.of(figures(ended.body(), now)));
            case None none -> List.of();
            case Declined declined -> List.of();
            case Accounted accounted -> List.of();
        };
    }

    private static GroupEvent decision(Proposed proposed, Instant now) {
        return reminder(proposed.id(), proposed.to(), GroupDuty.DECISION, proposed.decision(), now);
    }

    private static GroupEvent end(Working working, Instant now) {
        Body body = working.body();
        return working.end().isOverdueAt(now)
                ? new GroupEnded(
                        body.id(),
                        body.founder(),
                        now,
                        null,
                        body.figures().deadline(),
                        body.tasks().tallies())
                : reminder(body.id(), body.founder(), GroupDuty.END, working.end(), now);
    }

    private static GroupEvent figures(Body body, Instant now) {
        return reminder(body.id(), body.head(), GroupDuty.FIGURES, body.figures(), now);
    }

    private static GroupEvent reminder(GroupId group, AgencyCode by, GroupDuty duty, Running clock, Instant now) {
        return new GroupReminded(
                group, by, now, duty, clock.isOverdueAt(now), clock.deadline().dueAt());
    }

    private static Optional<List<GroupEvent>> task(Body body, GroupState state, Instant now) {
        return wakesAt(state)
                .flatMap(at -> body.tasks().ring(at, now))
                .map(step -> List.of(new GroupEvent.OfTask<>(body.id(), step)));
    }
}
