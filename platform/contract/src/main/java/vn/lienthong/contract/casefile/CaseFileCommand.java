package vn.lienthong.contract.casefile;

import jakarta.validation.constraints.Size;
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

    /** Closes a case file that has been dealt with. */
    record CloseCaseFile(
            CaseFileId caseFile, @Size(min = 1, max = 4000) String result) implements CaseFileCommand {
        @Override
        public CaseFileId about() {
            return caseFile;
        }
    }
}
