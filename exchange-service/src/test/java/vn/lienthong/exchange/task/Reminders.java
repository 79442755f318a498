package vn.lienthong.exchange.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.task.TaskEvent;
import vn.lienthong.contract.task.TaskStep;

/** The reminders of tasks among the events of a plan or a group. */
public final class Reminders {
    private Reminders() {}

    /** All of them, in their order. */
    public static List<TaskStep.Reminded> of(Collection<? extends MatterEvent> events) {
        return events.stream()
                .filter(TaskEvent.class::isInstance)
                .map(event -> ((TaskEvent<?>) event).step())
                .filter(TaskStep.Reminded.class::isInstance)
                .map(TaskStep.Reminded.class::cast)
                .toList();
    }

    /** The one that has just come. */
    public static TaskStep.Reminded last(List<? extends MatterEvent> events) {
        List<TaskStep.Reminded> last = of(List.of(events.getLast()));
        assertThat(last).as("the last event reminds of a task").hasSize(1);
        return last.getFirst();
    }
}
