package vn.lienthong.registry.competence;

import java.util.List;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.Measure;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.Facts;
import vn.lienthong.contract.directory.Proceeding;
import vn.lienthong.registry.codelist.CodeLists;

/** What a case file tells of who is competent. */
public final class CaseFileFacts {
    private static final List<Measure> CRIMINAL =
            List.of(Measure.CRIMINAL_CASE, Measure.PROSECUTED, Measure.UNDER_INVESTIGATION);

    private CaseFileFacts() {}

    /** What a case file says; the zone and the stage are read from its route. @param words what holds of a word holds of the narrower ones */
    public static Facts of(CaseFacts facts, CodeLists words) {
        FactsRoute route = FactsRoute.of(facts.detection().route(), words);
        boolean criminal = facts.measures().stream()
                .anyMatch(measure ->
                        CRIMINAL.stream().anyMatch(wider -> words.isA(CodeList.MEASURE, measure.wire(), wider.wire())));
        return new Facts(
                facts.detection().province(),
                facts.goods().group(),
                facts.violation(),
                null,
                route.zone(),
                route.stage(),
                criminal ? Proceeding.CRIMINAL : null,
                facts.detection().force());
    }
}
