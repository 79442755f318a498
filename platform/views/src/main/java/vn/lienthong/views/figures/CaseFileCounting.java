package vn.lienthong.views.figures;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.registry.codelist.CodeLists;

/** Counts case files, each by the facts and the decision that stand last. Pure. */
final class CaseFileCounting {
    private CaseFileCounting() {}

    static Figures.CaseFiles of(List<Happened> matters, CodeLists words) {
        List<CaseFacts> facts = Counted.CASE_FILES.among(matters, words).stream()
                .map(file -> CaseStanding.of(file).facts())
                .toList();
        return new Figures.CaseFiles(
                facts.size(),
                Counted.CASE_FILES_OPEN.of(matters, words),
                Counted.CASE_FILES_CLOSED.of(matters, words),
                Counted.CASE_FILES_CRIMINAL.of(matters, words),
                Counted.CASE_FILES_ADMINISTRATIVE.of(matters, words),
                Counted.CASE_FILES_DISMISSED.of(matters, words),
                sum(facts, each -> each.goods().valueVnd()),
                Counted.CASE_FILES_WITHOUT_VALUE.of(matters, words),
                sum(facts, CaseFacts::fineVnd));
    }

    /** In đồng; what is counted at once, at the greatest value that is admitted, fits. */
    private static long sum(List<CaseFacts> facts, Function<CaseFacts, @Nullable Long> value) {
        return facts.stream()
                .map(value)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }
}
