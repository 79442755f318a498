package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import vn.lienthong.contract.Words;

/**
 * Why a day is not like its weekday: {@code HOLIDAY} a day off of law, {@code COMPENSATORY} (nghỉ bù) for a holiday that
 * falls on a weekly day of rest (Bộ luật Lao động 2019 Điều 111 khoản 3), {@code SWAPPED_OFF} and {@code SWAPPED_WORK}
 * (hoán đổi) a working day made free and the day of rest that is worked in its place.
 */
public enum CalendarDayKind {
    HOLIDAY("Nghỉ lễ"),
    COMPENSATORY("Nghỉ bù"),
    SWAPPED_OFF("Nghỉ hoán đổi"),
    SWAPPED_WORK("Làm việc hoán đổi");

    private final String nameVi;

    CalendarDayKind(String nameVi) {
        this.nameVi = nameVi;
    }

    /** @throws IllegalArgumentException if no kind is written so */
    @JsonCreator
    public static CalendarDayKind of(String wire) {
        return Words.read(values(), CalendarDayKind::wire, wire, "a kind of day");
    }

    /** The word used in the data, such as {@code swapped-off}. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The Vietnamese term. */
    public String nameVi() {
        return nameVi;
    }
}
