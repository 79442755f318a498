package vn.lienthong.registry.agency;

import java.time.LocalDate;
import java.util.Collection;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.Level;

/** Whether each agency names provinces that are on the map of its period, and of one map only. */
final class PlaceChecks {
    private PlaceChecks() {}

    static void check(Collection<Agency> all, KnownProvinces provinces, Complaints complaints) {
        for (Agency row : all) {
            if (row.level() == Level.PROVINCIAL && row.province() == null) {
                complaints.add(row, "a provincial agency without a province");
            }
            for (ProvinceCode code : Coverage.provinces(row)) {
                check(row, code, provinces, complaints);
            }
        }
    }

    private static void check(Agency row, ProvinceCode code, KnownProvinces provinces, Complaints complaints) {
        long change = KnownProvinces.NEW_MAP.toEpochDay();
        if (Lives.first(row) < change && Lives.last(row) >= change) {
            complaints.add(
                    row,
                    "province %s before and after %s: codes changed their meaning on that day, give a row for each"
                            .formatted(code, KnownProvinces.NEW_MAP));
        }
        LocalDate day = Lives.last(row) < change ? KnownProvinces.NEW_MAP.minusDays(1) : KnownProvinces.NEW_MAP;
        if (!provinces.knows(code, day)) {
            complaints.add(row, "unknown province %s".formatted(code));
        }
    }
}
