package vn.lienthong.registry.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.directory.Agency;

/** Agencies by day: the lists are made once, for each day on which one of them changes; asking makes none. */
final class Timeline {
    static final Timeline EMPTY = of(List.of());

    private final long[] starts;
    private final List<List<Agency>> spans;

    private Timeline(long[] starts, List<List<Agency>> spans) {
        this.starts = starts;
        this.spans = spans;
    }

    /** Keeps the order given. */
    static Timeline of(Collection<Agency> rows) {
        List<Span> spans = rows.stream().map(Span::of).toList();
        TreeSet<Long> changes = new TreeSet<>(List.of(Long.MIN_VALUE));
        for (Span span : spans) {
            changes.add(span.first());
            if (span.last() != Long.MAX_VALUE) {
                changes.add(span.last() + 1);
            }
        }
        return new Timeline(
                changes.stream().mapToLong(Long::longValue).toArray(),
                changes.stream().map(day -> on(spans, day)).toList());
    }

    /** A timeline for each key; rows whose key is null are in none. */
    static <K> Map<K, Timeline> by(Collection<Agency> rows, Function<Agency, @Nullable K> key) {
        Map<K, Collection<Agency>> groups = new LinkedHashMap<>();
        for (Agency row : rows) {
            K group = key.apply(row);
            if (group != null) {
                groups.computeIfAbsent(group, absent -> new ArrayList<>()).add(row);
            }
        }
        Map<K, Timeline> timelines = new HashMap<>();
        groups.forEach((group, members) -> timelines.put(group, of(members)));
        return Map.copyOf(timelines);
    }

    private static List<Agency> on(List<Span> spans, long day) {
        return spans.stream()
                .filter(span -> span.first() <= day && day <= span.last())
                .map(Span::row)
                .toList();
    }

    List<Agency> on(LocalDate day) {
        int found = Arrays.binarySearch(starts, day.toEpochDay());
        return spans.get(found >= 0 ? found : -found - 2);
    }

    /** A row with its first and last day as counts of days since 1970-01-01. */
    private record Span(Agency row, long first, long last) {
        static Span of(Agency row) {
            return new Span(row, Lives.first(row), Lives.last(row));
        }
    }
}
