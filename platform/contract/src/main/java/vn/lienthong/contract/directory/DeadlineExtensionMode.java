package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How an extension changes a limit: {@code ADDS} to its end, or {@code REPLACES} it by another from the same start. */
public enum DeadlineExtensionMode {
    ADDS,
    REPLACES;

    /** @throws IllegalArgumentException if no mode is written so */
    @JsonCreator
    public static DeadlineExtensionMode of(String wire) {
        for (DeadlineExtensionMode mode : values()) {
            if (mode.wire().equals(wire)) {
                return mode;
            }
        }
        throw new IllegalArgumentException("not a mode of extension: '%s'".formatted(wire));
    }

    /** The word used in the data. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
