package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import vn.lienthong.contract.Words;

/** Whether a limit is counted after what triggers it, or back from it ("at the latest 5 days before the end"). */
public enum DeadlineDirection {
    AFTER("Sau mốc"),
    BEFORE("Trước mốc");

    private final String nameVi;

    DeadlineDirection(String nameVi) {
        this.nameVi = nameVi;
    }

    /** @throws IllegalArgumentException if no direction is written so */
    @JsonCreator
    public static DeadlineDirection of(String wire) {
        return Words.read(values(), DeadlineDirection::wire, wire, "a direction");
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
