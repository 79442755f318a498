package vn.lienthong.contract.wording;

import vn.lienthong.contract.source.SourceStep;

/** What is said of the information that a matter rests on, whichever kind of matter it is. */
final class SourceWording {
    private final Phrases phrases;

    SourceWording(Phrases phrases) {
        this.phrases = phrases;
    }

    Said of(SourceStep step) {
        return switch (step) {
            case SourceStep.Changed changed ->
                Said.bySystem("Một thông tin mà hồ sơ này dựa vào %s (thay đổi nguồn số %d)%s"
                        .formatted(changed.how().nameVi(), changed.change(), asked(changed)));
            case SourceStep.Reviewed reviewed ->
                Said.by(Phrases.with("Thay đổi nguồn số " + reviewed.change(), reviewed.note()));
            case SourceStep.ReviewMoved moved -> Said.bySystem(moved(moved));
            case SourceStep.Reminded reminded ->
                phrases.due(
                        reminded.by(),
                        "Rà soát thay đổi nguồn số %d %s"
                                .formatted(reminded.change(), reminded.overdue() ? "đã quá hạn" : "sắp đến hạn"));
        };
    }

    private String moved(SourceStep.ReviewMoved moved) {
        String from = phrases.names(moved.from());
        return moved.limit() == null
                ? "%s không còn phải rà soát thay đổi nguồn số %d".formatted(from, moved.change())
                : "%s rà soát thay đổi nguồn số %d trước %s, thay cho %s"
                        .formatted(
                                phrases.names(moved.to()),
                                moved.change(),
                                Phrases.time(moved.limit().dueAt()),
                                from);
    }

    private String asked(SourceStep.Changed changed) {
        return changed.limit() == null
                ? ""
                : "; %s rà soát trước %s"
                        .formatted(
                                phrases.names(changed.asked()),
                                Phrases.time(changed.limit().dueAt()));
    }
}
