package vn.lienthong.contract.wording;

import static vn.lienthong.contract.wording.Phrases.with;

import vn.lienthong.contract.directory.Connection;
import vn.lienthong.contract.directory.DirectoryEvent;

/** What the events of the directory say. */
final class DirectoryWording {
    private DirectoryWording() {}

    static Said of(DirectoryEvent event) {
        return switch (event) {
            case DirectoryEvent.EntryRecorded recorded -> Said.by(with(what(recorded), recorded.basis()));
            case DirectoryEvent.EntryRemoved removed ->
                Said.by(with(removed.entryId().toString(), removed.basis()));
        };
    }

    private static String what(DirectoryEvent.EntryRecorded recorded) {
        return recorded.entry().held() instanceof Connection connection
                ? (connection.isOpen() ? "kết nối " : "ngắt kết nối ") + connection.agency()
                : recorded.entryId().toString();
    }
}
