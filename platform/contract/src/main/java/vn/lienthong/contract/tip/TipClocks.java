package vn.lienthong.contract.tip;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.TimeLimit;

/** What runs on a tip: one clock for each duty. A duty of events from before there were limits has none. */
public record TipClocks(List<TipClock> all) {
    static final TipClocks NONE = new TipClocks(List.of());

    /** What an agency owes, by when, whether it was warned, or there was no time to, and whether it was told that it is late. */
    public record TipClock(TipDuty duty, AgencyCode agency, TimeLimit limit, boolean warned, boolean late) {
        /** When it next strikes; empty once it has run out. */
        public Optional<Instant> next() {
            return late ? Optional.empty() : Optional.of(warned ? limit.dueAt() : limit.warnAt());
        }
    }

    TipClocks begin(TipDuty duty, AgencyCode agency, @Nullable TimeLimit limit) {
        return goOn(duty, agency, limit, this);
    }

    /** A duty is owed again, by that limit. What was told of it by the same, or of one that had run out, is not told again. */
    TipClocks goOn(TipDuty duty, AgencyCode agency, @Nullable TimeLimit limit, TipClocks rested) {
        TipClocks rest = end(duty);
        if (limit == null) {
            return rest;
        }
        boolean noTime = !limit.warnAt().isBefore(limit.dueAt());
        Optional<TipClock> told = rested.of(duty)
                .filter(clock ->
                        clock.agency().equals(agency) && clock.limit().dueAt().equals(limit.dueAt()));
        List<TipClock> more = new ArrayList<>(rest.all);
        more.add(new TipClock(
                duty,
                agency,
                limit,
                noTime || told.filter(TipClock::warned).isPresent(),
                told.filter(TipClock::late).isPresent()));
        return new TipClocks(List.copyOf(more));
    }

    TipClocks end(TipDuty duty) {
        return all.stream().noneMatch(clock -> clock.duty() == duty)
                ? this
                : new TipClocks(
                        all.stream().filter(clock -> clock.duty() != duty).toList());
    }

    TipClocks struck(TipDuty duty, boolean late) {
        UnaryOperator<TipClock> strike =
                clock -> clock.duty() == duty ? new TipClock(duty, clock.agency(), clock.limit(), true, late) : clock;
        return new TipClocks(all.stream().map(strike).toList());
    }

    /** The clock of that duty; empty if none runs. */
    public Optional<TipClock> of(TipDuty duty) {
        return all.stream().filter(clock -> clock.duty() == duty).findFirst();
    }

    /** The one that strikes next. */
    public Optional<TipClock> next() {
        return all.stream()
                .filter(clock -> clock.next().isPresent())
                .min(Comparator.comparing(clock -> clock.next().orElseThrow()));
    }
}
