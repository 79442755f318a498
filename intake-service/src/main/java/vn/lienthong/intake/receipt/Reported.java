package vn.lienthong.intake.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.ReporterAdded;
import vn.lienthong.contract.tip.TipEvent.ReporterAsked;
import vn.lienthong.contract.tip.TipEvent.TipAccepted;
import vn.lienthong.contract.tip.TipEvent.TipClosed;
import vn.lienthong.contract.tip.TipEvent.TipOffered;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipEvent.TipReopened;
import vn.lienthong.contract.tip.TipEvent.TipReturned;
import vn.lienthong.contract.tip.TipEvent.TipSetAside;
import vn.lienthong.contract.tip.TipEvent.TipWithdrawn;
import vn.lienthong.registry.calendar.Counting;

/**
 * A tip as whoever reported it may know it: no agency, no unit, no officer, no reason that agencies give each other, and not what was
 * reported.
 *
 * @param entries what was said to whoever reported it and that they said more, oldest first
 */
public record Reported(Instant received, Standing standing, List<Entry> entries) {
    /** What an entry is. */
    public enum Kind {
        QUESTION,
        ADDED,
        OUTCOME,
        REOPENED
    }

    /** @param text null where there is nothing to read */
    public record Entry(Kind kind, Instant at, @Nullable String text) {
        /** In Vietnam. */
        public LocalDate onDay() {
            return Counting.day(at);
        }
    }

    /** On which day it was received, in Vietnam. */
    public LocalDate onDay() {
        return Counting.day(received);
    }

    /** After that event; what begins no tip is nothing without one. */
    static @Nullable Reported after(@Nullable Reported before, TipEvent event) {
        if (event instanceof TipReceived received) {
            Standing first = received.through() == null ? Standing.RECEIVED : Standing.APART;
            return new Reported(received.at(), first, List.of());
        }
        return before == null || before.isApart() ? before : before.then(event);
    }

    /** Whether whoever gave the receipt must not learn more by it, so that nobody does. */
    public boolean isApart() {
        return standing == Standing.APART;
    }

    private Reported then(TipEvent event) {
        return switch (event) {
            case TipOffered offered -> at(standing.passedOn());
            case TipAccepted accepted -> at(Standing.TAKEN_UP);
            case TipReturned returned -> at(standing.back());
            case TipWithdrawn withdrawn -> at(standing.back());
            case TipSetAside aside -> at(Standing.SET_ASIDE).with(Kind.OUTCOME, event, aside.outcome());
            case TipClosed closed -> at(Standing.ENDED).with(Kind.OUTCOME, event, closed.outcome());
            case TipReopened reopened ->
                at(reopened.taken() ? Standing.TAKEN_UP : Standing.RECEIVED).with(Kind.REOPENED, event, null);
            case ReporterAsked asked -> with(Kind.QUESTION, event, asked.question());
            case ReporterAdded added -> with(Kind.ADDED, event, null);
            default -> this;
        };
    }

    private Reported at(Standing other) {
        return new Reported(received, other, entries);
    }

    private Reported with(Kind kind, TipEvent event, @Nullable String text) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(new Entry(kind, event.at(), text));
        return new Reported(received, standing, List.copyOf(more));
    }

    /** Whether a question waits for an answer. */
    public boolean asks() {
        return entries.stream()
                .filter(entry -> entry.kind() == Kind.QUESTION || entry.kind() == Kind.ADDED)
                .reduce((former, latter) -> latter)
                .filter(latest -> latest.kind() == Kind.QUESTION)
                .isPresent();
    }
}
