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
            case CommitmentsBegan began -> began(began);
            case CommitmentEvent.CommitmentsReviewed reviewed ->
                kept(state)
                        .seenBy(reviewed.parties())
                        .without(reviewed.dropped())
                        .owing(reviewed.added())
                        .until(reviewed.next());
            case CommitmentEvent.CommitmentCalled called -> kept(state).called().owing(called.duties());
            case CommitmentEvent.CommitmentFulfilled fulfilled -> kept(state).without(fulfilled.duties());
            case CommitmentEvent.CallTakenBack back -> kept(state).without(List.of(back.duty()));
            case CommitmentEvent.CommitmentReminded reminded ->
                kept(state)
                        .seenBy(reminded.above() == null ? List.of() : reminded.above())
                        .reached(reminded.duty(), reminded.overdue());
            case CommitmentEvent.CommitmentsEnded ended -> new Over(kept(state));
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

    /** As it is, or was when it ended. @throws IllegalStateException if it never began */
    static Kept kept(CommitmentState state) {
        return switch (state) {
            case Kept kept -> kept;
            case Over over -> over.last();
            case Unkept unkept -> throw new IllegalStateException("the log speaks of what is not followed");
        };
    }
}
