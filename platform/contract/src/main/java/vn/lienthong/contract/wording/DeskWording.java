package vn.lienthong.contract.wording;

import static vn.lienthong.contract.wording.Phrases.time;
import static vn.lienthong.contract.wording.Phrases.with;

import vn.lienthong.contract.desk.DeskEvent;
import vn.lienthong.contract.desk.DeskEvent.DeskLookedAt;
import vn.lienthong.contract.desk.DeskEvent.ListRemoved;
import vn.lienthong.contract.desk.DeskEvent.ListSaved;
import vn.lienthong.contract.desk.DeskEvent.MatterAssigned;
import vn.lienthong.contract.desk.DeskEvent.NoteWritten;
import vn.lienthong.contract.desk.DeskEvent.ShiftHandedOver;

/** What the events of a desk say. */
final class DeskWording {
    private DeskWording() {}

    static Said of(DeskEvent event) {
        return switch (event) {
            case MatterAssigned assigned ->
                Said.by(with(
                        assigned.to() == null
                                ? "Không giao cho ai nữa"
                                : "Giao " + assigned.to().name(),
                        assigned.note()));
            case NoteWritten noted -> Said.by(noted.text());
            case ShiftHandedOver over -> Said.by(with(handedOver(over), over.text()));
            case DeskLookedAt looked ->
                Said.by("%s đã xem đến %s".formatted(looked.officer().name(), time(looked.until())));
            case ListSaved saved ->
                Said.by("%s lưu danh sách “%s”%s"
                        .formatted(
                                saved.officer().name(), saved.name(), saved.shared() ? ", cả cơ quan dùng được" : ""));
            case ListRemoved removed ->
                Said.by("%s bỏ danh sách “%s”".formatted(removed.officer().name(), removed.name()));
        };
    }

    private static String handedOver(ShiftHandedOver over) {
        return "%s bàn giao %s cho %s"
                .formatted(
                        over.from().name(),
                        over.matters() == null ? "mọi việc" : over.matters().size() + " hồ sơ",
                        over.to().name());
    }
}
