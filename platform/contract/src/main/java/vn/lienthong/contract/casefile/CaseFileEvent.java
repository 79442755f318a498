package vn.lienthong.contract.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.directory.CompetenceProposal;

/** What has happened to a case file. */
public sealed interface CaseFileEvent extends MatterEvent {
    /** The case file. */
    CaseFileId caseFile();

    @Override
    default CaseFileId about() {
        return caseFile();
    }

    /**
     * Opened by the agency that holds it.
     *
     * @param audience the agencies that may see it beside that one
     * @param proposal who should lead by the rules; absent in events from before the rules were kept
     */
    record CaseFileOpened(
            CaseFileId caseFile,
            AgencyCode by,
            Instant at,
            CaseFacts facts,
            List<AgencyCode> audience,
            @Nullable CompetenceProposal proposal)
            implements CaseFileEvent {}

    /**
     * A person named who leads and who supports.
     *
     * @param facts as they stood then, for agencies that have not seen them yet
     * @param proposal what the rules said then
     * @param because why, where the rules named another lead
     */
    record LeadNamed(
            CaseFileId caseFile,
            AgencyCode by,
            Instant at,
            AgencyCode lead,
            List<AgencyCode> supporting,
            CaseFacts facts,
            CompetenceProposal proposal,
            @Nullable String because)
            implements CaseFileEvent {}

    /** The facts were stated anew. */
    record CaseFileAmended(CaseFileId caseFile, AgencyCode by, Instant at, CaseFacts facts, String reason)
            implements CaseFileEvent {}

    /** Dealt with and closed. */
    record CaseFileClosed(CaseFileId caseFile, AgencyCode by, Instant at, String result) implements CaseFileEvent {}
}
