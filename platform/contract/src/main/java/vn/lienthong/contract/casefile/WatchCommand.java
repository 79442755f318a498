package vn.lienthong.contract.casefile;

import jakarta.validation.constraints.Size;

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

    /** Who raised the flag, or an overseer, takes it off. */
    record LowerFlag(
            CaseFileId caseFile,
            CaseFileFlag flag,
            @Size(min = 1, max = 2000) String because) implements WatchCommand {}
}
