package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The countries that Vietnam has a land border with. */
public enum UnitNeighbour {
    CHINA,
    LAOS,
    CAMBODIA;

    /** @throws IllegalArgumentException if no neighbour is written so */
    @JsonCreator
    public static UnitNeighbour of(String wire) {
        for (UnitNeighbour neighbour : values()) {
            if (neighbour.wire().equals(wire)) {
                return neighbour;
            }
        }
        throw new IllegalArgumentException("not a neighbour: '%s'".formatted(wire));
    }

    /** The word used in the data. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
