package vn.lienthong.runtime.decider;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.InnerNotice;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MatterNumber;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.registry.connection.Connections;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.registry.visibility.WhoMaySee;
import vn.lienthong.runtime.audit.Audited;
import vn.lienthong.runtime.decider.Matters.Standing;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Message;

/**
 * One command, or one clock, decided: the events, to whom each is delivered, and the outcome. Pure, like the decider it asks.
 *
 * @param <C> the commands
 * @param <E> the events
 * @param <S> the state
 */
final class Deciding<C, E extends MatterEvent, S> {
    /** How far the clocks of the machines that stamp commands and clocks may differ without anybody noticing. */
    static final Duration SKEW = Duration.ofSeconds(5);

    private final Decider<C, E, S> decider;
    private final Supplier<Connections> connections;
    private final URI source;
    private final Entries entries;

    /** @param connections who is connected now: only they are told */
    Deciding(Decider<C, E, S> decider, Supplier<Connections> connections, URI source) {
        this.decider = decider;
        this.connections = connections;
        this.source = source;
        this.entries = new Entries(source, decider.matter());
    }

    /**
     * Everything that the decision brings about.
     *
     * @param state after the events
     * @param answer null where no command is answered
     * @param told the agencies in whose inboxes the events are put
     */
    record Result<E extends MatterEvent, S>(
            S state,
            List<Recorded<E>> events,
            @Nullable Answer answer,
            List<Emission> emissions,
            Set<AgencyCode> told) {
        /** The events as they are sent. */
        List<Message> messages() {
            return events.stream().map(Recorded::message).toList();
        }

        /** The answer to the command that was decided. */
        Answer required() {
            return Objects.requireNonNull(answer, "time is not answered");
        }
    }

    /** An outcome, and the JSON that is kept of it and told. */
    record Answer(Outcome.Status status, byte[] json) {}

    /** @param number by which people call the matter; null for a kind that has none */
    Result<E, S> decide(Command<C> command, Message message, Standing<S> standing, @Nullable MatterNumber number) {
        Envelope cause = message.envelope();
        return switch (decision(command, standing)) {
            case Decision.Accepted<E>(List<E> events) -> {
                Result<E, S> happened = happened(Cause.of(cause), standing.state(), events, number);
                yield answered(
                        happened,
                        outcome(command, message, Outcome.Status.ACCEPTED, ids(happened.messages()), List.of()),
                        command,
                        cause);
            }
            case Decision.Refused<E>(List<Reason> reasons) -> {
                Result<E, S> nothing = new Result<>(standing.state(), List.of(), null, List.of(), Set.of());
                List<Reason> told = told(reasons, command, standing);
                yield answered(
                        nothing, outcome(command, message, Outcome.Status.REFUSED, List.of(), told), command, cause);
            }
        };
    }

    /**
     * With what may be done instead, for whoever may see where the matter stands: by all who take part, or, where those who may see it do
     * not learn of each other, by itself.
     */
    private List<Reason> told(List<Reason> reasons, Command<C> command, Standing<S> standing) {
        if (standing.events() == 0) {
            return reasons;
        }
        Handling handling = decider.handling(standing.state());
        if (!WhoMaySee.ask(command.by(), handling).sees()) {
            return reasons;
        }
        return decider.allowed(standing.state())
                .map(allowed -> AllowedStep.told(
                        reasons,
                        handling.recipientsKnown()
                                ? allowed
                                : allowed.stream()
                                        .filter(step -> step.by().equals(command.by())
                                                || command.by().equals(handling.provider()))
                                        .toList(),
                        command.by()))
                .orElse(reasons);
    }

    /**
     * A command stamped a little early counts as of the last event, so that time never runs back within a matter. It may be
     * stamped well before an event that time brought about, having waited while the service was away; well before another
     * command of an agency it must not be. What the platform tells by itself is stamped when what it has found happened, elsewhere: neither is
     * it held against what agencies have commanded, nor what they command against it.
     */
    private Decision<E> decision(Command<C> command, Standing<S> standing) {
        Instant lastAt = standing.lastAt();
        Instant commandedAt = standing.commandedAt();
        boolean told = command.content() instanceof InnerNotice;
        if (!told && commandedAt != null && command.now().isBefore(commandedAt.minus(SKEW))) {
            return Decision.refused(
                    ReasonCode.CLOCK_SET_BACK,
                    "Lệnh mang thời điểm %s, trước lệnh gần nhất đã có hiệu lực (%s). Hãy báo người vận hành kiểm tra đồng hồ, rồi gửi lại với mã lệnh mới."
                            .formatted(command.now(), commandedAt));
        }
        Command<C> counted = lastAt != null && command.now().isBefore(lastAt)
                ? new Command<>(
                        command.content(),
                        command.matter(),
                        command.by(),
                        command.id(),
                        lastAt,
                        command.officer(),
                        command.account())
                : command;
        return decider.decide(counted, standing.state());
    }

    /** What a clock of the matter brings about that has run out by {@code now}; for the number the same holds. */
    Result<E, S> wake(String matter, Standing<S> standing, Instant due, Instant now, @Nullable MatterNumber number) {
        List<E> events = decider.wake(standing.state(), now);
        if (events.isEmpty()) {
            throw new IllegalStateException("a clock of %s ran out and brought nothing about".formatted(matter));
        }
        return uncommanded(matter, standing, events, due, now, number);
    }

    /** What it brings about that others belong to a community that the matter follows; null if nothing. */
    @Nullable
    Result<E, S> follow(
            String matter, Standing<S> standing, Community community, Instant now, @Nullable MatterNumber number) {
        List<E> events = decider.follow(standing.state(), community, now);
        return events.isEmpty() ? null : uncommanded(matter, standing, events, now, now, number);
    }

    /** @param due when it was to happen */
    private Result<E, S> uncommanded(
            String matter,
            Standing<S> standing,
            List<E> events,
            Instant due,
            Instant now,
            @Nullable MatterNumber number) {
        Cause cause = Cause.clock(matter, standing.events(), due);
        Result<E, S> happened = happened(cause, standing.state(), events, number);
        List<Emission> emissions = new ArrayList<>(happened.emissions());
        emissions.add(entries.ofTime(matter, happened.messages(), happened.told(), now, cause));
        return new Result<>(happened.state(), happened.events(), null, emissions, happened.told());
    }

    /** Whoever may see the matter after the decision is told all of it, from its first event on. */
    private Result<E, S> happened(Cause cause, S before, List<E> events, @Nullable MatterNumber number) {
        S after = decider.evolve(before, events);
        Handling handling = decider.handling(after);
        @Nullable MatterNumber named = decider.isNumbered(after) ? number : null;
        Supplier<Connections> connected = connected(after);
        List<Recorded<E>> recorded = new ArrayList<>();
        List<Emission> emissions = new ArrayList<>();
        Set<AgencyCode> told = new LinkedHashSet<>();
        for (E event : events) {
            String id = cause.idOf("event-" + recorded.size());
            Message message = new Message(envelope(after, event, id, cause, handling, named), Json.write(event));
            recorded.add(new Recorded<>(event, message));
            String key = event.about().key();
            emissions.add(new Emission(decider.matter().events(), key, message));
            decider.told(after, event).stream()
                    .filter(agency -> event.isTold(agency, handling.provider()))
                    .filter(agency -> connected.get().has(agency, event.at()))
                    .filter(agency -> WhoMaySee.ask(agency, handling).sees())
                    .forEach(agency -> {
                        emissions.add(new Emission(
                                Topics.inbox(agency).name(), key, seenBy(agency, after, event, message, handling)));
                        told.add(agency);
                    });
        }
        return new Result<>(after, recorded, null, emissions, told);
    }

    /** What one of them finds in its inbox: its own version of the event, resting on what that version says. */
    private Message seenBy(AgencyCode agency, S after, E event, Message message, Handling handling) {
        @SuppressWarnings("unchecked") // a version of an event is of its own type
        E seen = (E) event.seenBy(agency);
        Message version = seen.equals(event)
                ? message
                : new Message(
                        message.envelope()
                                .basedOn(decider.attributes(after, seen).basis()),
                        Json.write(seen));
        Handling known = handling.knownTo(agency);
        return known == handling ? version : version.handled(known.wire());
    }

    /** Of the directory itself its own state says who is connected: it decides before it is published. Asked for once, if at all. */
    private Supplier<Connections> connected(S state) {
        return SingletonSupplier.of(() -> decider.connections(state).orElseGet(connections));
    }

    private Result<E, S> answered(Result<E, S> result, Outcome outcome, Command<C> command, Envelope cause) {
        byte[] json = Json.write(outcome);
        List<Emission> emissions = new ArrayList<>(result.emissions());
        boolean unseen = result.events().isEmpty()
                || !WhoMaySee.ask(command.by(), decider.handling(result.state()))
                        .sees();
        MatterNumber number =
                unseen ? null : result.events().getFirst().message().envelope().number();
        emissions.addAll(Outcomes.tell(outcome, json, cause, source, number));
        if (!(command.content() instanceof InnerNotice)) {
            emissions.add(
                    entries.ofCommand(command, cause, outcome, result.told(), Audited.digest(result.messages(), json)));
        } else if (!result.events().isEmpty()) {
            emissions.add(
                    entries.ofTime(command.matter(), result.messages(), result.told(), command.now(), Cause.of(cause)));
        }
        return new Result<>(
                result.state(), result.events(), new Answer(outcome.status(), json), emissions, result.told());
    }

    private static List<String> ids(List<Message> events) {
        return events.stream().map(event -> event.envelope().id()).toList();
    }

    private Envelope envelope(
            S state, E event, String id, Cause cause, Handling handling, @Nullable MatterNumber number) {
        Attributes attributes = decider.attributes(state, event);
        String key = event.about().key();
        return new Envelope(
                id,
                source,
                MessageTypes.of(event).name(),
                key,
                event.at(),
                handling.provider(),
                handling.wire(),
                attributes.urgency(),
                attributes.dueAt(),
                attributes.basis(),
                cause.correlation() == null ? key : cause.correlation(),
                cause.id(),
                number,
                cause.officerOf(event.by()));
    }

    private Outcome outcome(
            Command<C> command, Message trigger, Outcome.Status status, List<String> events, List<Reason> reasons) {
        return new Outcome(
                command.id(),
                trigger.envelope().type(),
                command.by(),
                status,
                command.matter(),
                null,
                trigger.digest(),
                events,
                reasons,
                command.now());
    }
}
