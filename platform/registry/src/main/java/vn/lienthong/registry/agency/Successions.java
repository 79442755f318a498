package vn.lienthong.registry.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.AgencySuccession;

/** Who answers on a later day for the work of an agency, through as many reorganisations as there were. */
final class Successions {
    private final Lives lives;
    private final Map<AgencyCode, List<Agency>> predecessors;

    private Successions(Lives lives, Map<AgencyCode, List<Agency>> predecessors) {
        this.lives = lives;
        this.predecessors = predecessors;
    }

    static Successions of(Collection<Agency> all, Lives lives) {
        Map<AgencyCode, List<Agency>> predecessors = new HashMap<>();
        for (Agency row : all) {
            row.successors().stream()
                    .map(AgencySuccession::successor)
                    .distinct()
                    .forEach(code -> predecessors
                            .computeIfAbsent(code, absent -> new ArrayList<>())
                            .add(row));
        }
        predecessors.replaceAll((code, rows) -> List.copyOf(rows));
        return new Successions(lives, Map.copyOf(predecessors));
    }

    List<Agency> predecessors(AgencyCode code) {
        return predecessors.getOrDefault(code, List.of());
    }

    /** Itself if it still exists; none if it has not begun or nobody is known. */
    List<Agency> on(Agency acted, LocalDate day) {
        Set<Agency> found = new LinkedHashSet<>();
        follow(acted, day, found);
        return List.copyOf(found);
    }

    private void follow(Agency row, LocalDate day, Set<Agency> found) {
        if (row.existsOn(day)) {
            found.add(row);
            return;
        }
        List<AgencySuccession> due = due(row, day);
        for (AgencySuccession next : due) {
            lives.on(next.successor(), next.from()).ifPresent(successor -> follow(successor, day, found));
        }
        Agency later = lives.next(row);
        if (due.isEmpty() && later != null && Lives.first(later) <= day.toEpochDay()) {
            follow(later, day, found);
        }
    }

    /** Of those that have begun to answer, the ones that began last. */
    private static List<AgencySuccession> due(Agency row, LocalDate day) {
        List<AgencySuccession> due = new ArrayList<>();
        for (AgencySuccession next : row.successors()) {
            if (next.from().isAfter(day)) {
                continue;
            }
            if (!due.isEmpty() && next.from().isAfter(due.getFirst().from())) {
                due.clear();
            }
            if (due.isEmpty() || next.from().equals(due.getFirst().from())) {
                due.add(next);
            }
        }
        return due;
    }
}
