package vn.lienthong.views.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.task.TaskEvent;
import vn.lienthong.contract.task.TaskStep;
import vn.lienthong.contract.task.TaskStep.Assigned;

/** The tasks of a plan or a working group, each with how it stands and what was last said of it. */
final class TasksNow {
    private static final String STATE = "Tình trạng";

    private TasksNow() {}

    static void in(Present present) {
        Map<Integer, List<Field>> tasks = new TreeMap<>();
        Map<Integer, List<Field>> last = new TreeMap<>();
        List<MatterEvent> events = present.all(TaskEvent.class).toList();
        for (MatterEvent event : events) {
            TaskStep step = ((TaskEvent<?>) event).step();
            Reading reading = present.at(event);
            if (step instanceof Assigned assigned) {
                tasks.put(step.task(), reading.fields(assigned.content()));
                last.put(step.task(), List.of(Field.text(STATE, "chờ nhận")));
            } else {
                last.put(step.task(), stands(event, step, reading));
            }
        }
        List<Field> all = new ArrayList<>();
        tasks.forEach((number, content) -> {
            List<Field> fields = new ArrayList<>(content);
            fields.addAll(last.getOrDefault(number, List.of()));
            all.add(Field.group("Nhiệm vụ " + number, List.copyOf(fields)));
        });
        if (!all.isEmpty()) {
            present.several("Nhiệm vụ", events.getLast(), all);
        }
    }

    private static List<Field> stands(MatterEvent event, TaskStep step, Reading reading) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.text(STATE, Present.headingVi(event)));
        fields.addAll(reading.fields(step, List.of("text", "note", "verdict", "complete")));
        return fields;
    }
}
