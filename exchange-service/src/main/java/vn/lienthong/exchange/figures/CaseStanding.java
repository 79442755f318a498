package vn.lienthong.exchange.figures;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileAmended;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.CaseFileOutcome;
import vn.lienthong.contract.casefile.JointEvent.CaseFileDecided;
import vn.lienthong.contract.casefile.Measure;

/** A case file by the facts and the decision that stand last. @param outcome null while it is undecided */
record CaseStanding(CaseFacts facts, @Nullable CaseFileOutcome outcome) {
    private static final Set<Measure> CRIMINAL = Set.of(Measure.CRIMINAL_CASE, Measure.PROSECUTED);

    static CaseStanding of(Happened file) {
        Optional<CaseFacts> amended = file.last(CaseFileAmended.class).map(CaseFileAmended::facts);
        return new CaseStanding(
                amended.or(() -> file.last(CaseFileOpened.class).map(CaseFileOpened::facts))
                        .orElseThrow(),
                file.last(CaseFileDecided.class).map(CaseFileDecided::outcome).orElse(null));
    }

    boolean isCriminal() {
        return outcome == null
                ? facts.measures().stream().anyMatch(CRIMINAL::contains)
                : outcome == CaseFileOutcome.CRIMINAL;
    }
}
