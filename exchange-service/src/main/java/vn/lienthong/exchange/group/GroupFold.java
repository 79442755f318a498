package vn.lienthong.exchange.group;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.group.GroupCharter;
import vn.lienthong.contract.group.GroupDuty;
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
import vn.lienthong.contract.group.GroupId;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.contract.task.Running;
import vn.lienthong.contract.task.Tasks;
import vn.lienthong.exchange.group.GroupState.Accounted;
import vn.lienthong.exchange.group.GroupState.Body;
import vn.lienthong.exchange.group.GroupState.Declined;
import vn.lienthong.exchange.group.GroupState.Ended;
import vn.lienthong.exchange.group.GroupState.Proposed;
import vn.lienthong.exchange.group.GroupState.Working;

/** The state of a group as the fold of its events. */
final class GroupFold {
    private GroupFold() {}

    static GroupState after(GroupState state, GroupEvent event) {
        return switch (event) {
            case GroupProposed proposed ->
                new Proposed(
                        proposed.group(),
                        proposed.by(),
                        proposed.to(),
                        proposed.charter(),
                        Set.copyOf(proposed.watchers()),
                        Running.of(proposed.deadline()));
            case ProposalDeclined declined -> new Declined(proposed(state));
            case GroupEstablished set ->
                new Working(
                        founded(set.group(), set.by(), set.charter(), set.watchers(), set.figures()),
                        Running.of(set.end()));
            case ProposalGranted granted -> granted(proposed(state), granted);
            case MembersChanged changed -> with(state, changed(body(state), changed.charter()));
            case GroupExtended extended -> extended(working(state), extended);
            case GroupEnded ended -> new Ended(body(state).with(Running.of(ended.figures())));
            case FiguresRecorded recorded -> new Accounted(body(state));
            case GroupReminded reminded -> reminded(state, reminded.duty(), reminded.overdue());
            case OfTask<?> task ->
                with(state, body(state).with(body(state).tasks().evolve(task.step())));
        };
    }

    /** Who proposed it goes on seeing it. */
    private static Working granted(Proposed proposed, ProposalGranted granted) {
        Body body = founded(granted.group(), granted.by(), granted.charter(), granted.watchers(), granted.figures());
        return new Working(
                body.seenBy(Set.of(proposed.proposer())).seenBy(proposed.watchers()), Running.of(granted.end()));
    }

    private static Body founded(
            GroupId group, AgencyCode founder, GroupCharter charter, List<AgencyCode> watchers, Deadline figures) {
        Set<AgencyCode> overseers = new TreeSet<>(watchers);
        return new Body(group, founder, charter, Running.of(figures), overseers, new TreeSet<>(overseers), Tasks.NONE)
                .seenBy(Set.of(founder))
                .with(charter);
    }

    private static Working extended(Working working, GroupExtended extended) {
        Body body = working.body();
        GroupCharter charter = Directing.until(body.charter(), extended.lastDay());
        return new Working(body.with(charter).with(Running.of(extended.figures())), Running.of(extended.end()));
    }

    /** The agency of a new head takes over the open tasks of the old one's giving. */
    private static Body changed(Body body, GroupCharter charter) {
        Body changed = body.with(charter);
        return changed.with(changed.tasks().givenBy(changed.head()));
    }

    private static GroupState reminded(GroupState state, GroupDuty duty, boolean overdue) {
        return switch (duty) {
            case DECISION -> proposed(state).rung(overdue);
            case END -> new Working(body(state), working(state).end().rung(overdue));
            case FIGURES -> with(state, body(state).with(body(state).figures().rung(overdue)));
        };
    }

    private static GroupState with(GroupState state, Body body) {
        return switch (state) {
            case Working working -> new Working(body, working.end());
            case Ended ended -> new Ended(body);
            default -> throw new IllegalStateException("the log holds a step of a group that was " + state);
        };
    }

    static Body body(GroupState state) {
        return switch (state) {
            case Working working -> working.body();
            case Ended ended -> ended.body();
            case Accounted accounted -> accounted.body();
            default -> throw new IllegalStateException("the log holds a step of a group that was " + state);
        };
    }

    private static Working working(GroupState state) {
        if (state instanceof Working working) {
            return working;
        }
        throw new IllegalStateException("the log holds a step of a group that was not at work: " + state);
    }

    private static Proposed proposed(GroupState state) {
        if (state instanceof Proposed proposed) {
            return proposed;
        }
        throw new IllegalStateException("the log holds an answer to a proposal that was " + state);
    }
}
