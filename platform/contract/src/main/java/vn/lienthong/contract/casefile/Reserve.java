package vn.lienthong.contract.casefile;

import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.text.Characters;

/**
 * A difference between the inventory and what was found, which the receiver does not answer for.
 *
 * @param number of the line
 * @param differenceVi what differs, in Vietnamese
 * @param description of the line, as the inventory has it; null in what is from before it was told
 */
public record Reserve(
        int number, String differenceVi, @Nullable String description) {
    private static final int LONGEST = 80;

    /** One that does not say of what. */
    public Reserve(int number, String differenceVi) {
        this(number, differenceVi, null);
    }

    /** Which line it is, in Vietnamese: {@code mục 2 “Thùng giày”}. */
    public String lineVi() {
        return description == null
                ? "mục " + number
                : "mục %d “%s”".formatted(number, Characters.shown(description, LONGEST));
    }
}
