package vn.lienthong.exchange.desk;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.desk.DeskCommand;
import vn.lienthong.contract.desk.DeskCommand.AssignMatter;
import vn.lienthong.contract.desk.DeskCommand.HandOver;
import vn.lienthong.contract.desk.DeskCommand.LookAtDesk;
import vn.lienthong.contract.desk.DeskCommand.RemoveList;
import vn.lienthong.contract.desk.DeskCommand.SaveList;
import vn.lienthong.contract.desk.DeskCommand.WriteNote;
import vn.lienthong.contract.desk.DeskEvent;
import vn.lienthong.contract.desk.DeskEvent.DeskLookedAt;
import vn.lienthong.contract.desk.DeskEvent.ListRemoved;
import vn.lienthong.contract.desk.DeskEvent.ListSaved;
import vn.lienthong.contract.desk.DeskEvent.MatterAssigned;
import vn.lienthong.contract.desk.DeskEvent.NoteWritten;
import vn.lienthong.contract.desk.DeskEvent.ShiftHandedOver;
import vn.lienthong.contract.desk.DeskId;
import vn.lienthong.contract.desk.DeskOfficer;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.exchange.desk.DeskState.Kept;
import vn.lienthong.exchange.desk.DeskState.Untouched;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.decider.Decision;

/**
 * The rules of a desk. An agency arranges its own work as it likes: little is refused. Whether there is such a matter is not asked,
 * so that nobody learns from a desk what there is.
 */
final class Desks implements Decider<DeskCommand, DeskEvent, DeskState> {
    @Override
    public Matter matter() {
        return Matter.DESK;
    }

    @Override
    public DeskState initial() {
        return new Untouched();
    }

    @Override
    public Decision<DeskEvent> decide(Command<DeskCommand> command, DeskState state) {
        DeskId desk = command.content().about(command.by());
        if (!desk.key().equals(command.matter())) {
            return Decision.refused(ReasonCode.NO_SUCH_MATTER, "Cơ quan không có bàn làm việc này.");
        }
        AgencyCode by = command.by();
        Instant now = command.now();
        return switch (command.content()) {
            case AssignMatter assign -> assign(desk, by, now, assign, state);
            case WriteNote note -> Decision.accepted(new NoteWritten(desk, by, now, note.matter(), note.text()));
            case HandOver over ->
                over.from().login().equals(over.to().login())
                        ? Decision.refused(
                                ReasonCode.SCHEMA, "/to", "Người nhận bàn giao phải khác người bàn giao.", null)
                        : Decision.accepted(new ShiftHandedOver(
                                desk, by, now, over.from(), over.to(), over.matters(), over.text()));
            case LookAtDesk look -> look(desk, by, now, look, state);
            case SaveList save -> SavedLists.save(desk, by, now, save, lists(state));
            case RemoveList remove -> SavedLists.remove(desk, by, now, remove, lists(state));
        };
    }

    private static Decision<DeskEvent> assign(
            DeskId desk, AgencyCode by, Instant now, AssignMatter assign, DeskState state) {
        return assign.to() == null && assign.note() == null && holder(state) == null
                ? Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Hồ sơ này chưa giao cho ai.")
                : Decision.accepted(new MatterAssigned(desk, by, now, assign.matter(), assign.to(), assign.note()));
    }

    private static Decision<DeskEvent> look(DeskId desk, AgencyCode by, Instant now, LookAtDesk look, DeskState state) {
        if (look.until().isAfter(now)) {
            return Decision.refused(
                    ReasonCode.IMPOSSIBLE_DATE, "/until", "Chưa thể đã xem điều sau thời điểm này.", null);
        }
        Instant seen = seen(state);
        return seen != null && !look.until().isAfter(seen)
                ? Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Đã đánh dấu xem đến sau thời điểm này.")
                : Decision.accepted(new DeskLookedAt(desk, by, now, look.officer(), look.until()));
    }

    private static @Nullable DeskOfficer holder(DeskState state) {
        return state instanceof Kept kept ? kept.holder() : null;
    }

    private static @Nullable Instant seen(DeskState state) {
        return state instanceof Kept kept ? kept.seen() : null;
    }

    private static List<ListSaved> lists(DeskState state) {
        return state instanceof Kept kept ? kept.lists() : List.of();
    }

    @Override
    public DeskState evolve(DeskState state, DeskEvent event) {
        AgencyCode agency = event.desk().agency();
        return switch (event) {
            case MatterAssigned assigned -> new Kept(agency, assigned.to(), null, List.of());
            case NoteWritten noted -> new Kept(agency, holder(state), null, List.of());
            case ShiftHandedOver over -> new Kept(agency, null, null, List.of());
            case DeskLookedAt looked -> new Kept(agency, null, looked.until(), lists(state));
            case ListSaved saved -> new Kept(agency, null, seen(state), SavedLists.with(lists(state), saved));
            case ListRemoved removed ->
                new Kept(agency, null, seen(state), SavedLists.without(lists(state), removed.list()));
        };
    }

    /** The agency alone. */
    @Override
    public Handling handling(DeskState state) {
        AgencyCode agency = switch (state) {
            case Kept kept -> kept.agency();
            case Untouched untouched -> throw new IllegalStateException("nothing to handle");
        };
        return Handling.of(agency, List.of(agency));
    }

    /** How far an officer has looked, and which lists the officer keeps, is no news to the agency's system. */
    @Override
    public Set<AgencyCode> told(DeskState state, DeskEvent event) {
        return switch (event) {
            case MatterAssigned assigned -> handling(state).audience();
            case NoteWritten noted -> handling(state).audience();
            case ShiftHandedOver over -> handling(state).audience();
            case DeskLookedAt looked -> Set.of();
            case ListSaved saved -> Set.of();
            case ListRemoved removed -> Set.of();
        };
    }
}
