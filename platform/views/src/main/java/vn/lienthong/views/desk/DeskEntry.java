package vn.lienthong.views.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.desk.DeskEvent;
import vn.lienthong.contract.desk.DeskEvent.DeskLookedAt;
import vn.lienthong.contract.desk.DeskEvent.MatterAssigned;
import vn.lienthong.contract.desk.DeskEvent.NoteWritten;
import vn.lienthong.contract.desk.DeskEvent.ShiftHandedOver;
import vn.lienthong.contract.desk.DeskOfficer;

/**
 * A part of a desk as its events have made it. Pure.
 *
 * @param position offset of the last of its events
 * @param holder to whom the matter was given last; null if to nobody, or if it is no matter
 * @param assignedAt when; null if it never was
 * @param notes on the matter, oldest first; no more than the last {@value #NOTES}
 * @param shifts what was handed over, oldest first; no more than the last {@value #SHIFTS}
 * @param seen up to when an officer has seen what is new; null if it is no officer's
 */
record DeskEntry(
        long position,
        @Nullable DeskOfficer holder,
        @Nullable Instant assignedAt,
        List<Note> notes,
        List<Shift> shifts,
        @Nullable Instant seen) {
    static final DeskEntry EMPTY = new DeskEntry(-1, null, null, List.of(), List.of(), null);

    private static final int NOTES = 200;
    private static final int SHIFTS = 1000;

    /** @param officer who wrote it, as people know them; null if nobody is named */
    record Note(Instant at, @Nullable String officer, String text) {}

    /** @param matters null: all that {@code from} dealt with */
    record Shift(
            Instant at,
            DeskOfficer from,
            DeskOfficer to,
            @Nullable List<UUID> matters,
            @Nullable String text,
            @Nullable String officer) {
        boolean covers(UUID matter, DeskOfficer holder) {
            return from.login().equals(holder.login()) && (matters == null || matters.contains(matter));
        }
    }

    /** After one more event, which an officer of this name has brought about. */
    DeskEntry after(DeskEvent event, long offset, @Nullable String officer) {
        return switch (event) {
            case MatterAssigned assigned ->
                new DeskEntry(
                        offset,
                        assigned.to(),
                        assigned.at(),
                        assigned.note() == null
                                ? notes
                                : with(notes, new Note(assigned.at(), officer, assigned.note()), NOTES),
                        shifts,
                        seen);
            case NoteWritten noted ->
                new DeskEntry(
                        offset,
                        holder,
                        assignedAt,
                        with(notes, new Note(noted.at(), officer, noted.text()), NOTES),
                        shifts,
                        seen);
            case ShiftHandedOver over ->
                new DeskEntry(
                        offset,
                        holder,
                        assignedAt,
                        notes,
                        with(
                                shifts,
                                new Shift(over.at(), over.from(), over.to(), over.matters(), over.text(), officer),
                                SHIFTS),
                        seen);
            case DeskLookedAt looked -> new DeskEntry(offset, holder, assignedAt, notes, shifts, looked.until());
        };
    }

    private static <T> List<T> with(List<T> some, T more, int most) {
        List<T> all = new ArrayList<>(some);
        all.add(more);
        return List.copyOf(all.subList(Math.max(0, all.size() - most), all.size()));
    }

    /** Who deals with the matter, after what was handed over since it was given to somebody; null if nobody does. */
    @Nullable
    DeskOfficer holder(UUID matter, List<Shift> since) {
        DeskOfficer now = holder;
        for (Shift shift : since) {
            if (now != null && assignedAt != null && shift.at().isAfter(assignedAt) && shift.covers(matter, now)) {
                now = shift.to();
            }
        }
        return now;
    }
}
