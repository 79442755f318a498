package vn.lienthong.exchange.group;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.group.GroupCommand;
import vn.lienthong.contract.group.GroupEvent;
import vn.lienthong.contract.task.Running;
import vn.lienthong.contract.task.TaskOrder;
import vn.lienthong.exchange.group.GroupState.Body;
import vn.lienthong.exchange.task.TaskBoard;
import vn.lienthong.exchange.task.Tasking;
import vn.lienthong.registry.Directory;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** The tasks of a group: its head gives them to the home agencies of its members (clauses.csv S1-06, S1-10). */
final class Charge {
    private final Directory directory;

    Charge(Directory directory) {
        this.directory = directory;
    }

    /** @param end null once the group has ended: what is open is still settled, nothing new is given */
    Decision<GroupEvent> decide(Command<GroupCommand> command, TaskOrder order, Body body, @Nullable Running end) {
        TaskBoard board = new TaskBoard(
                body.head(),
                Set.of(body.head()),
                GroupState.agencies(body.charter()),
                body.watchers(),
                end == null ? null : end.deadline().dueAt(),
                body.tasks());
        return new Tasking<GroupEvent>(board, command, directory, step -> new GroupEvent.OfTask<>(body.id(), step))
                .decide(order);
    }
}
