package vn.lienthong.registry.connection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.ConnectedPeriod;
import vn.lienthong.contract.directory.Connection;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.registry.load.Complaints;

/** When which agency is connected. */
public final class Connections {
    /** Nobody, as in the directory that ships: who is connected is a fact of each installation. */
    public static final Connections NONE = new Connections(Map.of());

    private final Map<AgencyCode, Connection> byAgency;

    private Connections(Map<AgencyCode, Connection> byAgency) {
        this.byAgency = byAgency;
    }

    /** @throws vn.lienthong.registry.load.BadDirectory if an agency is there twice */
    public static Connections of(Collection<Connection> connections) {
        Complaints.refuseIfAny(Complaints.of(connections, Connection::key, connection -> Optional.empty()));
        Map<AgencyCode, Connection> byAgency = new TreeMap<>();
        connections.forEach(connection -> byAgency.put(connection.agency(), connection));
        return new Connections(byAgency);
    }

    /** These, from the beginning of the installation. */
    public static Connections fromTheBeginning(Collection<AgencyCode> agencies) {
        return of(agencies.stream()
                .map(agency -> new Connection(agency, List.of(new ConnectedPeriod(null, null))))
                .toList());
    }

    /** Whether the agency is connected at that moment. */
    public boolean has(AgencyCode agency, Instant moment) {
        Connection connection = byAgency.get(agency);
        return connection != null && connection.isAt(moment);
    }

    /** What is said of the agency; empty if it never was connected, and will not be. */
    public Optional<Connection> of(AgencyCode agency) {
        return Optional.ofNullable(byAgency.get(agency));
    }

    /** Those that are connected at that moment. */
    public Set<AgencyCode> at(Instant moment) {
        return byAgency.values().stream()
                .filter(connection -> connection.isAt(moment))
                .map(Connection::agency)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those that are connected at some moment of that day. */
    public Set<AgencyCode> on(LocalDate day) {
        return byAgency.values().stream()
                .filter(connection -> connection.periods().stream().anyMatch(period -> touches(period, day)))
                .map(Connection::agency)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean touches(ConnectedPeriod period, LocalDate day) {
        return (period.from() == null || !Counting.day(period.from()).isAfter(day))
                && (period.until() == null || !Counting.day(period.until()).isBefore(day));
    }

    /** Whether the agency was ever connected, or will be. */
    public boolean knows(AgencyCode agency) {
        return byAgency.containsKey(agency);
    }

    /** Whether it was connected, is no more by then, and is not about to be again. */
    public boolean hasEnded(AgencyCode agency, Instant moment) {
        Connection connection = byAgency.get(agency);
        return connection != null && !connection.isOpen() && !connection.isAt(moment);
    }

    /** Whether its connection is stated, and has not begun by then. */
    public boolean isAwaited(AgencyCode agency, Instant moment) {
        Connection connection = byAgency.get(agency);
        return connection != null && connection.isOpen() && !connection.isAt(moment);
    }

    /** All of them, by code, those that have ended included. */
    public List<Connection> all() {
        return List.copyOf(byAgency.values());
    }
}
