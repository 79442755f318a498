package vn.lienthong.contract.commitment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.directory.Agreement;

/** What may be said of what is owed under an agreement. */
public sealed interface CommitmentCommand extends AgencyCommand {
    /** All that is owed under the agreement. */
    CommitmentId commitment();

    @Override
    default CommitmentId about() {
        return commitment();
    }

    /**
     * What is owed under an agreement is followed from now on; if it is already, it is brought in line with what the agreement says
     * now. The exchange says so by itself, in the name of the standing office, when an agreement enters into force or changes.
     *
     * @param agreement code of the agreement
     */
    record KeepCommitments(
            CommitmentId commitment,
            @Pattern(regexp = Agreement.CODE) String agreement) implements CommitmentCommand {}

    /**
     * Something is called for that the agreement does not have at fixed times: a sudden report, a meeting, the consent to a release, a
     * share. Who is owed it by that term calls for it.
     *
     * @param term its number in the list of its kind in the agreement, from 1
     * @param dueAt by when it is needed
     */
    record CallForCommitment(
            CommitmentId commitment,
            CommitmentKind kind,
            @Min(1) @Max(999) int term,
            @Size(min = 1, max = 2000) String because,
            Instant dueAt)
            implements CommitmentCommand {}

    /**
     * What was owed has been done: the report handed in, the meeting held, the release agreed to, the share made. Said by who owed it,
     * or, but for a release, by one to whom it was owed.
     *
     * @param duty key of what was owed
     * @param result what was done, and where it is found
     * @param document number and date of the document, such as {@code 45/BC-QLTT ngày 20/12/2026}
     */
    record FulfilCommitment(
            CommitmentId commitment,
            @Pattern(regexp = Commitment.KEY) String duty,
            @Size(min = 1, max = 4000) String result,
            @Size(min = 1, max = 200) @Nullable String document)
            implements CommitmentCommand {}

    /** What was called for is needed no longer: by one to whom it is owed. */
    record TakeBackCall(
            CommitmentId commitment,
            @Pattern(regexp = Commitment.KEY) String duty,
            @Size(min = 1, max = 2000) String because)
            implements CommitmentCommand {}
}
