package vn.lienthong.registry.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.District;
import vn.lienthong.contract.directory.DistrictCode;
import vn.lienthong.contract.directory.MapSheet;
import vn.lienthong.contract.directory.Province;
import vn.lienthong.contract.directory.Ward;

/** The sheets put together in time and checked against one another. */
final class Survey {
    private final Collection<MapSheet> sheets;
    private final List<Fault> faults = new ArrayList<>();
    private final Chronicle<ProvinceCode, MapSheet> byProvince = new Chronicle<>();
    private final Chronicle<Record, Place> places = new Chronicle<>();
    private final List<Dated<MapSheet>> datedSheets = new ArrayList<>();
    private final List<Dated<Place>> datedPlaces = new ArrayList<>();

    Survey(Collection<MapSheet> sheets) {
        this.sheets = List.copyOf(sheets);
        this.sheets.forEach(this::place);
        datedSheets.forEach(this::checkSuccessors);
    }

    Collection<MapSheet> sheets() {
        return sheets;
    }

    /** What is wrong, nothing if the map can be used. */
    List<Fault> faults() {
        return faults;
    }

    Chronicle<ProvinceCode, MapSheet> byProvince() {
        return byProvince;
    }

    /** Wards by their {@code WardCode}, districts by their {@code DistrictCode}. */
    Chronicle<Record, Place> places() {
        return places;
    }

    List<Dated<MapSheet>> datedSheets() {
        return datedSheets;
    }

    List<Dated<Place>> datedPlaces() {
        return datedPlaces;
    }

    private void place(MapSheet sheet) {
        Dated<MapSheet> dated = Dated.in(sheet.province().period(), sheet);
        Dated<MapSheet> clash = byProvince.add(sheet.province().code(), dated);
        if (clash != null) {
            fault(sheet, null, "overlaps %s".formatted(clash.what().key()));
        }
        datedSheets.add(dated);
        Map<DistrictCode, District> districts = new HashMap<>();
        for (District district : sheet.districts()) {
            districts.put(district.code(), district);
            place(dated, new DistrictPlace(sheet.province(), district));
        }
        for (Ward ward : sheet.wards()) {
            District district = ward.district() == null ? null : districts.get(ward.district());
            if (ward.district() != null && district == null) {
                fault(sheet, ward.code(), "unknown district %s".formatted(ward.district()));
            }
            place(dated, new WardPlace(sheet.province(), district, ward));
        }
    }

    private void place(Dated<MapSheet> sheet, Place place) {
        Dated<Place> dated = sheet.with(place);
        Dated<Place> clash = places.add(place.code(), dated);
        if (clash != null) {
            fault(
                    sheet.what(),
                    place.code(),
                    "%s stands at the same time as %s"
                            .formatted(place.code(), clash.what().address()));
        }
        datedPlaces.add(dated);
    }

    private void checkSuccessors(Dated<MapSheet> dated) {
        MapSheet sheet = dated.what();
        Province province = sheet.province();
        successors(dated, null, province.successors(), true);
        Set<@Nullable DistrictCode> peopled = new HashSet<>();
        sheet.wards().forEach(ward -> peopled.add(ward.district()));
        for (District district : sheet.districts()) {
            successors(dated, district.code(), district.successors(), !peopled.contains(district.code()));
        }
        sheet.wards().forEach(ward -> successors(dated, ward.code(), ward.successors(), true));
    }

    private void successors(
            Dated<MapSheet> dated, @Nullable Record unit, List<? extends Record> successors, boolean due) {
        MapSheet sheet = dated.what();
        if (!dated.ended()) {
            if (!successors.isEmpty()) {
                fault(sheet, unit, "has successors but has not ended");
            }
        } else if (due && successors.isEmpty()) {
            fault(sheet, unit, "ends on %s without a successor".formatted(dated.last()));
        } else {
            successors.forEach(next -> successor(dated, unit, next));
        }
    }

    private void successor(Dated<MapSheet> dated, @Nullable Record unit, Record next) {
        MapSheet sheet = dated.what();
        if (next instanceof ProvinceCode province) {
            if (byProvince.at(province, dated.next()).isEmpty()) {
                fault(sheet, unit, "no province %s on %s to succeed it".formatted(next, dated.next()));
            }
            return;
        }
        places.find(next, dated.next())
                .ifPresentOrElse(
                        heir -> {
                            if (!sheet.province()
                                    .successors()
                                    .contains(heir.province().code())) {
                                fault(
                                        sheet,
                                        unit,
                                        "its successor %s lies in province %s, which does not succeed province %s"
                                                .formatted(
                                                        next,
                                                        heir.province().code(),
                                                        sheet.province().code()));
                            }
                        },
                        () -> fault(sheet, unit, "no ward %s on %s to succeed it".formatted(next, dated.next())));
    }

    private void fault(MapSheet sheet, @Nullable Record unit, String reason) {
        faults.add(new Fault(sheet.key(), unit, reason));
    }
}
