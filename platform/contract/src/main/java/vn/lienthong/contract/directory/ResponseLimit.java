package vn.lienthong.contract.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.request.RequestKind;

/**
 * Within how many hours a request is to be received and answered. The regulations say "urgently" and state no number
 * (clauses.csv S0-04): a limit that is a {@code byDefault} is a setting of the system, never the law.
 *
 * @param kind null for every kind that has no limit of its own
 * @param receiveHours until receipt is confirmed, from delivery
 * @param answerHours until the request is answered, from delivery; not less than {@code receiveHours}
 * @param clock whether the hours are working or running ones
 * @param byDefault whether the number is the system's and may be changed
 * @param clause id in clauses.csv of the duty to which the number is put
 */
public record ResponseLimit(
        @Nullable RequestKind kind,
        Urgency urgency,
        @Positive int receiveHours,
        @Positive int answerHours,
        ResponseLimitClock clock,
        boolean byDefault,
        @NotBlank String clause,
        Provenance provenance) {

    /** @throws IllegalArgumentException if a number of hours is not positive, or the answer is due before the receipt */
    public ResponseLimit {
        if (receiveHours <= 0 || answerHours <= 0) {
            throw new IllegalArgumentException(
                    "a limit of %d and %d hours is not positive".formatted(receiveHours, answerHours));
        }
        if (answerHours < receiveHours) {
            throw new IllegalArgumentException(
                    "answer due after %d hours, before receipt after %d".formatted(answerHours, receiveHours));
        }
    }
}
