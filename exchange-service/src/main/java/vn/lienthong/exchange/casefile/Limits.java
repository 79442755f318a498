package vn.lienthong.exchange.casefile;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.casefile.TransferKind;
import vn.lienthong.contract.directory.DeadlineRule;
import vn.lienthong.contract.directory.DeadlineUnit;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.registry.deadline.Deadlines;

/**
 * By when something is owed, from the deadline rules of the directory. Where no regulation states a number the rule is the
 * system's own, and the limit says so; recording another of its id puts that one in its place.
 */
record Limits(Directory directory) {
    /** Limits are counted from 1 January 2014 on: the working calendar begins there. */
    static final Instant EARLIEST = Instant.parse("2013-12-31T17:00:00Z");

    private static final String ANSWERING = "TRANSFER-ANSWER";
    private static final String DECIDING = "COMPETENCE-DECIDE";
    private static final String OPINIONS = "HANDLING-OPINION";
    private static final String NOTIFYING = "SUDDEN-NOTIFY";
    private static final String SENDING = "TRANSFER-SEND";
    private static final String HANDLING = "TRANSFER-HANDLE";

    /** By when the giver had to send the file. */
    TimeLimit sending(TransferKind kind, Instant since) {
        return limit(kind.sending(), since, since, SENDING);
    }

    /** By when the receiver accepts or returns it. */
    TimeLimit answering(Instant now) {
        return limit(ANSWERING, now, now, ANSWERING);
    }

    /** By when the new holder handles it; null where no rule is recorded for that kind. */
    @Nullable
    TimeLimit handling(TransferKind kind, Instant since, Instant now) {
        String rule = kind.handling();
        // the ten days of Điều 66 run from the record of the violation, the others from the receipt of the file
        Instant start = kind == TransferKind.ADMINISTRATIVE ? since : now;
        return rule == null ? null : limit(rule, start, now, HANDLING);
    }

    /** By when the common superior decides. */
    TimeLimit deciding(Instant now) {
        return limit(DECIDING, now, now, DECIDING);
    }

    /** By when the competent agencies are told of what is sudden. */
    TimeLimit notifying(Instant now) {
        return limit(NOTIFYING, now, now, NOTIFYING);
    }

    /** By when partners agree or dissent. */
    TimeLimit opinions(Instant now) {
        return limit(OPINIONS, now, now, OPINIONS);
    }

    /** By when who becomes a partner now does; null while no opinion is asked for. */
    @Nullable
    TimeLimit opinions(Handled handled, Instant now) {
        return handled.awaitsOpinions() ? opinions(now) : null;
    }

    /**
     * The warning comes when three quarters of the time from {@code begins} are over.
     *
     * @param otherwise the system's own rule, for a time in which no rule of that id is in force
     */
    private TimeLimit limit(String id, Instant start, Instant begins, String otherwise) {
        Deadlines deadlines = directory.deadlines();
        LocalDate day = Counting.day(start);
        DeadlineRule rule = deadlines.find(id, day).orElseGet(() -> deadlines.required(otherwise, day));
        Instant due = directory.calendar().counting().due(start, rule.limit());
        return new TimeLimit(
                rule.isOwn() ? null : rule.id(),
                rule.isOwn() ? ours(rule) : rule.legalBasis(),
                warning(begins, due),
                due);
    }

    private static Instant warning(Instant begins, Instant due) {
        Duration left = Duration.between(begins, due);
        return left.isPositive()
                ? begins.plus(left.multipliedBy(3).dividedBy(4)).truncatedTo(ChronoUnit.SECONDS)
                : due;
    }

    private static String ours(DeadlineRule rule) {
        return "%s: %d %s (quy tắc %s trong danh mục)"
                .formatted(
                        rule.legalBasis(),
                        rule.limit().amount(),
                        unitVi(rule.limit().unit()),
                        rule.id());
    }

    private static String unitVi(DeadlineUnit unit) {
        return switch (unit) {
            case MINUTE -> "phút";
            case HOUR -> "giờ";
            case WORKING_HOUR -> "giờ làm việc";
            case DAY -> "ngày";
            case WORKING_DAY -> "ngày làm việc";
            case MONTH -> "tháng";
            case YEAR -> "năm";
        };
    }
}
