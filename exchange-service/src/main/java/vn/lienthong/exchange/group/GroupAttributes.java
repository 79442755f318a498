package vn.lienthong.exchange.group;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.group.GroupCharter;
import vn.lienthong.contract.group.GroupEvent;
import vn.lienthong.contract.group.GroupEvent.FiguresRecorded;
import vn.lienthong.contract.group.GroupEvent.GroupEnded;
import vn.lienthong.contract.group.GroupEvent.GroupEstablished;
import vn.lienthong.contract.group.GroupEvent.GroupExtended;
import vn.lienthong.contract.group.GroupEvent.GroupProposed;
import vn.lienthong.contract.group.GroupEvent.GroupReminded;
import vn.lienthong.contract.group.GroupEvent.MembersChanged;
import vn.lienthong.contract.group.GroupEvent.OfTask;
import vn.lienthong.contract.group.GroupEvent.ProposalDeclined;
import vn.lienthong.contract.group.GroupEvent.ProposalGranted;
import vn.lienthong.exchange.group.GroupState.Accounted;
import vn.lienthong.exchange.group.GroupState.Declined;
import vn.lienthong.exchange.group.GroupState.Ended;
import vn.lienthong.exchange.group.GroupState.None;
import vn.lienthong.exchange.group.GroupState.Proposed;
import vn.lienthong.exchange.group.GroupState.Working;
import vn.lienthong.exchange.task.TaskBases;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.Grounds;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.registry.basis.Where;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.decider.Attributes;

/** What the envelopes of the events of a group say beside who and when (urgency, limit, basis), and what they rest on. */
final class GroupAttributes {
    private static final TaskBases TASKS = new TaskBases(Rule.URGED, Rule.URGED, Rule.TO_THE_END, Rule.URGED);

    private GroupAttributes() {}

    /** What the envelope says; what a rule rests on is asked of whom the event concerns. @param state that after the event */
    static Attributes of(Directory directory, GroupState state, GroupEvent event) {
        Grounds grounds = grounds(directory, state, Counting.day(event.at()));
        AgencyCode by = event.by();
        return switch (event) {
            case GroupProposed proposed ->
                new Attributes(null, proposed.deadline().dueAt(), grounds.of(Rule.PROPOSE_TEAMS, by, proposed.to()));
            case ProposalDeclined declined -> on(grounds.of(Rule.COMMITTEE_TEAMS, by, counterpart(state)));
            case GroupEstablished set ->
                new Attributes(null, set.end().dueAt(), basis(set.decision().number()));
            case ProposalGranted granted ->
                new Attributes(
                        null, granted.end().dueAt(), basis(granted.decision().number()));
            case MembersChanged changed -> on(basis(changed.decision().number()));
            case GroupExtended extended ->
                new Attributes(
                        null, extended.end().dueAt(), basis(extended.decision().number()));
            case GroupEnded ended ->
                new Attributes(null, ended.figures().dueAt(), grounds.of(Rule.TO_THE_END, by, counterpart(state)));
            case FiguresRecorded recorded -> on(grounds.of(Rule.TO_THE_END, by, counterpart(state)));
            case GroupReminded reminded ->
                new Attributes(null, reminded.dueAt(), grounds.of(Rule.URGED, by, counterpart(state)));
            case OfTask<?> task ->
                TASKS.attributes(
                        task.step(),
                        grounds,
                        counterpart(state),
                        GroupFold.body(state).tasks());
        };
    }

    /** What rules rest on where the group works, on that day. */
    static Grounds grounds(Directory directory, GroupState state, LocalDate day) {
        GroupCharter charter = charter(state);
        Grounds grounds = Grounds.on(directory, day);
        return charter == null ? grounds : grounds.in(new Where(charter.areas(), day));
    }

    private static @Nullable GroupCharter charter(GroupState state) {
        return switch (state) {
            case None none -> null;
            case Proposed proposed -> proposed.charter();
            case Declined declined -> declined.last().charter();
            case Working working -> working.body().charter();
            case Ended ended -> ended.body().charter();
            case Accounted accounted -> accounted.body().charter();
        };
    }

    /** Who proposed it, or whose agency leads it. */
    static Set<AgencyCode> counterpart(GroupState state) {
        return switch (state) {
            case None none -> Set.of();
            case Proposed proposed -> Set.of(proposed.proposer());
            case Declined declined -> Set.of(declined.last().proposer());
            case Working working -> Set.of(working.body().head());
            case Ended ended -> Set.of(ended.body().head());
            case Accounted accounted -> Set.of(accounted.body().head());
        };
    }

    private static Attributes on(String basis) {
        return new Attributes(null, null, basis);
    }

    private static String basis(String decision) {
        return "Quyết định số " + decision;
    }
}
