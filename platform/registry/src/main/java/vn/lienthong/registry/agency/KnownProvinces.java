package vn.lienthong.registry.agency;

import java.time.LocalDate;
import java.util.Set;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.registry.map.Provinces;

/** Tells which codes of provinces there were on a day. */
@FunctionalInterface
interface KnownProvinces {
    /** First day of the map of 34 provinces (NQ 202/2025/QH15); several codes changed their meaning on it. */
    LocalDate NEW_MAP = LocalDate.of(2025, 7, 1);

    boolean knows(ProvinceCode code, LocalDate day);

    /** Those of the map that ships, and before 2025-07-01 the former 63. */
    static KnownProvinces shipped(Provinces provinces) {
        Set<String> former =
                Set.of(("01 02 04 06 08 10 11 12 14 15 17 19 20 22 24 25 26 27 30 31 33 34 35 36 37 38 40 42 "
                                + "44 45 46 48 49 51 52 54 56 58 60 62 64 66 67 68 70 72 74 75 77 79 80 82 83 84 86 87 89 91 92 93 "
                                + "94 95 96")
                        .split(" "));
        return (code, day) -> day.isBefore(NEW_MAP)
                ? former.contains(code.value())
                : provinces.find(code).isPresent();
    }
}
