package vn.lienthong.exchange.directory;

import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.DistrictCode;
import vn.lienthong.contract.directory.Period;
import vn.lienthong.contract.directory.Province;
import vn.lienthong.registry.map.DistrictPlace;
import vn.lienthong.registry.map.Place;
import vn.lienthong.registry.map.WardPlace;

/**
 * An administrative unit as the map shows it.
 *
 * @param level {@code province}, {@code district} or {@code ward}
 * @param address its name with those of the units it lies in
 * @param district null for a ward since 2025-07-01, and for what is no ward
 * @param period in which it stood so
 */
record Unit(
        String level,
        String code,
        String nameVi,
        String address,
        ProvinceCode province,
        @Nullable DistrictCode district,
        Period period) {

    static Unit of(Province province) {
        return new Unit(
                "province",
                province.code().value(),
                province.nameVi(),
                province.nameVi(),
                province.code(),
                null,
                province.period());
    }

    static Unit of(Place place) {
        Province province = place.province();
        return switch (place) {
            case DistrictPlace district ->
                new Unit(
                        "district",
                        district.code().value(),
                        district.nameVi(),
                        district.address(),
                        province.code(),
                        null,
                        province.period());
            case WardPlace ward ->
                new Unit(
                        "ward",
                        ward.code().value(),
                        ward.nameVi(),
                        ward.address(),
                        province.code(),
                        ward.ward().district(),
                        province.period());
        };
    }
}
