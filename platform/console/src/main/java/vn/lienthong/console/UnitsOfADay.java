package vn.lienthong.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A page of what a search found on the map of one day.
 *
 * @param total how many there are, with the list of all of them
 * @param next where the next page begins; empty if there is none
 */
record UnitsOfADay(LocalDate day, Figure total, List<UnitFound> units, String next) {

    static UnitsOfADay of(String asked, LocalDate day, int total, int skipped, List<UnitFound> units) {
        int end = skipped + units.size();
        Map<String, String> address = Map.of("q", asked, "at", day.toString());
        return new UnitsOfADay(
                day,
                new Figure((long) total, Addresses.of("/directory/units", address)),
                units,
                end < total && !units.isEmpty() ? Integer.toString(end) : "");
    }

    public String dayVi() {
        return Days.of(day);
    }

    /** Whether the map of that day is the one of 63 provinces. */
    public boolean old() {
        return !day.isAfter(Days.LAST_OF_OLD_MAP);
    }
}
