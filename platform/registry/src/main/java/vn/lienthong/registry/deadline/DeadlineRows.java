package vn.lienthong.registry.deadline;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.directory.Confidence;
import vn.lienthong.contract.directory.DeadlineDirection;
import vn.lienthong.contract.directory.DeadlineExtension;
import vn.lienthong.contract.directory.DeadlineExtensionMode;
import vn.lienthong.contract.directory.DeadlineLimit;
import vn.lienthong.contract.directory.DeadlineRule;
import vn.lienthong.contract.directory.DeadlineUnit;
import vn.lienthong.contract.directory.Period;
import vn.lienthong.contract.directory.Provenance;
import vn.lienthong.registry.load.Row;

/** A deadline as a row of the file. */
final class DeadlineRows {
    private DeadlineRows() {}

    static DeadlineRule rule(Row row) {
        return new DeadlineRule(
                row.required("id"),
                row.required("trigger"),
                row.required("name_vi"),
                limit(row),
                extension(row),
                row.optional("max_total", DeadlineLimit::parse),
                row.required("legal_basis"),
                row.optional("note", Function.identity()),
                new Period(
                        row.optional("effective_from", PartialDate::new),
                        row.optional("effective_to", LocalDate::parse)),
                new Provenance(row.required("source"), Confidence.of(row.required("confidence"))));
    }

    private static DeadlineLimit limit(Row row) {
        return new DeadlineLimit(
                number(row, "amount"),
                DeadlineUnit.of(row.required("unit")),
                DeadlineDirection.of(row.required("direction")),
                yes(row, "first_day_counts"),
                yes(row, "moves"));
    }

    private static @Nullable DeadlineExtension extension(Row row) {
        String extended = row.optional("extends", Function.identity());
        if (extended == null) {
            return null;
        }
        return new DeadlineExtension(
                extended,
                DeadlineExtensionMode.of(row.required("mode")),
                row.required("granted_by"),
                number(row, "times"));
    }

    private static int number(Row row, String column) {
        String text = row.required(column);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("%s is not a number: '%s'".formatted(column, text), e);
        }
    }

    private static boolean yes(Row row, String column) {
        String text = row.required(column);
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("%s is neither yes nor no: '%s'".formatted(column, text));
        };
    }
}
