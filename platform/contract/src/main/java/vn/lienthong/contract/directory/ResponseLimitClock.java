package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import vn.lienthong.contract.Words;

/** How the hours of a limit are counted. */
public enum ResponseLimitClock {
    WORKING("Giờ làm việc"),
    RUNNING("Giờ liên tục");

    private final String nameVi;

    ResponseLimitClock(String nameVi) {
        this.nameVi = nameVi;
    }

    /** @throws IllegalArgumentException if no clock of a limit is written so */
    @JsonCreator
    public static ResponseLimitClock of(String wire) {
        return Words.read(values(), ResponseLimitClock::wire, wire, "a clock of a limit");
    }

    /** The word that travels. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In what hours of this clock are counted. */
    public DeadlineUnit unit() {
        return switch (this) {
            case WORKING -> DeadlineUnit.WORKING_HOUR;
            case RUNNING -> DeadlineUnit.HOUR;
        };
    }

    /** The Vietnamese term. */
    public String nameVi() {
        return nameVi;
    }
}
