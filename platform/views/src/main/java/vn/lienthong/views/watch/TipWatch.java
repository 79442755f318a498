package vn.lienthong.views.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.TipOffered;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.registry.basis.Where;
import vn.lienthong.registry.calendar.Counting;

/**
 * What is owed on a tip: who received it passes it on or deals with it, also once it was returned; whom it is offered to
 * answers; who accepted it brings it to its end.
 */
final class TipWatch {
    private static final String OFFER = "offer";
    private static final String HELD = "held";

    private TipWatch() {}

    static @Nullable MatterObligations after(@Nullable MatterObligations matter, TipEvent event) {
        return event instanceof TipReceived received
                ? received(received)
                : matter == null ? null : changed(matter, event).settled(event.at());
    }

    private static MatterObligations received(TipReceived received) {
        TipContent content = received.content();
        Where where = Where.of(content.province(), Counting.day(received.at()));
        Heading heading = new Heading(content.title(), null, content.serves(), received.at(), where);
        return held(MatterObligations.begin(heading, received.by()), received.at())
                .settled(received.at());
    }

    private static MatterObligations changed(MatterObligations matter, TipEvent event) {
        return switch (event) {
            case TipReceived received -> matter;
            case TipOffered offered ->
                matter.without(HELD)
                        .owing(
                                OFFER,
                                Obligation.of(Duty.ACCEPT_TIP, offered.to(), offered.by(), offered.at(), Limit.NONE));
            case TipEvent.TipAccepted accepted ->
                matter.without(OFFER).without(HELD).finishedBy(accepted.by());
            case TipEvent.TipReturned returned -> held(matter.without(OFFER), returned.at());
        };
    }

    /** It lies with who received it, whom no clause gives a limit. */
    private static MatterObligations held(MatterObligations matter, Instant since) {
        return matter.owing(HELD, Obligation.of(Duty.ROUTE_TIP, matter.finisher(), null, since, Limit.NONE));
    }
}
