package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import vn.lienthong.contract.Words;

/** How an extension changes a limit: {@code ADDS} to its end, or {@code REPLACES} it by another from the same start. */
public enum DeadlineExtensionMode {
    ADDS,
    REPLACES;

    /** @throws IllegalArgumentException if no mode is written so */
    @JsonCreator
    public static DeadlineExtensionMode of(String wire) {
        return Words.read(values(), DeadlineExtensionMode::wire, wire, "a mode of extension");
    }

    /** The word used in the data. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
