package vn.lienthong.contract.tip;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a tip reached the agency. */
public enum Channel {
    HOTLINE,
    EMAIL,
    FORM,
    LETTER,
    AGENCY;

    /** The word that travels. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
