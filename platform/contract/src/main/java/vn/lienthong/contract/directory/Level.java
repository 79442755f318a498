package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import vn.lienthong.contract.Words;

/** How far an agency reaches, the widest first; {@code REGIONAL} bodies span several provinces, districts ended on 2025-06-30. */
public enum Level {
    NATIONAL("Trung ương"),
    REGIONAL("Khu vực"),
    PROVINCIAL("Tỉnh"),
    DISTRICT("Huyện"),
    COMMUNE("Xã");

    private final String nameVi;

    Level(String nameVi) {
        this.nameVi = nameVi;
    }

    /** @throws IllegalArgumentException if no level is written so */
    @JsonCreator
    public static Level of(String wire) {
        return Words.read(values(), Level::wire, wire, "a level");
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
