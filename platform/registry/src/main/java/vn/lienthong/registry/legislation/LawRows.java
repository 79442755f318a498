package vn.lienthong.registry.legislation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.directory.Confidence;
import vn.lienthong.contract.directory.Law;
import vn.lienthong.contract.directory.Period;
import vn.lienthong.contract.directory.Provenance;
import vn.lienthong.registry.load.Overlaps;
import vn.lienthong.registry.load.Row;

/** A law as a row of the file, and what can be wrong with one beside the others. */
final class LawRows {
    private LawRows() {}

    static Law law(Row row) {
        return new Law(
                row.required("number"),
                row.required("title_vi"),
                Objects.requireNonNullElse(row.optional("cited_as", LawRows::names), List.of()),
                new Period(
                        row.optional("effective_from", PartialDate::new),
                        row.optional("effective_to", LocalDate::parse)),
                row.optional("replaced_by", Function.identity()),
                row.optional("note", Function.identity()),
                new Provenance(row.required("source"), Confidence.of(row.required("confidence"))));
    }

    private static List<String> names(String text) {
        return Arrays.stream(text.split("\\|")).map(String::strip).toList();
    }

    static Optional<String> wrong(Law law, Collection<Law> all) {
        if (law.replacedBy() != null && law.period().to() == null) {
            return Optional.of("replaced by %s, but no end".formatted(law.replacedBy()));
        }
        return Overlaps.of(law, all, Law::number, Law::period, Law::key);
    }
}
