package vn.lienthong.contract;

import static vn.lienthong.contract.Matter.GROUP;
import static vn.lienthong.contract.MessageTypes.command;
import static vn.lienthong.contract.MessageTypes.event;
import static vn.lienthong.contract.MessageTypes.firstEvent;
import static vn.lienthong.contract.MessageTypes.lastEvent;
import static vn.lienthong.contract.MessageTypes.reminder;

import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.contract.group.GroupCommand;
import vn.lienthong.contract.group.GroupEvent;

/** The rows of the table of message types that speak of working groups. */
final class GroupTypes {
    private static final List<MessageType> COMMANDS = List.of(
            command(GROUP, "propose", GroupCommand.ProposeGroup.class, "Đề nghị thành lập tổ công tác"),
            command(GROUP, "establish", GroupCommand.EstablishGroup.class, "Thành lập tổ công tác"),
            command(GROUP, "decline", GroupCommand.DeclineProposal.class, "Không thành lập tổ công tác"),
            command(GROUP, "change-members", GroupCommand.ChangeMembers.class, "Thay đổi thành viên tổ công tác"),
            command(GROUP, "extend", GroupCommand.ExtendGroup.class, "Gia hạn tổ công tác"),
            command(GROUP, "end", GroupCommand.EndGroup.class, "Giải thể tổ công tác trước hạn"),
            command(GROUP, "record-figures", GroupCommand.RecordFigures.class, "Báo cáo kết quả của tổ công tác"));

    private static final List<MessageType> EVENTS = List.of(
            firstEvent(GROUP, "proposed", GroupEvent.GroupProposed.class, "Đã đề nghị thành lập tổ công tác"),
            lastEvent(GROUP, "declined", GroupEvent.ProposalDeclined.class, "Không thành lập tổ công tác"),
            firstEvent(GROUP, "established", GroupEvent.GroupEstablished.class, "Đã thành lập tổ công tác"),
            event(GROUP, "granted", GroupEvent.ProposalGranted.class, "Đã thành lập tổ công tác theo đề nghị"),
            event(GROUP, "members-changed", GroupEvent.MembersChanged.class, "Đã thay đổi thành viên tổ công tác"),
            event(GROUP, "extended", GroupEvent.GroupExtended.class, "Đã gia hạn tổ công tác"),
            event(GROUP, "ended", GroupEvent.GroupEnded.class, "Tổ công tác đã kết thúc"),
            lastEvent(
                    GROUP, "figures-recorded", GroupEvent.FiguresRecorded.class, "Đã báo cáo kết quả của tổ công tác"),
            reminder(GROUP, "reminded", GroupEvent.GroupReminded.class, "Nhắc hạn của tổ công tác"));

    static final List<MessageType> ALL = Stream.of(
                    COMMANDS,
                    TaskTypes.commands(GROUP, GroupCommand.OfTask.class),
                    EVENTS,
                    TaskTypes.events(GROUP, GroupEvent.OfTask.class))
            .flatMap(List::stream)
            .toList();

    private GroupTypes() {}
}
