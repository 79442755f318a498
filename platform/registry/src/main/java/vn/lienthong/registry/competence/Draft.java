package vn.lienthong.registry.competence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.directory.CompetenceCandidate;
import vn.lienthong.contract.directory.CompetenceGround;
import vn.lienthong.contract.directory.CompetenceRule;

/** A candidate while the rules for it are gathered, best first. */
final class Draft {
    private final Seat seat;
    private @Nullable List<Ruling> more;

    Draft(Seat seat) {
        this.seat = seat;
    }

    void add(Ruling ruling) {
        if (more == null) {
            more = new ArrayList<>(4);
        }
        more.add(ruling);
    }

    /** Whether the rule gives the same body the same role. */
    boolean isOf(Seat other) {
        return seat.body() == other.body()
                && best().role() == other.ruling().rule().role();
    }

    boolean isAmong(List<Draft> others) {
        for (Draft other : others) {
            if (other.seat.body() == seat.body()) {
                return true;
            }
        }
        return false;
    }

    CompetenceRule best() {
        return seat.ruling().rule();
    }

    String name() {
        return seat.name();
    }

    String sentence() {
        return seat.alone().sentence();
    }

    CompetenceCandidate candidate(List<Draft> rivals) {
        List<CompetenceGround> against = List.of();
        for (Draft rival : rivals) {
            if (rival != this) {
                against = rival.against(seat.ruling(), against);
            }
        }
        return more == null && against.isEmpty() ? seat.alone() : seat.with(grounds(more), against);
    }

    private List<CompetenceGround> grounds(@Nullable List<Ruling> others) {
        if (others == null) {
            return seat.alone().grounds();
        }
        List<CompetenceGround> all = new ArrayList<>(others.size() + 1);
        all.add(seat.ruling().ground());
        for (Ruling ruling : others) {
            all.add(ruling.ground());
        }
        return all;
    }

    /** Adds the rules of this one that go before the other's best or are more specific. */
    private List<CompetenceGround> against(Ruling other, List<CompetenceGround> so) {
        List<CompetenceGround> against = add(so, seat.ruling(), other);
        if (more != null) {
            for (Ruling ruling : more) {
                against = add(against, ruling, other);
            }
        }
        return against;
    }

    private static List<CompetenceGround> add(List<CompetenceGround> so, Ruling ruling, Ruling other) {
        if (ruling.rank() >= other.rank() && ruling.specificity() <= other.specificity()) {
            return so;
        }
        List<CompetenceGround> longer = so.isEmpty() ? new ArrayList<>(4) : so;
        longer.add(ruling.ground());
        return longer;
    }
}
