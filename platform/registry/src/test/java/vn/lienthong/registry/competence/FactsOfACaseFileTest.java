package vn.lienthong.registry.competence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.casefile.Goods;
import vn.lienthong.contract.casefile.Measure;
import vn.lienthong.contract.directory.Facts;
import vn.lienthong.contract.directory.Proceeding;
import vn.lienthong.contract.directory.Stage;
import vn.lienthong.contract.directory.Zone;

class FactsOfACaseFileTest {

    @Test
    void readsZoneAndStageFromTheRoute() {
        Facts facts = CaseFileFacts.of(caseFile("seaport", Measure.HELD), Asking.WORDS);

        assertThat(facts)
                .isEqualTo(new Facts(
                        new ProvinceCode("31"),
                        "wildlife",
                        Violation.WILDLIFE,
                        null,
                        Zone.CUSTOMS_ZONE,
                        Stage.IMPORT,
                        null,
                        Force.CUSTOMS));
        assertThat(Asking.SHIPPED
                        .whoIsCompetent(facts, LocalDate.of(2026, 1, 5))
                        .leads())
                .extracting(Asking::code)
                .containsExactly("CUSTOMS-RIII");
    }

    @Test
    void isCriminalOnceACriminalCaseIsOpened() {
        assertThat(CaseFileFacts.of(caseFile("seaport", Measure.CRIMINAL_CASE), Asking.WORDS)
                        .proceeding())
                .isEqualTo(Proceeding.CRIMINAL);
    }

    @Test
    void leavesZoneAndStageOpenForARouteItDoesNotKnow() {
        Facts facts = CaseFileFacts.of(caseFile("balloon", Measure.HELD), Asking.WORDS);

        assertThat(facts.zone()).isNull();
        assertThat(facts.stage()).isNull();
    }

    private static CaseFacts caseFile(String route, Measure measure) {
        return new CaseFacts(
                "Ngà voi trong công-ten-nơ",
                null,
                new Detection(
                        new PartialDate("2026-01-05"),
                        "Hải quan",
                        Force.CUSTOMS,
                        List.of(),
                        new ProvinceCode("31"),
                        route,
                        false),
                new Goods("ngà voi", "wildlife", List.of(), null),
                Violation.WILDLIFE,
                List.of(measure),
                null,
                null);
    }
}
