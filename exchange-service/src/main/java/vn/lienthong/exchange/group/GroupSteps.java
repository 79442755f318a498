package vn.lienthong.exchange.group;

import static vn.lienthong.runtime.decider.AllowedStep.of;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.group.GroupCommand.ChangeMembers;
import vn.lienthong.contract.group.GroupCommand.DeclineProposal;
import vn.lienthong.contract.group.GroupCommand.EndGroup;
import vn.lienthong.contract.group.GroupCommand.EstablishGroup;
import vn.lienthong.contract.group.GroupCommand.ExtendGroup;
import vn.lienthong.contract.group.GroupCommand.RecordFigures;
import vn.lienthong.exchange.group.GroupState.Accounted;
import vn.lienthong.exchange.group.GroupState.Body;
import vn.lienthong.exchange.group.GroupState.Declined;
import vn.lienthong.exchange.group.GroupState.Ended;
import vn.lienthong.exchange.group.GroupState.None;
import vn.lienthong.exchange.group.GroupState.Proposed;
import vn.lienthong.exchange.group.GroupState.Working;
import vn.lienthong.exchange.task.TaskSteps;
import vn.lienthong.runtime.decider.AllowedStep;

/** Which steps a working group allows. */
final class GroupSteps {
    private GroupSteps() {}

    static Optional<List<AllowedStep>> allowed(GroupState state) {
        return switch (state) {
            case None none -> Optional.empty();
            case Proposed proposed -> Optional.of(of(proposed.to(), EstablishGroup.class, DeclineProposal.class));
            case Working working -> Optional.of(working(working.body()));
            case Ended ended -> Optional.of(ended(ended.body()));
            case Declined declined -> Optional.of(List.of());
            case Accounted accounted -> Optional.of(List.of());
        };
    }

    private static List<AllowedStep> working(Body body) {
        List<AllowedStep> steps = new ArrayList<>(TaskSteps.allowed(Matter.GROUP, body.tasks()));
        steps.add(TaskSteps.assign(Matter.GROUP, body.head()));
        steps.addAll(of(body.founder(), ChangeMembers.class, ExtendGroup.class, EndGroup.class));
        return steps;
    }

    private static List<AllowedStep> ended(Body body) {
        List<AllowedStep> steps = new ArrayList<>(TaskSteps.allowed(Matter.GROUP, body.tasks()));
        if (body.tasks().open().isEmpty()) {
            steps.add(of(body.head(), RecordFigures.class));
        }
        return steps;
    }
}
