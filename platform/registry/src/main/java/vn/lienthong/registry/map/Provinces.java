package vn.lienthong.registry.map;

import java.io.Reader;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.MapSheet;
import vn.lienthong.contract.directory.Province;
import vn.lienthong.registry.load.Table;

/**
 * Today's provinces and centrally run cities, by their official code: those whose period has no end. For any other day,
 * and for any record that is not of today, ask {@link AdministrativeMap}, which takes a date.
 */
public final class Provinces {
    private final Map<ProvinceCode, Province> byCode;

    private Provinces(Map<ProvinceCode, Province> byCode) {
        this.byCode = byCode;
    }

    /** Loads those that ship, without their wards. @throws vn.lienthong.registry.load.BadDirectory if a row is bad */
    public static Provinces load() {
        return Table.shipped("provinces.csv", Provinces::read);
    }

    /** Those of the sheets of a map. */
    public static Provinces of(Collection<MapSheet> sheets) {
        return today(sheets.stream().map(MapSheet::province).toList());
    }

    static Provinces read(Reader text) {
        Table<String, SheetDraft> table = Table.read("provinces.csv", text, SheetDraft::of, SheetDraft::key);
        table.refuseIfBad();
        return today(table.rows().values().stream().map(SheetDraft::province).toList());
    }

    private static Provinces today(Collection<Province> provinces) {
        SequencedMap<ProvinceCode, Province> byCode = new LinkedHashMap<>();
        for (Province province : provinces) {
            if (province.period().to() == null) {
                byCode.put(province.code(), province);
            }
        }
        return new Provinces(byCode);
    }

    /** The province of that code today; codes changed their meaning on 2025-07-01, so never ask for an older record. */
    public Optional<Province> find(ProvinceCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The name of the province of that code today; the code itself where there is none. */
    public String nameVi(String code) {
        return find(new ProvinceCode(code)).map(Province::nameVi).orElse(code);
    }

    /** All of them, in the order of their codes. */
    public Collection<Province> all() {
        return byCode.values();
    }
}
