package vn.lienthong.exchange.information;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.information.AudienceChanged;
import vn.lienthong.contract.information.CommunityMembers;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationDuty;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.InformationEvent.InformationAcknowledged;
import vn.lienthong.contract.information.InformationEvent.InformationCorrected;
import vn.lienthong.contract.information.InformationEvent.InformationExpired;
import vn.lienthong.contract.information.InformationEvent.InformationRecalled;
import vn.lienthong.contract.information.InformationEvent.InformationReminded;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.InformationEvent.RemovalConfirmed;
import vn.lienthong.contract.information.IssuedBulletin;
import vn.lienthong.contract.information.OnwardEvent.OnwardAsked;
import vn.lienthong.contract.information.OnwardEvent.OnwardExpired;
import vn.lienthong.contract.information.OnwardEvent.OnwardGranted;
import vn.lienthong.contract.information.OnwardEvent.OnwardRefused;
import vn.lienthong.contract.information.OnwardEvent.OnwardRevoked;
import vn.lienthong.contract.information.UseEvent;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.exchange.information.InformationState.Asked;
import vn.lienthong.exchange.information.InformationState.Over;
import vn.lienthong.exchange.information.InformationState.Shared;
import vn.lienthong.exchange.information.InformationState.Unshared;

/**
 * The state after an event. It is asked of all events, and of those alone that one reader is told: for whom it was passed on to, that is
 * the beginning.
 */
final class InformationFold {
    private InformationFold() {}

    static InformationState after(InformationState state, InformationEvent event) {
        return switch (event) {
            case InformationShared shared -> begun(shared);
            case AudienceChanged changed -> changed(state, changed);
            case InformationAcknowledged acknowledged -> {
                int version = acknowledged.version() == null ? 1 : acknowledged.version();
                yield shared(state).change(List.of(acknowledged.by()), holder -> holder.read(version));
            }
            case InformationCorrected corrected -> corrected(shared(state), corrected);
            case InformationRecalled recalled -> recalled(shared(state), recalled);
            case InformationExpired expired -> new Over(shared(state).change(Holder::over), false);
            case RemovalConfirmed confirmed -> removed(state, confirmed.by());
            case InformationReminded reminded -> reminded(state, reminded);
            case OnwardAsked asked -> shared(state).asking(asked.ask(), new Asked(asked.by(), asked.to(), true));
            case OnwardGranted granted -> granted(state, granted);
            case OnwardRefused refused -> shared(state).decided(refused.ask());
            case OnwardRevoked revoked ->
                withoutAsksOf(
                        revoked.agencies(),
                        shared(state)
                                .change(
                                        revoked.agencies(),
                                        holder -> holder.revoked(Owed.begun(InformationDuty.REMOVE, revoked.limit()))));
            case UseEvent use -> used(state, use);
            case OnwardExpired expired ->
                withoutAsksOf(expired.agencies(), shared(state).change(expired.agencies(), Holder::over));
        };
    }

    private static InformationState begun(InformationShared event) {
        Shared shared =
                Shared.with(event.information(), event.by(), 1, event.content(), event.conditions(), event.audience());
        for (CommunityMembers members : event.everyCommunity()) {
            shared = shared.sharedWith(members);
        }
        return event.bulletin() == null ? shared : circulated(shared, event.bulletin());
    }

    private static Shared circulated(Shared shared, IssuedBulletin bulletin) {
        return shared.issued(bulletin).change(holder -> holder.owing(toRead(bulletin.limit())));
    }

    private static Owed toRead(Deadline limit) {
        return Owed.begun(InformationDuty.READ, limit).repeated();
    }

    /** Who joined those to whom a bulletin is circulated is to read it, too. */
    private static Shared joined(Shared shared, AudienceChanged event) {
        Deadline read = event.read();
        return read == null ? shared : shared.change(event.joined(), holder -> holder.owing(toRead(read)));
    }

    private static InformationState changed(InformationState state, AudienceChanged event) {
        Owed removal = event.limit() == null ? null : Owed.begun(InformationDuty.REMOVE, event.limit());
        InformationContent content = event.content();
        if (state instanceof Unshared && content != null) { // as who joined is told of it
            int version = event.version() == null ? 1 : event.version();
            return joined(
                    Shared.with(event.information(), event.by(), version, content, event.conditions(), List.of())
                            .sharedWith(event.members()),
                    event);
        }
        return withoutAsksOf(
                event.left(), joined(shared(state).followed(event.members(), event.left(), removal), event));
    }

    private static InformationState corrected(Shared shared, InformationCorrected corrected) {
        Owed begun = Owed.begun(InformationDuty.ACKNOWLEDGE, corrected.limit());
        Owed owed = shared.bulletin() == null ? begun : begun.repeated();
        return shared.stating(corrected.version(), corrected.content(), corrected.conditions())
                .change(corrected.audience(), holder -> holder.owing(owed));
    }

    private static InformationState recalled(Shared shared, InformationRecalled recalled) {
        Owed owed = recalled.limit() == null ? null : Owed.begun(InformationDuty.REMOVE, recalled.limit());
        return new Over(shared.change(holder -> holder.revoked(owed)), true);
    }

    private static InformationState removed(InformationState state, AgencyCode by) {
        return state instanceof Over over
                ? new Over(over.last().change(List.of(by), Holder::removed), over.recalled())
                : shared(state).change(List.of(by), Holder::removed);
    }

    private static InformationState reminded(InformationState state, InformationReminded reminded) {
        Shared last = shared(state)
                .change(
                        List.of(reminded.by()),
                        holder -> holder.owed() == null
                                ? holder
                                : holder.owing(holder.owed().rung(reminded.overdue(), reminded.at())));
        return state instanceof Over over ? new Over(last, over.recalled()) : last;
    }

    private static InformationState granted(InformationState state, OnwardGranted granted) {
        InformationContent content = granted.content();
        if (content == null) {
            return shared(state).decided(granted.ask()); // as whoever asked is told of it
        }
        Conditions conditions = granted.conditions();
        int version = granted.version() == null ? 1 : granted.version();
        Shared before = state instanceof Unshared
                ? Shared.with(granted.information(), granted.provider(), version, content, conditions, List.of())
                : shared(state).stating(version, content, conditions).decided(granted.ask());
        SortedMap<AgencyCode, Holder> holders = new TreeMap<>(before.holders());
        for (AgencyCode to : granted.to()) {
            Holder now = holders.get(to);
            holders.put(
                    to,
                    now == null
                            ? Holder.onward(granted.asker(), granted.until(), granted.under())
                            : again(before, now, to, granted));
        }
        holders.remove(before.provider());
        return before.with(holders, before.asks());
    }

    /** Who asks for the one by whom it has it itself is not that one's source. */
    private static Holder again(Shared before, Holder now, AgencyCode to, OnwardGranted granted) {
        if (now.has()) {
            return now.again(granted.until(), granted.under());
        }
        return before.isByWayOf(granted.asker(), to)
                ? now.anew(granted.until(), granted.under())
                : Holder.onward(granted.asker(), granted.until(), granted.under());
    }

    /** What was decided of a use stands, also where the information has ended since for whoever is told of it. */
    private static InformationState used(InformationState state, UseEvent event) {
        Shared last = shared(state);
        Shared after = last.using(last.uses().after(event));
        return state instanceof Over over ? new Over(after, over.recalled()) : after;
    }

    /** Who no longer has it asks for nobody. */
    private static Shared withoutAsksOf(List<AgencyCode> agencies, Shared shared) {
        Set<AgencyCode> gone = Set.copyOf(agencies);
        SortedMap<String, Asked> asks = new TreeMap<>(shared.asks());
        asks.replaceAll((key, asked) -> gone.contains(asked.by()) ? asked.closed() : asked);
        return shared.with(shared.holders(), asks).using(shared.uses().withoutAsksOf(gone));
    }

    /** As it is, or was when it ended. @throws IllegalStateException if it was never shared */
    static Shared shared(InformationState state) {
        return switch (state) {
            case Shared shared -> shared;
            case Over over -> over.last();
            case Unshared unshared -> throw new IllegalStateException("the log speaks of information never shared");
        };
    }

    /** What is asked, or null where nothing is. */
    static @Nullable Asked openAsk(Shared shared, String key) {
        Asked asked = shared.asks().get(key);
        return asked != null && asked.open() ? asked : null;
    }
}
