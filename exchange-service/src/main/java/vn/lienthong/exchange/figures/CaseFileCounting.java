package vn.lienthong.exchange.figures;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileAmended;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileClosed;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.CaseFileOutcome;
import vn.lienthong.contract.casefile.JointEvent.CaseFileDecided;
import vn.lienthong.contract.casefile.Measure;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.registry.codelist.CodeLists;

/** Counts case files, each by the facts and the decision that stand last. Pure. */
final class CaseFileCounting {
    private static final Set<Measure> CRIMINAL = Set.of(Measure.CRIMINAL_CASE, Measure.PROSECUTED);

    private CaseFileCounting() {}

    static Figures.CaseFiles of(List<Happened> caseFiles, CodeLists words) {
        List<Case> cases = caseFiles.stream().map(Case::of).toList();
        int closed = (int) cases.stream().filter(Case::closed).count();
        return new Figures.CaseFiles(
                cases.size(),
                cases.size() - closed,
                closed,
                (int) cases.stream().filter(each -> each.isCriminal(words)).count(),
                decided(cases, CaseFileOutcome.ADMINISTRATIVE),
                decided(cases, CaseFileOutcome.DISMISSED),
                sum(cases, facts -> facts.goods().valueVnd()),
                (int) cases.stream()
                        .filter(each -> each.facts().goods().valueVnd() == null)
                        .count(),
                sum(cases, CaseFacts::fineVnd));
    }

    /** A case file as it stands. */
    private record Case(CaseFacts facts, @Nullable CaseFileOutcome outcome, boolean closed) {
        static Case of(Happened file) {
            Optional<CaseFacts> amended = file.last(CaseFileAmended.class).map(CaseFileAmended::facts);
            return new Case(
                    amended.or(() -> file.last(CaseFileOpened.class).map(CaseFileOpened::facts))
                            .orElseThrow(),
                    file.last(CaseFileDecided.class)
                            .map(CaseFileDecided::outcome)
                            .orElse(null),
                    file.has(CaseFileClosed.class));
        }

        boolean isCriminal(CodeLists words) {
            return outcome == null
                    ? facts.measures().stream()
                            .anyMatch(measure -> CRIMINAL.stream()
                                    .anyMatch(wider -> words.isA(CodeList.MEASURE, measure.wire(), wider.wire())))
                    : outcome == CaseFileOutcome.CRIMINAL;
        }
    }

    private static int decided(List<Case> cases, CaseFileOutcome outcome) {
        return (int) cases.stream().filter(each -> each.outcome() == outcome).count();
    }

    /** In đồng; what is counted at once, at the greatest value that is admitted, fits. */
    private static long sum(List<Case> cases, Function<CaseFacts, @Nullable Long> value) {
        return cases.stream()
                .map(each -> value.apply(each.facts()))
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }
}
