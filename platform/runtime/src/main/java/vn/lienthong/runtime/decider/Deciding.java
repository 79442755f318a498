package vn.lienthong.runtime.decider;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.registry.visibility.WhoMaySee;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Message;

/**
 * One command, decided: its events, to whom each is delivered, and its outcome. Pure, like the decider it asks.
 *
 * @param <C> the commands
 * @param <E> the events
 * @param <S> the state
 */
final class Deciding<C, E extends MatterEvent, S> {
    private final Decider<C, E, S> decider;
    private final Set<AgencyCode> enrolled;
    private final URI source;

    /** @param enrolled the agencies that have an inbox */
    Deciding(Decider<C, E, S> decider, Set<AgencyCode> enrolled, URI source) {
        this.decider = decider;
        this.enrolled = enrolled;
        this.source = source;
    }

    /** Everything that the decision brings about. */
    record Result<S>(S state, List<Message> events, Outcome outcome, List<Emission> emissions) {}

    Result<S> decide(Command<C> command, Message message, S state) {
        Envelope cause = message.envelope();
        return switch (decider.decide(command, state)) {
            case Decision.Accepted<E>(List<E> events) -> accepted(command, message, state, events);
            case Decision.Refused<E>(List<Reason> reasons) -> {
                Outcome outcome = outcome(command, message, Outcome.Status.REFUSED, List.of(), reasons);
                yield new Result<>(state, List.of(), outcome, tell(outcome, cause));
            }
        };
    }

    /** Whoever may see the matter after the decision is told all of it, from its first event on. */
    private Result<S> accepted(Command<C> command, Message trigger, S before, List<E> events) {
        Envelope cause = trigger.envelope();
        S state = before;
        for (E event : events) {
            state = decider.evolve(state, event);
        }
        Handling handling = decider.handling(state);
        List<Message> recorded = new ArrayList<>();
        List<Emission> emissions = new ArrayList<>();
        for (E event : events) {
            Message message = message(state, event, recorded.size(), cause, handling);
            recorded.add(message);
            String key = event.about().key();
            emissions.add(new Emission(decider.matter().events(), key, message));
            decider.told(state, event).stream()
                    .filter(enrolled::contains)
                    .filter(agency -> WhoMaySee.ask(agency, handling).sees())
                    .forEach(agency ->
                            emissions.add(new Emission(Topics.inbox(agency).name(), key, message)));
        }
        List<String> ids =
                recorded.stream().map(message -> message.envelope().id()).toList();
        Outcome outcome = outcome(command, trigger, Outcome.Status.ACCEPTED, ids, List.of());
        emissions.addAll(tell(outcome, cause));
        return new Result<>(state, recorded, outcome, emissions);
    }

    private Message message(S state, E event, int index, Envelope cause, Handling handling) {
        Attributes attributes = decider.attributes(state, event);
        String key = event.about().key();
        Envelope envelope = new Envelope(
                id(cause, "event-" + index),
                source,
                MessageTypes.of(event).name(),
                key,
                event.at(),
                handling.provider(),
                handling.wire(),
                attributes.urgency(),
                attributes.dueAt(),
                attributes.basis(),
                cause.correlationid() == null ? key : cause.correlationid(),
                cause.id());
        return new Message(envelope, Json.write(event));
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

    private List<Emission> tell(Outcome outcome, Envelope cause) {
        return Outcomes.tell(outcome, cause, source);
    }

    /** The same id for the same cause, however often it is decided. */
    static String id(Envelope cause, String what) {
        String name = cause.source() + "|" + cause.id() + "|" + what;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
