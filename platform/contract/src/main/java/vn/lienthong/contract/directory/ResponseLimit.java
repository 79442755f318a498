package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.request.RequestKind;

/**
 * Within how many hours or minutes a request is to be received and answered. The regulations say "urgently" and state no number
 * (clauses.csv S0-04): a limit that is a {@code byDefault} is a setting of the system, never the law.
 *
 * @param kind null for every kind that has no limit of its own
 * @param receiveHours until receipt is confirmed, from delivery
 * @param answerHours until the request is answered, from delivery; not less than {@code receiveHours}
 * @param clock whether the hours are working or running ones; minutes are running ones
 * @param byDefault whether the number is the system's and may be changed
 * @param clause id in clauses.csv of the duty to which the number is put
 * @param receiveMinutes the limit where it is less than an hour, or no whole number of them; {@code receiveHours} is then it in
 *     hours, rounded up, for who reads hours only. Null where the hours say it
 * @param answerMinutes the same of {@code answerHours}
 */
public record ResponseLimit(
        @Nullable RequestKind kind,
        Urgency urgency,
        @Positive int receiveHours,
        @Positive int answerHours,
        ResponseLimitClock clock,
        boolean byDefault,
        @NotBlank String clause,
        Provenance provenance,
        @Positive @Nullable Integer receiveMinutes,
        @Positive @Nullable Integer answerMinutes) {
    private static final int HOUR = 60;

    /**
     * @throws IllegalArgumentException if a number is not positive, the answer is due before the receipt, minutes are working
     *     ones, or their hours are others
     */
    public ResponseLimit {
        if (receiveHours <= 0 || answerHours <= 0) {
            throw new IllegalArgumentException(
                    "a limit of %d and %d hours is not positive".formatted(receiveHours, answerHours));
        }
        check(receiveHours, receiveMinutes, clock);
        check(answerHours, answerMinutes, clock);
        if (minutes(answerHours, answerMinutes) < minutes(receiveHours, receiveMinutes)) {
            throw new IllegalArgumentException("answer due after %d minutes, before receipt after %d"
                    .formatted(minutes(answerHours, answerMinutes), minutes(receiveHours, receiveMinutes)));
        }
    }

    /** In whole hours. */
    public ResponseLimit(
            @Nullable RequestKind kind,
            Urgency urgency,
            int receiveHours,
            int answerHours,
            ResponseLimitClock clock,
            boolean byDefault,
            String clause,
            Provenance provenance) {
        this(kind, urgency, receiveHours, answerHours, clock, byDefault, clause, provenance, null, null);
    }

    private static void check(int hours, @Nullable Integer minutes, ResponseLimitClock clock) {
        if (minutes == null) {
            return;
        }
        if (clock != ResponseLimitClock.RUNNING) {
            throw new IllegalArgumentException("a limit of %d minutes is not of running time".formatted(minutes));
        }
        if (minutes <= 0 || Math.ceilDiv(minutes, HOUR) != hours) {
            throw new IllegalArgumentException("%d minutes are not %d hours, rounded up".formatted(minutes, hours));
        }
    }

    private static int minutes(int hours, @Nullable Integer minutes) {
        return minutes == null ? hours * HOUR : minutes;
    }

    /** Until the receipt is confirmed. */
    @JsonIgnore
    public DeadlineLimit receipt() {
        return limit(receiveHours, receiveMinutes);
    }

    /** Until the request is answered. */
    @JsonIgnore
    public DeadlineLimit answer() {
        return limit(answerHours, answerMinutes);
    }

    private DeadlineLimit limit(int hours, @Nullable Integer minutes) {
        return minutes == null ? DeadlineLimit.of(hours, clock.unit()) : DeadlineLimit.of(minutes, DeadlineUnit.MINUTE);
    }
}
