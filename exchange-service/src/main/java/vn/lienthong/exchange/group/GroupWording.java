package vn.lienthong.exchange.group;

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
import vn.lienthong.exchange.task.Grounds;
import vn.lienthong.exchange.task.TaskBases;
import vn.lienthong.runtime.decider.Attributes;

/** What stands of a group for people, and on the envelopes of its events. */
final class GroupWording {
    private static final TaskBases TASKS =
            new TaskBases(Grounds.URGED, Grounds.URGED, Grounds.TO_THE_END, Grounds.URGED);

    private GroupWording() {}

    /** The state in Vietnamese, as it stands in a sentence. */
    static String of(GroupState state) {
        return switch (state) {
            case None none -> "chưa có";
            case Proposed proposed -> "đang chờ quyết định thành lập";
            case Declined declined -> "không được thành lập";
            case Working working -> "đang hoạt động";
            case Ended ended -> "đã kết thúc, chờ báo cáo kết quả";
            case Accounted accounted -> "đã kết thúc và báo cáo kết quả";
        };
    }

    static Attributes attributes(GroupEvent event) {
        return switch (event) {
            case GroupProposed proposed ->
                new Attributes(null, proposed.deadline().dueAt(), Grounds.PROPOSE_TEAMS);
            case ProposalDeclined declined -> on(Grounds.COMMITTEE_TEAMS);
            case GroupEstablished set ->
                new Attributes(null, set.end().dueAt(), basis(set.decision().number()));
            case ProposalGranted granted ->
                new Attributes(
                        null, granted.end().dueAt(), basis(granted.decision().number()));
            case MembersChanged changed -> on(basis(changed.decision().number()));
            case GroupExtended extended ->
                new Attributes(
                        null, extended.end().dueAt(), basis(extended.decision().number()));
            case GroupEnded ended -> new Attributes(null, ended.figures().dueAt(), Grounds.TO_THE_END);
            case FiguresRecorded recorded -> on(Grounds.TO_THE_END);
            case GroupReminded reminded -> new Attributes(null, reminded.dueAt(), Grounds.URGED);
            case OfTask<?> task -> TASKS.attributes(task.step());
        };
    }

    private static Attributes on(String basis) {
        return new Attributes(null, null, basis);
    }

    private static String basis(String decision) {
        return "Quyết định số " + decision;
    }
}
