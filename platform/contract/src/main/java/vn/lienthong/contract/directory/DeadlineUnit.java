package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import vn.lienthong.contract.Words;

/**
 * What a time limit is counted in. {@code MINUTE} and {@code HOUR} run day and night, {@code WORKING_HOUR} only within working hours;
 * {@code DAY}, {@code MONTH} and {@code YEAR} are of the solar calendar (Bộ luật Dân sự 2015 Điều 145 khoản 2).
 */
public enum DeadlineUnit {
    MINUTE("Phút"),
    HOUR("Giờ"),
    WORKING_HOUR("Giờ làm việc"),
    DAY("Ngày"),
    WORKING_DAY("Ngày làm việc"),
    MONTH("Tháng"),
    YEAR("Năm");

    private final String nameVi;

    DeadlineUnit(String nameVi) {
        this.nameVi = nameVi;
    }

    /** @throws IllegalArgumentException if no unit is written so */
    @JsonCreator
    public static DeadlineUnit of(String wire) {
        return Words.read(values(), DeadlineUnit::wire, wire, "a unit of time");
    }

    /** The word used in the data, such as {@code working-day}. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The Vietnamese term. */
    public String nameVi() {
        return nameVi;
    }

    /** Whether it counts to a moment, not to the end of a day. */
    public boolean isToTheMoment() {
        return this == MINUTE || this == HOUR || this == WORKING_HOUR;
    }
}
