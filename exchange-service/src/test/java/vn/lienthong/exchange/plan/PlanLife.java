package vn.lienthong.exchange.plan;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.plan.PlanCommand;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.exchange.source.WithSources;
import vn.lienthong.exchange.task.TimedLife;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.views.explain.Explanation;

/** Plans for tests that tell of more than plans. */
public final class PlanLife {
    private PlanLife() {}

    /** The rules of plans. */
    public static Decider<PlanCommand, PlanEvent, ?> rules() {
        return new Plans(Shipped.DIRECTORY);
    }

    /** The same, with what is told of the information that they rest on. */
    public static WithSources<?, ?, ?> withSources() {
        return Plans.withSources(Shipped.DIRECTORY);
    }

    /** A plan that begins then. */
    public static TimedLife<PlanCommand, PlanEvent, ?> from(Instant beginning) {
        return from(beginning, Drafts.PLAN);
    }

    /** The same by this directory. */
    public static TimedLife<PlanCommand, PlanEvent, ?> from(Instant beginning, Supplier<Directory> directory) {
        return new TimedLife<>(new Plans(directory), beginning, Drafts.PLAN.value());
    }

    /** The same, of that id. */
    public static TimedLife<PlanCommand, PlanEvent, ?> from(Instant beginning, PlanId plan) {
        return new TimedLife<>(new Plans(Shipped.DIRECTORY), beginning, plan.value());
    }

    /** Where it stands, in Vietnamese. */
    public static String stateVi(TimedLife<PlanCommand, PlanEvent, ?> plan) {
        return ((PlanState) plan.state()).nameVi();
    }

    /** Where it stands, who did what, whose turn it is. */
    public static Explanation explained(TimedLife<PlanCommand, PlanEvent, ?> plan) {
        return new PlanExplains(Shipped.DIRECTORY, AgencyCode::value)
                .explain(
                        List.<MatterEvent>copyOf(plan.events()),
                        Counting.day(plan.events().getLast().at()));
    }
}
