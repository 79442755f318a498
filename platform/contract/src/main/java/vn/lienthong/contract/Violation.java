package vn.lienthong.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CodeWord;
import vn.lienthong.contract.directory.ListedIn;

/**
 * What kind of breach (hành vi vi phạm) a case is about: a word of the directory's list; smuggled, banned and unknown-origin goods
 * are three legal categories, not one. The constants are the words that our own examples name; they do not bound the list.
 */
@ListedIn(CodeList.VIOLATION)
public record Violation(@JsonValue String wire) {
    public static final Violation SMUGGLED = new Violation("smuggled");
    public static final Violation BANNED_GOODS = new Violation("banned_goods");
    public static final Violation UNKNOWN_ORIGIN = new Violation("unknown_origin");
    public static final Violation ORIGIN_FRAUD = new Violation("origin_fraud");
    public static final Violation TAX_FRAUD = new Violation("tax_fraud");
    public static final Violation COUNTERFEIT_IP = new Violation("counterfeit_ip");
    public static final Violation QUALITY = new Violation("quality");
    public static final Violation FOOD_SAFETY = new Violation("food_safety");
    public static final Violation MARKET_CONDUCT = new Violation("market_conduct");
    public static final Violation WILDLIFE = new Violation("wildlife");
    public static final Violation DRUGS = new Violation("drugs");
    public static final Violation MIXED = new Violation("mixed");
    public static final Violation BUSINESS_CONDITIONS = new Violation("business_conditions");
    public static final Violation OTHER = new Violation("other");

    /** @throws IllegalArgumentException if the text has not the shape of a word */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Violation {
        CodeWord.require(wire);
    }

    @Override
    public String toString() {
        return wire;
    }
}
