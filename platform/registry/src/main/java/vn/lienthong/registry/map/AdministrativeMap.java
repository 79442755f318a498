package vn.lienthong.registry.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.DistrictCode;
import vn.lienthong.contract.directory.MapSheet;
import vn.lienthong.contract.directory.Province;
import vn.lienthong.contract.directory.Ward;
import vn.lienthong.contract.directory.WardCode;
import vn.lienthong.registry.load.BadDirectory;

/**
 * The administrative map of every day: 63 provinces with districts and 10,035 wards until 2025-06-30, 34 and 3,321 since.
 * A code or a name means something only on a day, so every question takes one. The first days of the units before
 * 2025-07-01 are not known: for any earlier day the map of 2025-06-30 answers (Huế's province and city apart).
 * About 6 MiB in memory, one more after the first question by name.
 */
public final class AdministrativeMap {
    private final Survey survey;
    private final Lineage<ProvinceCode, Province> provinceLineage;
    private final Lineage<Record, Place> placeLineage;
    private final Chronicle<ProvinceCode, Province> provinces = new Chronicle<>();
    private @Nullable Names names;

    private AdministrativeMap(Survey survey) {
        this.survey = survey;
        this.provinceLineage = new Lineage<>(provinces, Province::code, Province::successors);
        this.placeLineage = new Lineage<>(survey.places(), Place::code, Place::successors);
        for (Dated<MapSheet> sheet : survey.datedSheets()) {
            Province province = sheet.what().province();
            provinces.add(province.code(), sheet.with(province));
            provinceLineage.add(sheet.with(province));
        }
        survey.datedPlaces().forEach(placeLineage::add);
    }

    /** Loads the map that ships. @throws BadDirectory if a row of it is bad */
    public static AdministrativeMap load() {
        return new AdministrativeMap(ShippedMap.load());
    }

    /** Puts sheets together. @throws BadDirectory naming each sheet, unit and reason if they do not fit one another */
    public static AdministrativeMap of(Collection<MapSheet> sheets) {
        Survey survey = new Survey(sheets);
        if (!survey.faults().isEmpty()) {
            throw new BadDirectory(
                    survey.faults().stream().map(Fault::complaint).distinct().toList());
        }
        return new AdministrativeMap(survey);
    }

    /** Every sheet of every time, as given. */
    public Collection<MapSheet> all() {
        return survey.sheets();
    }

    /** The province that the code meant on that day. */
    public Optional<Province> province(ProvinceCode code, LocalDate on) {
        return provinces.find(code, on);
    }

    /** The provinces and centrally run cities of that day, in the order of the data. */
    public List<Province> provinces(LocalDate on) {
        List<Province> found = new ArrayList<>();
        survey.datedSheets().forEach(sheet -> {
            if (sheet.on(on)) {
                found.add(sheet.what().province());
            }
        });
        return found;
    }

    /** The provinces so named on that day, such as {@code "TP.HCM"} or {@code "hoa binh"}; the kind does not count. */
    public List<Province> provincesNamed(String name, LocalDate on) {
        return ProvinceNames.find(name, provinces(on));
    }

    /** What the province of that day is on a later day. @throws IllegalArgumentException if that day is earlier */
    public Successors<Province> successors(ProvinceCode code, LocalDate on, LocalDate later) {
        return Successors.of(provinceLineage.forward(List.of(code), on, later).values());
    }

    /** What made up the province of that day on an earlier day. @throws IllegalArgumentException if that day is later */
    public List<Province> predecessors(ProvinceCode code, LocalDate on, LocalDate earlier) {
        return List.copyOf(provinceLineage.backward(code, on, earlier).values());
    }

    /** What the province of that day is by the newest map; empty if there is none, or it was divided. */
    public Optional<Province> newest(ProvinceCode code, LocalDate on) {
        return only(successors(code, on, LocalDate.MAX).units());
    }

    /**
     * The code, by the map of {@code day}, of what {@code code} means by the map of {@code mapDay}.
     *
     * @return empty if there is no such province, or only a person could say which of several it is
     */
    public Optional<ProvinceCode> carried(ProvinceCode code, LocalDate mapDay, LocalDate day) {
        return only(meant(code, mapDay, day)).map(Province::code);
    }

    /** What the province of {@code mapDay} is, or was made of, on another day. */
    List<Province> meant(ProvinceCode code, LocalDate mapDay, LocalDate day) {
        return day.isBefore(mapDay)
                ? predecessors(code, mapDay, day)
                : successors(code, mapDay, day).units();
    }

    private static Optional<Province> only(List<Province> provinces) {
        return provinces.size() == 1 ? Optional.of(provinces.getFirst()) : Optional.empty();
    }

    /** Every province of every time that is so named, or has the code, with a day on which it was. */
    Map<Province, LocalDate> ever(Predicate<Province> asked) {
        Map<Province, LocalDate> found = new LinkedHashMap<>();
        survey.datedSheets().forEach(sheet -> {
            Province province = sheet.what().province();
            if (asked.test(province)) {
                found.put(province, sheet.ended() ? sheet.last() : sheet.first());
            }
        });
        return found;
    }

    /** The ward that the code meant on that day. */
    public Optional<WardPlace> ward(WardCode code, LocalDate on) {
        return survey.places().find(code, on).map(WardPlace.class::cast);
    }

    /** The wards of a province on that day, in the order of the data; none if there was no such province. */
    public List<WardPlace> wards(ProvinceCode province, LocalDate on) {
        return survey.byProvince().find(province, on).stream()
                .flatMap(sheet -> sheet.wards().stream())
                .flatMap(ward -> ward(ward.code(), on).stream())
                .toList();
    }

    /** The province in which the ward of that code lay on that day. */
    public Optional<Province> provinceOf(WardCode ward, LocalDate on) {
        return ward(ward, on).map(WardPlace::province);
    }

    /** The wards of the whole country so named on that day: a name is rarely unique. A kind in the name must be theirs. */
    public List<WardPlace> wardsNamed(String name, LocalDate on) {
        return named(name, on, WardPlace.class, place -> true);
    }

    /** The wards of a province so named on that day. */
    public List<WardPlace> wardsNamed(String name, ProvinceCode in, LocalDate on) {
        return named(name, on, WardPlace.class, place -> place.province().code().equals(in));
    }

    /** What the ward of that day is on a later day. @throws IllegalArgumentException if that day is earlier */
    public Successors<WardPlace> successors(WardCode code, LocalDate on, LocalDate later) {
        return wardsOn(later, on, List.of(code));
    }

    /** What lay, wholly or in part, in the ward of that day on an earlier day. @throws IllegalArgumentException if that day is later */
    public List<Place> predecessors(WardCode code, LocalDate on, LocalDate earlier) {
        return List.copyOf(placeLineage.backward(code, on, earlier).values());
    }

    /** The district that the code meant on that day; there are none since 2025-07-01. */
    public Optional<DistrictPlace> district(DistrictCode code, LocalDate on) {
        return survey.places().find(code, on).map(DistrictPlace.class::cast);
    }

    /** The districts so named on that day. */
    public List<DistrictPlace> districtsNamed(String name, LocalDate on) {
        return named(name, on, DistrictPlace.class, place -> true);
    }

    /** The wards that the district's territory lies in on a later day. @throws IllegalArgumentException if that day is earlier */
    public Successors<WardPlace> successors(DistrictCode code, LocalDate on, LocalDate later) {
        List<Record> parts = new ArrayList<>(List.of(code));
        district(code, on)
                .flatMap(
                        district -> survey.byProvince().find(district.province().code(), on))
                .ifPresent(sheet -> sheet.wards().stream()
                        .filter(ward -> code.equals(ward.district()))
                        .map(Ward::code)
                        .forEach(parts::add));
        return wardsOn(later, on, parts);
    }

    private Successors<WardPlace> wardsOn(LocalDate later, LocalDate on, List<? extends Record> codes) {
        return new Successors<>(
                only(WardPlace.class, placeLineage.forward(codes, on, later).values()));
    }

    private <P extends Place> List<P> named(String name, LocalDate on, Class<P> kind, Predicate<Place> among) {
        return only(kind, names().find(name, on, among.and(kind::isInstance)));
    }

    /** Built at the first question, since many ask by code only. */
    private synchronized Names names() {
        if (names == null) {
            names = new Names(survey.datedPlaces());
        }
        return names;
    }

    private static <P extends Place> List<P> only(Class<P> kind, Collection<Place> places) {
        return places.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
