package vn.lienthong.console;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A unit that a search found, and what it is or was.
 *
 * @param became what its territory is today
 * @param cameFrom what its territory was the day before it began
 * @param split whether it is divided among several today, so that only a person can say which one is meant
 */
record UnitFound(
        AdministrativeUnit unit, List<AdministrativeUnit> became, List<AdministrativeUnit> cameFrom, boolean split) {

    static UnitFound from(JsonNode json) {
        return new UnitFound(
                AdministrativeUnit.from(json.path("unit")),
                AdministrativeUnit.all(json.path("became").path("units")),
                AdministrativeUnit.all(json.path("cameFrom").path("units")),
                json.path("became").path("split").asBoolean(false));
    }

    /** When only the unit itself is known. */
    static UnitFound alone(AdministrativeUnit unit) {
        return new UnitFound(unit, List.of(), List.of(), false);
    }

    /** Whether it is today what it was. */
    public boolean unchanged() {
        return became.size() == 1 && became.getFirst().isStill(unit);
    }
}
