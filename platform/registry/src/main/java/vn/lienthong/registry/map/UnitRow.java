package vn.lienthong.registry.map;

import java.time.LocalDate;
import vn.lienthong.contract.ProvinceCode;

/**
 * A row of {@code wards.csv} or {@code districts.csv}: a unit and the time in which it stood so.
 *
 * @param key the code and the first day, as in {@code 00004@2025-07-01}
 * @param unit with the successors of the end of this time
 */
record UnitRow<U extends Record>(
        String key, Record code, U unit, ProvinceCode province, LocalDate first, LocalDate last) {}
