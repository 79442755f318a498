package vn.lienthong.contract.casefile;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;

/** What an agency may say of a case file. */
public sealed interface CaseFileCommand extends AgencyCommand {

    /** Opens a case file; {@code audience} are agencies that may see it beside those that the rules name. */
    record OpenCaseFile(
            CaseFacts facts, @Size(max = 50) @Nullable List<AgencyCode> audience) implements CaseFileCommand {}

    /** States the facts anew; the earlier statement stays on the log. */
    record AmendCaseFile(
            CaseFileId caseFile,
            CaseFacts facts,
            @Size(min = 1, max = 1000) String reason) implements CaseFileCommand {
        @Override
        public CaseFileId about() {
            return caseFile;
        }
    }

    /**
     * Names the agency that leads (cơ quan chủ trì) and those that support it.
     *
     * @param because why, if the rules of competence name another lead
     */
    record NameLead(
            CaseFileId caseFile,
            AgencyCode lead,
            @Size(max = 20) @Nullable List<AgencyCode> supporting,
            @Size(min = 1, max = 2000) @Nullable String because)
            implements CaseFileCommand {
        @Override
        public CaseFileId about() {
            return caseFile;
        }

        @Override
        public List<AgencyCode> obliged() {
            List<AgencyCode> agencies = new ArrayList<>(List.of(lead));
            agencies.addAll(supporting == null ? List.of() : supporting);
            return agencies;
        }
    }

    /** Closes a case file that has been dealt with. */
    record CloseCaseFile(
            CaseFileId caseFile, @Size(min = 1, max = 4000) String result) implements CaseFileCommand {
        @Override
        public CaseFileId about() {
            return caseFile;
        }
    }
}
