package vn.lienthong.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CodeWord;
import vn.lienthong.contract.directory.ListedIn;

/**
 * A force (lực lượng) or kind of body that takes part in the work against smuggling, trade fraud and counterfeit goods: a word
 * of the directory's list, which the standing office changes. The constants are the words that rules of the system or our own
 * examples name; they do not bound the list.
 */
@ListedIn(CodeList.FORCE)
public record Force(@JsonValue String wire) {
    public static final Force CUSTOMS = new Force("customs");
    public static final Force POLICE = new Force("police");
    public static final Force BORDER_GUARD = new Force("border_guard");
    public static final Force COAST_GUARD = new Force("coast_guard");
    public static final Force MARKET_SURVEILLANCE = new Force("market_surveillance");
    public static final Force TAX = new Force("tax");
    public static final Force FOREST_RANGER = new Force("forest_ranger");
    public static final Force MILITARY = new Force("military");
    public static final Force DEPARTMENT = new Force("department");
    public static final Force PEOPLES_COMMITTEE = new Force("peoples_committee");
    public static final Force PROVINCIAL_AUTHORITY = new Force("provincial_authority");
    public static final Force INTER_AGENCY = new Force("inter_agency");
    public static final Force PROCURACY = new Force("procuracy");
    public static final Force MINISTRY = new Force("ministry");
    public static final Force STEERING_COMMITTEE = new Force("steering_committee");
    public static final Force STANDING_BODY = new Force("standing_body");
    public static final Force STANDING_OFFICE = new Force("standing_office");

    /** @throws IllegalArgumentException if the text has not the shape of a word */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Force {
        CodeWord.require(wire);
    }

    @Override
    public String toString() {
        return wire;
    }
}
