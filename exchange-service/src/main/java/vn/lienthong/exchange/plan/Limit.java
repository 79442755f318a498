package vn.lienthong.exchange.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.directory.DeadlineLimit;
import vn.lienthong.contract.directory.DeadlineUnit;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.exchange.task.Running;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.WorkCalendar;

/** By when opinions are owed. */
final class Limit {
    /** How long an agency has, if the drafter states nothing, in working days: a setting of the system. */
    static final int WORKING_DAYS = 7;

    private Limit() {}

    static Deadline forOpinions(Directory directory, Instant now, @Nullable Instant until) {
        Instant dueAt = until == null
                ? directory.calendar().counting().due(now, DeadlineLimit.of(WORKING_DAYS, DeadlineUnit.WORKING_DAY))
                : until;
        return Running.deadline(now, dueAt, until == null);
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
