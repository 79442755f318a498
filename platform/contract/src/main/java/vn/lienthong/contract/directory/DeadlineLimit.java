package vn.lienthong.contract.directory;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How long there is to act, and how it is counted.
 *
 * @param amount in units, 0 (by the end of the same day; in hours and minutes: at once) to {@value #MOST}
 * @param direction after the trigger, or back from it
 * @param firstDayCounts whether the day of the trigger is the first one counted; as a rule it is not (Bộ luật Dân sự
 *     2015 Điều 147), but for limitation periods it is (Điều 151)
 * @param movesToWorkingDay whether an end that falls on a day off moves to the end of the next working day (Bộ luật Dân
 *     sự 2015 Điều 148 khoản 5; BLTTHS 2015 Điều 134); it has no effect on hours, minutes and limits counted back
 */
public record DeadlineLimit(
        @Min(0) @Max(DeadlineLimit.MOST) int amount,
        DeadlineUnit unit,
        DeadlineDirection direction,
        boolean firstDayCounts,
        boolean movesToWorkingDay) {
    /** The largest amount, in units. */
    public static final int MOST = 10_000;

    /** @throws IllegalArgumentException if the amount is negative or too large, or working hours are counted back */
    public DeadlineLimit {
        if (amount < 0) {
            throw new IllegalArgumentException(
                    "a limit cannot be negative: %d; say direction 'before'".formatted(amount));
        }
        if (amount > MOST) {
            throw new IllegalArgumentException("a limit of %d is more than %d".formatted(amount, MOST));
        }
        if (direction == DeadlineDirection.BEFORE && unit == DeadlineUnit.WORKING_HOUR) {
            throw new IllegalArgumentException("working hours are not counted back");
        }
    }

    /** Counted after the trigger, whose day does not count; an end on a day off moves, save for hours and minutes. */
    public static DeadlineLimit of(int amount, DeadlineUnit unit) {
        return new DeadlineLimit(amount, unit, DeadlineDirection.AFTER, false, !unit.isToTheMoment());
    }

    /** Reads the form {@code 4 month}. @throws IllegalArgumentException if it is none */
    public static DeadlineLimit parse(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("not a limit: '%s'".formatted(text));
        }
        try {
            return of(Integer.parseInt(parts[0]), DeadlineUnit.of(parts[1]));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a limit: '%s'".formatted(text), e);
        }
    }

    /** The same, counted back from what triggers it. */
    public DeadlineLimit before() {
        return new DeadlineLimit(amount, unit, DeadlineDirection.BEFORE, firstDayCounts, movesToWorkingDay);
    }

    /** The same, with an end that stays where it falls, be it a day off. */
    public DeadlineLimit unmoved() {
        return new DeadlineLimit(amount, unit, direction, firstDayCounts, false);
    }

    /** The same, with the day of the trigger as its first day. */
    public DeadlineLimit fromTheFirstDay() {
        return new DeadlineLimit(amount, unit, direction, true, movesToWorkingDay);
    }
}
