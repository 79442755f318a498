package vn.lienthong.contract.directory;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report that one party owes another.
 *
 * @param dueDay day of the month on which it must have arrived, null if none is stated
 * @param dueMonth month in which it is due, null for a monthly report or if none is stated
 * @param from ids of the parties that owe it
 * @param to ids of the parties to whom it is owed
 * @param provenance null if it rests on the source of the whole agreement
 */
public record ReportOwed(
        ReportOwedKind kind,
        AgreementCadence cadence,
        @Min(1) @Max(31) @Nullable Integer dueDay,
        @Min(1) @Max(12) @Nullable Integer dueMonth,
        List<String> from,
        List<String> to,
        String contentVi,
        List<String> clauses,
        @Nullable Provenance provenance) {

    /** @throws IllegalArgumentException if the day or the month does not exist */
    public ReportOwed {
        from = List.copyOf(from);
        to = List.copyOf(to);
        clauses = List.copyOf(clauses);
        if (dueDay == null ? dueMonth != null : !exists(dueDay, dueMonth)) {
            throw new IllegalArgumentException("no such day: %s of month %s".formatted(dueDay, dueMonth));
        }
    }

    private static boolean exists(int day, @Nullable Integer month) {
        if (month != null && (month < 1 || month > 12)) {
            return false;
        }
        return day >= 1 && day <= (month == null ? 31 : Month.of(month).maxLength());
    }
}
