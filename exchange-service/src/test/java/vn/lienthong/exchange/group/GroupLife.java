package vn.lienthong.exchange.group;

import java.time.Instant;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.group.GroupCommand;
import vn.lienthong.contract.group.GroupEvent;
import vn.lienthong.exchange.task.TimedLife;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.views.explain.Explanation;

/** Working groups for tests that tell of more than groups. */
public final class GroupLife {
    private GroupLife() {}

    /** A group that begins then. */
    public static TimedLife<GroupCommand, GroupEvent, ?> from(Instant beginning) {
        return new TimedLife<>(new Groups(Shipped.DIRECTORY), beginning);
    }

    /** Where it stands, who did what, whose turn it is. */
    public static Explanation explained(TimedLife<GroupCommand, GroupEvent, ?> group) {
        return new GroupExplains(Shipped.DIRECTORY, AgencyCode::value)
                .explain(group.events(), Counting.day(group.events().getLast().at()));
    }

    /** Where it stands, in Vietnamese. */
    public static String stateVi(TimedLife<GroupCommand, GroupEvent, ?> group) {
        return ((GroupState) group.state()).nameVi();
    }
}
