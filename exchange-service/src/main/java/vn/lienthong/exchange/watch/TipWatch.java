package vn.lienthong.exchange.watch;

import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.TipOffered;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.exchange.basis.Where;
import vn.lienthong.registry.calendar.Counting;

/** What is owed on a tip: whom it is offered to answers; else who has it deals with it. */
final class TipWatch {
    private static final String OFFER = "offer";

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
        return Sheet.begin(heading, received.by()).settled(received.at());
    }

    private static Sheet changed(Sheet sheet, TipEvent event) {
        return switch (event) {
            case TipReceived received -> sheet;
            case TipOffered offered ->
                sheet.owing(
                        OFFER, Obligation.of(Duty.ACCEPT_TIP, offered.to(), offered.by(), offered.at(), Limit.NONE));
            case TipEvent.TipAccepted accepted -> sheet.without(OFFER).finishedBy(accepted.by());
            case TipEvent.TipReturned returned -> sheet.without(OFFER);
        };
    }
}
