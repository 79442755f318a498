package vn.lienthong.registry.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What each key named, and when. */
final class Chronicle<K, T> {
    private final Map<K, List<Dated<T>>> byKey = new HashMap<>();

    /** Adds it, and gives back what already stood under the key at the same time, or null. */
    @Nullable
    Dated<T> add(K key, Dated<T> entry) {
        List<Dated<T>> entries = byKey.computeIfAbsent(key, none -> new ArrayList<>(2));
        Dated<T> clash = null;
        for (Dated<T> other : entries) {
            clash = other.overlaps(entry.first(), entry.last()) ? other : clash;
        }
        entries.add(entry);
        return clash;
    }

    Optional<Dated<T>> at(K key, LocalDate day) {
        for (Dated<T> entry : byKey.getOrDefault(key, List.of())) {
            if (entry.on(day)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    Optional<T> find(K key, LocalDate day) {
        return at(key, day).map(Dated::what);
    }

    /** Everything that ever stood under the key. */
    List<Dated<T>> of(K key) {
        return byKey.getOrDefault(key, List.of());
    }
}
