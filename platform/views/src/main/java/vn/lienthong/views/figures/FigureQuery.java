package vn.lienthong.views.figures;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.registry.codelist.CodeLists;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Problems;
import vn.lienthong.views.Slice;

/**
 * Which of the matters that serve a group or a plan are asked for.
 *
 * @param by who brought them in; null for all
 * @param page which of them
 */
record FigureQuery(Counted figure, @Nullable AgencyCode by, Slice page) {
    /** Reads the parameters. @throws vn.lienthong.runtime.web.Refusal with everything that is wrong with them */
    static FigureQuery of(String figure, Parameters parameters) {
        AgencyCode by = parameters.agency("by");
        Slice page = Slice.of(parameters);
        parameters.orRefuse();
        Counted counted = Counted.WORDS
                .find(figure)
                .orElseThrow(
                        () -> Problems.notFound("số liệu này; chỉ có: " + String.join(", ", Counted.WORDS.words())));
        return new FigureQuery(counted, by, page);
    }

    /** The ids of those that are counted, in their order. */
    List<String> among(Map<String, List<MatterEvent>> serving, CodeLists words) {
        return serving.entrySet().stream()
                .filter(matter -> fits(new Happened(matter.getValue()), words))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private boolean fits(Happened matter, CodeLists words) {
        return figure.of(List.of(matter), words) == 1 && (by == null || by.equals(Counting.opener(matter)));
    }
}
