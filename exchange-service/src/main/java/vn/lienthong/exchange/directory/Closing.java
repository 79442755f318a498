package vn.lienthong.exchange.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.lienthong.contract.directory.DirectoryEntry;
import vn.lienthong.contract.directory.DirectoryEvent;
import vn.lienthong.contract.directory.DirectoryEvent.EntryRecorded;
import vn.lienthong.contract.directory.DirectoryRelease;
import vn.lienthong.contract.directory.EntryId;

/**
 * Closes each change by the release, with how many entries there are now: whoever reads the topic takes nothing over before
 * that, neither half a change nor, where the topic was compacted, an older state that lacks what was changed later.
 */
final class Closing {
    private Closing() {}

    /** The same events, and behind them the release, if there is one. */
    static List<DirectoryEvent> of(List<DirectoryEvent> events, Map<String, DirectoryEntry> entries) {
        Map<String, DirectoryEntry> after = DirectoryConsistency.after(entries, events);
        DirectoryEntry entry = after.remove(DirectoryRelease.KEY);
        if (entry == null) {
            return events;
        }
        DirectoryRelease release = (DirectoryRelease) entry.held();
        DirectoryEvent last = events.getLast();
        List<DirectoryEvent> closed = new ArrayList<>(events);
        closed.removeIf(Closing::closes);
        closed.add(new EntryRecorded(
                new EntryId(DirectoryRelease.KEY),
                last.by(),
                last.at(),
                DirectoryEntry.of(new DirectoryRelease(release.version(), release.digest(), after.size())),
                last.basis()));
        return closed;
    }

    /** Whether this event closes a change. */
    static boolean closes(DirectoryEvent event) {
        return event.entryId().key().equals(DirectoryRelease.KEY);
    }
}
