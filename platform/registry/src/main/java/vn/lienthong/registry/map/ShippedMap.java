package vn.lienthong.registry.map;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.lienthong.contract.directory.District;
import vn.lienthong.contract.directory.Ward;
import vn.lienthong.registry.load.BadDirectory;
import vn.lienthong.registry.load.Table;

/** The map as it ships, in three files: provinces by period, districts and wards, each laid on the sheets of their time. */
final class ShippedMap {
    private final Table<String, SheetDraft> provinces;
    private final Table<String, UnitRow<District>> districts;
    private final Table<String, UnitRow<Ward>> wards;
    private final Map<String, String> misplaced = new HashMap<>();

    private ShippedMap(Reader provinces, Reader districts, Reader wards) {
        MapColumns columns = new MapColumns();
        this.provinces = Table.read("provinces.csv", provinces, SheetDraft::of, SheetDraft::key);
        this.districts = Table.read("districts.csv", districts, columns::district, UnitRow::key);
        this.wards = Table.read("wards.csv", wards, columns::ward, UnitRow::key);
    }

    /** @throws BadDirectory with every complaint, by file and row */
    static Survey load() {
        return Table.shipped(
                "provinces.csv",
                provinces -> Table.shipped(
                        "districts.csv",
                        districts -> Table.shipped("wards.csv", wards -> read(provinces, districts, wards))));
    }

    /** @throws BadDirectory with every complaint, by file and row */
    static Survey read(Reader provinces, Reader districts, Reader wards) {
        ShippedMap map = new ShippedMap(provinces, districts, wards);
        map.layOut();
        Survey survey = new Survey(
                map.provinces.rows().values().stream().map(SheetDraft::sheet).toList());
        map.refuseIfBad(survey.faults());
        return survey;
    }

    private void layOut() {
        Map<Record, List<SheetDraft>> drafts = new HashMap<>();
        provinces
                .rows()
                .values()
                .forEach(draft -> drafts.computeIfAbsent(draft.province().code(), none -> new ArrayList<>())
                        .add(draft));
        for (UnitRow<District> row : districts.rows().values()) {
            for (SheetDraft draft : sheets(row, drafts)) {
                draft.districts().add(row.unit());
            }
        }
        for (UnitRow<Ward> row : wards.rows().values()) {
            for (SheetDraft draft : sheets(row, drafts)) {
                draft.wards().add(continued(row, draft));
            }
        }
    }

    /** A ward that outlives its sheet is on the next one under the same code. */
    private static Ward continued(UnitRow<Ward> row, SheetDraft draft) {
        Ward ward = row.unit();
        return !draft.dated().last().isBefore(row.last())
                ? ward
                : new Ward(ward.code(), ward.nameVi(), ward.district(), List.of(ward.code()));
    }

    /** The sheets that the row stands on, none if it fits on none. */
    private List<SheetDraft> sheets(UnitRow<?> row, Map<Record, List<SheetDraft>> drafts) {
        List<SheetDraft> touched = new ArrayList<>(2);
        boolean begun = false;
        for (SheetDraft draft : drafts.getOrDefault(row.province(), List.of())) {
            if (draft.dated().overlaps(row.first(), row.last())) {
                touched.add(draft);
                begun |= !draft.dated().first().isAfter(row.first());
                if (!draft.dated().within(row.first(), row.last())) {
                    misplaced.put(row.key(), "begins or ends inside the period of %s".formatted(draft.key()));
                }
            }
        }
        if (touched.isEmpty()) {
            misplaced.put(row.key(), "no province %s in its time".formatted(row.province()));
        } else if (!begun) {
            misplaced.put(row.key(), "begins before its province %s".formatted(row.province()));
        }
        return misplaced.containsKey(row.key()) ? List.of() : touched;
    }

    private void refuseIfBad(List<Fault> faults) {
        if (!faults.isEmpty() || !misplaced.isEmpty()) {
            provinces.check(draft -> reasons(
                    faults, fault -> fault.unit() == null && fault.sheet().equals(draft.key())));
            districts.check(row -> wrong(row, faults));
            wards.check(row -> wrong(row, faults));
        }
        List<String> complaints = new ArrayList<>();
        for (Table<?, ?> table : List.of(provinces, districts, wards)) {
            try {
                table.refuseIfBad();
            } catch (BadDirectory bad) {
                complaints.addAll(bad.complaints());
            }
        }
        if (!complaints.isEmpty()) {
            throw new BadDirectory(complaints);
        }
    }

    private Optional<String> wrong(UnitRow<?> row, List<Fault> faults) {
        String place = misplaced.get(row.key());
        return place != null ? Optional.of(place) : reasons(faults, fault -> concerns(fault, row));
    }

    private boolean concerns(Fault fault, UnitRow<?> row) {
        return row.code().equals(fault.unit())
                && provinces.rows().values().stream()
                        .anyMatch(draft -> draft.key().equals(fault.sheet()) && draft.holds(row));
    }

    private static Optional<String> reasons(List<Fault> faults, Predicate<Fault> concerning) {
        return faults.stream()
                .filter(concerning)
                .map(Fault::reason)
                .distinct()
                .reduce((first, second) -> first + "; " + second);
    }
}
