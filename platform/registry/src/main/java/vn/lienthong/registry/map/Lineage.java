package vn.lienthong.registry.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;

/** How units became one another. Every step goes to the day after the last, so there are no cycles. */
final class Lineage<K, T> {
    private final Chronicle<K, T> chronicle;
    private final Function<T, K> code;
    private final Function<T, ? extends List<? extends K>> successors;
    private final Map<K, List<Dated<T>>> arrivals = new HashMap<>();

    Lineage(Chronicle<K, T> chronicle, Function<T, K> code, Function<T, ? extends List<? extends K>> successors) {
        this.chronicle = chronicle;
        this.code = code;
        this.successors = successors;
    }

    /** Makes its successors remember where they came from. */
    void add(Dated<T> entry) {
        successors
                .apply(entry.what())
                .forEach(next -> arrivals.computeIfAbsent(next, none -> new ArrayList<>(4))
                        .add(entry));
    }

    /** What those codes, standing on a day, have become. @throws IllegalArgumentException if later is before that day */
    SequencedMap<K, T> forward(List<? extends K> codes, LocalDate on, LocalDate later) {
        if (later.isBefore(on)) {
            throw new IllegalArgumentException("%s is before %s".formatted(later, on));
        }
        SequencedMap<K, T> found = new LinkedHashMap<>();
        codes.forEach(start -> chronicle.at(start, on).ifPresent(entry -> follow(entry, later, found)));
        return found;
    }

    private void follow(Dated<T> entry, LocalDate later, Map<K, T> found) {
        if (!entry.last().isBefore(later)) {
            found.putIfAbsent(code.apply(entry.what()), entry.what());
            return;
        }
        successors
                .apply(entry.what())
                .forEach(next -> chronicle.at(next, entry.next()).ifPresent(heir -> follow(heir, later, found)));
    }

    /** What had become, wholly or in part, what the code meant on that day. @throws IllegalArgumentException if earlier is after that day */
    SequencedMap<K, T> backward(K start, LocalDate on, LocalDate earlier) {
        if (earlier.isAfter(on)) {
            throw new IllegalArgumentException("%s is after %s".formatted(earlier, on));
        }
        SequencedMap<K, T> found = new LinkedHashMap<>();
        chronicle.at(start, on).ifPresent(entry -> trace(entry, on, earlier, found));
        return found;
    }

    private void trace(Dated<T> entry, LocalDate on, LocalDate earlier, Map<K, T> found) {
        if (entry.on(earlier)) {
            found.putIfAbsent(code.apply(entry.what()), entry.what());
        }
        for (Dated<T> origin : arrivals.getOrDefault(code.apply(entry.what()), List.of())) {
            boolean before = !origin.last().isBefore(earlier) && origin.last().isBefore(on);
            if (before && entry.on(origin.next())) {
                trace(origin, origin.last(), earlier, found);
            }
        }
    }
}
