package vn.lienthong.registry.competence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.directory.CompetenceRule;
import vn.lienthong.contract.directory.Concern;
import vn.lienthong.contract.directory.Confidence;
import vn.lienthong.contract.directory.Period;
import vn.lienthong.contract.directory.Proceeding;
import vn.lienthong.contract.directory.Provenance;
import vn.lienthong.contract.directory.RuleRole;
import vn.lienthong.contract.directory.RuleScope;
import vn.lienthong.contract.directory.RuleTie;
import vn.lienthong.contract.directory.Stage;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.registry.load.Row;

/** Reads a row of rules; every bad column of the row is named. */
final class RuleRows {
    private final Row row;
    private final List<String> complaints = new ArrayList<>();

    private RuleRows(Row row) {
        this.row = row;
    }

    static CompetenceRule rule(Row row) {
        return new RuleRows(row).rule();
    }

    private CompetenceRule rule() {
        CompetenceRule rule = new CompetenceRule(
                text("id"),
                one("role", RuleRole::of, RuleRole.LEADS),
                one("force", Force::new, Force.DEPARTMENT),
                text("agency"),
                text("agency_vi"),
                scope(),
                one("rank", Integer::valueOf, 1),
                tried(() -> row.optional("tie", RuleTie::of)),
                period(),
                many("clause", clause -> clause),
                text("reason_vi"),
                optionalText("basis"),
                provenance());
        return unlessBad(rule);
    }

    private <T> T unlessBad(T read) {
        if (!complaints.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", complaints));
        }
        return read;
    }

    private RuleScope scope() {
        return new RuleScope(
                many("goods", word -> word),
                many("violation", Violation::new),
                many("concern", Concern::of),
                many("zone", Zone::of),
                many("stage", Stage::of),
                many("proceeding", Proceeding::of),
                many("province", ProvinceCode::new));
    }

    private Period period() {
        Period read = tried(() -> new Period(
                row.optional("effective_from", PartialDate::new), row.optional("effective_to", LocalDate::parse)));
        return read == null ? new Period(null, null) : read;
    }

    private Provenance provenance() {
        return new Provenance(text("source"), one("confidence", Confidence::of, Confidence.LOW));
    }

    private String text(String column) {
        return one(column, text -> text, "");
    }

    private String optionalText(String column) {
        String text = row.optional(column, read -> read);
        return text == null ? "" : text;
    }

    private <T> T one(String column, Function<String, T> parse, T instead) {
        T read = tried(() -> parse.apply(row.required(column)));
        return read == null ? instead : read;
    }

    /** Values set apart by bars; none if the column is empty or holds a star. */
    private <T> List<T> many(String column, Function<String, T> parse) {
        List<T> values = new ArrayList<>();
        for (String value : optionalText(column).split("\\|", -1)) {
            if (!value.isBlank() && !value.strip().equals("*")) {
                T read = tried(() -> parse.apply(value.strip()));
                if (read != null) {
                    values.add(read);
                }
            }
        }
        return values;
    }

    private <T> @Nullable T tried(Supplier<? extends @Nullable T> read) {
        try {
            return read.get();
        } catch (NumberFormatException e) {
            complaints.add("not a number: %s".formatted(e.getMessage()));
        } catch (IllegalArgumentException | DateTimeException e) {
            complaints.add(String.valueOf(e.getMessage()));
        }
        return null;
    }
}
