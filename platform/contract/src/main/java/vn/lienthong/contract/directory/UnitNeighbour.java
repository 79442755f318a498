package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import vn.lienthong.contract.Words;

/** The countries that Vietnam has a land border with. */
public enum UnitNeighbour {
    CHINA("Trung Quốc"),
    LAOS("Lào"),
    CAMBODIA("Campuchia");

    private final String nameVi;

    UnitNeighbour(String nameVi) {
        this.nameVi = nameVi;
    }

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

    /** The Vietnamese term. */
    public String nameVi() {
        return nameVi;
    }
}
