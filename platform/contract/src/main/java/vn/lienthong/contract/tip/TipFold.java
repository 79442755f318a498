package vn.lienthong.contract.tip;

import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.tip.TipClocks.Stage;
import vn.lienthong.contract.tip.TipEvent.TipAccepted;
import vn.lienthong.contract.tip.TipEvent.TipAskedBack;
import vn.lienthong.contract.tip.TipEvent.TipCompleted;
import vn.lienthong.contract.tip.TipEvent.TipOffered;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipEvent.TipReopened;
import vn.lienthong.contract.tip.TipEvent.TipReturned;
import vn.lienthong.contract.tip.TipState.Accepted;
import vn.lienthong.contract.tip.TipState.AskedBack;
import vn.lienthong.contract.tip.TipState.Closed;
import vn.lienthong.contract.tip.TipState.Concluded;
import vn.lienthong.contract.tip.TipState.Held;
import vn.lienthong.contract.tip.TipState.InHand;
import vn.lienthong.contract.tip.TipState.Offered;
import vn.lienthong.contract.tip.TipState.Received;
import vn.lienthong.contract.tip.TipState.SetAside;
import vn.lienthong.contract.tip.TipState.Unreceived;
import vn.lienthong.contract.tip.TipState.Waiting;

/** The state of a tip after what has happened to it, which decides and explains alike. */
public final class TipFold {
    private TipFold() {}

    /** The state after these events, oldest first. */
    public static TipState of(Iterable<TipEvent> events) {
        TipState state = new Unreceived();
        for (TipEvent event : events) {
            state = after(state, event);
        }
        return state;
    }

    /** The state after one more. @throws IllegalStateException if something has happened to a tip that was never received */
    public static TipState after(TipState state, TipEvent event) {
        if (event instanceof TipReceived received) {
            return received(received);
        }
        if (!(state instanceof Received now)) {
            throw new IllegalStateException("the log tells of a tip that nobody received");
        }
        TipFolder folder = now.folder();
        return switch (event) {
            case TipReceived received -> received(received);
            case TipEvent.TipScreened screened -> screened(inHand(now), screened);
            case TipAskedBack asked -> askedBack(inHand(now), asked);
            case TipCompleted completed -> completed(now, completed);
            case TipEvent.TipSetAside aside -> new SetAside(folder.with(TipClocks.NONE), aside.result());
            case TipOffered offered -> offered(inHand(now), offered);
            case TipAccepted accepted -> accepted(now, accepted);
            case TipReturned returned -> returned(now, returned);
            case TipEvent.TipWithdrawn withdrawn -> withdrawn(now, withdrawn);
            case TipEvent.VerificationBegun begun -> new Accepted(folder, begun.by(), true, begun.unit());
            case TipEvent.TipExtended extended -> changed(now, extended(folder, extended));
            case TipEvent.TipSubstantiated found -> new Concluded(closing(folder, found), found.by(), found.caseFile());
            case TipEvent.TipDismissed dismissed -> new Concluded(closing(folder, dismissed), dismissed.by(), null);
            case TipEvent.TipClosed closed ->
                new Closed(
                        folder.with(TipClocks.NONE), now instanceof Concluded concluded ? concluded.caseFile() : null);
            case TipReopened reopened -> reopened(folder, reopened);
            case TipEvent.TipRated rated -> now;
            case TipEvent.CallBackSet set -> now;
            case TipEvent.ReporterAsked asked ->
                changed(now, folder.speaking(folder.dialogue().asked(asked.question())));
            case TipEvent.ReporterAdded added -> changed(now, added(folder, added));
            case TipEvent.TipReminded reminded ->
                changed(
                        now,
                        folder.with(folder.clocks()
                                .struck(
                                        reminded.duty(),
                                        reminded.overdue() ? Stage.LATE : Stage.WARNED,
                                        reminded.further())));
            case TipEvent.TipEscalated escalated -> changed(now, escalated(folder, escalated));
            case LinkEvent.TipLinked linked -> changed(now, folder.linked(linked.other()));
            case LinkEvent.TipUnlinked unlinked -> changed(now, folder.unlinked(unlinked.other()));
            case IdentityEvent identity ->
                changed(now, folder.with(folder.identity().after(identity)));
        };
    }

    private static Held received(TipReceived received) {
        TipClocks clocks = TipClocks.NONE.begin(TipDuty.SCREEN, received.by(), received.limit());
        return new Held(TipFolder.of(received).with(clocks), false);
    }

    private static InHand screened(InHand before, TipEvent.TipScreened screened) {
        TipFolder folder = before.folder().of(screened.nature());
        TipClocks clocks = folder.clocks();
        return switch (before) {
            case Held held ->
                new Held(
                        folder.routed(screened.at())
                                .with(clocks.end(TipDuty.SCREEN)
                                        .begin(TipDuty.ROUTE, folder.receiver(), screened.limit())
                                        .begin(TipDuty.VERIFY, folder.receiver(), screened.law())),
                        true);
            case Accepted accepted ->
                accepted.with(folder.with(clocks.begin(TipDuty.VERIFY, accepted.by(), screened.limit())));
        };
    }

    private static AskedBack askedBack(InHand before, TipAskedBack asked) {
        TipFolder folder = before.folder();
        TipClocks clocks = resting(folder.clocks()).begin(TipDuty.COMPLETE, asked.to(), asked.limit());
        return new AskedBack(folder.with(clocks), before, asked.at(), asked.by(), asked.missing());
    }

    private static InHand completed(Received now, TipCompleted completed) {
        InHand before = now instanceof AskedBack asked ? asked.before() : inHand(now);
        TipFolder folder = now.folder()
                .adding(new TipAddition(
                        completed.by(), completed.at(), completed.text(), completed.facts(), completed.attachments()));
        TipClocks clocks = folder.clocks().end(TipDuty.COMPLETE);
        return switch (before) {
            case Held held ->
                new Held(folder.with(clocks.begin(TipDuty.SCREEN, folder.receiver(), completed.limit())), false);
            case Accepted accepted -> accepted.with(folder.with(clocks));
        };
    }

    private static Offered offered(InHand before, TipOffered offered) {
        TipFolder folder = before.folder().seenAlsoBy(offered.to(), offered.at());
        TipClocks clocks = resting(folder.clocks()).begin(TipDuty.ANSWER_OFFER, offered.to(), offered.limit());
        return new Offered(folder.with(clocks), before, offered.at(), offered.to());
    }

    private static Accepted accepted(Received now, TipAccepted accepted) {
        TipFolder folder = now.folder().of(accepted.nature());
        TipClocks clocks = resting(folder.clocks())
                .end(TipDuty.ANSWER_OFFER)
                .begin(TipDuty.VERIFY, accepted.by(), accepted.limit());
        return new Accepted(folder.takenUp(accepted.by(), accepted.at()).with(clocks), accepted.by(), false, null);
    }

    private static InHand returned(Received now, TipReturned returned) {
        return again(now, returned, returned.duty() == null ? TipDuty.ROUTE : returned.duty());
    }

    private static InHand withdrawn(Received now, TipEvent.TipWithdrawn withdrawn) {
        return again(now, withdrawn, withdrawn.duty());
    }

    /** Whoever had it in hand has it again. */
    private static InHand again(Received now, TipEvent event, TipDuty duty) {
        TipFolder folder = now.folder();
        TipClocks clocks = folder.clocks().end(TipDuty.ANSWER_OFFER).end(TipDuty.COMPLETE);
        InHand before = now instanceof Waiting waiting ? waiting.before() : inHand(now);
        TipClocks rested = before.folder().clocks();
        return switch (before) {
            case Held held -> {
                boolean screened = duty != TipDuty.SCREEN;
                TipFolder routed = screened ? folder.routed(event.at()) : folder;
                TipDuty owed = screened ? TipDuty.ROUTE : TipDuty.SCREEN;
                yield new Held(routed.with(clocks.goOn(owed, folder.receiver(), event.limit(), rested)), screened);
            }
            case Accepted accepted -> accepted.with(folder.with(clocks));
        };
    }

    private static InHand reopened(TipFolder folder, TipReopened reopened) {
        TipDuty duty = reopened.taken() ? TipDuty.VERIFY : TipDuty.SCREEN;
        TipAddition addition =
                new TipAddition(reopened.by(), reopened.at(), reopened.text(), null, reopened.attachments());
        TipFolder again = folder.adding(addition)
                .anew(reopened.to(), reopened.at())
                .with(TipClocks.NONE.begin(duty, reopened.to(), reopened.limit()));
        return reopened.taken() ? new Accepted(again, reopened.to(), false, null) : new Held(again, false);
    }

    private static TipFolder extended(TipFolder folder, TipEvent.TipExtended extended) {
        return folder.extended(extended.rule(), extended.by())
                .with(folder.clocks().begin(TipDuty.VERIFY, extended.by(), extended.limit()));
    }

    private static TipFolder escalated(TipFolder folder, TipEvent.TipEscalated escalated) {
        return folder.seenAlsoBy(escalated.to())
                .with(folder.clocks().struck(escalated.duty(), Stage.of(escalated.level()), escalated.further()));
    }

    private static TipFolder closing(TipFolder folder, TipEvent concluded) {
        return folder.with(TipClocks.NONE.begin(TipDuty.CLOSE, concluded.by(), concluded.limit()));
    }

    /** Without what is not owed while another's turn it is; what is to be settled in the end still is. */
    private static TipClocks resting(TipClocks clocks) {
        return clocks.end(TipDuty.SCREEN).end(TipDuty.ROUTE);
    }

    private static TipState changed(Received now, TipFolder folder) {
        return switch (now) {
            case InHand inHand -> inHand.with(folder);
            case AskedBack asked -> new AskedBack(folder, asked.before(), asked.at(), asked.asker(), asked.missing());
            case Offered offered -> new Offered(folder, offered.before(), offered.at(), offered.to());
            case Concluded concluded -> new Concluded(folder, concluded.by(), concluded.caseFile());
            case SetAside aside -> new SetAside(folder, aside.result());
            case Closed closed -> new Closed(folder, closed.caseFile());
        };
    }

    private static TipFolder added(TipFolder folder, TipEvent.ReporterAdded added) {
        return folder.speaking(folder.dialogue().added())
                .adding(new TipAddition(added.by(), added.at(), added.text(), null, added.attachments()));
    }

    /** In whose hand it is, or was: what a log tells that no rules have written is read as well as it can be. */
    private static InHand inHand(Received now) {
        TipFolder folder = now.folder();
        TipFolder.@Nullable TakenUp taken = folder.taken();
        return now instanceof InHand inHand
                ? inHand
                : taken == null ? new Held(folder, true) : new Accepted(folder, taken.by(), false, null);
    }
}
