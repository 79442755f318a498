package vn.lienthong.exchange.commitment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.commitment.CommitmentEvent;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentsBegan;
import vn.lienthong.exchange.commitment.CommitmentState.Kept;
import vn.lienthong.exchange.commitment.CommitmentState.Over;
import vn.lienthong.exchange.commitment.CommitmentState.Unkept;

/** The state after each event, which has happened and is not questioned. */
final class Evolving {
    private Evolving() {}

    static CommitmentState after(CommitmentState state, CommitmentEvent event) {
        return switch (event) {
            case CommitmentsBegan began -> state instanceof Over over ? resumed(over.last(), began) : began(began);
            case CommitmentEvent.CommitmentsReviewed reviewed ->
                kept(state)
                        .seenBy(reviewed.parties())
                        .dropping(reviewed.dropped())
                        .owing(reviewed.added())
                        .until(reviewed.next());
            case CommitmentEvent.CommitmentCalled called -> kept(state).called().owing(called.duties());
            case CommitmentEvent.CommitmentFulfilled fulfilled -> kept(state).without(fulfilled.duties());
            case CommitmentEvent.CallTakenBack back -> kept(state).without(List.of(back.duty()));
            case CommitmentEvent.CommitmentReminded reminded ->
                kept(state)
                        .seenBy(reminded.above() == null ? List.of() : reminded.above())
                        .reached(reminded.duty(), reminded.overdue());
            case CommitmentEvent.CommitmentsEnded ended -> {
                Kept last = kept(state);
                yield new Over(last.dropping(
                        last.owed().values().stream().map(Owing::duty).toList()));
            }
        };
    }

    private static Kept began(CommitmentsBegan began) {
        TreeSet<AgencyCode> sees = new TreeSet<>(began.parties());
        sees.add(began.by());
        return new Kept(
                        began.commitment(),
                        began.by(),
                        began.agreement(),
                        sees,
                        new TreeMap<>(),
                        Map.of(),
                        0,
                        began.next())
                .owing(began.duties());
    }

    /** Followed again since its end was put off: what was done of a round stays done, and calls are counted on. */
    private static Kept resumed(Kept last, CommitmentsBegan began) {
        return last.seenBy(began.parties()).owing(began.duties()).until(began.next());
    }

    /** As it is, or was when it ended. @throws IllegalStateException if it never began */
    static Kept kept(CommitmentState state) {
        return switch (state) {
            case Kept kept -> kept;
            case Over over -> over.last();
            case Unkept unkept -> throw new IllegalStateException("the log speaks of what is not followed");
        };
    }
}
