package vn.lienthong.exchange.watch;

import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.exchange.task.Task;
import vn.lienthong.exchange.task.Tasks;

/** The open tasks of a matter as the watch should tell them. */
public final class OwedTasks {
    private OwedTasks() {}

    /** The lines of all that are open and these, in the order of the alphabet. */
    public static List<String> and(Tasks tasks, String... others) {
        return Stream.concat(Stream.of(others), tasks.open().values().stream().map(OwedTasks::line))
                .sorted()
                .toList();
    }

    private static String line(Task task) {
        var assignment = task.assignment();
        return switch (task) {
            case Task.Reported reported -> Owing.line("judge_task", assignment.givenBy(), null);
            case Task.Given given ->
                Owing.line(
                        "accept_task",
                        assignment.content().owner(),
                        assignment.clock().deadline().dueAt());
            default ->
                Owing.line(
                        "report_task",
                        assignment.content().owner(),
                        assignment.clock().deadline().dueAt());
        };
    }
}
