package vn.lienthong.registry.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.contract.Violation.BANNED_GOODS;
import static vn.lienthong.contract.Violation.COUNTERFEIT_IP;
import static vn.lienthong.contract.Violation.FOOD_SAFETY;
import static vn.lienthong.contract.Violation.MARKET_CONDUCT;
import static vn.lienthong.contract.Violation.QUALITY;
import static vn.lienthong.contract.Violation.SMUGGLED;
import static vn.lienthong.contract.directory.Concern.BUDGET;
import static vn.lienthong.contract.directory.Concern.COMMUNICATION;
import static vn.lienthong.contract.directory.Concern.COMPETITION;
import static vn.lienthong.contract.directory.Concern.COMPLEX_CASE;
import static vn.lienthong.contract.directory.Concern.CONSUMER_PROTECTION;
import static vn.lienthong.contract.directory.Concern.COPYRIGHT;
import static vn.lienthong.contract.directory.Concern.INDUSTRIAL_PROPERTY;
import static vn.lienthong.contract.directory.Concern.LAW_MONITORING;
import static vn.lienthong.contract.directory.Concern.LAW_PROPOSAL;
import static vn.lienthong.contract.directory.Concern.MEASUREMENT;
import static vn.lienthong.contract.directory.Concern.REWARDS;
import static vn.lienthong.contract.directory.Concern.SOLDIERS;
import static vn.lienthong.contract.directory.Concern.SPECIALISED_INSPECTION;
import static vn.lienthong.contract.directory.Concern.TESTING;
import static vn.lienthong.contract.directory.Concern.TRANSPORT_PRICE;
import static vn.lienthong.contract.directory.RuleRole.DIRECTS;
import static vn.lienthong.contract.directory.RuleRole.GUIDES;
import static vn.lienthong.contract.directory.RuleRole.PERFORMS;
import static vn.lienthong.contract.directory.RuleRole.REPORTS;
import static vn.lienthong.contract.directory.RuleRole.SUPPORTS;
import static vn.lienthong.contract.directory.Stage.DELIVERY;
import static vn.lienthong.contract.directory.Stage.IMPORT;
import static vn.lienthong.contract.directory.Stage.PRODUCTION;
import static vn.lienthong.contract.directory.Stage.TRADE;
import static vn.lienthong.contract.directory.Stage.TRANSPORT;
import static vn.lienthong.contract.directory.Zone.CUSTOMS_ZONE;
import static vn.lienthong.contract.directory.Zone.INLAND;
import static vn.lienthong.registry.competence.Asking.ask;
import static vn.lienthong.registry.competence.Asking.has;
import static vn.lienthong.registry.competence.Asking.leads;
import static vn.lienthong.registry.competence.Matter.inSocTrang;

import org.junit.jupiter.api.Test;
import vn.lienthong.contract.clause.Clause;

/** QĐ 25/2017 (Sóc Trăng), Điều 4, rows of the departments, the military and the districts, on a day when it was in force. */
class SocTrangDepartmentsTest {

    @Test
    @Clause("S2-34")
    void industryAndTradeLeadsForTheQualityOfIndustrialGoods() {
        assertThat(ask(inSocTrang().goods("electronics").violation(QUALITY).stage(TRADE)))
                .satisfies(leads("OLD-DOIT-94", "S2-34"));
    }

    @Test
    @Clause("S2-35")
    void industryAndTradeSupportsFoodSafetyInCirculation() {
        assertThat(ask(inSocTrang().goods("meat").violation(FOOD_SAFETY).stage(TRADE)))
                .satisfies(has(SUPPORTS, "OLD-DOIT-94", "S2-35"));
    }

    @Test
    @Clause("S2-36")
    void industryAndTradeSupportsIndustrialPropertyAndMeasurement() {
        assertThat(ask(inSocTrang().violation(COUNTERFEIT_IP).concern(INDUSTRIAL_PROPERTY)))
                .satisfies(has(SUPPORTS, "OLD-DOIT-94", "S2-36"));
    }

    @Test
    @Clause("S2-37")
    void industryAndTradeSupportsCopyright() {
        assertThat(ask(inSocTrang().violation(COUNTERFEIT_IP).concern(COPYRIGHT)))
                .satisfies(has(SUPPORTS, "OLD-DOIT-94", "S2-37"));
    }

    @Test
    @Clause("S2-38")
    void industryAndTradeLeadsConsumerProtectionAndCompetition() {
        assertThat(ask(inSocTrang().violation(MARKET_CONDUCT).concern(CONSUMER_PROTECTION)))
                .satisfies(leads("OLD-DOIT-94", "S2-38"));
        assertThat(ask(inSocTrang().concern(COMPETITION))).satisfies(leads("OLD-DOIT-94", "S2-38"));
    }

    @Test
    @Clause("S2-39")
    void industryAndTradeLeadsItsSpecialisedInspection() {
        assertThat(ask(inSocTrang().concern(SPECIALISED_INSPECTION))).satisfies(leads("OLD-DOIT-94", "S2-39"));
    }

    @Test
    @Clause("S2-40")
    void healthLeadsForFunctionalFood() {
        assertThat(ask(inSocTrang()
                        .goods("functional_food")
                        .violation(FOOD_SAFETY)
                        .stage(PRODUCTION)))
                .satisfies(leads("OLD-DOH-94", "S2-40"));
    }

    @Test
    @Clause("S2-41")
    void scienceGuidesStandardsAndTestsGoods() {
        assertThat(ask(inSocTrang().concern(TESTING))).satisfies(has(GUIDES, "OLD-DOST-94", "S2-41"));
        assertThat(ask(inSocTrang().violation(COUNTERFEIT_IP))).satisfies(has(SUPPORTS, "OLD-DOST-94", "S2-41"));
    }

    @Test
    @Clause("S2-42")
    void scienceLeadsInMeasurementAndQuality() {
        assertThat(ask(inSocTrang().violation(QUALITY).concern(MEASUREMENT))).satisfies(leads("OLD-DOST-94", "S2-42"));
    }

    @Test
    @Clause("S2-43")
    void agricultureLeadsForFarmInputs() {
        assertThat(ask(inSocTrang()
                        .goods("fertiliser")
                        .violation(COUNTERFEIT_IP)
                        .zone(INLAND)
                        .stage(PRODUCTION)))
                .satisfies(leads("OLD-DARD-94", "S2-43"));
    }

    @Test
    @Clause("S2-44")
    void agricultureLeadsForTheSafetyOfFarmProducts() {
        assertThat(ask(inSocTrang().goods("fishery").violation(FOOD_SAFETY))).satisfies(leads("OLD-DARD-94", "S2-44"));
    }

    @Test
    @Clause("S2-45")
    void informationDirectsThePress() {
        assertThat(ask(inSocTrang().concern(COMMUNICATION))).satisfies(has(DIRECTS, "OLD-DIC-94", "S2-45"));
    }

    @Test
    @Clause("S2-46")
    void informationLeadsForParcelsPrintsAndTelecomGoods() {
        assertThat(ask(inSocTrang().goods("publications").violation(SMUGGLED))).satisfies(leads("OLD-DIC-94", "S2-46"));
        assertThat(ask(inSocTrang().violation(SMUGGLED).stage(DELIVERY))).satisfies(leads("OLD-DIC-94", "S2-46"));
        assertThat(ask(inSocTrang().goods("telecom").violation(SMUGGLED))).satisfies(leads("OLD-DIC-94", "S2-46"));
    }

    @Test
    @Clause("S2-47")
    void transportLeadsOnTransportPricesAndSupportsOnTheRoad() {
        assertThat(ask(inSocTrang().concern(TRANSPORT_PRICE).stage(TRANSPORT))).satisfies(leads("OLD-DOT-94", "S2-47"));
        assertThat(ask(inSocTrang().violation(SMUGGLED).stage(TRANSPORT)))
                .satisfies(has(SUPPORTS, "OLD-DOT-94", "S2-47"));
    }

    @Test
    @Clause("S2-48")
    void transportHelpsToStopBannedGoodsOnTheWay() {
        assertThat(ask(inSocTrang()
                        .goods("tobacco")
                        .violation(BANNED_GOODS)
                        .zone(INLAND)
                        .stage(TRANSPORT)))
                .satisfies(has(SUPPORTS, "OLD-DOT-94", "S2-48"));
    }

    @Test
    @Clause("S2-49")
    void environmentSupportsOnImportedScrap() {
        assertThat(ask(inSocTrang()
                        .goods("scrap")
                        .violation(BANNED_GOODS)
                        .zone(CUSTOMS_ZONE)
                        .stage(IMPORT)))
                .satisfies(has(SUPPORTS, "OLD-DONRE-94", "S2-49"));
    }

    @Test
    @Clause("S2-50")
    void cultureLeadsOnCopyrightAndPiratedDiscs() {
        assertThat(ask(inSocTrang()
                        .goods("discs")
                        .violation(COUNTERFEIT_IP)
                        .zone(INLAND)
                        .stage(TRADE)))
                .satisfies(leads("OLD-DCST-94", "S2-50"));
    }

    @Test
    @Clause("S2-51")
    void justiceLeadsTheMonitoringOfTheLaw() {
        assertThat(ask(inSocTrang().concern(LAW_MONITORING))).satisfies(leads("OLD-DOJ-94", "S2-51"));
    }

    @Test
    @Clause("S2-52")
    void theMilitaryLeadsOnFakePlatesAndUniforms() {
        assertThat(ask(inSocTrang()
                        .goods("military_plates")
                        .violation(COUNTERFEIT_IP)
                        .zone(INLAND)))
                .satisfies(leads("OLD-MIL-94", "S2-52"));
    }

    @Test
    void theMilitaryDirectsItsInspectorateOnSoldiersInvolved() {
        assertThat(ask(inSocTrang().concern(SOLDIERS))).satisfies(has(DIRECTS, "OLD-MIL-94", "S2-53"));
    }

    @Test
    void theMilitaryDirectsItsOwnCommunication() {
        assertThat(ask(inSocTrang().concern(COMMUNICATION))).satisfies(has(DIRECTS, "OLD-MIL-94", "S2-54"));
    }

    @Test
    void districtsCarryOutTheLaw() {
        assertThat(ask(inSocTrang().violation(SMUGGLED).zone(INLAND))).satisfies(has(PERFORMS, "DPC", "S2-55"));
    }

    @Test
    void districtsSupportMarketControl() {
        assertThat(ask(inSocTrang().violation(SMUGGLED).zone(INLAND).stage(TRADE)))
                .satisfies(has(SUPPORTS, "DPC", "S2-56"));
    }

    @Test
    void districtsReportAndAllotTheBudget() {
        assertThat(ask(inSocTrang().concern(BUDGET))).satisfies(has(PERFORMS, "DPC", "S2-57"));
        assertThat(ask(inSocTrang().concern(LAW_PROPOSAL))).satisfies(has(REPORTS, "DPC", "S2-57"));
    }

    @Test
    void districtsAskForDirectionOnComplexMatters() {
        assertThat(ask(inSocTrang().concern(COMPLEX_CASE))).satisfies(has(REPORTS, "DPC", "S2-58"));
    }

    @Test
    void districtsProposeRewards() {
        assertThat(ask(inSocTrang().concern(REWARDS))).satisfies(has(REPORTS, "DPC", "S2-59"));
    }

    @Test
    void otherAgenciesActWithinTheirFunction() {
        assertThat(ask(inSocTrang().violation(SMUGGLED).zone(INLAND))).satisfies(has(PERFORMS, "OTHER", "S2-60"));
    }
}
