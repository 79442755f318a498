package vn.lienthong.exchange.deconfliction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.contract.deconfliction.DeconflictionEvent;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.ContactNotOpened;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.ContactReminded;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.InterestExpired;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.exchange.deconfliction.DeconflictionState.Alone;
import vn.lienthong.exchange.deconfliction.DeconflictionState.Answer;
import vn.lienthong.exchange.deconfliction.DeconflictionState.Met;
import vn.lienthong.exchange.task.Limits;
import vn.lienthong.registry.Directory;

/** What time brings about: a reminder to answer, that nothing was opened, that sources are counted, and the end. */
final class Clocks {
    private static final String RULE = "DECONFLICTION-ANSWER";

    private Clocks() {}

    /** By when an agency says whether it agrees to be known. */
    static Deadline answer(Directory directory, Instant now) {
        return Limits.byRule(directory, RULE, now, now);
    }

    static Optional<Instant> wakesAt(DeconflictionState state) {
        return switch (state) {
            case Alone alone -> Optional.of(alone.endsAt());
            case Met met ->
                Stream.of(
                                Optional.of(met.own().endsAt()),
                                asked(met),
                                Optional.ofNullable(met.waitsUntil()),
                                Optional.of(met.corroboration().next()))
                        .flatMap(Optional::stream)
                        .min(Instant::compareTo);
            case DeconflictionState.None none -> Optional.empty();
            case DeconflictionState.Suspected suspected -> Optional.empty();
            case DeconflictionState.Over over -> Optional.empty();
        };
    }

    private static Optional<Instant> asked(Met met) {
        return met.answer() == Answer.OWED ? met.clock().next() : Optional.empty();
    }

    static List<DeconflictionEvent> wake(DeconflictionState state, Instant now) {
        Optional<Instant> first = wakesAt(state);
        return switch (state) {
            case Alone alone -> List.of(expired(alone, now));
            case Met met when asked(met).equals(first) -> List.of(reminded(met, now));
            case Met met
            when Optional.ofNullable(met.waitsUntil()).equals(first) ->
                List.of(new ContactNotOpened(met.own().id(), met.own().by(), now));
            case Met met when met.own().endsAt().equals(first.orElseThrow()) -> List.of(expired(met.own(), now));
            case Met met -> List.of(Corroboration.ask(met.own(), now));
            case DeconflictionState.None none -> List.of();
            case DeconflictionState.Suspected suspected -> List.of();
            case DeconflictionState.Over over -> List.of();
        };
    }

    private static DeconflictionEvent reminded(Met met, Instant now) {
        return new ContactReminded(
                met.own().id(),
                met.own().by(),
                now,
                met.clock().isOverdueAt(now),
                met.clock().deadline().dueAt());
    }

    private static DeconflictionEvent expired(Alone own, Instant now) {
        return new InterestExpired(own.id(), own.by(), now);
    }
}
