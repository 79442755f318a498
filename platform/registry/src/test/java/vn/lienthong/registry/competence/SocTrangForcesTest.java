package vn.lienthong.registry.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.contract.Violation.COUNTERFEIT_IP;
import static vn.lienthong.contract.Violation.MARKET_CONDUCT;
import static vn.lienthong.contract.Violation.SMUGGLED;
import static vn.lienthong.contract.Violation.TAX_FRAUD;
import static vn.lienthong.contract.directory.Concern.BUDGET;
import static vn.lienthong.contract.directory.Concern.COMMUNICATION;
import static vn.lienthong.contract.directory.Concern.INTER_AGENCY_TEAM;
import static vn.lienthong.contract.directory.Concern.PRICE;
import static vn.lienthong.contract.directory.Concern.REPORTING;
import static vn.lienthong.contract.directory.Concern.RING;
import static vn.lienthong.contract.directory.Concern.TAX_REFUND;
import static vn.lienthong.contract.directory.RuleRole.DIRECTS;
import static vn.lienthong.contract.directory.RuleRole.PERFORMS;
import static vn.lienthong.contract.directory.RuleRole.REPORTS;
import static vn.lienthong.contract.directory.RuleRole.SUPPORTS;
import static vn.lienthong.contract.directory.Stage.IMPORT;
import static vn.lienthong.contract.directory.Stage.TRADE;
import static vn.lienthong.contract.directory.Stage.TRANSPORT;
import static vn.lienthong.contract.directory.Zone.CUSTOMS_ZONE;
import static vn.lienthong.contract.directory.Zone.INLAND;
import static vn.lienthong.contract.directory.Zone.SEA_BORDER;
import static vn.lienthong.registry.competence.Asking.all;
import static vn.lienthong.registry.competence.Asking.ask;
import static vn.lienthong.registry.competence.Asking.has;
import static vn.lienthong.registry.competence.Asking.leads;
import static vn.lienthong.registry.competence.Matter.inSocTrang;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.clause.Clause;

/** QĐ 25/2017 (Sóc Trăng), Điều 4, rows of the standing office and the forces, on a day when it was in force. */
class SocTrangForcesTest {

    @Test
    @Clause("S2-22")
    void theStandingOfficeSupportsEveryMatter() {
        assertThat(ask(inSocTrang().violation(SMUGGLED).zone(INLAND)))
                .satisfies(has(SUPPORTS, "OLD-SC389-SO-94", "S2-22"));
    }

    @Test
    void theStandingOfficeProposesTheBudget() {
        assertThat(ask(inSocTrang().concern(BUDGET))).satisfies(has(REPORTS, "OLD-SC389-SO-94", "S2-23"));
    }

    @Test
    @Clause("S2-24")
    void theStandingOfficeLeadsPriceManagement() {
        assertThat(ask(inSocTrang().violation(MARKET_CONDUCT).concern(PRICE).zone(INLAND)))
                .satisfies(leads("OLD-SC389-SO-94", "S2-24"));
    }

    @Test
    @Clause("S2-25")
    void taxLeadsAgainstIllegalInvoicesAndTaxFraud() {
        assertThat(ask(inSocTrang().goods("tax_invoice").violation(TAX_FRAUD))).satisfies(leads("OLD-TAX-94", "S2-25"));
        assertThat(ask(inSocTrang().concern(TAX_REFUND))).satisfies(leads("OLD-TAX-94", "S2-25"));
    }

    @Test
    @Clause("S2-26")
    void customsLeadsAgainstFakesAtTheBorderAndSupportsInland() {
        assertThat(ask(inSocTrang().violation(COUNTERFEIT_IP).zone(CUSTOMS_ZONE).stage(IMPORT)))
                .satisfies(leads("OLD-CUSTOMS-92", "S2-26"));
        assertThat(ask(inSocTrang().violation(SMUGGLED).zone(INLAND).stage(TRADE)))
                .satisfies(has(SUPPORTS, "OLD-CUSTOMS-92", "S2-26"));
    }

    @Test
    @Clause("S2-27")
    void theEconomicPoliceLeadsAgainstCrime() {
        assertThat(ask(inSocTrang().violation(SMUGGLED).zone(INLAND).criminal()))
                .satisfies(leads("OLD-PC03-94", "S2-27"));
        assertThat(ask(inSocTrang().violation(SMUGGLED).zone(INLAND).criminal()))
                .satisfies(has(DIRECTS, "OLD-POLICE-94", "S2-27"));
    }

    @Test
    @Clause("S2-28")
    void thePoliceSupportsOtherForces() {
        assertThat(ask(inSocTrang().violation(COUNTERFEIT_IP).zone(INLAND).stage(TRADE)))
                .satisfies(has(SUPPORTS, "OLD-POLICE-94", "S2-28"));
    }

    @Test
    @Clause("S2-29")
    void thePoliceBreaksRingsAcrossProvinces() {
        assertThat(ask(inSocTrang().violation(SMUGGLED).concern(RING))).satisfies(leads("OLD-POLICE-94", "S2-29"));
    }

    @Test
    void thePoliceJoinsInterAgencyTeamsAndReports() {
        assertThat(ask(inSocTrang().concern(INTER_AGENCY_TEAM))).satisfies(has(SUPPORTS, "OLD-POLICE-94", "S2-30"));
        assertThat(ask(inSocTrang().concern(REPORTING))).satisfies(has(REPORTS, "OLD-POLICE-94", "S2-30"));
    }

    @Test
    @Clause("S2-31")
    void theBorderGuardLeadsInTheMaritimeBorderArea() {
        assertThat(ask(inSocTrang()
                        .goods("petroleum")
                        .violation(SMUGGLED)
                        .zone(SEA_BORDER)
                        .stage(TRANSPORT)))
                .satisfies(leads("OLD-BORDER-94", "S2-31"));
    }

    @Test
    void theBorderGuardMobilisesPeopleAtSea() {
        assertThat(ask(inSocTrang().concern(COMMUNICATION).zone(SEA_BORDER)))
                .satisfies(has(PERFORMS, "OLD-BORDER-94", "S2-32"));
    }

    @Test
    @Clause("S2-33")
    void marketSurveillanceLeadsOnTheMarketDirectedByIndustryAndTrade() {
        assertThat(ask(inSocTrang().violation(COUNTERFEIT_IP).zone(INLAND).stage(TRADE)))
                .satisfies(leads("OLD-MS-94", "S2-33"));
        assertThat(ask(inSocTrang().violation(SMUGGLED).zone(INLAND), LocalDate.of(2018, 10, 11)))
                .satisfies(has(DIRECTS, "OLD-DOIT-94", "S2-33"));
    }

    /** By Quyết định 34/2018/QĐ-TTg; who directed from 1 to 16 March 2025 is an inference. */
    @Test
    void marketSurveillanceIsDirectedByTheGeneralDepartmentWhileItStandsUnderIt() {
        assertThat(directing(LocalDate.of(2018, 10, 11))).containsExactly("OLD-DOIT-94");
        assertThat(directing(LocalDate.of(2018, 10, 12))).containsExactly("DMS-GD");
        assertThat(directing(LocalDate.of(2025, 2, 28))).containsExactly("DMS-GD");
        assertThat(directing(LocalDate.of(2025, 3, 1))).containsExactly("DMSD");
        assertThat(directing(LocalDate.of(2025, 3, 16))).containsExactly("DMSD");
        assertThat(directing(LocalDate.of(2025, 3, 17))).containsExactly("OLD-DOIT-94");
    }

    private static List<String> directing(LocalDate day) {
        return all(ask(inSocTrang().violation(SMUGGLED).zone(INLAND), day)).stream()
                .filter(candidate -> candidate.role() == DIRECTS)
                .map(Asking::code)
                .filter(code -> !code.contains("SC389"))
                .toList();
    }
}
