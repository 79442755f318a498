package vn.lienthong.registry.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Complaints about entries that did not come from a file, each with the key of the entry and the reason. */
public final class Complaints {
    private Complaints() {}

    /** What is wrong with these entries: a key that is there twice, and what the check says of each. */
    public static <T> List<String> of(
            Collection<T> entries, Function<T, String> key, Function<T, Optional<String>> wrong) {
        List<String> complaints = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (T entry : entries) {
            if (seen.add(key.apply(entry))) {
                wrong.apply(entry).ifPresent(reason -> complaints.add("%s: %s".formatted(key.apply(entry), reason)));
            } else {
                complaints.add("%s: is there twice".formatted(key.apply(entry)));
            }
        }
        return complaints;
    }

    /** @throws BadDirectory if there are any */
    public static void refuseIfAny(List<String> complaints) {
        if (!complaints.isEmpty()) {
            throw new BadDirectory(complaints);
        }
    }
}
