package vn.lienthong.exchange.deconfliction;

import java.time.Instant;
import vn.lienthong.contract.deconfliction.DeconflictionEvent;
import vn.lienthong.contract.task.Running;
import vn.lienthong.exchange.deconfliction.DeconflictionState.Alone;
import vn.lienthong.exchange.deconfliction.DeconflictionState.Answer;
import vn.lienthong.exchange.deconfliction.DeconflictionState.Met;
import vn.lienthong.exchange.deconfliction.DeconflictionState.Over;
import vn.lienthong.exchange.deconfliction.DeconflictionState.Suspected;

/** The state after an event. */
final class Evolving {
    private Evolving() {}

    static DeconflictionState after(DeconflictionState state, DeconflictionEvent event) {
        return switch (event) {
            case DeconflictionEvent.InterestRegistered registered ->
                new Alone(registered.deconfliction(), registered.by(), registered.endsAt());
            case DeconflictionEvent.PartnerFound found ->
                new Met(
                        (Alone) state,
                        Answer.OWED,
                        Running.of(found.deadline()),
                        null,
                        false,
                        Corroboration.from(found.at()));
            case DeconflictionEvent.ContactConsented consented -> ((Met) state).consented(consented.waitsUntil());
            case DeconflictionEvent.ContactDeclined declined -> ((Met) state).declined();
            case DeconflictionEvent.ContactOpened opened -> ((Met) state).waitingNoLonger(true);
            case DeconflictionEvent.ContactReminded reminded -> ((Met) state).rung(reminded.overdue());
            case DeconflictionEvent.ContactNotOpened not -> ((Met) state).waitingNoLonger(false);
            case DeconflictionEvent.SourcesAsked asked -> ((Met) state).told(Corroboration.asked(asked));
            case DeconflictionEvent.SourcesFound found ->
                ((Met) state).told(((Met) state).corroboration().found(found));
            case DeconflictionEvent.InterestEndChanged changed -> until(state, changed.endsAt());
            case DeconflictionEvent.InterestWithdrawn withdrawn -> new Over(withdrawn.by());
            case DeconflictionEvent.InterestExpired expired -> new Over(expired.by());
            case DeconflictionEvent.InterestEnded ended -> new Over(ended.by());
            case DeconflictionEvent.TriesSuspected suspected ->
                new Suspected(suspected.deconfliction(), suspected.by());
            case DeconflictionEvent.SuspicionConcluded concluded -> new Over(concluded.by());
        };
    }

    private static DeconflictionState until(DeconflictionState state, Instant endsAt) {
        return state instanceof Met met ? met.until(endsAt) : ((Alone) state).until(endsAt);
    }
}
