package vn.lienthong.contract.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;

/** What has happened at the desk of an agency, for that agency alone. */
public sealed interface DeskEvent extends MatterEvent {
    /** The part of the desk. */
    DeskId desk();

    @Override
    default DeskId about() {
        return desk();
    }

    /** A matter was given to an officer. @param to null: to nobody any more */
    record MatterAssigned(
            DeskId desk,
            AgencyCode by,
            Instant at,
            UUID matter,
            @Nullable DeskOfficer to,
            @Nullable String note) implements DeskEvent {}

    /** Something was noted on a matter. */
    record NoteWritten(DeskId desk, AgencyCode by, Instant at, UUID matter, String text) implements DeskEvent {}

    /** What an officer dealt with was handed over. @param matters null: all of it */
    record ShiftHandedOver(
            DeskId desk,
            AgencyCode by,
            Instant at,
            DeskOfficer from,
            DeskOfficer to,
            @Nullable List<UUID> matters,
            @Nullable String text)
            implements DeskEvent {}

    /** An officer has seen what was new up to then. */
    record DeskLookedAt(DeskId desk, AgencyCode by, Instant at, DeskOfficer officer, Instant until)
            implements DeskEvent {}

    /** An officer keeps a list like this. @param shared whether the other officers of the agency find it too */
    record ListSaved(
            DeskId desk,
            AgencyCode by,
            Instant at,
            DeskOfficer officer,
            UUID list,
            String name,
            String address,
            boolean shared)
            implements DeskEvent {}

    /** An officer keeps a list no longer. */
    record ListRemoved(DeskId desk, AgencyCode by, Instant at, DeskOfficer officer, UUID list, String name)
            implements DeskEvent {}
}
