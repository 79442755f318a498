package vn.lienthong.contract.information;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which way the goods move between border or sea and the domestic market. */
public enum Direction {
    INTO_DOMESTIC_MARKET("Vào thị trường nội địa"),
    OUT_OF_DOMESTIC_MARKET("Ra khỏi thị trường nội địa"),
    WITHIN_DOMESTIC_MARKET("Trong thị trường nội địa");

    private final String nameVi;

    Direction(String nameVi) {
        this.nameVi = nameVi;
    }

    /** The word that travels. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The Vietnamese term. */
    public String nameVi() {
        return nameVi;
    }
}
