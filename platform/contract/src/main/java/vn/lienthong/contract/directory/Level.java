package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an agency reaches; {@code REGIONAL} bodies span several provinces. */
public enum Level {
    NATIONAL,
    REGIONAL,
    PROVINCIAL;

    /** @throws IllegalArgumentException if no level is written so */
    @JsonCreator
    public static Level of(String wire) {
        for (Level level : values()) {
            if (level.wire().equals(wire)) {
                return level;
            }
        }
        throw new IllegalArgumentException("not a level: '%s'".formatted(wire));
    }

    /** The word used in the data. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
