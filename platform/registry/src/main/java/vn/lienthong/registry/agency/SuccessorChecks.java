package vn.lienthong.registry.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.AgencySuccession;

/** Whether each successor is known, begins after the end and exists then, and nobody comes to succeed itself. */
final class SuccessorChecks {
    private final Lives lives;
    private final Complaints complaints;

    private SuccessorChecks(Lives lives, Complaints complaints) {
        this.lives = lives;
        this.complaints = complaints;
    }

    static void check(Collection<Agency> all, Lives lives, Complaints complaints) {
        SuccessorChecks checks = new SuccessorChecks(lives, complaints);
        for (Agency row : all) {
            row.successors().forEach(next -> checks.check(row, next));
            checks.cycle(row, row, new ArrayList<>(List.of(row)), new HashSet<>());
        }
    }

    private void check(Agency row, AgencySuccession next) {
        AgencyCode code = next.successor();
        LocalDate to = row.period().to();
        if (to == null) {
            complaints.add(row, "successor %s of what has no end".formatted(code));
        } else if (!next.from().isAfter(to)) {
            complaints.add(row, "successor %s from %s, before the end on %s".formatted(code, next.from(), to));
        }
        if (lives.of(code).isEmpty()) {
            complaints.add(row, "unknown successor %s".formatted(code));
        } else if (lives.on(code, next.from()).isEmpty()) {
            complaints.add(row, "successor %s does not exist on %s".formatted(code, next.from()));
        }
    }

    private boolean cycle(Agency start, Agency row, List<Agency> path, Set<Agency> seen) {
        for (AgencySuccession next : row.successors()) {
            Agency successor = lives.on(next.successor(), next.from())
                    .or(() -> lives.latest(next.successor()))
                    .orElse(null);
            if (start.equals(successor)) {
                complaints.add(start, "successor cycle %s → %s".formatted(codes(path), start.code()));
                return true;
            }
            if (successor != null && seen.add(successor)) {
                path.add(successor);
                if (cycle(start, successor, path, seen)) {
                    return true;
                }
                path.removeLast();
            }
        }
        return false;
    }

    private static String codes(List<Agency> path) {
        return path.stream().map(row -> row.code().value()).collect(Collectors.joining(" → "));
    }
}
