package vn.lienthong.contract.task;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.task.Task.Assignment;
import vn.lienthong.contract.task.Task.Given;
import vn.lienthong.contract.task.Task.InProgress;
import vn.lienthong.contract.task.Task.Open;
import vn.lienthong.contract.task.Task.Owed;
import vn.lienthong.contract.task.Task.Reported;

/** The tasks of one matter by their numbers, from 1 in the order given. */
public record Tasks(SortedMap<Integer, Task> byNumber) {
    /** None yet. */
    public static final Tasks NONE = new Tasks(new TreeMap<>());

    /** Copies them. */
    public Tasks {
        byNumber = Collections.unmodifiableSortedMap(new TreeMap<>(byNumber));
    }

    /** The task of that number, null if there is none. */
    public @Nullable Task find(int number) {
        return byNumber.get(number);
    }

    /** The task of that number, which there is. */
    public Task required(int number) {
        return Objects.requireNonNull(byNumber.get(number));
    }

    /** To whom the task of that number was given; nobody if there is none. */
    public Set<AgencyCode> ownerOf(int number) {
        Task task = byNumber.get(number);
        return task == null ? Set.of() : Set.of(task.assignment().content().owner());
    }

    /** The number that the next task gets. */
    public int next() {
        return byNumber.size() + 1;
    }

    /** The tasks after this has happened to one of them, which is not questioned. */
    public Tasks evolve(TaskStep step) {
        SortedMap<Integer, Task> after = new TreeMap<>(byNumber);
        after.put(
                step.task(),
                step instanceof TaskStep.Assigned assigned
                        ? new Given(new Assignment(assigned.content(), step.by(), Running.of(assigned.deadline())))
                        : after(step, byNumber.get(step.task())));
        return new Tasks(after);
    }

    private static Task after(TaskStep step, @Nullable Task before) {
        return switch (step) {
            case TaskStep.Accepted accepted when before instanceof Given given -> given.accept();
            case TaskStep.Reported reported
            when before instanceof InProgress doing -> doing.report(reported.complete());
            case TaskStep.Judged judged when before instanceof Open open -> judged(judged, open);
            case TaskStep.Urged urged when before instanceof Owed owed -> owed;
            case TaskStep.Reminded reminded
            when before != null -> before.with(before.assignment().rung(reminded.overdue()));
            default -> throw new IllegalStateException("the log holds " + step + " of a task that was " + before);
        };
    }

    private static Task judged(TaskStep.Judged judged, Open open) {
        return switch (judged.verdict()) {
            case WITHDRAWN -> open.withdraw();
            case CONFIRMED -> reported(open).confirm();
            case SENT_BACK -> reported(open).sendBack();
        };
    }

    private static Reported reported(Open open) {
        if (open instanceof Reported reported) {
            return reported;
        }
        throw new IllegalStateException("the log holds a verdict on a task not reported: " + open);
    }

    /** Those neither confirmed nor withdrawn. */
    public SortedMap<Integer, Task> open() {
        return byNumber.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Open)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    /** The same, the open ones given by this agency, which judges them from now on. */
    public Tasks givenBy(AgencyCode giver) {
        SortedMap<Integer, Task> after = new TreeMap<>(byNumber);
        open().forEach((number, task) ->
                after.put(number, task.with(task.assignment().by(giver))));
        return new Tasks(after);
    }

    /** The open ones in words, such as {@code số 2 (POLICE-15: đang thực hiện)}. */
    public String openVi() {
        return open().entrySet().stream()
                .map(entry -> "số %d (%s: %s)"
                        .formatted(
                                entry.getKey(),
                                entry.getValue().assignment().content().owner(),
                                entry.getValue().nameVi()))
                .collect(Collectors.joining("; "));
    }

    /** When the clock of one of them rings next. */
    public Optional<Instant> wakesAt() {
        return byNumber.values().stream().flatMap(task -> clock(task).stream()).min(Comparator.naturalOrder());
    }

    /** The number of the task whose clock rings then, the first of them. */
    private Optional<Integer> ringing(Instant at) {
        return byNumber.entrySet().stream()
                .filter(entry -> clock(entry.getValue()).filter(at::equals).isPresent())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What the clock of a task that rings then brings about; empty if none does. */
    public Optional<TaskStep> ring(Instant at, Instant now) {
        return ringing(at).map(number -> {
            Task.Assignment assignment = required(number).assignment();
            Running clock = assignment.clock();
            return new TaskStep.Reminded(
                    assignment.content().owner(),
                    now,
                    number,
                    clock.isOverdueAt(now),
                    clock.deadline().dueAt());
        });
    }

    private static Optional<Instant> clock(Task task) {
        return task instanceof Owed ? task.assignment().clock().next() : Optional.empty();
    }

    /** How each owner has carried out its tasks, in the order of their codes. */
    public List<TaskTally> tallies() {
        Map<AgencyCode, List<Task>> byOwner = byNumber.values().stream()
                .collect(Collectors.groupingBy(
                        task -> task.assignment().content().owner(), TreeMap::new, Collectors.toList()));
        return byOwner.entrySet().stream()
                .map(entry -> tally(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static TaskTally tally(AgencyCode owner, List<Task> tasks) {
        int done = (int) tasks.stream().filter(Task.Confirmed.class::isInstance).count();
        int late = (int) tasks.stream()
                .filter(task -> task.assignment().clock().overdue())
                .count();
        int open = (int) tasks.stream().filter(Open.class::isInstance).count();
        return new TaskTally(owner, tasks.size(), done, late, open);
    }
}
