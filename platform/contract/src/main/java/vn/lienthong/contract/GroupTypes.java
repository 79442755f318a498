package vn.lienthong.contract;

import static vn.lienthong.contract.Matter.GROUP;
import static vn.lienthong.contract.MessageTypes.command;
import static vn.lienthong.contract.MessageTypes.event;
import static vn.lienthong.contract.MessageTypes.firstEvent;
import static vn.lienthong.contract.MessageTypes.lastEvent;
import static vn.lienthong.contract.MessageTypes.reminder;

import java.util.List;
import vn.lienthong.contract.group.GroupCommand;
import vn.lienthong.contract.group.GroupEvent;

/** The rows of the table of message types that speak of working groups. */
final class GroupTypes {
    static final List<MessageType> ALL = List.of(
            command(GROUP, "propose", GroupCommand.ProposeGroup.class, "Đề nghị thành lập tổ công tác"),
            command(GROUP, "establish", GroupCommand.EstablishGroup.class, "Thành lập tổ công tác"),
            command(GROUP, "decline", GroupCommand.DeclineProposal.class, "Không thành lập tổ công tác"),
            command(GROUP, "change-members", GroupCommand.ChangeMembers.class, "Thay đổi thành viên tổ công tác"),
            command(GROUP, "extend", GroupCommand.ExtendGroup.class, "Gia hạn tổ công tác"),
            command(GROUP, "end", GroupCommand.EndGroup.class, "Giải thể tổ công tác trước hạn"),
            command(GROUP, "record-figures", GroupCommand.RecordFigures.class, "Báo cáo kết quả của tổ công tác"),
            command(GROUP, "assign-task", GroupCommand.AssignTask.class, "Giao nhiệm vụ của tổ công tác"),
            command(GROUP, "accept-task", GroupCommand.AcceptTask.class, "Nhận nhiệm vụ của tổ công tác"),
            command(GROUP, "report-task", GroupCommand.ReportTask.class, "Báo cáo nhiệm vụ của tổ công tác"),
            command(GROUP, "judge-task", GroupCommand.JudgeTask.class, "Đánh giá nhiệm vụ của tổ công tác"),
            command(GROUP, "urge-task", GroupCommand.UrgeTask.class, "Đôn đốc nhiệm vụ của tổ công tác"),
            firstEvent(GROUP, "proposed", GroupEvent.GroupProposed.class, "Đã đề nghị thành lập tổ công tác"),
            lastEvent(GROUP, "declined", GroupEvent.ProposalDeclined.class, "Không thành lập tổ công tác"),
            firstEvent(GROUP, "established", GroupEvent.GroupEstablished.class, "Đã thành lập tổ công tác"),
            event(GROUP, "granted", GroupEvent.ProposalGranted.class, "Đã thành lập tổ công tác theo đề nghị"),
            event(GROUP, "members-changed", GroupEvent.MembersChanged.class, "Đã thay đổi thành viên tổ công tác"),
            event(GROUP, "extended", GroupEvent.GroupExtended.class, "Đã gia hạn tổ công tác"),
            event(GROUP, "ended", GroupEvent.GroupEnded.class, "Tổ công tác đã kết thúc"),
            lastEvent(
                    GROUP, "figures-recorded", GroupEvent.FiguresRecorded.class, "Đã báo cáo kết quả của tổ công tác"),
            reminder(GROUP, "reminded", GroupEvent.GroupReminded.class, "Nhắc hạn của tổ công tác"),
            event(GROUP, "task-assigned", GroupEvent.TaskAssigned.class, "Đã giao nhiệm vụ của tổ công tác"),
            event(GROUP, "task-accepted", GroupEvent.TaskAccepted.class, "Đã nhận nhiệm vụ của tổ công tác"),
            event(GROUP, "task-reported", GroupEvent.TaskReported.class, "Đã báo cáo nhiệm vụ của tổ công tác"),
            event(GROUP, "task-judged", GroupEvent.TaskJudged.class, "Đã đánh giá nhiệm vụ của tổ công tác"),
            event(GROUP, "task-urged", GroupEvent.TaskUrged.class, "Đã đôn đốc nhiệm vụ của tổ công tác"),
            reminder(GROUP, "task-reminded", GroupEvent.TaskReminded.class, "Nhắc hạn nhiệm vụ của tổ công tác"));

    private GroupTypes() {}
}
