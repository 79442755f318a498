package vn.lienthong.contract.tip;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.tip.IdentityCommand.ApproveUnsealing;
import vn.lienthong.contract.tip.IdentityCommand.AskUnsealing;
import vn.lienthong.contract.tip.IdentityCommand.EraseIdentity;
import vn.lienthong.contract.tip.IdentityCommand.RefuseUnsealing;
import vn.lienthong.contract.tip.TipCommand.AcceptTip;
import vn.lienthong.contract.tip.TipCommand.AskReporter;
import vn.lienthong.contract.tip.TipCommand.CloseTip;
import vn.lienthong.contract.tip.TipCommand.CompleteTip;
import vn.lienthong.contract.tip.TipCommand.DismissTip;
import vn.lienthong.contract.tip.TipCommand.ExtendTip;
import vn.lienthong.contract.tip.TipCommand.OfferTip;
import vn.lienthong.contract.tip.TipCommand.RateTip;
import vn.lienthong.contract.tip.TipCommand.ReopenTip;
import vn.lienthong.contract.tip.TipCommand.ReporterAdds;
import vn.lienthong.contract.tip.TipCommand.ReturnTip;
import vn.lienthong.contract.tip.TipCommand.ScreenTip;
import vn.lienthong.contract.tip.TipCommand.SetCallBack;
import vn.lienthong.contract.tip.TipCommand.SubstantiateTip;
import vn.lienthong.contract.tip.TipCommand.VerifyTip;
import vn.lienthong.contract.tip.TipCommand.WithdrawTip;
import vn.lienthong.contract.tip.TipState.Accepted;
import vn.lienthong.contract.tip.TipState.AskedBack;
import vn.lienthong.contract.tip.TipState.Closed;
import vn.lienthong.contract.tip.TipState.Concluded;
import vn.lienthong.contract.tip.TipState.Held;
import vn.lienthong.contract.tip.TipState.Offered;
import vn.lienthong.contract.tip.TipState.Open;
import vn.lienthong.contract.tip.TipState.Over;
import vn.lienthong.contract.tip.TipState.Received;
import vn.lienthong.contract.tip.TipState.SetAside;
import vn.lienthong.contract.tip.TipState.Unreceived;
import vn.lienthong.contract.tip.TipState.Waiting;

/**
 * What may be done on a tip, by whom: told by the rules, and explained to people, from the same list.
 *
 * @param owed whether it, or one of those behind it, must be done; at most one of a state is
 */
public record TipStep(AgencyCode by, Class<? extends TipCommand> command, boolean owed) {
    /** All that the state allows, what is owed first; none before it is received. */
    public static List<TipStep> of(TipState state) {
        return switch (state) {
            case Unreceived unreceived -> List.of();
            case Open open ->
                withReporter(handling(open), open.folder(), AskReporter.class, ReporterAdds.class, SetCallBack.class);
            case Over over -> withReporter(handling(over), over.folder(), ReporterAdds.class, SetCallBack.class);
        };
    }

    /** What the receiver alone says to whoever reported it, and passes on. */
    @SafeVarargs
    private static List<TipStep> withReporter(
            List<TipStep> others, TipFolder folder, Class<? extends TipCommand>... commands) {
        List<TipStep> all = new ArrayList<>(others);
        for (Class<? extends TipCommand> command : commands) {
            all.add(new TipStep(folder.receiver(), command, false));
        }
        return List.copyOf(all);
    }

    private static List<TipStep> handling(Received state) {
        return switch (state) {
            case Held held ->
                held.screened()
                        ? steps(held.owes(), OfferTip.class, AcceptTip.class, ScreenTip.class)
                        : steps(held.owes(), ScreenTip.class, OfferTip.class, AcceptTip.class);
            case AskedBack asked -> waiting(asked, steps(asked.owes(), CompleteTip.class));
            case Offered offered -> waiting(offered, steps(offered.owes(), AcceptTip.class, ReturnTip.class));
            case Accepted accepted -> accepted(accepted);
            case Concluded concluded -> steps(concluded.owes(), CloseTip.class, RateTip.class);
            case SetAside aside -> reopening(aside.folder());
            case Closed closed -> closed(closed);
        };
    }

    /** What its receiver may do about the identity of whoever reported it, of which nobody else is told. */
    public static List<TipStep> onIdentity(TipState state) {
        return state instanceof Received received
                ? onIdentity(received.folder().identity())
                        .map(command -> new TipStep(received.folder().receiver(), command, false))
                        .toList()
                : List.of();
    }

    private static Stream<Class<? extends TipCommand>> onIdentity(SealedIdentity identity) {
        return switch (identity) {
            case SealedIdentity.None none -> Stream.of();
            case SealedIdentity.Erased erased -> Stream.of();
            case SealedIdentity.Closed closed -> Stream.of(AskUnsealing.class, EraseIdentity.class);
            case SealedIdentity.Asked asked ->
                Stream.of(ApproveUnsealing.class, RefuseUnsealing.class, EraseIdentity.class);
            case SealedIdentity.Open open -> Stream.of(RefuseUnsealing.class, EraseIdentity.class);
        };
    }

    private static List<TipStep> waiting(Waiting waiting, List<TipStep> others) {
        List<TipStep> all = new ArrayList<>(others);
        all.add(new TipStep(waiting.before().owes(), WithdrawTip.class, false));
        return List.copyOf(all);
    }

    private static List<TipStep> accepted(Accepted accepted) {
        List<TipStep> all = new ArrayList<>(
                !accepted.begun()
                        ? steps(accepted.owes(), VerifyTip.class, OfferTip.class, ScreenTip.class)
                        : steps(
                                accepted.owes(),
                                SubstantiateTip.class,
                                DismissTip.class,
                                VerifyTip.class,
                                OfferTip.class,
                                ScreenTip.class,
                                RateTip.class));
        if (accepted.lawful().isPresent()) {
            all.add(new TipStep(accepted.owes(), ExtendTip.class, false));
        }
        return List.copyOf(all);
    }

    private static List<TipStep> closed(Closed closed) {
        List<TipStep> all = new ArrayList<>(reopening(closed.folder()));
        TipFolder.TakenUp taken = closed.folder().taken();
        if (taken != null) {
            all.add(new TipStep(taken.by(), RateTip.class, false));
        }
        return List.copyOf(all);
    }

    private static List<TipStep> reopening(TipFolder folder) {
        List<TipStep> all = new ArrayList<>(List.of(new TipStep(folder.receiver(), ReopenTip.class, false)));
        TipFolder.TakenUp taken = folder.taken();
        if (taken != null && !taken.by().equals(folder.receiver())) {
            all.add(new TipStep(taken.by(), ReopenTip.class, false));
        }
        return List.copyOf(all);
    }

    @SafeVarargs
    private static List<TipStep> steps(
            AgencyCode by, Class<? extends TipCommand> owed, Class<? extends TipCommand>... others) {
        List<TipStep> all = new ArrayList<>(List.of(new TipStep(by, owed, true)));
        for (Class<? extends TipCommand> other : others) {
            all.add(new TipStep(by, other, false));
        }
        return List.copyOf(all);
    }
}
