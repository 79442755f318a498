package vn.lienthong.contract.wording;

import static vn.lienthong.contract.wording.Phrases.with;

import vn.lienthong.contract.directory.DirectoryEvent;

/** What the events of the directory say. */
final class DirectoryWording {
    private DirectoryWording() {}

    static Said of(DirectoryEvent event) {
        return switch (event) {
            case DirectoryEvent.EntryRecorded recorded ->
                Said.by(with(recorded.entryId().toString(), recorded.basis()));
            case DirectoryEvent.EntryRemoved removed ->
                Said.by(with(removed.entryId().toString(), removed.basis()));
        };
    }
}
