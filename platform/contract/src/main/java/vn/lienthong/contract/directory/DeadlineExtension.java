package vn.lienthong.contract.directory;

import jakarta.validation.constraints.Positive;

/**
 * What makes a rule an extension of another.
 *
 * @param of id of the rule that it extends
 * @param grantedBy who grants it or, where no one decides, the case in which it holds, in Vietnamese
 * @param times how often it may be granted, 1 or more
 */
public record DeadlineExtension(
        String of,
        DeadlineExtensionMode mode,
        String grantedBy,
        @Positive int times) {

    /** @throws IllegalArgumentException if it may not be granted even once */
    public DeadlineExtension {
        if (times < 1) {
            throw new IllegalArgumentException("an extension granted %d times".formatted(times));
        }
    }
}
