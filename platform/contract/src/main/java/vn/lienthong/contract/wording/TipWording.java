package vn.lienthong.contract.wording;

import static vn.lienthong.contract.wording.Phrases.with;

import java.util.Locale;
import vn.lienthong.contract.tip.IdentityEvent;
import vn.lienthong.contract.tip.LinkEvent;
import vn.lienthong.contract.tip.TipEvent;

/** What the events of a tip say. */
record TipWording(Phrases phrases) {
    Said of(TipEvent event) {
        return switch (event) {
            case TipEvent.TipReceived received ->
                Said.by(
                        received.through() == null
                                ? received.content().title()
                                : "%s (nhận qua %s, nơi không được xem tin)"
                                        .formatted(received.content().title(), phrases.name(received.through())));
            case TipEvent.TipScreened screened ->
                screened.nature() == null
                        ? Phrases.noted(screened.reason())
                        : Said.by(with(screened.nature().nameVi(), screened.reason()));
            case TipEvent.TipAskedBack asked ->
                Said.by("Đề nghị %s làm rõ: %s".formatted(phrases.name(asked.to()), asked.missing()));
            case TipEvent.TipCompleted completed -> Said.by(completed.text());
            case TipEvent.TipSetAside aside -> Said.by(with(aside.result().nameVi(), aside.reason()));
            case TipEvent.TipOffered offered ->
                Said.by(with("Chuyển tới " + phrases.name(offered.to()), offered.because()));
            case TipEvent.TipAccepted accepted ->
                accepted.nature() == null
                        ? Said.NOTHING
                        : Said.by(accepted.nature().nameVi());
            case TipEvent.TipReturned returned -> Said.by(returned.reason());
            case TipEvent.TipWithdrawn withdrawn -> Said.by(withdrawn.reason());
            case TipEvent.VerificationBegun begun -> begun(begun);
            case TipEvent.TipExtended extended ->
                Said.by("Đến %s, theo %s: %s"
                        .formatted(Phrases.time(extended.limit().dueAt()), extended.decision(), extended.reason()));
            case TipEvent.TipSubstantiated found -> Said.by(found.finding());
            case TipEvent.TipDismissed dismissed -> Said.by(dismissed.reason());
            case TipEvent.TipClosed closed -> Said.by(closed.outcome());
            case TipEvent.TipReopened reopened -> Said.by("Có tình tiết mới: " + reopened.text());
            case TipEvent.ReporterAsked asked -> Said.by(asked.question());
            case TipEvent.ReporterAdded added ->
                Said.by((added.answers() ? "Trả lời câu đã hỏi: " : "") + added.text());
            case TipEvent.CallBackSet set ->
                Said.by(with(
                        set.callBackAt() == null
                                ? "Không còn hẹn gọi lại"
                                : "Hẹn gọi lại lúc " + Phrases.time(set.callBackAt()),
                        set.note()));
            case TipEvent.TipRated rated -> Said.by(with(rated.worth().nameVi(), rated.note()));
            case TipEvent.TipReminded reminded ->
                phrases.due(reminded.by(), reminded.overdue(), reminded.duty().nameVi());
            case TipEvent.TipEscalated escalated ->
                phrases.due(
                        escalated.by(),
                        "Đã quá hạn %s, hạn %s: %s"
                                .formatted(
                                        escalated.duty().nameVi().toLowerCase(Locale.ROOT),
                                        Phrases.time(escalated.dueAt()),
                                        escalated.to().isEmpty()
                                                ? "không còn cơ quan cấp trên nào được biết tin này"
                                                : "báo cáo " + phrases.names(escalated.to())));
            case LinkEvent link -> Said.by(link.reason());
            case IdentityEvent identity -> of(identity);
        };
    }

    private static Said of(IdentityEvent event) {
        return switch (event) {
            case IdentityEvent.IdentitySealed sealed ->
                Phrases.noted(
                        sealed.account() == null
                                ? sealed.reason()
                                : "%s: %s".formatted(sealed.account(), sealed.reason()));
            case IdentityEvent.UnsealingAsked asked ->
                Said.by("%s, chờ người thứ hai đồng ý trước %s: %s"
                        .formatted(asked.account(), Phrases.time(asked.limit().dueAt()), asked.reason()));
            case IdentityEvent.UnsealingApproved approved ->
                Said.by("%s và %s đọc được đến %s"
                        .formatted(
                                approved.asker(),
                                approved.account(),
                                Phrases.time(approved.limit().dueAt())));
            case IdentityEvent.UnsealingRefused refused ->
                Said.by("%s: %s".formatted(refused.account(), refused.reason()));
            case IdentityEvent.UnsealingEnded ended ->
                Said.bySystem(ended.opened() ? "Đã niêm phong lại" : "Không ai đồng ý trong thời hạn");
            case IdentityEvent.IdentityErased erased -> Said.by("%s: %s".formatted(erased.account(), erased.reason()));
        };
    }

    private static Said begun(TipEvent.VerificationBegun begun) {
        String post = begun.post();
        if (begun.unit() == null) {
            return Said.NOTHING;
        }
        return Said.by(with("Giao " + begun.unit() + (post == null ? "" : " (%s)".formatted(post)), begun.note()));
    }
}
