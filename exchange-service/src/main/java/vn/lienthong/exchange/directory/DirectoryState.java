package vn.lienthong.exchange.directory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.Connection;
import vn.lienthong.contract.directory.DirectoryEntry;
import vn.lienthong.contract.directory.DirectoryEvent;
import vn.lienthong.contract.directory.DirectoryEvent.EntryRecorded;
import vn.lienthong.registry.connection.Connections;

/** Every event of the directory so far, the last one first: the entries are made out of them when a command asks. */
record DirectoryState(
        @Nullable DirectoryState before, @Nullable DirectoryEvent last) {
    static final DirectoryState NONE = new DirectoryState(null, null);

    DirectoryState then(DirectoryEvent event) {
        return new DirectoryState(this, event);
    }

    /** Who is connected: of each agency the newest entry. */
    Connections connections() {
        Map<AgencyCode, Connection> newest = new HashMap<>();
        for (DirectoryState state = this; state != null && state.last != null; state = state.before) {
            Connection found = state.last instanceof EntryRecorded recorded
                    ? recorded.entry().connection()
                    : null;
            if (found != null) {
                newest.putIfAbsent(found.agency(), found);
            }
        }
        return Connections.of(newest.values());
    }

    /** The entries by their keys, in the order in which they were first recorded. */
    Map<String, DirectoryEntry> entries() {
        Deque<DirectoryEvent> events = new ArrayDeque<>();
        for (DirectoryState state = this; state != null && state.last != null; state = state.before) {
            events.push(state.last);
        }
        return DirectoryConsistency.after(Map.of(), events);
    }
}
