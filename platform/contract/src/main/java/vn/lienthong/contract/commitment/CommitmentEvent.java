package vn.lienthong.contract.commitment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;

/** What has happened to what is owed under an agreement. */
public sealed interface CommitmentEvent extends MatterEvent {
    /** All that is owed under the agreement. */
    CommitmentId commitment();

    @Override
    default CommitmentId about() {
        return commitment();
    }

    /**
     * What is owed under the agreement is followed from now on; rounds that were due before are not.
     *
     * @param agreement code of the agreement
     * @param parties the agencies that are parties to it
     * @param duties what is owed now
     * @param next when the next round begins or a party changes; null if the agreement says nothing of times
     */
    record CommitmentsBegan(
            CommitmentId commitment,
            AgencyCode by,
            Instant at,
            String agreement,
            String titleVi,
            List<AgencyCode> parties,
            List<Commitment> duties,
            @Nullable Instant next)
            implements CommitmentEvent {}

    /**
     * A round has begun, or the agreement has changed.
     *
     * @param parties the agencies that are parties to it now
     * @param added what is owed from now on
     * @param dropped what is not owed any more, since who owed it is no party any more or the term has gone
     * @param next when the next round begins or a party changes; null if the agreement says nothing of times
     */
    record CommitmentsReviewed(
            CommitmentId commitment,
            AgencyCode by,
            Instant at,
            List<AgencyCode> parties,
            List<Commitment> added,
            List<Commitment> dropped,
            @Nullable Instant next)
            implements CommitmentEvent {}

    /** Something was called for. */
    record CommitmentCalled(CommitmentId commitment, AgencyCode by, Instant at, String because, List<Commitment> duties)
            implements CommitmentEvent {}

    /**
     * What was owed was done.
     *
     * @param duties what is owed no longer: of a meeting that several were to hold, what each of them owed
     */
    record CommitmentFulfilled(
            CommitmentId commitment,
            AgencyCode by,
            Instant at,
            List<Commitment> duties,
            String result,
            @Nullable String document)
            implements CommitmentEvent {}

    /** What was called for is needed no longer. */
    record CallTakenBack(CommitmentId commitment, AgencyCode by, Instant at, Commitment duty, String because)
            implements CommitmentEvent {}

    /**
     * What {@code by} owes is soon due, or was not done in time; then it owes it still.
     *
     * @param above those to whom what is overdue was reported; null ahead of time
     */
    record CommitmentReminded(
            CommitmentId commitment,
            AgencyCode by,
            Instant at,
            Commitment duty,
            boolean overdue,
            @Nullable List<AgencyCode> above)
            implements CommitmentEvent {}

    /**
     * The agreement is in force no longer: nothing more is owed under it.
     *
     * @param undone what was owed and never done
     */
    record CommitmentsEnded(CommitmentId commitment, AgencyCode by, Instant at, List<Commitment> undone)
            implements CommitmentEvent {}
}
