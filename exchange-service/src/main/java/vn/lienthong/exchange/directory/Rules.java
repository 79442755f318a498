package vn.lienthong.exchange.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.AgreementParty;
import vn.lienthong.contract.directory.DirectoryCommand;
import vn.lienthong.contract.directory.DirectoryCommand.ConnectAgencies;
import vn.lienthong.contract.directory.DirectoryCommand.DisconnectAgencies;
import vn.lienthong.contract.directory.DirectoryCommand.RecordEntries;
import vn.lienthong.contract.directory.DirectoryEntry;
import vn.lienthong.contract.directory.DirectoryEvent;
import vn.lienthong.contract.directory.DirectoryEvent.EntryRecorded;
import vn.lienthong.contract.directory.DirectoryEvent.EntryRemoved;
import vn.lienthong.contract.directory.EntryId;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.registry.connection.Connections;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.runtime.decider.Attributes;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.decider.Decision;

/**
 * The rules of the directory: the standing office records entries and connects agencies, parties bring agreements to force; whatever changes,
 * the whole of it must stay free of contradiction.
 */
final class Rules implements Decider<DirectoryCommand, DirectoryEvent, DirectoryState> {
    @Override
    public Matter matter() {
        return Matter.DIRECTORY;
    }

    @Override
    public DirectoryState initial() {
        return DirectoryState.NONE;
    }

    @Override
    public Decision<DirectoryEvent> decide(Command<DirectoryCommand> command, DirectoryState state) {
        Map<String, DirectoryEntry> entries = state.entries();
        Decision<DirectoryEvent> decision = switch (command.content()) {
            case RecordEntries record -> Recording.decide(command, record, entries);
            case ConnectAgencies connect -> Connecting.connect(command, connect, entries);
            case DisconnectAgencies disconnect -> Connecting.disconnect(command, disconnect, entries);
            default -> agreement(command, entries);
        };
        return switch (decision) {
            case Decision.Accepted<DirectoryEvent>(List<DirectoryEvent> events) ->
                new Decision.Accepted<>(Closing.of(events, entries));
            case Decision.Refused<DirectoryEvent> refused -> refused;
        };
    }

    private static Decision<DirectoryEvent> agreement(
            Command<DirectoryCommand> command, Map<String, DirectoryEntry> entries) {
        return switch (new Agreeing(command, entries).step()) {
            case Agreeing.Refused(List<Reason> reasons) -> new Decision.Refused<>(reasons);
            case Agreeing.Changed(String before, Agreement agreement, String basis) -> {
                DirectoryEntry entry = DirectoryEntry.of(agreement);
                List<DirectoryEvent> events = new ArrayList<>();
                if (!before.equals(entry.key()) && entries.containsKey(before)) {
                    events.add(new EntryRemoved(new EntryId(before), command.by(), command.now(), basis));
                }
                events.add(new EntryRecorded(new EntryId(entry.key()), command.by(), command.now(), entry, basis));
                List<Reason> wrong = DirectoryConsistency.wrongAfter(entries, events);
                yield wrong.isEmpty() ? new Decision.Accepted<>(events) : new Decision.Refused<>(wrong);
            }
        };
    }

    @Override
    public DirectoryState evolve(DirectoryState state, DirectoryEvent event) {
        return state.then(event);
    }

    /** The directory is open to all; the audience are those whom a change concerns by name. */
    @Override
    public Handling handling(DirectoryState state) {
        Set<AgencyCode> concerned = new TreeSet<>();
        for (DirectoryState at = state; at != null && at.last() != null && concerned.isEmpty(); at = at.before()) {
            concerned.addAll(parties(at.last()));
            if (!Closing.closes(at.last())) {
                break;
            }
        }
        return Handling.of(Objects.requireNonNull(state.last()).by(), concerned);
    }

    /** The parties of an agreement; everything else is read where it is published. */
    @Override
    public Set<AgencyCode> told(DirectoryState state, DirectoryEvent event) {
        return parties(event);
    }

    private static Set<AgencyCode> parties(DirectoryEvent event) {
        Set<AgencyCode> parties = new TreeSet<>();
        if (event instanceof EntryRecorded recorded && recorded.entry().held() instanceof Agreement agreement) {
            agreement.parties().stream()
                    .map(AgreementParty::agency)
                    .filter(Objects::nonNull)
                    .forEach(parties::add);
        }
        return parties;
    }

    @Override
    public Optional<Connections> connections(DirectoryState state) {
        return Optional.of(state.connections());
    }

    @Override
    public Attributes attributes(DirectoryState state, DirectoryEvent event) {
        return new Attributes(null, null, event.basis());
    }
}
