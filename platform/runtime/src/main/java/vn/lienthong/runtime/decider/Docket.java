package vn.lienthong.runtime.decider;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.InnerNotice;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MatterNumber;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.registry.connection.Connections;
import vn.lienthong.runtime.decider.Matters.Known;
import vn.lienthong.runtime.decider.Matters.Standing;
import vn.lienthong.runtime.message.Message;

/**
 * The matters of one kind within one task: what a command or a clock brings about on them. Computing may fail and changes
 * nothing; keeping does not fail.
 */
final class Docket<C, E extends MatterEvent, S> {
    /** How often one matter is woken at one look before that is held to be a fault. */
    private static final int ROUNDS = 1000;

    private final Decider<C, E, S> decider;
    private final URI source;
    private final Deciding<C, E, S> deciding;
    private final Matters<E, S> matters;
    private final Clocks clocks;
    private final Followers followers;
    private final Numbers numbers;
    private final MeterRegistry meters;

    Docket(
            Decider<C, E, S> decider,
            URI source,
            Supplier<Connections> connections,
            KeyValueStore<String, byte[]> history,
            Clocks clocks,
            Followers followers,
            Numbers numbers,
            MeterRegistry meters) {
        this.decider = decider;
        this.source = source;
        this.deciding = new Deciding<>(decider, connections, source);
        this.matters = new Matters<>(decider, new History<>(history));
        this.clocks = clocks;
        this.followers = followers;
        this.numbers = numbers;
        this.meters = meters;
    }

    /** What a command brings about; the same outcome again if it was decided before. */
    Work decide(Record<String, byte[]> record) {
        Message message = Message.read(record.headers(), record.value());
        Envelope cause = message.envelope();
        String id = Outcomes.key(cause.source(), cause.id());
        MatterKey matter = key(record.key());
        Known<S> known = matters.of(matter);
        Optional<byte[]> before = matters.outcome(matter, known, id);
        if (before.isPresent()) {
            Outcome outcome = Json.read(before.get(), Outcome.class);
            return Work.sendingOnly("repeated", Outcomes.tell(outcome, cause, source, toldNumber(outcome, matter)));
        }
        Command<C> command = command(record, message);
        Numbers.@Nullable Number number = numbers.of(matter, command.now());
        Deciding.Result<E, S> result = deciding.decide(command, message, known.standing(), value(number));
        return new Work(
                result.required().status().wire(),
                () -> {
                    keep(matter, known, result, id);
                    keep(matter, result, number, command.now());
                },
                result.emissions());
    }

    @SuppressWarnings("unchecked") // the door sends each type to the topic of its own matter
    private Command<C> command(Record<String, byte[]> record, Message message) {
        Envelope cause = message.envelope();
        return new Command<>(
                (C) message.content(),
                record.key(),
                message.content() instanceof InnerNotice notice
                        ? notice.to()
                        : Sources.agency(cause.source()).orElseThrow(),
                cause.id(),
                Instant.ofEpochMilli(record.timestamp()),
                cause.officer(),
                message.account());
    }

    /** What brought nothing about names no number: a refusal may be told to an agency that must not know of the matter. */
    private @Nullable MatterNumber toldNumber(Outcome outcome, MatterKey matter) {
        return outcome.events().isEmpty() ? null : numbers.kept(matter);
    }

    private static @Nullable MatterNumber value(Numbers.@Nullable Number number) {
        return number == null ? null : number.value();
    }

    /** A matter is given its number by the first of its events that is decided since there are numbers. */
    private void keep(MatterKey matter, Deciding.Result<E, S> result, Numbers.@Nullable Number number, Instant now) {
        if (number != null && !result.events().isEmpty() && decider.isNumbered(result.state())) {
            numbers.keep(matter, number, now);
        }
    }

    private void keep(MatterKey matter, Known<S> before, Deciding.Result<E, S> result, String command) {
        matters.keep(matter, before, result, command);
        clocks.move(matter, decider.wakesAt(before.standing().state()), decider.wakesAt(result.state()));
        follow(matter, before, result);
    }

    private void follow(MatterKey matter, Known<S> before, Deciding.Result<E, S> result) {
        followers.move(matter, decider.follows(before.standing().state()), decider.follows(result.state()));
    }

    /**
     * Where a matter stands whose clock has run out.
     *
     * @param due when it is to be woken next; empty if never
     * @param work what time brings about first; null where nothing has run out
     */
    record Woken(Optional<Instant> due, @Nullable Work work) {}

    /** @param round how often it was woken at this look already */
    Woken wake(String key, Instant now, int round) {
        MatterKey matter = key(key);
        Known<S> known = matters.of(matter);
        Standing<S> standing = known.standing();
        Optional<Instant> due = decider.wakesAt(standing.state());
        if (due.isEmpty() || due.get().isAfter(now)) {
            return new Woken(due, null);
        }
        if (round == ROUNDS) {
            throw new IllegalStateException("the clocks of %s never end".formatted(matter));
        }
        meters.timer("lienthong.clocks.late", "matter", decider.matter().wire())
                .record(Duration.between(due.get(), now));
        // a clock of the machine set back does not bring events out of their order
        Instant at = notBefore(standing, now);
        Numbers.@Nullable Number number = numbers.of(matter, at);
        Deciding.Result<E, S> result = deciding.wake(key, standing, due.get(), at, value(number));
        Runnable keep = () -> {
            matters.keep(matter, known, result);
            follow(matter, known, result);
            keep(matter, result, number, at);
        };
        return new Woken(due, new Work("woken", keep, result.emissions()));
    }

    /** What it brings about that others belong to a community that the matter follows; null if nothing. */
    @Nullable
    Work follow(String key, Community community, Instant now) {
        MatterKey matter = key(key);
        Known<S> known = matters.of(matter);
        Standing<S> standing = known.standing();
        Instant at = notBefore(standing, now);
        Numbers.@Nullable Number number = numbers.of(matter, at);
        Deciding.Result<E, S> result = deciding.follow(key, standing, community, at, value(number));
        if (result == null) {
            return null;
        }
        return new Work(
                "followed",
                () -> {
                    matters.keep(matter, known, result);
                    clocks.move(matter, decider.wakesAt(standing.state()), decider.wakesAt(result.state()));
                    follow(matter, known, result);
                    keep(matter, result, number, at);
                },
                result.emissions());
    }

    private static Instant notBefore(Standing<?> standing, Instant now) {
        Instant lastAt = standing.lastAt();
        return lastAt == null || lastAt.isBefore(now) ? now : lastAt;
    }

    private MatterKey key(String key) {
        return new MatterKey(decider.matter(), key);
    }
}
