package vn.lienthong.exchange.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileDuty;
import vn.lienthong.contract.casefile.TimeLimit;

/** Everything owed on a case file; one clock for each agency and duty. */
record Clocks(List<Clock> all) {
    static final Clocks NONE = new Clocks(List.of());

    Clocks begin(CaseFileDuty duty, AgencyCode agency, TimeLimit limit) {
        List<Clock> more = new ArrayList<>(end(duty, agency).all());
        more.add(new Clock(duty, agency, limit, Clock.Stage.RUNNING));
        return new Clocks(List.copyOf(more));
    }

    Clocks end(CaseFileDuty duty, AgencyCode agency) {
        return without(clock -> clock.isOf(duty, agency));
    }

    Clocks end(CaseFileDuty duty) {
        return without(clock -> clock.duty() == duty);
    }

    Clocks reached(CaseFileDuty duty, AgencyCode agency, Clock.Stage stage) {
        UnaryOperator<Clock> strike = clock -> clock.isOf(duty, agency) ? clock.at(stage) : clock;
        return new Clocks(all.stream().map(strike).toList());
    }

    /** The one that strikes next. */
    Optional<Clock> next() {
        return all.stream()
                .filter(clock -> clock.next() != null)
                .min(Comparator.comparing(clock -> Objects.requireNonNull(clock.next(), "struck clocks are left out")));
    }

    /** When that is. */
    Optional<Instant> nextAt() {
        return next().map(Clock::next);
    }

    boolean isOverdue(CaseFileDuty duty, AgencyCode agency) {
        return all.stream().anyMatch(clock -> clock.isOf(duty, agency) && clock.stage() == Clock.Stage.OVERDUE);
    }

    private Clocks without(Predicate<Clock> ended) {
        return all.stream().noneMatch(ended)
                ? this
                : new Clocks(all.stream().filter(ended.negate()).toList());
    }
}
