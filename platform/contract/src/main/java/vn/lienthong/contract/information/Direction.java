package vn.lienthong.contract.information;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which way the goods move between border or sea and the domestic market. */
public enum Direction {
    INTO_DOMESTIC_MARKET,
    OUT_OF_DOMESTIC_MARKET,
    WITHIN_DOMESTIC_MARKET;

    /** The word that travels. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
