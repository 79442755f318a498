package vn.lienthong.exchange.plan;

import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.plan.PlanStance;
import vn.lienthong.contract.task.Running;

/** Where a consulted agency stands to the text as it now is. */
sealed interface Opinion {
    /** Asked, and its clock runs. */
    record Awaited(Running clock) implements Opinion {}

    /** It has said what it holds of the text. */
    record Given(PlanStance stance, @Nullable String text) implements Opinion {}

    /** It said nothing in its time; it may still speak until the plan is issued. */
    record Silent() implements Opinion {}
}
