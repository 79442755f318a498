package vn.lienthong.contract.casefile;

import java.time.Instant;
import java.util.List;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;

/** What has happened to a case file. */
public sealed interface CaseFileEvent extends MatterEvent {
    /** The case file. */
    CaseFileId caseFile();

    @Override
    default CaseFileId about() {
        return caseFile();
    }

    /** Opened by the agency that holds it; {@code audience} are the agencies that may see it beside that one. */
    record CaseFileOpened(CaseFileId caseFile, AgencyCode by, Instant at, CaseFacts facts, List<AgencyCode> audience)
            implements CaseFileEvent {}

    /** The facts were stated anew. */
    record CaseFileAmended(CaseFileId caseFile, AgencyCode by, Instant at, CaseFacts facts, String reason)
            implements CaseFileEvent {}

    /** Dealt with and closed. */
    record CaseFileClosed(CaseFileId caseFile, AgencyCode by, Instant at, String result) implements CaseFileEvent {}
}
