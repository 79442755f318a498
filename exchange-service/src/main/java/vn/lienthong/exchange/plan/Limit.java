package vn.lienthong.exchange.plan;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.exchange.task.Limits;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;

/** By when opinions are owed. */
final class Limit {
    private static final String OPINION = "PLAN-OPINION";

    private Limit() {}

    /** As the drafter states it, else by the rule of the directory. */
    static Deadline forOpinions(Directory directory, Instant now, @Nullable Instant until) {
        return until == null ? Limits.byRule(directory, OPINION, now, now) : Limits.deadline(now, until, false);
    }

    /** What is wrong with the moment that the drafter states. */
    static Optional<Reason> against(@Nullable Instant until, Instant now, PlanPeriod period) {
        boolean bad = until != null && (!until.isAfter(now) || until.isAfter(Counting.lastSecond(period.to())));
        return bad
                ? Optional.of(Reason.of(
                        ReasonCode.IMPOSSIBLE_DATE,
                        "/until",
                        "Hạn cho ý kiến phải ở tương lai và không sau khi kế hoạch kết thúc."))
                : Optional.empty();
    }
}
