package vn.lienthong.client.command;

import java.util.Locale;
import vn.lienthong.contract.group.GroupEvent;
import vn.lienthong.contract.task.TaskStep;

/** What an event of a working group says, in one line. */
final class GroupSummary {
    private GroupSummary() {}

    static String of(GroupEvent event) {
        return switch (event) {
            case GroupEvent.GroupProposed proposed ->
                "%s – đề nghị %s".formatted(proposed.charter().name(), proposed.to());
            case GroupEvent.ProposalDeclined declined -> declined.reason();
            case GroupEvent.GroupEstablished set ->
                named(set.charter().name(), set.code(), set.decision().number());
            case GroupEvent.ProposalGranted granted ->
                named(
                        granted.charter().name(),
                        granted.code(),
                        granted.decision().number());
            case GroupEvent.MembersChanged changed ->
                "%s – %d thành viên"
                        .formatted(
                                changed.charter().name(),
                                changed.charter().members().stream()
                                        .mapToInt(member -> member.persons())
                                        .sum());
            case GroupEvent.GroupExtended extended -> "Gia hạn đến " + extended.lastDay();
            case GroupEvent.GroupEnded ended -> ended.reason() == null ? "Hết thời hạn hoạt động" : ended.reason();
            case GroupEvent.FiguresRecorded recorded ->
                "%d vụ việc, %d vụ án – %s"
                        .formatted(
                                recorded.figures().cases(),
                                recorded.figures().criminalCases(),
                                recorded.figures().assessment());
            case GroupEvent.GroupReminded reminded ->
                "%s %s"
                        .formatted(
                                reminded.overdue() ? "Đã quá hạn" : "Sắp đến hạn",
                                reminded.duty().nameVi().toLowerCase(Locale.ROOT));
            case TaskStep step -> TaskSummary.of(step);
        };
    }

    private static String named(String name, String code, String decision) {
        return "%s (%s) – Quyết định số %s".formatted(name, code, decision);
    }
}
