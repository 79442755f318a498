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
import vn.lienthong.contract.request.EscalationLevel;

/** What runs on a tip: one clock for each duty. A duty of events from before there were limits has none. */
public record TipClocks(List<TipClock> all) {
    static final TipClocks NONE = new TipClocks(List.of());

    /** How far a clock has gone. */
    public enum Stage {
        RUNNING,
        /** Its agency was warned, or there was no time to. */
        WARNED,
        /** Its agency was told that it is late. */
        LATE,
        /** Those above were told. */
        SUPERIOR,
        /** The standing office was told, and nobody is after it. */
        OFFICE;

        static Stage of(EscalationLevel level) {
            return switch (level) {
                case SUPERIOR -> SUPERIOR;
                case STANDING_OFFICE -> OFFICE;
            };
        }
    }

    /**
     * What an agency owes, and by when.
     *
     * @param further when it goes up the line; null before it is late, at the end of the line, and in events from before it went up
     */
    public record TipClock(
            TipDuty duty,
            AgencyCode agency,
            TimeLimit limit,
            Stage stage,
            @Nullable TipFurther further) {
        /** When it next strikes; empty once it has run out. */
        public Optional<Instant> next() {
            return switch (stage) {
                case RUNNING -> Optional.of(limit.warnAt());
                case WARNED -> Optional.of(limit.dueAt());
                case LATE, SUPERIOR -> Optional.ofNullable(further).map(TipFurther::at);
                case OFFICE -> Optional.empty();
            };
        }

        /** Whether its agency was told that it is late. */
        public boolean late() {
            return stage.compareTo(Stage.LATE) >= 0;
        }

        private TipClock at(Stage reached, @Nullable TipFurther then) {
            return new TipClock(duty, agency, limit, reached, then);
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
        TipClock anew = new TipClock(duty, agency, limit, noTime ? Stage.WARNED : Stage.RUNNING, null);
        TipClock told = rested.of(duty)
                .filter(clock ->
                        clock.agency().equals(agency) && clock.limit().dueAt().equals(limit.dueAt()))
                .filter(clock -> clock.stage() != Stage.RUNNING)
                .map(clock -> anew.at(clock.stage(), clock.further()))
                .orElse(anew);
        List<TipClock> more = new ArrayList<>(rest.all);
        more.add(told);
        return new TipClocks(List.copyOf(more));
    }

    TipClocks end(TipDuty duty) {
        return all.stream().noneMatch(clock -> clock.duty() == duty)
                ? this
                : new TipClocks(
                        all.stream().filter(clock -> clock.duty() != duty).toList());
    }

    TipClocks struck(TipDuty duty, Stage reached, @Nullable TipFurther further) {
        UnaryOperator<TipClock> strike = clock -> clock.duty() == duty ? clock.at(reached, further) : clock;
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
