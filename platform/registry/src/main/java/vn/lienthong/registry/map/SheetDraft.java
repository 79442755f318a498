package vn.lienthong.registry.map;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.contract.directory.District;
import vn.lienthong.contract.directory.MapSheet;
import vn.lienthong.contract.directory.Provenance;
import vn.lienthong.contract.directory.Province;
import vn.lienthong.contract.directory.Ward;
import vn.lienthong.registry.load.Row;

/**
 * A row of {@code provinces.csv}, on which districts and wards are still being laid.
 *
 * @param key the key of the sheet that it becomes
 */
record SheetDraft(String key, Dated<Province> dated, Provenance units, List<District> districts, List<Ward> wards) {

    static SheetDraft of(Row row) {
        Province province = MapColumns.province(row);
        Provenance units = MapColumns.provenance(row, "units_source", "units_confidence");
        String key = new MapSheet(province, List.of(), List.of(), units).key();
        return new SheetDraft(key, Dated.in(province.period(), province), units, new ArrayList<>(), new ArrayList<>());
    }

    Province province() {
        return dated.what();
    }

    boolean holds(UnitRow<?> row) {
        return province().code().equals(row.province()) && dated.overlaps(row.first(), row.last());
    }

    MapSheet sheet() {
        return new MapSheet(province(), districts, wards, units);
    }
}
