package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import vn.lienthong.contract.Words;

/** The countries that Vietnam has a land border with. */
public enum UnitNeighbour {
    CHINA,
    LAOS,
    CAMBODIA;

    /** @throws IllegalArgumentException if no neighbour is written so */
    @JsonCreator
    public static UnitNeighbour of(String wire) {
        return Words.read(values(), UnitNeighbour::wire, wire, "a neighbour");
    }

    /** The word used in the data. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
