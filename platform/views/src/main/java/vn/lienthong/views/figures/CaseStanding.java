package vn.lienthong.views.figures;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileAmended;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.CaseFileOutcome;
import vn.lienthong.contract.casefile.JointEvent.CaseFileDecided;
import vn.lienthong.contract.casefile.Measure;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.registry.codelist.CodeLists;

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

    /** @param words what holds of a measure holds of the narrower ones */
    boolean isCriminal(CodeLists words) {
        return outcome == null
                ? facts.measures().stream()
                        .anyMatch(measure -> CRIMINAL.stream()
                                .anyMatch(wider -> words.isA(CodeList.MEASURE, measure.wire(), wider.wire())))
                : outcome == CaseFileOutcome.CRIMINAL;
    }
}
