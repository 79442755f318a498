package vn.lienthong.registry.map;

import java.util.Collection;
import java.util.List;

/**
 * What a unit has become on a later day: itself if nothing changed, nothing if there was no such unit.
 *
 * @param units each once, in the order of the data; parts of the territory if there are several
 */
public record Successors<T>(List<T> units) {

    public Successors {
        units = List.copyOf(units);
    }

    static <T> Successors<T> of(Collection<T> units) {
        return new Successors<>(List.copyOf(units));
    }

    /** Whether its territory is divided among several, so that only a person can say which one a record means. */
    public boolean split() {
        return units.size() > 1;
    }
}
