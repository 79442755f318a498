package vn.lienthong.contract;

import static vn.lienthong.contract.Matter.DESK;
import static vn.lienthong.contract.MessageTypes.command;
import static vn.lienthong.contract.MessageTypes.event;

import java.util.List;
import vn.lienthong.contract.desk.DeskCommand;
import vn.lienthong.contract.desk.DeskEvent;

/** The rows of the table of message types that speak of an agency's desk. */
final class DeskTypes {
    static final List<MessageType> ALL = List.of(
            command(DESK, "assign", DeskCommand.AssignMatter.class, "Giao hồ sơ cho cán bộ"),
            command(DESK, "note", DeskCommand.WriteNote.class, "Ghi chú nội bộ về hồ sơ"),
            command(DESK, "hand-over", DeskCommand.HandOver.class, "Bàn giao ca trực"),
            command(DESK, "look", DeskCommand.LookAtDesk.class, "Đánh dấu đã xem"),
            command(DESK, "save-list", DeskCommand.SaveList.class, "Lưu danh sách"),
            command(DESK, "remove-list", DeskCommand.RemoveList.class, "Bỏ danh sách đã lưu"),
            event(DESK, "assigned", DeskEvent.MatterAssigned.class, "Đã giao hồ sơ cho cán bộ"),
            event(DESK, "noted", DeskEvent.NoteWritten.class, "Đã ghi chú nội bộ về hồ sơ"),
            event(DESK, "handed-over", DeskEvent.ShiftHandedOver.class, "Đã bàn giao ca trực"),
            event(DESK, "looked", DeskEvent.DeskLookedAt.class, "Đã đánh dấu đã xem"),
            event(DESK, "list-saved", DeskEvent.ListSaved.class, "Đã lưu danh sách"),
            event(DESK, "list-removed", DeskEvent.ListRemoved.class, "Đã bỏ danh sách đã lưu"));

    private DeskTypes() {}
}
