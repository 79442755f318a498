package vn.lienthong.console;

import java.time.LocalDate;
import java.util.List;

/**
 * What a search found on the map of one day.
 *
 * @param total how many there are, those that are not shown included
 */
record UnitsOfADay(LocalDate day, int total, List<UnitFound> units) {

    public String dayVi() {
        return Days.of(day);
    }

    /** Whether the map of that day is the one of 63 provinces. */
    public boolean old() {
        return !day.isAfter(Days.LAST_OF_OLD_MAP);
    }
}
