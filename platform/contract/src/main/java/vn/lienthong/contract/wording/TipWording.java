package vn.lienthong.contract.wording;

import static vn.lienthong.contract.wording.Phrases.with;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipNature;

/** What the events of a tip say. */
record TipWording(Phrases phrases) {
    Said of(TipEvent event) {
        return switch (event) {
            case TipEvent.TipReceived received -> Said.by(received.content().title());
            case TipEvent.TipScreened screened -> Said.by(all(nature(screened.nature()), screened.reason()));
            case TipEvent.TipAskedBack asked ->
                Said.by("Đề nghị %s làm rõ: %s".formatted(phrases.name(asked.to()), asked.missing()));
            case TipEvent.TipCompleted completed -> Said.by(completed.text());
            case TipEvent.TipSetAside aside -> Said.by(with(aside.result().nameVi(), aside.reason()));
            case TipEvent.TipOffered offered ->
                Said.by(with("Chuyển tới " + phrases.name(offered.to()), offered.because()));
            case TipEvent.TipAccepted accepted -> Said.by(nature(accepted.nature()));
            case TipEvent.TipReturned returned -> Said.by(returned.reason());
            case TipEvent.TipWithdrawn withdrawn -> Said.by(withdrawn.reason());
            case TipEvent.VerificationBegun begun -> begun(begun);
            case TipEvent.TipSubstantiated found -> Said.by(found.finding());
            case TipEvent.TipDismissed dismissed -> Said.by(dismissed.reason());
            case TipEvent.TipClosed closed -> Said.by(closed.outcome());
            case TipEvent.TipReopened reopened -> Said.by("Có tình tiết mới: " + reopened.text());
            case TipEvent.TipRated rated -> Said.by(with(rated.worth().nameVi(), rated.note()));
            case TipEvent.TipReminded reminded ->
                phrases.due(reminded.by(), reminded.overdue(), reminded.duty().nameVi());
        };
    }

    private static Said begun(TipEvent.VerificationBegun begun) {
        String post = begun.post();
        if (begun.unit() == null) {
            return Said.by("");
        }
        return Said.by(with("Giao " + begun.unit() + (post == null ? "" : " (%s)".formatted(post)), begun.note()));
    }

    private static String nature(@Nullable TipNature nature) {
        return nature == null ? "" : nature.nameVi();
    }

    private static String all(String first, @Nullable String second) {
        return Stream.of(first, second == null ? "" : second)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" – "));
    }
}
