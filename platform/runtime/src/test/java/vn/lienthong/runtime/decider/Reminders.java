package vn.lienthong.runtime.decider;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.information.InformationCommand;
import vn.lienthong.contract.information.InformationCommand.AcknowledgeInformation;
import vn.lienthong.contract.information.InformationCommand.RecallInformation;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.InformationEvent.InformationAcknowledged;
import vn.lienthong.contract.information.InformationEvent.InformationRecalled;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.registry.visibility.Handling;

/**
 * Rules with clocks, as small as can be: what is shared comes up an hour and again two hours after, unless it was recalled
 * by a command. What fails has {@code fail} as its audience.
 */
final class Reminders implements Decider<InformationCommand, InformationEvent, Reminders.State> {
    static final Duration FIRST = Duration.ofHours(1);
    static final Duration SECOND = Duration.ofHours(2);
    static final AgencyCode FAILS = new AgencyCode("FAILS");

    /** Who shared it and when, whether it fails, how often it came up, whether a command recalled it. */
    record State(AgencyCode by, InformationId id, Instant at, boolean fails, int reminded, boolean over) {}

    @Override
    public Matter matter() {
        return Matter.INFORMATION;
    }

    @Override
    public State initial() {
        return new State(FAILS, new InformationId(new UUID(0, 0)), Instant.EPOCH, false, 0, true);
    }

    @Override
    public Decision<InformationEvent> decide(Command<InformationCommand> command, State state) {
        InformationId id = new InformationId(UUID.fromString(command.matter()));
        return switch (command.content()) {
            case ShareInformation share ->
                Decision.accepted(
                        new InformationShared(id, command.by(), command.now(), share.content(), share.audience()));
            case AcknowledgeInformation acknowledge ->
                Decision.accepted(new InformationAcknowledged(id, command.by(), command.now()));
            case RecallInformation recall ->
                Decision.accepted(new InformationRecalled(id, command.by(), command.now(), "theo lệnh"));
            default -> throw new IllegalArgumentException("no test commands " + command.content());
        };
    }

    @Override
    public State evolve(State state, InformationEvent event) {
        return switch (event) {
            case InformationShared shared ->
                new State(
                        shared.by(),
                        shared.information(),
                        shared.at(),
                        shared.audience().contains(FAILS),
                        0,
                        false);
            case InformationAcknowledged acknowledged -> state;
            case InformationRecalled recalled ->
                new State(
                        state.by(),
                        state.id(),
                        state.at(),
                        state.fails(),
                        state.reminded() + 1,
                        recalled.reason().equals("theo lệnh"));
            default -> throw new IllegalArgumentException("no test tells of " + event);
        };
    }

    @Override
    public Optional<Instant> wakesAt(State state) {
        return state.over() || state.reminded() > 1
                ? Optional.empty()
                : Optional.of(state.at().plus(state.reminded() == 0 ? FIRST : SECOND));
    }

    @Override
    public List<InformationEvent> wake(State state, Instant now) {
        if (state.fails()) {
            throw new IllegalStateException("a clock that fails");
        }
        return List.of(new InformationRecalled(state.id(), state.by(), now, "nhắc " + (state.reminded() + 1)));
    }

    @Override
    public Handling handling(State state) {
        return Handling.of(state.by(), Set.of());
    }
}
