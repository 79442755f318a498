package vn.lienthong.registry.agency;

import java.io.Reader;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.Confidence;
import vn.lienthong.contract.directory.Level;
import vn.lienthong.contract.directory.Period;
import vn.lienthong.contract.directory.Provenance;
import vn.lienthong.registry.load.Row;
import vn.lienthong.registry.load.Table;
import vn.lienthong.registry.map.Provinces;

/** The directory of agencies: national and regional bodies, and the forces of each province. */
public final class Agencies {
    private static final String FILE = "agencies.csv";

    private final Map<AgencyCode, Agency> byCode;

    private Agencies(Map<AgencyCode, Agency> byCode) {
        this.byCode = byCode;
    }

    /** Loads the directory that ships. @throws BadDirectory if a row of it is bad */
    public static Agencies load() {
        Provinces provinces = Provinces.load();
        return Table.shipped(FILE, text -> read(text, provinces));
    }

    static Agencies read(Reader text, Provinces provinces) {
        Table<AgencyCode, Agency> table = Table.read(FILE, text, Agencies::agency, Agency::code);
        table.check(agency -> unknownParent(agency, table.rows()));
        table.check(agency -> unknownProvince(agency, provinces));
        table.refuseIfBad();
        return new Agencies(table.rows());
    }

    private static Agency agency(Row row) {
        return new Agency(
                new AgencyCode(row.required("code")),
                row.required("name_vi"),
                row.required("short_vi"),
                row.required("name_en"),
                Level.of(row.required("level")),
                Force.of(row.required("force")),
                row.optional("province", ProvinceCode::new),
                row.optional("parent", AgencyCode::new),
                new Period(
                        row.optional("effective_from", PartialDate::new),
                        row.optional("effective_to", LocalDate::parse)),
                new Provenance(row.required("source"), Confidence.of(row.required("confidence"))));
    }

    private static Optional<String> unknownParent(Agency agency, Map<AgencyCode, Agency> all) {
        AgencyCode parent = agency.parent();
        return parent == null || all.containsKey(parent)
                ? Optional.empty()
                : Optional.of("unknown parent %s".formatted(parent));
    }

    private static Optional<String> unknownProvince(Agency agency, Provinces provinces) {
        ProvinceCode province = agency.province();
        return province == null || provinces.find(province).isPresent()
                ? Optional.empty()
                : Optional.of("unknown province %s".formatted(province));
    }

    /** The agency of that code, past or present; ask {@link Agency#existsOn} whether it exists on a day. */
    public Optional<Agency> find(AgencyCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** All of them, national bodies first, in the order of the file. */
    public Collection<Agency> all() {
        return byCode.values();
    }
}
