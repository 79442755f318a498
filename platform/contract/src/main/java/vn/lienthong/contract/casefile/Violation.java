package vn.lienthong.contract.casefile;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What kind of breach a case is about; smuggled, banned and unknown-origin goods are three legal categories, not one. */
public enum Violation {
    SMUGGLED,
    BANNED_GOODS,
    UNKNOWN_ORIGIN,
    ORIGIN_FRAUD,
    TAX_FRAUD,
    COUNTERFEIT_IP,
    QUALITY,
    FOOD_SAFETY,
    MARKET_CONDUCT,
    WILDLIFE,
    DRUGS,
    MIXED;

    /** The word that travels. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
