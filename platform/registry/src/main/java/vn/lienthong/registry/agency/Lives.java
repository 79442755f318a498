package vn.lienthong.registry.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.Period;

/** The periods of each code, the earliest first. */
final class Lives {
    private final Map<AgencyCode, List<Agency>> byCode;

    private Lives(Map<AgencyCode, List<Agency>> byCode) {
        this.byCode = byCode;
    }

    static Lives of(Collection<Agency> all) {
        Map<AgencyCode, List<Agency>> byCode = new HashMap<>();
        all.forEach(row ->
                byCode.computeIfAbsent(row.code(), code -> new ArrayList<>(1)).add(row));
        byCode.replaceAll((code, rows) ->
                rows.stream().sorted(Comparator.comparingLong(Lives::first)).toList());
        return new Lives(Map.copyOf(byCode));
    }

    /** First day as a count of days since 1970-01-01, the least number if unknown. */
    static long first(Agency row) {
        return first(row.period());
    }

    static long first(Period period) {
        PartialDate from = period.from();
        return from == null ? Long.MIN_VALUE : from.earliest().toEpochDay();
    }

    /** Last day as a count of days since 1970-01-01, the greatest number while it exists. */
    static long last(Agency row) {
        return last(row.period());
    }

    static long last(Period period) {
        LocalDate to = period.to();
        return to == null ? Long.MAX_VALUE : to.toEpochDay();
    }

    static boolean overlap(Agency one, Agency other) {
        return first(one) <= last(other) && first(other) <= last(one);
    }

    /** Empty if the code is unknown. */
    List<Agency> of(AgencyCode code) {
        return byCode.getOrDefault(code, List.of());
    }

    Optional<Agency> latest(AgencyCode code) {
        List<Agency> rows = of(code);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast());
    }

    Optional<Agency> on(AgencyCode code, LocalDate day) {
        return on(code, day.toEpochDay());
    }

    /** @param day a count of days since 1970-01-01; the least number asks for what has no known beginning */
    Optional<Agency> on(AgencyCode code, long day) {
        Agency row = begunBy(code, day);
        return row == null || day > last(row) ? Optional.empty() : Optional.of(row);
    }

    /** The last period that began on that day or before it. */
    @Nullable
    Agency begunBy(AgencyCode code, long day) {
        List<Agency> rows = of(code);
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (first(rows.get(i)) <= day) {
                return rows.get(i);
            }
        }
        return null;
    }

    /** The period of the same code that follows. */
    @Nullable
    Agency next(Agency row) {
        List<Agency> rows = of(row.code());
        int after = rows.indexOf(row) + 1;
        return after < rows.size() ? rows.get(after) : null;
    }
}
