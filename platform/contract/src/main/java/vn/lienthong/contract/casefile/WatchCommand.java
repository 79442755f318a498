package vn.lienthong.contract.casefile;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;

/** What an agency may say of a case that the committees are to watch. */
public sealed interface WatchCommand extends CaseFileCommand {
    /** The case file. */
    CaseFileId caseFile();

    @Override
    default CaseFileId about() {
        return caseFile();
    }

    /** Whoever sees the case lifts it to the committees. */
    record RaiseFlag(
            CaseFileId caseFile,
            CaseFileFlag flag,
            @Size(min = 1, max = 2000) String because) implements WatchCommand {}

    /**
     * What is sudden was reported to the committee, which tells the agencies that are competent, so that they act (QĐ 25/2017 Sóc
     * Trăng, Điều 5 khoản 2a).
     *
     * @param because why, if the rules of competence do not name one of them
     */
    record NotifyCompetent(
            CaseFileId caseFile,
            @Size(min = 1, max = 20) List<AgencyCode> agencies,
            @Size(min = 1, max = 2000) @Nullable String because)
            implements WatchCommand {
        @Override
        public List<AgencyCode> obliged() {
            return agencies;
        }
    }

    /** Who raised the flag, or an overseer, takes it off. */
    record LowerFlag(
            CaseFileId caseFile,
            CaseFileFlag flag,
            @Size(min = 1, max = 2000) String because) implements WatchCommand {}
}
