package vn.lienthong.exchange.casefile;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.casefile.TransferKind;
import vn.lienthong.contract.directory.DeadlineLimit;
import vn.lienthong.contract.directory.DeadlineRule;
import vn.lienthong.contract.directory.DeadlineUnit;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;

/**
 * By when something is owed, from the deadline rules of the directory. Where they set no number the system has one of its
 * own, and says so; recording a rule of the id named here puts that one in its place.
 */
record Limits(Directory directory) {
    /** Limits are counted from 1 January 2014 on: the working calendar begins there. */
    static final Instant EARLIEST = Instant.parse("2013-12-31T17:00:00Z");

    private static final String ANSWERING = "TRANSFER-ANSWER";
    private static final String DECIDING = "COMPETENCE-DECIDE";
    private static final String OPINIONS = "HANDLING-OPINION";
    private static final DeadlineLimit TWO_DAYS = DeadlineLimit.of(2, DeadlineUnit.WORKING_DAY);
    private static final DeadlineLimit FIVE_DAYS = DeadlineLimit.of(5, DeadlineUnit.WORKING_DAY);
    private static final DeadlineLimit A_MONTH = DeadlineLimit.of(1, DeadlineUnit.MONTH);

    /** By when the giver had to send the file. */
    TimeLimit sending(TransferKind kind, Instant since) {
        return limit(kind.sending(), since, since, TWO_DAYS);
    }

    /** By when the receiver accepts or returns it. */
    TimeLimit answering(Instant now) {
        return limit(ANSWERING, now, now, TWO_DAYS);
    }

    /** By when the new holder handles it; null where no rule is recorded for that kind. */
    @Nullable
    TimeLimit handling(TransferKind kind, Instant since, Instant now) {
        String rule = kind.handling();
        // the ten days of Điều 66 run from the record of the violation, the others from the receipt of the file
        Instant start = kind == TransferKind.ADMINISTRATIVE ? since : now;
        return rule == null ? null : limit(rule, start, now, A_MONTH);
    }

    /** By when the common superior decides. */
    TimeLimit deciding(Instant now) {
        return limit(DECIDING, now, now, FIVE_DAYS);
    }

    /** By when partners agree or dissent. */
    TimeLimit opinions(Instant now) {
        return limit(OPINIONS, now, now, TWO_DAYS);
    }

    /** The warning comes when three quarters of the time from {@code begins} are over. */
    private TimeLimit limit(String id, Instant start, Instant begins, DeadlineLimit otherwise) {
        DeadlineRule rule = directory.deadlines().find(id, Counting.day(start)).orElse(null);
        Counting counting = directory.calendar().counting();
        Instant due = counting.due(start, rule == null ? otherwise : rule.limit());
        return new TimeLimit(
                rule == null ? null : rule.id(),
                rule == null ? ours(id, otherwise) : rule.legalBasis(),
                warning(begins, due),
                due);
    }

    private static Instant warning(Instant begins, Instant due) {
        Duration left = Duration.between(begins, due);
        return left.isPositive()
                ? begins.plus(left.multipliedBy(3).dividedBy(4)).truncatedTo(ChronoUnit.SECONDS)
                : due;
    }

    private static String ours(String id, DeadlineLimit limit) {
        String unit = limit.unit() == DeadlineUnit.MONTH ? "tháng" : "ngày làm việc";
        return "Mặc định của hệ thống: %d %s (danh mục chưa có quy tắc %s)".formatted(limit.amount(), unit, id);
    }
}
