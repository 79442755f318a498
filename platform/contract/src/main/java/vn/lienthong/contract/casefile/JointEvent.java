package vn.lienthong.contract.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;

/** What has happened in joint work on a case file, and to the handling of the case. */
public sealed interface JointEvent extends CaseFileEvent {

    /**
     * An agency takes part.
     *
     * @param opinions by when it gives its opinion on the handling; null where none is asked for, and in what is older than
     *     the field, where the limit of the proposal holds
     */
    record PartnerJoined(
            CaseFileId caseFile,
            AgencyCode by,
            Instant at,
            String because,
            @Nullable TimeLimit opinions) implements JointEvent {}

    /** A partner takes part no longer. */
    record PartnerLeft(CaseFileId caseFile, AgencyCode by, Instant at, String because) implements JointEvent {}

    /**
     * An agency gave something.
     *
     * @param first whether it is the first that this agency gave to this case, for which it is credited once
     */
    record Contributed(CaseFileId caseFile, AgencyCode by, Instant at, Contribution contribution, boolean first)
            implements JointEvent {}

    /**
     * The lead proposed how to handle the case.
     *
     * @param opinions by when the partners give theirs; null if there are none
     */
    record HandlingProposed(
            CaseFileId caseFile,
            AgencyCode by,
            Instant at,
            String proposal,
            String basis,
            List<AgencyCode> partners,
            @Nullable TimeLimit opinions)
            implements JointEvent {}

    /** A partner agreed or dissented. */
    record OpinionGiven(
            CaseFileId caseFile,
            AgencyCode by,
            Instant at,
            boolean agrees,
            @Nullable String because) implements JointEvent {}

    /**
     * The case is decided.
     *
     * @param agreed partners that agreed with the handling
     * @param dissenting partners that did not
     * @param silent partners that were asked and said nothing in time
     * @param despite why it was decided although partners dissent; null where none does, and in what is older than the field
     * @param above the bodies above them to whom the dissent went up, who see the case from now on; null where none did
     */
    record CaseFileDecided(
            CaseFileId caseFile,
            AgencyCode by,
            Instant at,
            CaseFileOutcome outcome,
            String decision,
            String basis,
            List<AgencyCode> agreed,
            List<AgencyCode> dissenting,
            List<AgencyCode> silent,
            @Nullable String despite,
            @Nullable List<AgencyCode> above)
            implements JointEvent {

        /** From which nobody dissents. */
        public CaseFileDecided(
                CaseFileId caseFile,
                AgencyCode by,
                Instant at,
                CaseFileOutcome outcome,
                String decision,
                String basis,
                List<AgencyCode> agreed,
                List<AgencyCode> dissenting,
                List<AgencyCode> silent) {
            this(caseFile, by, at, outcome, decision, basis, agreed, dissenting, silent, null, null);
        }
    }

    /** What was decided has been carried out. */
    record CaseFileEnforced(CaseFileId caseFile, AgencyCode by, Instant at, String result) implements JointEvent {}
}
