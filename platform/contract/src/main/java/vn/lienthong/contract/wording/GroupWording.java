package vn.lienthong.contract.wording;

import vn.lienthong.contract.group.GroupCharter;
import vn.lienthong.contract.group.GroupEvent;
import vn.lienthong.contract.group.GroupMember;

/** What the events of a working group say. */
record GroupWording(Phrases phrases) {
    Said of(GroupEvent event) {
        return switch (event) {
            case GroupEvent.GroupProposed proposed ->
                Said.by("%s – đề nghị %s".formatted(proposed.charter().name(), phrases.name(proposed.to())));
            case GroupEvent.ProposalDeclined declined -> Said.by(declined.reason());
            case GroupEvent.GroupEstablished set ->
                named(set.charter(), set.code(), set.decision().number());
            case GroupEvent.ProposalGranted granted ->
                named(granted.charter(), granted.code(), granted.decision().number());
            case GroupEvent.MembersChanged changed ->
                Said.by("%s – %d thành viên".formatted(changed.charter().name(), persons(changed.charter())));
            case GroupEvent.GroupExtended extended -> Said.by("Gia hạn đến " + Phrases.day(extended.lastDay()));
            case GroupEvent.GroupEnded ended ->
                ended.reason() == null ? Said.bySystem("Hết thời hạn hoạt động") : Said.by(ended.reason());
            case GroupEvent.FiguresRecorded recorded ->
                Said.by("%d vụ việc, %d vụ án – %s"
                        .formatted(
                                recorded.figures().cases(),
                                recorded.figures().criminalCases(),
                                recorded.figures().assessment()));
            case GroupEvent.GroupReminded reminded ->
                phrases.due(reminded.by(), reminded.overdue(), reminded.duty().nameVi());
            case GroupEvent.OfTask<?> task -> new TaskWording(phrases).of(task.step());
        };
    }

    private static Said named(GroupCharter charter, String code, String decision) {
        return Said.by("%s (%s), %d thành viên – Quyết định số %s"
                .formatted(charter.name(), code, persons(charter), decision));
    }

    private static int persons(GroupCharter charter) {
        return charter.members().stream().mapToInt(GroupMember::persons).sum();
    }
}
