package vn.lienthong.registry.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.AgencyArea;
import vn.lienthong.contract.directory.Level;

/** Which agencies of a force cover a province: its own first, then those of its region, then those of the country. */
final class Coverage {
    private static final Comparator<Agency> NEAREST_FIRST =
            Comparator.comparing(Agency::level).reversed();

    private final Map<Force, Map<ProvinceCode, Timeline>> local;
    private final Map<Force, Timeline> national;

    private Coverage(Map<Force, Map<ProvinceCode, Timeline>> local, Map<Force, Timeline> national) {
        this.local = local;
        this.national = national;
    }

    static Coverage of(Collection<Agency> all) {
        Map<Force, List<Agency>> national = new HashMap<>();
        Map<Force, Map<ProvinceCode, List<Agency>>> local = new HashMap<>();
        for (Agency row : all) {
            for (ProvinceCode province : provinces(row)) {
                local.computeIfAbsent(row.force(), force -> new HashMap<>())
                        .computeIfAbsent(province, code -> new ArrayList<>())
                        .add(row);
            }
            if (row.area() == null && row.province() == null && row.level() == Level.NATIONAL) {
                national.computeIfAbsent(row.force(), force -> new ArrayList<>())
                        .add(row);
            }
        }
        return new Coverage(timelines(local, national), timelines(national));
    }

    /** The provinces that the agency names as its own or as its area. */
    static List<ProvinceCode> provinces(Agency row) {
        AgencyArea area = row.area();
        ProvinceCode province = row.province();
        if (area != null) {
            return area.provinces().stream().distinct().toList();
        }
        return province == null ? List.of() : List.of(province);
    }

    private static Map<Force, Map<ProvinceCode, Timeline>> timelines(
            Map<Force, Map<ProvinceCode, List<Agency>>> local, Map<Force, List<Agency>> national) {
        Map<Force, Map<ProvinceCode, Timeline>> made = new HashMap<>();
        local.forEach((force, byProvince) -> {
            Map<ProvinceCode, Timeline> provinces = new HashMap<>();
            byProvince.forEach((province, rows) -> {
                List<Agency> covering = new ArrayList<>(rows);
                covering.addAll(national.getOrDefault(force, List.of()));
                covering.sort(NEAREST_FIRST);
                provinces.put(province, Timeline.of(covering));
            });
            made.put(force, provinces);
        });
        return made;
    }

    private static Map<Force, Timeline> timelines(Map<Force, List<Agency>> national) {
        Map<Force, Timeline> made = new HashMap<>();
        national.forEach((force, rows) -> made.put(force, Timeline.of(rows)));
        return made;
    }

    List<Agency> on(Force force, ProvinceCode province, LocalDate day) {
        Timeline found = local.getOrDefault(force, Map.of()).get(province);
        return (found == null ? national.getOrDefault(force, Timeline.EMPTY) : found).on(day);
    }
}
