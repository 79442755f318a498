package vn.lienthong.contract.directory;

import java.time.Instant;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;

/** What has happened to an entry of the directory. On the topic the newest of each key is kept, whole. */
public sealed interface DirectoryEvent extends MatterEvent {
    /** Its key. */
    EntryId entryId();

    /** The document or decision it rests on. */
    String basis();

    @Override
    default EntryId about() {
        return entryId();
    }

    /**
     * It stands so from now on, whatever stood under its key before.
     *
     * @param basis the document or decision it rests on
     */
    record EntryRecorded(EntryId entryId, AgencyCode by, Instant at, DirectoryEntry entry, String basis)
            implements DirectoryEvent {}

    /** It stands no longer; an entry that was right in its time is given an end instead. */
    record EntryRemoved(EntryId entryId, AgencyCode by, Instant at, String basis) implements DirectoryEvent {}
}
