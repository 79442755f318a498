package vn.lienthong.tips;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.request.EscalationLevel;
import vn.lienthong.contract.tip.TipClocks.TipClock;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.TipEscalated;
import vn.lienthong.contract.tip.TipEvent.TipReminded;
import vn.lienthong.contract.tip.TipFolder;
import vn.lienthong.contract.tip.TipFurther;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.deadline.TimeLimits;
import vn.lienthong.registry.oversight.Lines;

/**
 * What time alone brings about on a tip, once for each clock: a warning ahead of the limit, that it is late, then up the line as
 * of requests, to those above the agency that owes it and last to the standing office. Never to one from whom the tip is kept.
 */
record Escalating(Supplier<Directory> directory, Lines lines) {
    private static final String SUPERIOR = "TIP-SUPERIOR";
    private static final String OFFICE = "TIP-OFFICE";

    Escalating(Supplier<Directory> directory) {
        this(directory, new Lines(directory));
    }

    /** What that clock brings about, which has struck. */
    TipEvent struck(TipFolder folder, TipClock clock, Instant now) {
        return switch (clock.stage()) {
            case RUNNING -> reminded(folder, clock, false, null, now);
            case WARNED -> reminded(folder, clock, true, further(SUPERIOR, now), now);
            case LATE -> toTheSuperior(folder, clock, now);
            case SUPERIOR -> toTheOffice(folder, clock, now);
            case OFFICE -> throw new IllegalStateException("the clock of %s has run out".formatted(clock.duty()));
        };
    }

    private static TipEvent reminded(
            TipFolder folder, TipClock clock, boolean overdue, @Nullable TipFurther further, Instant now) {
        TimeLimit limit = clock.limit();
        return new TipReminded(
                folder.tip(), clock.agency(), now, clock.duty(), overdue, limit.dueAt(), limit.basis(), further);
    }

    /** To those above; where none of them may know of it or can be reached, to the standing office at once. */
    private TipEvent toTheSuperior(TipFolder folder, TipClock clock, Instant now) {
        RoundThoseConcerned round = RoundThoseConcerned.of(directory.get(), folder, now);
        SortedSet<AgencyCode> above = lines.above(clock.agency(), round::holds, now);
        return above.isEmpty()
                ? toTheOffice(folder, clock, now)
                : escalated(folder, clock, EscalationLevel.SUPERIOR, above, further(OFFICE, now), now);
    }

    private TipEvent toTheOffice(TipFolder folder, TipClock clock, Instant now) {
        RoundThoseConcerned round = RoundThoseConcerned.of(directory.get(), folder, now);
        return escalated(
                folder,
                clock,
                EscalationLevel.STANDING_OFFICE,
                lines.overAll(clock.agency(), round::holds, now),
                null,
                now);
    }

    private static TipEvent escalated(
            TipFolder folder,
            TipClock clock,
            EscalationLevel level,
            Set<AgencyCode> to,
            @Nullable TipFurther further,
            Instant now) {
        boolean isNew = to.stream()
                .anyMatch(agency ->
                        !agency.equals(folder.receiver()) && !folder.audience().contains(agency));
        TipFurther due = clock.further();
        return new TipEscalated(
                folder.tip(),
                clock.agency(),
                now,
                clock.duty(),
                level,
                List.copyOf(to),
                clock.limit().dueAt(),
                due == null ? clock.limit().basis() : due.basis(),
                further,
                isNew ? folder.content() : null,
                isNew && !folder.additions().isEmpty() ? folder.additions() : null);
    }

    private TipFurther further(String rule, Instant now) {
        TimeLimit limit = new TimeLimits(directory.get()).of(rule, now, now, rule);
        return new TipFurther(limit.dueAt(), limit.basis());
    }
}
