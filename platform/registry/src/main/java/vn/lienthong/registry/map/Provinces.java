package vn.lienthong.registry.map;

import java.io.Reader;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Confidence;
import vn.lienthong.contract.directory.Period;
import vn.lienthong.contract.directory.Provenance;
import vn.lienthong.contract.directory.Province;
import vn.lienthong.registry.load.Row;
import vn.lienthong.registry.load.Table;

/** Today's provinces and centrally run cities, by their official code. */
public final class Provinces {
    private static final String FILE = "provinces.csv";

    private final Map<ProvinceCode, Province> byCode;

    private Provinces(Map<ProvinceCode, Province> byCode) {
        this.byCode = byCode;
    }

    /** Loads the map that ships. @throws BadDirectory if a row of it is bad */
    public static Provinces load() {
        return Table.shipped(FILE, Provinces::read);
    }

    static Provinces read(Reader text) {
        Table<ProvinceCode, Province> table = Table.read(FILE, text, Provinces::province, Province::code);
        table.refuseIfBad();
        return new Provinces(table.rows());
    }

    private static Province province(Row row) {
        return new Province(
                new ProvinceCode(row.required("code")),
                row.required("name_vi"),
                row.required("name_en"),
                new Period(
                        new PartialDate(row.required("effective_from")),
                        row.optional("effective_to", LocalDate::parse)),
                new Provenance(row.required("source"), Confidence.of(row.required("confidence"))));
    }

    /** The province of that code today; codes changed their meaning on 2025-07-01, so never ask for an older record. */
    public Optional<Province> find(ProvinceCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** All of them, in the order of their codes. */
    public Collection<Province> all() {
        return byCode.values();
    }
}
