package vn.lienthong.contract.casefile;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What an agency may say of joint work on a case file, and of how the case is handled. */
public sealed interface JointCommand extends CaseFileCommand {
    /** The case file. */
    CaseFileId caseFile();

    @Override
    default CaseFileId about() {
        return caseFile();
    }

    /** An agency that sees the file, and whose sector it touches, takes part. */
    record JoinCaseFile(
            CaseFileId caseFile, @Size(min = 1, max = 2000) String because) implements JointCommand {}

    /** A partner takes part no longer; what it gave stays to its credit. */
    record LeaveCaseFile(
            CaseFileId caseFile, @Size(min = 1, max = 2000) String because) implements JointCommand {}

    /** The lead, the holder or a partner states what it gave. */
    record ContributeToCaseFile(CaseFileId caseFile, Contribution contribution) implements JointCommand {}

    /** The lead says how it means to handle the case, and asks its partners. */
    record ProposeHandling(
            CaseFileId caseFile,
            @Size(min = 1, max = 10_000) String proposal,
            @Size(min = 1, max = 300) String basis) implements JointCommand {}

    /**
     * A partner agrees or dissents.
     *
     * @param because why; owed by who dissents
     */
    record GiveOpinion(
            CaseFileId caseFile,
            boolean agrees,
            @Size(min = 1, max = 4000) @Nullable String because) implements JointCommand {}

    /**
     * The lead handles the case: sanction, criminal proceedings, or neither.
     *
     * @param despite why it decides so although a partner dissents; owed where one does
     */
    record DecideCaseFile(
            CaseFileId caseFile,
            CaseFileOutcome outcome,
            @Size(min = 1, max = 10_000) String decision,
            @Size(min = 1, max = 300) String basis,
            @Size(min = 1, max = 4000) @Nullable String despite)
            implements JointCommand {

        /** What no partner dissents from. */
        public DecideCaseFile(CaseFileId caseFile, CaseFileOutcome outcome, String decision, String basis) {
            this(caseFile, outcome, decision, basis, null);
        }
    }

    /** What was decided has been carried out. */
    record EnforceCaseFile(
            CaseFileId caseFile, @Size(min = 1, max = 4000) String result) implements JointCommand {}
}
