package vn.lienthong.exchange.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.ConnectedPeriod;
import vn.lienthong.contract.directory.Connection;
import vn.lienthong.contract.directory.DirectoryCommand;
import vn.lienthong.contract.directory.DirectoryCommand.ConnectAgencies;
import vn.lienthong.contract.directory.DirectoryCommand.DisconnectAgencies;
import vn.lienthong.contract.directory.DirectoryEntry;
import vn.lienthong.contract.directory.DirectoryEvent;
import vn.lienthong.contract.directory.DirectoryEvent.EntryRecorded;
import vn.lienthong.contract.directory.EntryId;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** The standing office connects agencies and disconnects them; each change is dated, and the former periods stay. */
final class Connecting {
    /**
     * From the command to the moment at which it counts: by then every service has read it, so that nothing decided from that
     * moment on is kept from the new agency by one that does not know it yet.
     */
    static final Duration TAKES_EFFECT = Duration.ofSeconds(3);

    private static final String OFFICE_ONLY = "Chỉ Văn phòng Thường trực được kết nối, ngắt kết nối cơ quan.";

    private Connecting() {}

    static Decision<DirectoryEvent> connect(
            Command<DirectoryCommand> command, ConnectAgencies connect, Map<String, DirectoryEntry> entries) {
        if (!Recording.isStandingOffice(command.by(), entries)) {
            return Decision.refused(ReasonCode.NOT_YOURS, OFFICE_ONLY);
        }
        List<Reason> reasons = new ArrayList<>(unknown(command, connect.agencies(), entries));
        List<DirectoryEvent> events = new ArrayList<>();
        for (AgencyCode agency : connect.agencies().stream().distinct().toList()) {
            Optional<Connection> before = connection(agency, entries);
            if (before.filter(Connection::isOpen).isEmpty()) {
                List<ConnectedPeriod> periods =
                        new ArrayList<>(before.map(Connection::periods).orElse(List.of()));
                periods.add(new ConnectedPeriod(command.now().plus(TAKES_EFFECT), null));
                events.add(event(command, new Connection(agency, periods), connect.basis()));
            }
        }
        return decided(reasons, events, "Các cơ quan này đều đã kết nối.");
    }

    static Decision<DirectoryEvent> disconnect(
            Command<DirectoryCommand> command, DisconnectAgencies disconnect, Map<String, DirectoryEntry> entries) {
        if (!Recording.isStandingOffice(command.by(), entries)) {
            return Decision.refused(ReasonCode.NOT_YOURS, OFFICE_ONLY);
        }
        List<Reason> reasons = new ArrayList<>();
        List<DirectoryEvent> events = new ArrayList<>();
        for (int index = 0; index < disconnect.agencies().size(); index++) {
            AgencyCode agency = disconnect.agencies().get(index);
            if (agency.equals(command.by())) {
                reasons.add(Reason.of(
                        ReasonCode.ILLEGAL_TRANSITION,
                        "/agencies/" + index,
                        "Văn phòng Thường trực không tự ngắt kết nối: khi đó không ai kết nối lại được."));
            }
            connection(agency, entries)
                    .filter(Connection::isOpen)
                    .map(open -> event(command, closed(open, command.now()), disconnect.basis()))
                    .filter(event ->
                            events.stream().noneMatch(other -> other.about().equals(event.about())))
                    .ifPresent(events::add);
        }
        return decided(reasons, events, "Không cơ quan nào trong số này đang kết nối.");
    }

    private static Decision<DirectoryEvent> decided(
            List<Reason> reasons, List<DirectoryEvent> events, String nothingChanges) {
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(reasons);
        }
        return events.isEmpty()
                ? Decision.refused(ReasonCode.ILLEGAL_TRANSITION, nothingChanges)
                : new Decision.Accepted<>(events);
    }

    private static List<Reason> unknown(
            Command<DirectoryCommand> command, List<AgencyCode> agencies, Map<String, DirectoryEntry> entries) {
        Directory directory = Directory.of(entries.values());
        List<Reason> reasons = new ArrayList<>();
        for (int index = 0; index < agencies.size(); index++) {
            if (directory
                    .agency(agencies.get(index), Counting.day(command.now()))
                    .isEmpty()) {
                reasons.add(Reason.of(
                        ReasonCode.UNKNOWN_AGENCY,
                        "/agencies/" + index,
                        "Hôm nay không có cơ quan %s trong danh bạ.".formatted(agencies.get(index))));
            }
        }
        return reasons;
    }

    private static Optional<Connection> connection(AgencyCode agency, Map<String, DirectoryEntry> entries) {
        return Optional.ofNullable(entries.get(Connection.key(agency))).map(DirectoryEntry::connection);
    }

    /** One that had not yet taken effect ends where it would have begun. */
    private static Connection closed(Connection open, Instant now) {
        List<ConnectedPeriod> periods = new ArrayList<>(open.periods());
        Instant from = periods.removeLast().from();
        periods.add(new ConnectedPeriod(from, from != null && from.isAfter(now) ? from : now));
        return new Connection(open.agency(), periods);
    }

    private static EntryRecorded event(Command<DirectoryCommand> command, Connection connection, String basis) {
        return new EntryRecorded(
                new EntryId(connection.key()), command.by(), command.now(), DirectoryEntry.of(connection), basis);
    }
}
