package vn.lienthong.contract.wording;

import static vn.lienthong.contract.wording.Phrases.with;

import java.util.List;
import java.util.stream.Collectors;
import vn.lienthong.contract.commitment.Commitment;
import vn.lienthong.contract.commitment.CommitmentEvent;

/** What the events of what is owed under an agreement say. */
record CommitmentWording(Phrases phrases) {
    Said of(CommitmentEvent event) {
        return switch (event) {
            case CommitmentEvent.CommitmentsBegan began -> Said.bySystem(began.titleVi());
            case CommitmentEvent.CommitmentsReviewed reviewed -> Said.bySystem(reviewed(reviewed));
            case CommitmentEvent.CommitmentCalled called ->
                Said.by(with(listed("", called.duties()), called.because()));
            case CommitmentEvent.CommitmentFulfilled fulfilled -> Said.by(fulfilled(fulfilled));
            case CommitmentEvent.CallTakenBack back -> Said.by(with(what(back.duty()), back.because()));
            case CommitmentEvent.CommitmentReminded reminded ->
                phrases.due(
                        reminded.by(),
                        (reminded.overdue() ? "Đã quá hạn: " : "Sắp đến hạn: ")
                                + owed(reminded.duty())
                                + (reminded.above() == null || reminded.above().isEmpty()
                                        ? ""
                                        : "; báo cáo " + phrases.names(reminded.above())));
            case CommitmentEvent.CommitmentsEnded ended ->
                Said.bySystem("Quy chế hết hiệu lực" + listed("; chưa làm: ", ended.undone()));
        };
    }

    private String reviewed(CommitmentEvent.CommitmentsReviewed reviewed) {
        String text = listed("", reviewed.added())
                + listed(reviewed.added().isEmpty() ? "Không còn nợ: " : "; không còn nợ: ", reviewed.dropped());
        return text.isEmpty() ? "Không có việc mới đến kỳ" : text;
    }

    private String fulfilled(CommitmentEvent.CommitmentFulfilled fulfilled) {
        String done = fulfilled.duties().stream().map(this::what).collect(Collectors.joining("; "));
        String result = with(done, fulfilled.result());
        return fulfilled.document() == null ? result : "%s (%s)".formatted(result, fulfilled.document());
    }

    private String listed(String before, List<Commitment> duties) {
        return duties.isEmpty()
                ? ""
                : before
                        + duties.stream()
                                .map(duty -> "%s – %s".formatted(phrases.name(duty.by()), owed(duty)))
                                .collect(Collectors.joining("; "));
    }

    private String owed(Commitment duty) {
        return "%s, hạn %s (%s)".formatted(what(duty), Phrases.time(duty.dueAt()), duty.basis());
    }

    private String what(Commitment duty) {
        String round = duty.round() == null ? "" : ", kỳ " + duty.round();
        return "%s%s: %s".formatted(duty.kind().nameVi(), round, duty.what().replaceFirst("[.;]+$", ""));
    }
}
