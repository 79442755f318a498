package vn.lienthong.views.figures;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.task.FieldActivity;
import vn.lienthong.contract.task.Task;
import vn.lienthong.contract.task.Tasks;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.question.Words;

/**
 * Which tasks of a group or plan are asked for: the lists behind {@code tasks} and {@code activities} of {@link Figures}.
 *
 * @param owner null for all
 * @param standing null for all
 * @param activity null for all
 */
record TaskQuery(
        @Nullable AgencyCode owner,
        @Nullable Standing standing,
        @Nullable FieldActivity activity) {
    private static final Words<FieldActivity> ACTIVITIES =
            new Words<>("hoạt động ngoài hiện trường", List.of(FieldActivity.values()), FieldActivity::wire);

    /** As tallies count them; a task may be late and whatever else as well. */
    enum Standing {
        DONE(Task.Confirmed.class::isInstance),
        LATE(task -> task.assignment().clock().overdue()),
        OPEN(Task.Open.class::isInstance);

        private static final Words<Standing> WORDS =
                new Words<>("tình trạng nhiệm vụ", Arrays.asList(values()), Standing::wire);

        private final Predicate<Task> counts;

        Standing(Predicate<Task> counts) {
            this.counts = counts;
        }

        private String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A task as agencies are shown it.
     *
     * @param late overdue at some time, whatever became of it
     */
    record Shown(
            int task,
            String title,
            AgencyCode owner,
            @Nullable String activityVi,
            Instant dueAt,
            String stateVi,
            boolean late) {
        private static Shown of(int number, Task task) {
            FieldActivity activity = task.assignment().content().activity();
            return new Shown(
                    number,
                    task.assignment().content().title(),
                    task.assignment().content().owner(),
                    activity == null ? null : activity.nameVi(),
                    task.assignment().clock().deadline().dueAt(),
                    task.nameVi(),
                    task.assignment().clock().overdue());
        }
    }

    /** Reads the parameters. @throws vn.lienthong.runtime.web.Refusal with everything that is wrong with them */
    static TaskQuery of(Parameters parameters) {
        TaskQuery query = new TaskQuery(
                parameters.agency("owner"),
                parameters.word("is", Standing.WORDS),
                parameters.word("activity", ACTIVITIES));
        parameters.orRefuse();
        return query;
    }

    /** Those of them, by number. */
    List<Shown> among(Tasks tasks) {
        return tasks.byNumber().entrySet().stream()
                .filter(entry -> fits(entry.getValue()))
                .map(entry -> Shown.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private boolean fits(Task task) {
        return (owner == null || owner.equals(task.assignment().content().owner()))
                && (standing == null || standing.counts.test(task))
                && (activity == null || activity == task.assignment().content().activity());
    }
}
