package vn.lienthong.exchange.directory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.contract.directory.DirectoryEntry;
import vn.lienthong.contract.directory.DirectoryEvent;
import vn.lienthong.contract.directory.DirectoryEvent.EntryRecorded;
import vn.lienthong.contract.directory.DirectoryEvent.EntryRemoved;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.load.BadDirectory;

/** Whether the directory would still be free of contradiction, looked at as it would be. */
final class DirectoryConsistency {
    private static final int MOST_REASONS = 100;

    private DirectoryConsistency() {}

    /** Every reason why the directory would contradict itself after these events; empty if it would not. */
    static List<Reason> wrongAfter(Map<String, DirectoryEntry> entries, List<DirectoryEvent> events) {
        try {
            Directory.of(after(entries, events).values());
            return List.of();
        } catch (BadDirectory bad) {
            return bad.complaints().stream()
                    .limit(MOST_REASONS)
                    .map(complaint -> Reason.of(
                            ReasonCode.BAD_DIRECTORY, null, "Danh mục sẽ mâu thuẫn với chính nó: " + complaint + "."))
                    .toList();
        }
    }

    /** The entries as these events leave them. */
    static Map<String, DirectoryEntry> after(Map<String, DirectoryEntry> entries, Collection<DirectoryEvent> events) {
        Map<String, DirectoryEntry> changed = new LinkedHashMap<>(entries);
        events.forEach(event -> {
            switch (event) {
                case EntryRecorded recorded -> changed.put(recorded.entryId().key(), recorded.entry());
                case EntryRemoved removed -> changed.remove(removed.entryId().key());
            }
        });
        return changed;
    }
}
