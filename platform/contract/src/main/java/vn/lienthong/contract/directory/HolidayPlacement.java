package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import vn.lienthong.contract.Words;

/**
 * How the days of a holiday lie about its day, as long as the authorities have not announced them for a year:
 * {@code EXACT} on the day itself, {@code AROUND} from two days before it on (Tết), {@code BESIDE} on the day and one
 * next to it (National Day: Bộ luật Lao động 2019 Điều 112 khoản 1 điểm đ).
 */
public enum HolidayPlacement {
    EXACT("Đúng ngày"),
    AROUND("Từ hai ngày trước"),
    BESIDE("Ngày ấy và một ngày liền kề");

    private final String nameVi;

    HolidayPlacement(String nameVi) {
        this.nameVi = nameVi;
    }

    /** @throws IllegalArgumentException if no placement is written so */
    @JsonCreator
    public static HolidayPlacement of(String wire) {
        return Words.read(values(), HolidayPlacement::wire, wire, "a placement");
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
