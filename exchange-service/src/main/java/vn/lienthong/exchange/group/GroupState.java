package vn.lienthong.exchange.group;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.group.GroupCharter;
import vn.lienthong.contract.group.GroupId;
import vn.lienthong.contract.group.GroupMember;
import vn.lienthong.contract.group.GroupRole;
import vn.lienthong.contract.task.Running;
import vn.lienthong.contract.task.Tasks;

/** What has become of a working group. */
sealed interface GroupState {
    /** In Vietnamese, as it stands in a sentence. */
    default String nameVi() {
        return switch (this) {
            case None none -> "chưa có";
            case Proposed proposed -> "đang chờ quyết định thành lập";
            case Declined declined -> "không được thành lập";
            case Working working -> "đang hoạt động";
            case Ended ended -> "đã kết thúc, chờ báo cáo kết quả";
            case Accounted accounted -> "đã kết thúc và báo cáo kết quả";
        };
    }

    /** There is none. */
    record None() implements GroupState {}

    /** Proposed, and yet to be decided on. */
    record Proposed(
            GroupId id,
            AgencyCode proposer,
            AgencyCode to,
            GroupCharter charter,
            Set<AgencyCode> watchers,
            Running decision)
            implements GroupState {
        Proposed rung(boolean overdue) {
            return new Proposed(id, proposer, to, charter, watchers, decision.rung(overdue));
        }
    }

    /** The proposal was declined. */
    record Declined(Proposed last) implements GroupState {}

    /** Set up, and at work until its clock has run. */
    record Working(Body body, Running end) implements GroupState {}

    /** Ended; its tasks are still being settled, and its head owes the figures. */
    record Ended(Body body) implements GroupState {}

    /** Ended, and its figures reported: nothing is left to do. */
    record Accounted(Body body) implements GroupState {}

    /**
     * A group once it is set up.
     *
     * @param founder the body that set it up
     * @param figures the clock of the figures that its head owes after the end
     * @param audience all that may see it; those who leave keep what they have seen
     */
    record Body(
            GroupId id,
            AgencyCode founder,
            GroupCharter charter,
            Running figures,
            Set<AgencyCode> watchers,
            SortedSet<AgencyCode> audience,
            Tasks tasks) {
        public Body {
            audience = Collections.unmodifiableSortedSet(new TreeSet<>(audience));
        }

        /** The agency of the head. */
        AgencyCode head() {
            return headOf(charter.members());
        }

        Body with(Tasks changed) {
            return new Body(id, founder, charter, figures, watchers, audience, changed);
        }

        Body with(Running clock) {
            return new Body(id, founder, charter, clock, watchers, audience, tasks);
        }

        /** With another charter, which its new members see as well. */
        Body with(GroupCharter changed) {
            return new Body(id, founder, changed, figures, watchers, audience, tasks).seenBy(agencies(changed));
        }

        Body seenBy(Set<AgencyCode> more) {
            SortedSet<AgencyCode> all = new TreeSet<>(audience);
            all.addAll(more);
            return new Body(id, founder, charter, figures, watchers, all, tasks);
        }
    }

    /** The home agencies of its members. */
    static Set<AgencyCode> agencies(GroupCharter charter) {
        return charter.members().stream().map(GroupMember::agency).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The agency of the head among these. */
    static AgencyCode headOf(List<GroupMember> members) {
        return members.stream()
                .filter(member -> member.role() == GroupRole.HEAD)
                .map(GroupMember::agency)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the log holds a group without a head"));
    }
}
