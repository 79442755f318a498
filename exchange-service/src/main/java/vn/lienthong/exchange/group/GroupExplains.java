package vn.lienthong.exchange.group;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.group.GroupCommand.EstablishGroup;
import vn.lienthong.contract.group.GroupCommand.ExtendGroup;
import vn.lienthong.contract.group.GroupCommand.RecordFigures;
import vn.lienthong.contract.group.GroupEvent;
import vn.lienthong.contract.task.Running;
import vn.lienthong.contract.wording.Wording;
import vn.lienthong.exchange.group.GroupState.Accounted;
import vn.lienthong.exchange.group.GroupState.Body;
import vn.lienthong.exchange.group.GroupState.Declined;
import vn.lienthong.exchange.group.GroupState.Ended;
import vn.lienthong.exchange.group.GroupState.None;
import vn.lienthong.exchange.group.GroupState.Proposed;
import vn.lienthong.exchange.group.GroupState.Working;
import vn.lienthong.exchange.task.TaskTurns;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.Grounds;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.views.explain.Explains;
import vn.lienthong.views.explain.Explanation;
import vn.lienthong.views.explain.Explanation.Next;
import vn.lienthong.views.explain.Explanation.Step;

/** Where a working group stands, from its events. */
final class GroupExplains implements Explains<GroupEvent> {
    private final Supplier<Directory> directory;
    private final Wording wording;

    /** @param names the short name of an agency */
    GroupExplains(Supplier<Directory> directory, Function<AgencyCode, String> names) {
        this.directory = directory;
        this.wording = new Wording(names);
    }

    @Override
    public Matter matter() {
        return Matter.GROUP;
    }

    @Override
    public Explanation explain(List<GroupEvent> events, LocalDate today) {
        GroupState state = new None();
        List<Step> past = new ArrayList<>();
        for (GroupEvent event : events) {
            state = GroupFold.after(state, event);
            past.add(Step.of(
                    event,
                    wording,
                    GroupAttributes.of(directory.get(), state, event).basis()));
        }
        List<Next> next = next(state, GroupAttributes.grounds(directory.get(), state, today));
        String text = state.nameVi();
        return new Explanation(text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1), past, next);
    }

    private static List<Next> next(GroupState state, Grounds grounds) {
        return switch (state) {
            case Proposed proposed ->
                List.of(next(
                        proposed.to(),
                        "Quyết định thành lập hoặc từ chối đề nghị",
                        EstablishGroup.class,
                        proposed.decision(),
                        grounds.of(Rule.COMMITTEE_TEAMS, proposed.to(), proposed.proposer())));
            case Working working -> working(working.body(), working.end(), grounds);
            case Ended ended -> ended(ended.body(), grounds);
            case None none -> List.of();
            case Declined declined -> List.of();
            case Accounted accounted -> List.of();
        };
    }

    private static List<Next> working(Body body, Running end, Grounds grounds) {
        List<Next> next = new ArrayList<>(TaskTurns.of(Matter.GROUP, body.tasks(), grounds));
        next.add(new Next(
                body.founder(),
                "Gia hạn; nếu không, tổ công tác tự kết thúc",
                MessageTypes.ofPayload(ExtendGroup.class).name(),
                end.deadline().dueAt(),
                false,
                grounds.of(Rule.BY_DECISION, body.founder(), List.of())));
        return next;
    }

    private static List<Next> ended(Body body, Grounds grounds) {
        List<Next> next = new ArrayList<>(TaskTurns.of(Matter.GROUP, body.tasks(), grounds));
        next.add(next(
                body.head(),
                "Báo cáo kết quả",
                RecordFigures.class,
                body.figures(),
                grounds.of(Rule.TO_THE_END, body.head(), List.of())));
        return next;
    }

    private static Next next(AgencyCode turn, String whatVi, Class<?> command, Running clock, @Nullable String basis) {
        return Next.owed(turn, whatVi, command, clock.deadline().dueAt(), basis);
    }
}
