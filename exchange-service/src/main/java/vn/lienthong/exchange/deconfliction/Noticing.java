package vn.lienthong.exchange.deconfliction;

import java.util.function.Supplier;
import vn.lienthong.contract.deconfliction.DeconflictionEvent;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.ContactOpened;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.InterestEndChanged;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.InterestEnded;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.InterestRegistered;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.InterestWithdrawn;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.PartnerFound;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.SourcesFound;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.TriesSuspected;
import vn.lienthong.contract.deconfliction.DeconflictionMove;
import vn.lienthong.contract.deconfliction.DeconflictionNotice;
import vn.lienthong.contract.deconfliction.DeconflictionNotice.PartnerIntroduced;
import vn.lienthong.contract.deconfliction.DeconflictionNotice.PartnerMet;
import vn.lienthong.contract.deconfliction.DeconflictionNotice.PersonDropped;
import vn.lienthong.contract.deconfliction.DeconflictionNotice.PersonEndChanged;
import vn.lienthong.contract.deconfliction.DeconflictionNotice.PersonTargeted;
import vn.lienthong.contract.deconfliction.DeconflictionNotice.ServedMatterEnded;
import vn.lienthong.contract.deconfliction.DeconflictionNotice.SourcesCounted;
import vn.lienthong.contract.deconfliction.DeconflictionNotice.TriesCounted;
import vn.lienthong.contract.information.UsedIn;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.exchange.deconfliction.DeconflictionState.Alone;
import vn.lienthong.exchange.deconfliction.DeconflictionState.Met;
import vn.lienthong.exchange.deconfliction.DeconflictionState.None;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** What the platform has found becomes what the agency is told; what is over, or was told before, changes nothing. */
record Noticing(Supplier<Directory> directory) {

    Decision<DeconflictionEvent> decide(
            DeconflictionNotice notice, Command<DeconflictionMove> command, DeconflictionState state) {
        return switch (notice) {
            case PartnerMet met
            when state instanceof Alone ->
                Decision.accepted(new PartnerFound(
                        met.deconfliction(),
                        command.by(),
                        command.now(),
                        Clocks.answer(directory.get(), command.now())));
            case PartnerIntroduced introduced
            when state instanceof Met ->
                Decision.accepted(new ContactOpened(
                        introduced.deconfliction(),
                        command.by(),
                        command.now(),
                        introduced.other(),
                        introduced.contact(),
                        introduced.number(),
                        introduced.reference()));
            case SourcesCounted counted
            when state instanceof Met met && met.corroboration().isNews(counted) ->
                Decision.accepted(new SourcesFound(
                        counted.deconfliction(), command.by(), command.now(), counted.through(), counted.atLeast()));
            case ServedMatterEnded ended
            when state instanceof Alone || state instanceof Met ->
                Decision.accepted(
                        new InterestEnded(ended.deconfliction(), command.by(), command.now(), ended.serves()));
            case PersonTargeted targeted
            when state instanceof None && !targeted.until().isBefore(Counting.day(command.now())) ->
                Decision.accepted(new InterestRegistered(
                        targeted.deconfliction(),
                        command.by(),
                        command.now(),
                        targeted.subjects(),
                        targeted.reference(),
                        Counting.lastSecond(targeted.until()),
                        new UsedIn(null, null, targeted.plan())));
            case PersonEndChanged changed
            when ends(state, changed) ->
                Decision.accepted(new InterestEndChanged(
                        changed.deconfliction(), command.by(), command.now(), Counting.lastSecond(changed.until())));
            case PersonDropped dropped
            when state instanceof Alone || state instanceof Met ->
                Decision.accepted(new InterestWithdrawn(
                        dropped.deconfliction(),
                        command.by(),
                        command.now(),
                        "Kế hoạch không còn nhắm đến đối tượng này."));
            case TriesCounted counted
            when state instanceof None ->
                Decision.accepted(new TriesSuspected(
                        counted.deconfliction(),
                        command.by(),
                        command.now(),
                        counted.agency(),
                        counted.day(),
                        counted.pattern(),
                        counted.identifiers()));
            case PartnerMet met -> nothing();
            case PartnerIntroduced introduced -> nothing();
            case SourcesCounted counted -> nothing();
            case ServedMatterEnded ended -> nothing();
            case PersonTargeted targeted -> nothing();
            case PersonEndChanged changed -> nothing();
            case PersonDropped dropped -> nothing();
            case TriesCounted counted -> nothing();
        };
    }

    /** Whether it goes on, and would end at another moment. */
    private static boolean ends(DeconflictionState state, PersonEndChanged changed) {
        Alone own = state instanceof Met met ? met.own() : state instanceof Alone alone ? alone : null;
        return own != null && !own.endsAt().equals(Counting.lastSecond(changed.until()));
    }

    private static Decision<DeconflictionEvent> nothing() {
        return Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Không còn gì để báo.");
    }
}
