package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import vn.lienthong.contract.Words;

/** Which calendar the month and day of a holiday are counted in; {@code LUNAR} is the Vietnamese lunar calendar. */
public enum HolidayCalendar {
    SOLAR("Dương lịch"),
    LUNAR("Âm lịch");

    private final String nameVi;

    HolidayCalendar(String nameVi) {
        this.nameVi = nameVi;
    }

    /** @throws IllegalArgumentException if no calendar is written so */
    @JsonCreator
    public static HolidayCalendar of(String wire) {
        return Words.read(values(), HolidayCalendar::wire, wire, "a calendar");
    }

    /** The word used in the data. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The Vietnamese term. */
    public String nameVi() {
        return nameVi;
    }
}
