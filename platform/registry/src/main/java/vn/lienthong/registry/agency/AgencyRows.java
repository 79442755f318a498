package vn.lienthong.registry.agency;

import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.AgencyArea;
import vn.lienthong.contract.directory.AgencySuccession;
import vn.lienthong.contract.directory.Confidence;
import vn.lienthong.contract.directory.Level;
import vn.lienthong.contract.directory.Period;
import vn.lienthong.contract.directory.Provenance;
import vn.lienthong.registry.load.BadDirectory;
import vn.lienthong.registry.load.Row;
import vn.lienthong.registry.load.Table;

/** Reads and checks the rows of agencies, from the file that ships or from entries of the topic. */
final class AgencyRows {
    static final String FILE = "agencies.csv";

    private AgencyRows() {}

    /** The rows of the file, in its order. @throws BadDirectory naming file, row and reason of everything wrong */
    static List<Agency> read(Reader text, KnownProvinces provinces) {
        Table<String, Agency> table = Table.read(FILE, text, AgencyRows::agency, Agency::key);
        Complaints complaints = complaints(table.rows().values(), provinces);
        table.check(complaints::about);
        table.refuseIfBad();
        return List.copyOf(table.rows().values());
    }

    /** The entries, in their order. @throws BadDirectory naming key and reason of everything wrong */
    static List<Agency> checked(Collection<Agency> entries, KnownProvinces provinces) {
        Complaints complaints = complaints(entries, provinces);
        Set<String> keys = new HashSet<>();
        List<String> all = new ArrayList<>();
        for (Agency entry : entries) {
            if (keys.add(entry.key())) {
                complaints.about(entry).ifPresent(reason -> all.add("%s: %s".formatted(entry.key(), reason)));
            } else {
                all.add("%s: is there twice".formatted(entry.key()));
            }
        }
        if (!all.isEmpty()) {
            throw new BadDirectory(all);
        }
        return List.copyOf(entries);
    }

    private static Complaints complaints(Collection<Agency> all, KnownProvinces provinces) {
        Lives lives = Lives.of(all);
        Complaints complaints = new Complaints();
        for (Agency row : all) {
            for (Agency earlier : lives.of(row.code())) {
                if (Lives.first(earlier) < Lives.first(row) && Lives.overlap(earlier, row)) {
                    complaints.add(row, "overlaps %s".formatted(earlier.key()));
                }
            }
        }
        PlaceChecks.check(all, provinces, complaints);
        ParentChecks.check(all, lives, complaints);
        SuccessorChecks.check(all, lives, complaints);
        return complaints;
    }

    private static Agency agency(Row row) {
        return new Agency(
                new AgencyCode(row.required("code")),
                row.required("name_vi"),
                row.required("short_vi"),
                row.required("name_en"),
                Level.of(row.required("level")),
                new Force(row.required("force")),
                row.optional("province", ProvinceCode::new),
                row.optional("parent", AgencyCode::new),
                area(row),
                Objects.requireNonNullElse(row.optional("successors", AgencyRows::successors), List.of()),
                new Period(
                        row.optional("effective_from", PartialDate::new),
                        row.optional("effective_to", LocalDate::parse)),
                new Provenance(row.required("source"), Confidence.of(row.required("confidence"))));
    }

    private static @Nullable AgencyArea area(Row row) {
        List<ProvinceCode> provinces = row.optional(
                "area",
                text -> Arrays.stream(text.split(" +")).map(ProvinceCode::new).toList());
        return provinces == null
                ? null
                : new AgencyArea(
                        provinces,
                        new Provenance(row.required("area_source"), Confidence.of(row.required("area_confidence"))));
    }

    private static List<AgencySuccession> successors(String text) {
        return Arrays.stream(text.split(" +")).map(AgencySuccession::of).toList();
    }
}
