package vn.lienthong.registry.competence;

import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.Measure;
import vn.lienthong.contract.directory.Facts;
import vn.lienthong.contract.directory.Proceeding;

/** What a case file tells of who is competent. */
public final class CaseFileFacts {
    private CaseFileFacts() {}

    /** What a case file says; the zone and the stage are read from its route. */
    public static Facts of(CaseFacts facts) {
        FactsRoute route = FactsRoute.of(facts.detection().route());
        boolean criminal = facts.measures().stream()
                .anyMatch(measure -> measure == Measure.CRIMINAL_CASE
                        || measure == Measure.PROSECUTED
                        || measure == Measure.UNDER_INVESTIGATION);
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
