package vn.lienthong.contract.casefile;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.plan.Serves;
import vn.lienthong.contract.tip.TipId;

/** What an agency may say of a case file. */
public sealed interface CaseFileCommand extends AgencyCommand
        permits CaseFileCommand.OpenCaseFile,
                CaseFileCommand.AmendCaseFile,
                CaseFileCommand.NameLead,
                CaseFileCommand.CloseCaseFile,
                CaseFileCommand.LinkCaseFile,
                CaseFileCommand.RetractCaseFile,
                CustodyCommand,
                JointCommand,
                WatchCommand {

    /**
     * Opens a case file.
     *
     * @param audience agencies that may see it beside those that the rules name
     * @param serves the plan and the working group it is part of
     * @param withheld what of the facts some of those who may see it do not get
     * @param tip the tip it is opened from, if it is
     */
    record OpenCaseFile(
            CaseFacts facts,
            @Size(max = 50) @Nullable List<AgencyCode> audience,
            @Nullable Serves serves,
            @Size(max = 30) @Nullable List<CaseFileWithheld> withheld,
            @Nullable TipId tip)
            implements CaseFileCommand {
        /** That withholds nothing, and is opened from no tip. */
        public OpenCaseFile(CaseFacts facts, @Nullable List<AgencyCode> audience, @Nullable Serves serves) {
            this(facts, audience, serves, null, null);
        }
    }

    /**
     * States the facts anew; the earlier statement stays on the log.
     *
     * @param withheld what of them some of those who may see it do not get; null for what was withheld so far, empty for nothing
     * @param lifted from whom nothing is withheld any more
     */
    record AmendCaseFile(
            CaseFileId caseFile,
            CaseFacts facts,
            @Size(min = 1, max = 1000) String reason,
            @Size(max = 30) @Nullable List<CaseFileWithheld> withheld,
            @Size(max = 50) @Nullable List<AgencyCode> lifted)
            implements CaseFileCommand {
        /** Withholds what was withheld so far. */
        public AmendCaseFile(CaseFileId caseFile, CaseFacts facts, String reason) {
            this(caseFile, facts, reason, null, null);
        }

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

    /** Says of which plan and working group the case is part; what was said before is replaced. */
    record LinkCaseFile(CaseFileId caseFile, Serves serves) implements CaseFileCommand {
        @Override
        public CaseFileId about() {
            return caseFile;
        }
    }

    /** The case file should never have been opened; all of it stays on the log. */
    record RetractCaseFile(
            CaseFileId caseFile, @Size(min = 1, max = 4000) String because) implements CaseFileCommand {
        @Override
        public CaseFileId about() {
            return caseFile;
        }
    }
}
