package vn.lienthong.exchange.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.desk.DeskCommand.RemoveList;
import vn.lienthong.contract.desk.DeskCommand.SaveList;
import vn.lienthong.contract.desk.DeskEvent;
import vn.lienthong.contract.desk.DeskEvent.ListRemoved;
import vn.lienthong.contract.desk.DeskEvent.ListSaved;
import vn.lienthong.contract.desk.DeskId;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.runtime.decider.Decision;

/** The rules of the lists that one officer keeps: no two of one name, and no more than are looked through. */
final class SavedLists {
    /** As many as one officer keeps. */
    static final int MOST = 50;

    private SavedLists() {}

    static Decision<DeskEvent> save(DeskId desk, AgencyCode by, Instant now, SaveList save, List<ListSaved> lists) {
        List<ListSaved> others = without(lists, save.list());
        if (others.stream().anyMatch(other -> other.name().equalsIgnoreCase(save.name()))) {
            return Decision.refused(
                    ReasonCode.ILLEGAL_TRANSITION, "/name", "Cán bộ đã lưu một danh sách khác với tên này.", null);
        }
        if (others.size() >= MOST) {
            return Decision.refused(
                    ReasonCode.ILLEGAL_TRANSITION,
                    "Cán bộ đã lưu %d danh sách, không thể lưu thêm; hãy bỏ bớt.".formatted(MOST));
        }
        ListSaved saved =
                new ListSaved(desk, by, now, save.officer(), save.list(), save.name(), save.address(), save.shared());
        return lists.stream().anyMatch(before -> isSame(before, saved))
                ? Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Danh sách này đã lưu đúng như vậy.")
                : Decision.accepted(saved);
    }

    private static boolean isSame(ListSaved before, ListSaved saved) {
        return before.list().equals(saved.list())
                && before.name().equals(saved.name())
                && before.address().equals(saved.address())
                && before.shared() == saved.shared();
    }

    static Decision<DeskEvent> remove(
            DeskId desk, AgencyCode by, Instant now, RemoveList remove, List<ListSaved> lists) {
        return lists.stream()
                .filter(kept -> kept.list().equals(remove.list()))
                .findFirst()
                .map(kept -> Decision.<DeskEvent>accepted(
                        new ListRemoved(desk, by, now, remove.officer(), remove.list(), kept.name())))
                .orElse(Decision.refused(ReasonCode.NO_SUCH_MATTER, "Cán bộ không lưu danh sách này."));
    }

    static List<ListSaved> with(List<ListSaved> lists, ListSaved saved) {
        return Stream.concat(without(lists, saved.list()).stream(), Stream.of(saved))
                .toList();
    }

    static List<ListSaved> without(List<ListSaved> lists, UUID list) {
        return lists.stream().filter(kept -> !kept.list().equals(list)).toList();
    }
}
