package vn.lienthong.registry.agency;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.Agency;

/** Whether each agency has a parent that is known and exists with it, and none stands above itself. */
final class ParentChecks {
    private ParentChecks() {}

    static void check(Collection<Agency> all, Lives lives, Complaints complaints) {
        for (Agency row : all) {
            AgencyCode parent = row.parent();
            if (parent == null) {
                continue;
            }
            if (lives.of(parent).isEmpty()) {
                complaints.add(row, "unknown parent %s".formatted(parent));
            } else if (lives.of(parent).stream().noneMatch(above -> Lives.overlap(above, row))) {
                complaints.add(row, "parent %s exists at no time in its period".formatted(parent));
            }
            cycle(row, lives).ifPresent(cycle -> complaints.add(row, "parent cycle %s".formatted(cycle)));
        }
    }

    /** A cycle has a first day, and on that day it is met from the row that begins then. */
    private static Optional<String> cycle(Agency row, Lives lives) {
        Set<AgencyCode> seen = new LinkedHashSet<>();
        @Nullable Agency above = row;
        while (above != null && seen.add(above.code())) {
            AgencyCode parent = above.parent();
            above = parent == null ? null : lives.on(parent, Lives.first(row)).orElse(null);
        }
        return above == null || !above.code().equals(row.code())
                ? Optional.empty()
                : Optional.of(Stream.concat(seen.stream(), Stream.of(row.code()))
                        .map(AgencyCode::value)
                        .collect(Collectors.joining(" → ")));
    }
}
