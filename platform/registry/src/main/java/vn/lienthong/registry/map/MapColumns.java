package vn.lienthong.registry.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Confidence;
import vn.lienthong.contract.directory.District;
import vn.lienthong.contract.directory.DistrictCode;
import vn.lienthong.contract.directory.Period;
import vn.lienthong.contract.directory.Provenance;
import vn.lienthong.contract.directory.Province;
import vn.lienthong.contract.directory.UnitBorders;
import vn.lienthong.contract.directory.UnitNeighbour;
import vn.lienthong.contract.directory.Ward;
import vn.lienthong.contract.directory.WardCode;
import vn.lienthong.registry.load.Row;

/** The columns of the three files of the map. Equal dates and codes are read once. */
final class MapColumns {
    private final Map<String, LocalDate> dates = new HashMap<>();
    private final Map<String, ProvinceCode> provinces = new HashMap<>();
    private final Map<String, DistrictCode> districts = new HashMap<>();
    private final Map<String, WardCode> wards = new HashMap<>();

    static Province province(Row row) {
        return new Province(
                new ProvinceCode(row.required("code")),
                row.required("name_vi"),
                row.required("name_en"),
                borders(row),
                list(row, "successors", ProvinceCode::new),
                new Period(
                        row.optional("effective_from", PartialDate::new),
                        row.optional("effective_to", LocalDate::parse)),
                provenance(row, "source", "confidence"));
    }

    private static UnitBorders borders(Row row) {
        return new UnitBorders(
                list(row, "land_borders", UnitNeighbour::of),
                yes(row, "coastal"),
                yes(row, "border_guard_command"),
                provenance(row, "borders_source", "borders_confidence"));
    }

    static Provenance provenance(Row row, String source, String confidence) {
        return new Provenance(row.required(source), Confidence.of(row.required(confidence)));
    }

    UnitRow<District> district(Row row) {
        DistrictCode code = districtCode(row.required("code"));
        return placed(row, code, new District(code, row.required("name_vi"), list(row, "successors", this::wardCode)));
    }

    UnitRow<Ward> ward(Row row) {
        WardCode code = wardCode(row.required("code"));
        DistrictCode district = row.optional("district", this::districtCode);
        return placed(
                row, code, new Ward(code, row.required("name_vi"), district, list(row, "successors", this::wardCode)));
    }

    private <U extends Record> UnitRow<U> placed(Row row, Record code, U unit) {
        LocalDate first = or(row.optional("effective_from", this::date), LocalDate.MIN);
        LocalDate last = or(row.optional("effective_to", this::date), LocalDate.MAX);
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("ends on %s before it begins on %s".formatted(last, first));
        }
        String key = code + "@" + (first.equals(LocalDate.MIN) ? "" : first);
        return new UnitRow<>(key, code, unit, provinceCode(row.required("province")), first, last);
    }

    private LocalDate date(String text) {
        return dates.computeIfAbsent(text, LocalDate::parse);
    }

    private ProvinceCode provinceCode(String text) {
        return provinces.computeIfAbsent(text, ProvinceCode::new);
    }

    private DistrictCode districtCode(String text) {
        return districts.computeIfAbsent(text, DistrictCode::new);
    }

    private WardCode wardCode(String text) {
        return wards.computeIfAbsent(text, WardCode::new);
    }

    private static LocalDate or(@Nullable LocalDate date, LocalDate otherwise) {
        return date == null ? otherwise : date;
    }

    private static boolean yes(Row row, String column) {
        String value = row.required(column);
        if (!value.equals("yes") && !value.equals("no")) {
            throw new IllegalArgumentException("%s is neither yes nor no: '%s'".formatted(column, value));
        }
        return value.equals("yes");
    }

    private static <T> List<T> list(Row row, String column, Function<String, T> parse) {
        String words = row.optional(column, text -> text);
        if (words == null) {
            return List.of();
        }
        List<T> values = new ArrayList<>(2);
        for (String word : words.split(" ")) {
            values.add(parse.apply(word));
        }
        return values;
    }
}
