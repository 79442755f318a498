package vn.lienthong.views.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.desk.DeskEvent;
import vn.lienthong.contract.desk.DeskEvent.DeskLookedAt;
import vn.lienthong.contract.desk.DeskEvent.ListRemoved;
import vn.lienthong.contract.desk.DeskEvent.ListSaved;
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
 * @param seen up to when an officer has seen what is new; null if never, or if it is no officer's
 * @param lists the lists that an officer keeps, the one saved last at the end
 */
record DeskEntry(
        long position,
        @Nullable DeskOfficer holder,
        @Nullable Instant assignedAt,
        List<Note> notes,
        List<Shift> shifts,
        @Nullable Instant seen,
        List<SavedList> lists) {
    static final DeskEntry EMPTY = new DeskEntry(-1, null, null, List.of(), List.of(), null, List.of());

    private static final int NOTES = 200;
    private static final int SHIFTS = 1000;

    /** What was written before officers kept lists has none. */
    DeskEntry {
        lists = lists == null ? List.of() : lists;
    }

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

    /**
     * A list that an officer keeps.
     *
     * @param at when it was saved like this
     * @param address path and query on the console
     * @param shared whether the other officers of the agency find it too
     */
    record SavedList(UUID list, DeskOfficer officer, Instant at, String name, String address, boolean shared) {
        private static SavedList of(ListSaved saved) {
            return new SavedList(
                    saved.list(), saved.officer(), saved.at(), saved.name(), saved.address(), saved.shared());
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
                        seen,
                        lists);
            case NoteWritten noted ->
                new DeskEntry(
                        offset,
                        holder,
                        assignedAt,
                        with(notes, new Note(noted.at(), officer, noted.text()), NOTES),
                        shifts,
                        seen,
                        lists);
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
                        seen,
                        lists);
            case DeskLookedAt looked -> ofOfficer(offset, looked.until(), lists);
            case ListSaved saved ->
                ofOfficer(
                        offset,
                        seen,
                        Stream.concat(without(saved.list()).stream(), Stream.of(SavedList.of(saved)))
                                .toList());
            case ListRemoved removed -> ofOfficer(offset, seen, without(removed.list()));
        };
    }

    private DeskEntry ofOfficer(long offset, @Nullable Instant nowSeen, List<SavedList> nowKept) {
        return new DeskEntry(offset, holder, assignedAt, notes, shifts, nowSeen, nowKept);
    }

    private List<SavedList> without(UUID list) {
        return lists.stream().filter(kept -> !kept.list().equals(list)).toList();
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
