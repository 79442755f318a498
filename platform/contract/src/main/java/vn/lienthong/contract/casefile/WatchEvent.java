package vn.lienthong.contract.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;

/** What has happened to a case that committees and standing office watch, and to what is owed on it. */
public sealed interface WatchEvent extends CaseFileEvent {

    /**
     * Lifted to the committees.
     *
     * @param derived whether the platform saw it in who takes part, not a person
     * @param watchers the committees and the standing office, who see the case from now on
     * @param notifier who tells the competent agencies, of what is sudden; null otherwise
     * @param notifying by when; null otherwise
     */
    record FlagRaised(
            CaseFileId caseFile,
            AgencyCode by,
            Instant at,
            CaseFileFlag flag,
            String because,
            boolean derived,
            List<AgencyCode> watchers,
            @Nullable AgencyCode notifier,
            @Nullable TimeLimit notifying)
            implements WatchEvent {

        /** Of which nobody is to be told beside the watchers. */
        public FlagRaised(
                CaseFileId caseFile,
                AgencyCode by,
                Instant at,
                CaseFileFlag flag,
                String because,
                boolean derived,
                List<AgencyCode> watchers) {
            this(caseFile, by, at, flag, because, derived, watchers, null, null);
        }
    }

    /**
     * The competent agencies were told of what is sudden, and see the case from now on.
     *
     * @param because why, if the rules of competence do not name one of them
     */
    record CompetentNotified(
            CaseFileId caseFile,
            AgencyCode by,
            Instant at,
            List<AgencyCode> agencies,
            @Nullable String because) implements WatchEvent {}

    /** Watched for this reason no longer. */
    record FlagLowered(CaseFileId caseFile, AgencyCode by, Instant at, CaseFileFlag flag, String because)
            implements WatchEvent {}

    /** What {@code by} owes is soon due. */
    record DutyNearing(CaseFileId caseFile, AgencyCode by, Instant at, CaseFileDuty duty, Instant dueAt, String basis)
            implements WatchEvent {}

    /** What {@code by} owes was not done in time; it owes it still. */
    record DutyOverdue(CaseFileId caseFile, AgencyCode by, Instant at, CaseFileDuty duty, Instant dueAt, String basis)
            implements WatchEvent {}
}
