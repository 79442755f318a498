package vn.lienthong.exchange.group;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.group.GroupEvent;
import vn.lienthong.contract.group.GroupEvent.TaskAccepted;
import vn.lienthong.contract.group.GroupEvent.TaskAssigned;
import vn.lienthong.contract.group.GroupEvent.TaskJudged;
import vn.lienthong.contract.group.GroupEvent.TaskReminded;
import vn.lienthong.contract.group.GroupEvent.TaskReported;
import vn.lienthong.contract.group.GroupEvent.TaskUrged;
import vn.lienthong.contract.group.GroupId;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.contract.task.TaskContent;
import vn.lienthong.contract.task.TaskVerdict;
import vn.lienthong.exchange.task.TaskEvents;

/** The events of tasks as a working group has them. */
record GroupTaskEvents(GroupId group, AgencyCode by, Instant at) implements TaskEvents<GroupEvent> {
    @Override
    public GroupEvent assigned(int task, TaskContent content, Deadline deadline) {
        return new TaskAssigned(group, by, at, task, content, deadline);
    }

    @Override
    public GroupEvent accepted(int task, @Nullable String note) {
        return new TaskAccepted(group, by, at, task, note);
    }

    @Override
    public GroupEvent reported(int task, String text, boolean complete) {
        return new TaskReported(group, by, at, task, text, complete);
    }

    @Override
    public GroupEvent judged(int task, TaskVerdict verdict, @Nullable String note) {
        return new TaskJudged(group, by, at, task, verdict, note);
    }

    @Override
    public GroupEvent urged(int task, String text) {
        return new TaskUrged(group, by, at, task, text);
    }

    @Override
    public GroupEvent reminded(int task, boolean overdue, Instant dueAt) {
        return new TaskReminded(group, by, at, task, overdue, dueAt);
    }
}
