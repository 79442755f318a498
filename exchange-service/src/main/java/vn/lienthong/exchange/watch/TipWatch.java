package vn.lienthong.exchange.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.TipOffered;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.exchange.basis.Where;
import vn.lienthong.registry.calendar.Counting;

/**
 * What is owed on a tip: who received it passes it on or deals with it, also once it was returned; whom it is offered to
 * answers; who accepted it brings it to its end.
 */
final class TipWatch {
    private static final String OFFER = "offer";
    private static final String HELD = "held";

    private TipWatch() {}

    static @Nullable Sheet after(@Nullable Sheet sheet, TipEvent event) {
        return event instanceof TipReceived received
                ? received(received)
                : sheet == null ? null : changed(sheet, event).settled(event.at());
    }

    private static Sheet received(TipReceived received) {
        TipContent content = received.content();
        Where where = Where.of(content.province(), Counting.day(received.at()));
        Heading heading = new Heading(content.title(), null, content.serves(), received.at(), where);
        return held(Sheet.begin(heading, received.by()), received.at()).settled(received.at());
    }

    private static Sheet changed(Sheet sheet, TipEvent event) {
        return switch (event) {
            case TipReceived received -> sheet;
            case TipOffered offered ->
                sheet.without(HELD)
                        .owing(
                                OFFER,
                                Obligation.of(Duty.ACCEPT_TIP, offered.to(), offered.by(), offered.at(), Limit.NONE));
            case TipEvent.TipAccepted accepted ->
                sheet.without(OFFER).without(HELD).finishedBy(accepted.by());
            case TipEvent.TipReturned returned -> held(sheet.without(OFFER), returned.at());
        };
    }

    /** It lies with who received it, whom no clause gives a limit. */
    private static Sheet held(Sheet sheet, Instant since) {
        return sheet.owing(HELD, Obligation.of(Duty.ROUTE_TIP, sheet.finisher(), null, since, Limit.NONE));
    }
}
