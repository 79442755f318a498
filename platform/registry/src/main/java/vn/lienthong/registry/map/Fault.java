package vn.lienthong.registry.map;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong on a sheet of the map.
 *
 * @param sheet the key of the sheet
 * @param unit the code of the ward or district, null if it is the sheet or its province
 */
record Fault(String sheet, @Nullable Record unit, String reason) {

    /** As said of an entry of the directory. */
    String complaint() {
        return unit == null ? "%s: %s".formatted(sheet, reason) : "%s: unit %s: %s".formatted(sheet, unit, reason);
    }
}
