package vn.lienthong.contract.group;

import java.util.Locale;
import java.util.function.Function;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.task.TaskLine;
import vn.lienthong.contract.task.TaskStep;

/** What an event of a working group says, in one Vietnamese line: all but who brought it about and when. */
public final class GroupLine {
    private final Function<AgencyCode, String> name;

    /** @param name how an agency is called in the line */
    public GroupLine(Function<AgencyCode, String> name) {
        this.name = name;
    }

    /** The line. */
    public String of(GroupEvent event) {
        return switch (event) {
            case GroupEvent.GroupProposed proposed ->
                "%s – đề nghị %s".formatted(proposed.charter().name(), name.apply(proposed.to()));
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
            case TaskStep step -> TaskLine.of(step, name);
        };
    }

    private static String named(String name, String code, String decision) {
        return "%s (%s) – Quyết định số %s".formatted(name, code, decision);
    }
}
