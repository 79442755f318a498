package vn.lienthong.exchange.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.directory.DeadlineRule;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.exchange.task.Running;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.registry.calendar.WorkCalendar;

/** By when opinions are owed. */
final class Limit {
    private static final String OPINION = "PLAN-OPINION";

    private Limit() {}

    /** As the drafter states it, else by the rule of the directory. */
    static Deadline forOpinions(Directory directory, Instant now, @Nullable Instant until) {
        if (until != null) {
            return Running.deadline(now, until, false);
        }
        DeadlineRule rule = directory.deadlines().required(OPINION, Counting.day(now));
        return Running.deadline(now, directory.calendar().counting().due(now, rule.limit()), rule.isOwn());
    }

    /** What is wrong with the moment that the drafter states. */
    static Optional<Reason> against(@Nullable Instant until, Instant now, PlanPeriod period) {
        boolean bad = until != null && (!until.isAfter(now) || until.isAfter(endOf(period.to())));
        return bad
                ? Optional.of(Reason.of(
                        ReasonCode.IMPOSSIBLE_DATE,
                        "/until",
                        "Hạn cho ý kiến phải ở tương lai và không sau khi kế hoạch kết thúc."))
                : Optional.empty();
    }

    /** The last whole second of a day in Vietnam. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(WorkCalendar.ZONE).toInstant().minusSeconds(1);
    }
}
