package vn.lienthong.exchange.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.task.Task;
import vn.lienthong.contract.task.Task.Given;
import vn.lienthong.contract.task.Task.InProgress;
import vn.lienthong.contract.task.Task.Owed;
import vn.lienthong.contract.task.TaskCommand;
import vn.lienthong.contract.task.TaskContent;
import vn.lienthong.contract.task.TaskOrder;
import vn.lienthong.contract.task.TaskStep;
import vn.lienthong.contract.task.TaskVerdict;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.CitedByTheSender;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/**
 * Gives tasks, takes them on, reports, judges and urges (clauses.csv S0-13, S1-06, S2-77).
 *
 * @param <E> the events of the matter
 */
public final class Tasking<E> {
    private static final int MOST = 1000;

    private final TaskBoard board;
    private final AgencyCode by;
    private final Instant now;
    private final Directory directory;
    private final Function<TaskStep, E> events;

    /** @param events makes the event of the matter that carries a step */
    public Tasking(TaskBoard board, Command<?> command, Directory directory, Function<TaskStep, E> events) {
        this.board = board;
        this.by = command.by();
        this.now = command.now();
        this.directory = directory;
        this.events = events;
    }

    /** What the sender of a command says that a task rests on; null unless it gives one and says so. */
    public static @Nullable CitedByTheSender cited(Object command) {
        return command instanceof TaskCommand<?> carrier && carrier.order() instanceof TaskOrder.Assign assign
                ? CitedByTheSender.of(
                        assign.content().basis(),
                        "/content/basis",
                        List.of(assign.content().owner()))
                : null;
    }

    /** What comes of an order. */
    public Decision<E> decide(TaskOrder order) {
        return switch (order) {
            case TaskOrder.Assign assign -> assign(assign.content());
            case TaskOrder.Accept accept ->
                byOwner(
                        accept.task(),
                        task -> task instanceof Given
                                ? accepted(new TaskStep.Accepted(by, now, accept.task(), accept.note()))
                                : notFrom(accept.task(), task));
            case TaskOrder.Report report ->
                byOwner(
                        report.task(),
                        task -> task instanceof InProgress
                                ? accepted(
                                        new TaskStep.Reported(by, now, report.task(), report.text(), report.complete()))
                                : notFrom(report.task(), task));
            case TaskOrder.Judge judge -> find(judge.task(), task -> judge(judge, task));
            case TaskOrder.Urge urge -> find(urge.task(), task -> urge(urge, task));
        };
    }

    private Decision<E> assign(TaskContent content) {
        List<Reason> reasons = new ArrayList<>();
        Instant until = board.until();
        if (!board.givers().contains(by)) {
            reasons.add(new Reason(
                    ReasonCode.NOT_YOURS, null, "Chỉ cơ quan chủ trì được giao nhiệm vụ.", Rule.NAMED_LEAD.cited()));
        }
        if (until == null) {
            reasons.add(Reason.of(ReasonCode.ILLEGAL_TRANSITION, null, "Đã kết thúc nên không giao thêm nhiệm vụ."));
        } else {
            due(content, until, reasons);
        }
        if (board.tasks().next() > MOST) {
            reasons.add(Reason.of(ReasonCode.ILLEGAL_TRANSITION, null, "Đã đủ " + MOST + " nhiệm vụ."));
        }
        owners(content, reasons);
        return reasons.isEmpty()
                ? accepted(new TaskStep.Assigned(
                        by, now, board.tasks().next(), content, Limits.deadline(now, content.dueAt(), false)))
                : new Decision.Refused<>(reasons);
    }

    private void due(TaskContent content, Instant until, List<Reason> reasons) {
        if (!content.dueAt().isAfter(now)) {
            reasons.add(Reason.of(
                    ReasonCode.IMPOSSIBLE_DATE, "/content/dueAt", "Thời hạn của nhiệm vụ đã qua; hãy nêu hạn mới."));
        }
        if (content.dueAt().isAfter(until)) {
            reasons.add(Reason.of(
                    ReasonCode.IMPOSSIBLE_DATE,
                    "/content/dueAt",
                    "Thời hạn của nhiệm vụ sau khi kết thúc; hãy nêu hạn trong thời gian thực hiện."));
        }
    }

    private void owners(TaskContent content, List<Reason> reasons) {
        member(content.owner(), "/content/owner", reasons);
        List<AgencyCode> supporting = content.supporting() == null ? List.of() : content.supporting();
        for (int index = 0; index < supporting.size(); index++) {
            String pointer = "/content/supporting/" + index;
            AgencyCode agency = supporting.get(index);
            member(agency, pointer, reasons);
            if (agency.equals(content.owner()) || supporting.indexOf(agency) < index) {
                reasons.add(Reason.of(ReasonCode.SCHEMA, pointer, "Cơ quan " + agency + " được nêu hai lần."));
            }
        }
    }

    private void member(AgencyCode agency, String pointer, List<Reason> reasons) {
        if (!board.owners().contains(agency)) {
            reasons.add(new Reason(
                    ReasonCode.SCHEMA,
                    pointer,
                    "Cơ quan " + agency + " không tham gia; chỉ giao nhiệm vụ cho cơ quan tham gia.",
                    Rule.CARRIED_OUT.cited()));
        }
    }

    private Decision<E> judge(TaskOrder.Judge judge, Task task) {
        if (!gave(task)) {
            return Decision.refused(
                    ReasonCode.NOT_YOURS, "Chỉ cơ quan giao nhiệm vụ hoặc cơ quan chủ trì được đánh giá.");
        }
        if (!task.allows(judge.verdict())) {
            return notFrom(judge.task(), task);
        }
        return judge.note() == null && judge.verdict() != TaskVerdict.CONFIRMED
                ? Decision.refused(
                        ReasonCode.SCHEMA, "/note", "Cần nêu lý do khi yêu cầu làm lại hoặc rút nhiệm vụ.", null)
                : accepted(new TaskStep.Judged(by, now, judge.task(), judge.verdict(), judge.note()));
    }

    private Decision<E> urge(TaskOrder.Urge urge, Task task) {
        AgencyCode owner = task.assignment().content().owner();
        boolean may = gave(task) || board.watchers().contains(by) || isAbove(owner);
        if (!may) {
            return Decision.refused(
                    ReasonCode.NOT_YOURS,
                    null,
                    "Chỉ cơ quan giao nhiệm vụ, cơ quan chủ trì, Ban Chỉ đạo 389 hoặc cấp trên được đôn đốc.",
                    Rule.URGED.cited());
        }
        return task instanceof Owed
                ? accepted(new TaskStep.Urged(by, now, urge.task(), urge.text()))
                : notFrom(urge.task(), task);
    }

    private boolean isAbove(AgencyCode owner) {
        return directory.agencies().parents(owner, Counting.day(now)).stream()
                .anyMatch(above -> above.code().equals(by));
    }

    private Decision<E> accepted(TaskStep step) {
        return Decision.accepted(events.apply(step));
    }

    /** Whether this agency gave the task and may still give tasks, or answers for the whole. */
    private boolean gave(Task task) {
        return by.equals(board.chief())
                || by.equals(task.assignment().givenBy()) && board.givers().contains(by);
    }

    private Decision<E> byOwner(int number, Function<Task, Decision<E>> decision) {
        return find(
                number,
                task -> by.equals(task.assignment().content().owner())
                        ? decision.apply(task)
                        : Decision.refused(
                                ReasonCode.NOT_YOURS, "Nhiệm vụ số " + number + " không giao cho cơ quan này."));
    }

    private Decision<E> find(int number, Function<Task, Decision<E>> decision) {
        Task task = board.tasks().find(number);
        return task == null
                ? Decision.refused(ReasonCode.NO_SUCH_MATTER, "/task", "Không có nhiệm vụ số " + number + ".", null)
                : decision.apply(task);
    }

    private static <E> Decision<E> notFrom(int number, Task task) {
        return Decision.refused(
                ReasonCode.ILLEGAL_TRANSITION,
                "Không thực hiện được: nhiệm vụ số " + number + " " + task.nameVi() + ".");
    }
}
