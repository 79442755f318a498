package vn.lienthong.runtime.decider;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.runtime.decider.History.Entry;
import vn.lienthong.runtime.decider.History.Happened;

/**
 * The matters of one task, each folded from its history. Those that are busy are remembered, so that only the first of their
 * commands reads the history; what is remembered is never more than a shortcut, and ends with the task.
 */
final class Matters<E extends MatterEvent, S> {
    /** Bytes of history whose states a task remembers. */
    private static final long REMEMBERED = 8L * 1024 * 1024;
    /** What a state weighs beside its history, roughly, in bytes. */
    private static final int OVERHEAD = 1024;

    private static final byte[] NOTHING = {};

    private final Decider<?, E, S> decider;
    private final History<E> history;
    private final Cache<MatterKey, Known<S>> remembered = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED)
            .weigher((MatterKey matter, Known<S> known) -> known.standing().weight())
            .executor(Runnable::run)
            .build();

    Matters(Decider<?, E, S> decider, History<E> history) {
        this.decider = decider;
        this.history = history;
    }

    /**
     * Where a matter stands.
     *
     * @param events how many events it has
     * @param lastAt when the last of them happened, null if there is none
     * @param commandedAt the latest moment that a command of an agency was stamped with which brought any of them about, null if there is none;
     *     an event may be later, since it is never before the one that it follows
     * @param bytes size of its history
     */
    record Standing<S>(
            S state,
            int events,
            @Nullable Instant lastAt,
            @Nullable Instant commandedAt,
            long bytes) {
        /** After one more event, in the state that it or the last of its decision has led to. */
        private <E extends MatterEvent> Standing<S> after(Happened<E> entry, S next) {
            Instant at = entry.event().at();
            return new Standing<>(next, events + 1, at, latest(stamp(entry)), bytes + entry.bytes());
        }

        private @Nullable Instant latest(@Nullable Instant stamp) {
            return commandedAt == null || stamp != null && stamp.isAfter(commandedAt) ? stamp : commandedAt;
        }

        /** Of the command of an agency, at the first of its events; null where the platform or time brought it about. */
        private <E extends MatterEvent> @Nullable Instant stamp(Happened<E> entry) {
            if (entry.command() == null || entry.outcome().length == 0 || !Outcomes.isOfAnAgency(entry.command())) {
                return null;
            }
            Instant at = entry.event().at();
            return lastAt == null || at.isAfter(lastAt)
                    ? at
                    : Json.read(entry.outcome(), Outcome.class).at();
        }

        private int weight() {
            return (int) Math.min(Integer.MAX_VALUE, bytes + OVERHEAD);
        }
    }

    /**
     * A matter as its history tells it.
     *
     * @param apart whether commands without events were answered
     * @param answered by the key of each command that brought events about, the number of the entry of the first
     */
    record Known<S>(Standing<S> standing, boolean apart, Map<String, Integer> answered) {
        private static <S> Known<S> nothingOf(S initial) {
            return new Known<>(new Standing<>(initial, 0, null, null, 0), false, new HashMap<>());
        }

        /** How many entries its history has: one for each event, and one that tells of answers apart. */
        private int entries() {
            return standing.events() + (apart ? 1 : 0);
        }

        private <E extends MatterEvent> Known<S> after(Happened<E> entry, S next) {
            if (entry.command() != null) {
                answered.putIfAbsent(entry.command(), entries());
            }
            return new Known<>(standing.after(entry, next), apart, answered);
        }

        private Known<S> withAnswersApart() {
            return new Known<>(standing, true, answered);
        }
    }

    /** Where this matter stands, also if nothing has happened yet. */
    Known<S> of(MatterKey matter) {
        Known<S> known = remembered.getIfPresent(matter);
        return known == null ? folded(matter) : known;
    }

    private Known<S> folded(MatterKey matter) {
        Known<S> known = Known.nothingOf(decider.initial());
        for (Entry<E> entry = history.entry(matter, 0); entry != null; entry = history.entry(matter, known.entries())) {
            known = switch (entry) {
                case Happened<E> happened ->
                    known.after(happened, decider.evolve(known.standing().state(), happened.event()));
                case History.Apart<E> apart -> known.withAnswersApart();
            };
        }
        return known;
    }

    /** The JSON of the outcome of this command, if it was decided before. */
    Optional<byte[]> outcome(MatterKey matter, Known<S> known, String command) {
        Integer entry = known.answered().get(command);
        if (entry != null && history.entry(matter, entry) instanceof Happened<E> first) {
            return Optional.of(first.outcome());
        }
        return known.apart() ? Optional.ofNullable(history.answer(matter, command)) : Optional.empty();
    }

    /** Keeps what a command has brought about on a matter that was known so. */
    void keep(MatterKey matter, Known<S> before, Deciding.Result<E, S> decided, String command) {
        byte[] outcome = decided.required().json();
        if (decided.events().isEmpty()) {
            answer(matter, before, command, outcome);
        } else {
            keep(matter, before, decided, command, outcome);
        }
    }

    private void answer(MatterKey matter, Known<S> before, String command, byte[] outcome) {
        if (!before.apart()) {
            history.apart(matter, before.entries());
            remembered.put(matter, before.withAnswersApart());
        }
        history.answer(matter, command, outcome);
    }

    /** Keeps what time has brought about on a matter that was known so. */
    void keep(MatterKey matter, Known<S> before, Deciding.Result<E, S> decided) {
        keep(matter, before, decided, null, NOTHING);
    }

    private void keep(
            MatterKey matter,
            Known<S> before,
            Deciding.Result<E, S> decided,
            @Nullable String command,
            byte[] outcome) {
        Known<S> now = before;
        byte[] told = outcome;
        for (Recorded<E> event : decided.events()) {
            now = now.after(history.append(matter, now.entries(), event, command, told), decided.state());
            told = NOTHING;
        }
        remembered.put(matter, now);
    }
}
