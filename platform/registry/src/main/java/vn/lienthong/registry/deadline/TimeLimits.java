package vn.lienthong.registry.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.directory.DeadlineExtensionMode;
import vn.lienthong.contract.directory.DeadlineRule;
import vn.lienthong.contract.directory.DeadlineUnit;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;

/**
 * By when something is owed, from the deadline rules of the directory. Where no regulation states a number the rule is the
 * system's own, and the limit says so; recording another of its id puts that one in its place.
 */
public record TimeLimits(Directory directory) {
    /**
     * The warning comes when three quarters of the time from {@code begins} are over.
     *
     * @param id of the rule, as it stood on the day of {@code start}
     * @param start from when it counts
     * @param begins when it begins to be owed
     * @param otherwise the system's own rule, for a time in which no rule of that id is in force
     */
    public TimeLimit of(String id, Instant start, Instant begins, String otherwise) {
        DeadlineRule rule = rule(id, start, otherwise);
        Instant due = directory.calendar().counting().due(start, rule.limit());
        return new TimeLimit(
                rule.isOwn() ? null : rule.id(),
                rule.isOwn() ? ours(rule) : rule.legalBasis(),
                warning(begins, due),
                due);
    }

    /**
     * The same limit, whose clock stood still from one moment to another; one that had run out before is not put off.
     *
     * @param id of the rule by which it was fixed
     */
    public TimeLimit putOff(String id, TimeLimit was, Instant stood, Instant goesOn, String otherwise) {
        Instant due = directory
                .calendar()
                .counting()
                .putOff(was.dueAt(), rule(id, stood, otherwise).limit(), stood, goesOn);
        return new TimeLimit(was.rule(), was.basis(), warning(goesOn, due), due);
    }

    /**
     * The limit with the time that an extension of it gives, never more in all than that allows; the same if that is no more.
     *
     * @param start from when the limit counts
     */
    public TimeLimit extended(TimeLimit was, DeadlineRule extension, Instant start, Instant now) {
        Counting counting = directory.calendar().counting();
        boolean replaces = Objects.requireNonNull(extension.extension()).mode() == DeadlineExtensionMode.REPLACES;
        Instant asked = counting.due(replaces ? start : was.dueAt(), extension.limit());
        Instant most = extension.maxTotal() == null ? asked : counting.due(start, extension.maxTotal());
        Instant due = asked.isAfter(most) ? most : asked;
        return due.isAfter(was.dueAt())
                ? new TimeLimit(extension.id(), extension.legalBasis(), warning(now, due), due)
                : was;
    }

    private DeadlineRule rule(String id, Instant start, String otherwise) {
        Deadlines deadlines = directory.deadlines();
        LocalDate day = Counting.day(start);
        return deadlines.find(id, day).orElseGet(() -> deadlines.required(otherwise, day));
    }

    /** When three quarters of the time are over. */
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
