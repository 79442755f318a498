package vn.lienthong.registry.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.clause.Clauses;
import vn.lienthong.contract.clause.SourceClause;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.AgreementClause;
import vn.lienthong.contract.directory.AgreementHeading;
import vn.lienthong.contract.directory.AgreementParty;
import vn.lienthong.contract.directory.AgreementSignatory;
import vn.lienthong.contract.directory.AgreementStatus;
import vn.lienthong.contract.directory.Confidence;
import vn.lienthong.contract.directory.ReportOwed;
import vn.lienthong.contract.directory.ResponseLimit;
import vn.lienthong.contract.directory.ResponseLimitClock;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.played.Played;
import vn.lienthong.registry.agency.Agencies;

/** The four agreements that ship, and what is asked of them. */
class AgreementsTest {
    static final String TWO_PARTIES = "QCPH-VPTT389-QLTT-2020";
    static final String WORKING_GROUP = "TCT-QD14-BCD389-KH92";
    static final String SOC_TRANG = "QD-25-2017-UBND-SOC-TRANG";
    static final String ELEVEN_PROVINCES = "QCPH-LIEN-TINH-11-TINH-2025";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final Agreements agreements = Agreements.load();

    @Test
    void shipsFour() {
        assertThat(agreements.all())
                .extracting(Agreement::code)
                .containsExactly(TWO_PARTIES, WORKING_GROUP, SOC_TRANG, ELEVEN_PROVINCES);
    }

    @Test
    void listsEveryFileThatShips() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/registry/agreements"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(AgreementFiles.SHIPPED);
        }
    }

    @Test
    void holdsTheAgreementOfTwoPartiesWithItsSignatoriesByPostAndUnit() {
        Agreement agreement = find(TWO_PARTIES);

        assertThat(agreement.status()).isEqualTo(AgreementStatus.IN_FORCE);
        assertThat(agreement.signedOn()).hasToString("2020-06-17");
        assertThat(agreement.signatories())
                .extracting(AgreementSignatory::title, AgreementSignatory::unit)
                .containsExactly(
                        tuple("Chánh Văn phòng Thường trực", "Văn phòng Thường trực Ban Chỉ đạo 389 quốc gia"),
                        tuple("Tổng cục trưởng", "Tổng cục Quản lý thị trường"));
        assertThat(summaries(agreement)).contains("tại Hà Nội").contains("Văn phòng Chính phủ chứng kiến");
    }

    @Test
    void ordersAnAgreementByPrinciplesContentsFormsResponsibilitiesAndRegime() {
        assertThat(find(TWO_PARTIES).terms().clauses())
                .extracting(AgreementClause::heading)
                .contains(
                        AgreementHeading.PRINCIPLES,
                        AgreementHeading.CONTENTS,
                        AgreementHeading.FORMS,
                        AgreementHeading.RESPONSIBILITIES,
                        AgreementHeading.REGIME);
    }

    @Test
    @Clause("S0-11")
    void letsALocalUnitCoordinateUnderTheAgreementOfItsLine() {
        List<Coordination> found = between("MS-15", "NSC389-SO", TODAY);

        assertThat(found).extracting(way -> way.agreement().code()).containsExactly(TWO_PARTIES);
        assertThat(found.getFirst().closeness()).isEqualTo(3);
        assertThat(found.getFirst().because())
                .contains("MS-15 theo Cục Quản lý và Phát triển thị trường trong nước")
                .contains("NSC389-SO là bên ký kết");
    }

    @Test
    @Clause("S0-11")
    void letsLocalUnitsOfBothLinesCoordinate() {
        assertThat(between("MS-15", "SC389-15", TODAY))
                .extracting(Coordination::closeness)
                .containsExactly(2);
    }

    @Test
    void knowsNoAgreementBetweenUnitsOfOneLine() {
        assertThat(between("MS-15", "MS-20", TODAY)).isEmpty();
    }

    @Test
    void knowsNoAgreementBetweenAnAgencyAndItself() {
        assertThat(between("MS-15", "MS-15", TODAY)).isEmpty();
    }

    @Test
    void bindsTheFormerGeneralDepartmentAndThenTheBodyThatFollowedIt() {
        assertThat(between("DMS-GD", "NSC389-SO", LocalDate.of(2025, 2, 28))).hasSize(1);
        assertThat(between("DMSD", "NSC389-SO", LocalDate.of(2025, 2, 28))).isEmpty();
        assertThat(between("DMSD", "NSC389-SO", LocalDate.of(2025, 3, 1))).hasSize(1);
    }

    @Test
    void knowsNoAgreementBeforeItWasSigned() {
        assertThat(between("DMS-GD", "NSC389-SO", LocalDate.of(2020, 6, 16))).isEmpty();
    }

    @Test
    void bindsAWorkingGroupToItsPlanItsHeadAndTheCommitteesItUrges() {
        Agreement group = find(WORKING_GROUP);

        assertThat(group.legalBases()).anyMatch(basis -> basis.contains("92/KH-BCĐ389"));
        assertThat(group.titleVi()).contains("tuyến biên giới, vùng biển và địa bàn nội địa");
        assertThat(party(group, "vptt").nameVi()).contains("Tổ trưởng", "Tổ phó");
        assertThat(between("NSC389-SO", "SC389-15", TODAY))
                .extracting(way -> way.agreement().code())
                .containsExactly(WORKING_GROUP);
    }

    @Test
    void keepsTheRegulationOfSocTrangForTheMattersOfItsTime() {
        Agreement regulation = find(SOC_TRANG);

        assertThat(regulation.legalBases()).hasSize(2);
        assertThat(regulation.predecessor()).isEqualTo("QD-36-2012-UBND-SOC-TRANG");
        assertThat(agreements.inForce(LocalDate.of(2017, 7, 31))).doesNotContain(regulation);
        assertThat(agreements.inForce(LocalDate.of(2017, 8, 1))).contains(regulation);
        assertThat(agreements.inForce(LocalDate.of(2025, 6, 30))).contains(regulation);
        assertThat(agreements.inForce(LocalDate.of(2025, 7, 1))).doesNotContain(regulation);
        assertThat(agreements.find(SOC_TRANG, LocalDate.of(2020, 1, 1))).contains(regulation);
    }

    @Test
    @Clause("S2-05")
    void letsTheFormerAgenciesOfSocTrangCoordinateUnderItsRegulation() {
        LocalDate then = LocalDate.of(2020, 1, 1);

        assertThat(between("OLD-POLICE-94", "OLD-DOH-94", then))
                .extracting(way -> way.agreement().code(), Coordination::closeness)
                .containsExactly(tuple(SOC_TRANG, 4));
        assertThat(between("OLD-PC03-94", "OLD-FOREST-94", then))
                .extracting(way -> way.agreement().code(), Coordination::closeness)
                .containsExactly(tuple(SOC_TRANG, 2));
        assertThat(between("POLICE-92", "DOH-92", TODAY)).isEmpty();
    }

    @Test
    void putsTheAgreementThatNamesBothBeforeTheOneThatTheirLinesFollow() {
        assertThat(between("OLD-MS-94", "OLD-SC389-94", LocalDate.of(2024, 1, 1)))
                .extracting(way -> way.agreement().code(), Coordination::closeness)
                .containsExactly(tuple(SOC_TRANG, 3), tuple(TWO_PARTIES, 2));
    }

    @Test
    void holdsTheAgreementOfElevenProvincesWithItsLegalBase() {
        Agreement agreement = find(ELEVEN_PROVINCES);

        assertThat(agreement.consentNeeded())
                .extracting(AgencyCode::value)
                .containsExactlyInAnyOrder(
                        "SC389-01",
                        "SC389-24",
                        "SC389-04",
                        "SC389-31",
                        "SC389-33",
                        "SC389-15",
                        "SC389-20",
                        "SC389-37",
                        "SC389-25",
                        "SC389-22",
                        "SC389-19");
        assertThat(agreement.legalBases()).anyMatch(basis -> basis.contains("13/CT-TTg"));
    }

    @Test
    void keepsADraftADraftWhateverThePressSays() {
        Agreement agreement = find(ELEVEN_PROVINCES);

        assertThat(agreement.status()).isEqualTo(AgreementStatus.DRAFTED);
        assertThat(agreement.signedOn()).isNull();
        assertThat(agreement.drafting().drafter()).isEqualTo(new AgencyCode("MS-01"));
        assertThat(agreement.drafting().chair()).isEqualTo(new AgencyCode("DOIT-01"));
        assertThat(agreement.remarks())
                .anyMatch(remark ->
                        remark.textVi().contains("02/02") && remark.provenance().confidence() == Confidence.MEDIUM);
        assertThat(between("SC389-15", "SC389-20", TODAY)).isEmpty();
        assertThat(agreements.inForce(TODAY)).doesNotContain(agreement);
    }

    @ParameterizedTest
    @CsvSource({
        "S0, QCPH-VPTT389-QLTT-2020",
        "S1, TCT-QD14-BCD389-KH92",
        "S2, QD-25-2017-UBND-SOC-TRANG",
        "S3, QCPH-LIEN-TINH-11-TINH-2025"
    })
    void citesEveryClauseOfItsDocument(String document, String code) {
        Set<String> cited = find(code).terms().clauses().stream()
                .flatMap(clause -> clause.clauses().stream())
                .collect(Collectors.toSet());

        assertThat(Clauses.load().all().stream()
                        .filter(clause -> clause.document().equals(document))
                        .map(SourceClause::id)
                        .filter(id -> !id.equals("S3-11"))) // news from outside the document: a remark
                .containsExactlyInAnyOrderElementsOf(cited);
    }

    @Test
    void givesEveryRequestALimitThatIsOnlyADefaultOfTheSystem() {
        for (Agreement agreement : agreements.all()) {
            for (RequestKind kind : RequestKind.values()) {
                for (Urgency urgency : Urgency.values()) {
                    ResponseLimit limit = Agreements.limit(agreement, kind, urgency);

                    assertThat(limit.byDefault()).isTrue();
                    assertThat(limit.provenance().confidence()).isEqualTo(Confidence.LOW);
                    assertThat(limit.provenance().source()).contains("Không quy định con số");
                }
            }
        }
    }

    @Test
    void asksForReinforcementSoonerThanForAnythingElse() {
        Agreement regulation = find(SOC_TRANG);

        ResponseLimit urgent = Agreements.limit(regulation, RequestKind.REINFORCE, Urgency.URGENT);
        ResponseLimit express = Agreements.limit(regulation, RequestKind.REINFORCE, Urgency.EXPRESS);
        ResponseLimit anything = Agreements.limit(regulation, RequestKind.VERIFY, Urgency.EXPRESS);

        assertThat(urgent.clause()).isEqualTo("S2-79");
        assertThat(express.clause()).isEqualTo("S2-94");
        assertThat(express.clock()).isEqualTo(ResponseLimitClock.RUNNING);
        assertThat(express.answerHours()).isLessThan(anything.answerHours());
    }

    @Test
    void letsBothPartiesAgreeToARelease() {
        assertThat(find(TWO_PARTIES).terms().releases())
                .filteredOn(release -> release.clauses().contains("S0-23"))
                .singleElement()
                .satisfies(release -> assertThat(release.agreedBy()).containsExactlyInAnyOrder("vptt", "qltt"));
    }

    @Test
    void statesADueDayOnlyWhereASourceOutsideTheAgreementDoes() {
        assertThat(agreements.all())
                .flatExtracting(agreement -> agreement.terms().reports())
                .filteredOn(report -> ((ReportOwed) report).dueDay() != null)
                .hasSize(6)
                .allSatisfy(
                        report -> assertThat(((ReportOwed) report).provenance()).isNotNull());
    }

    @Test
    void travelsAsJsonAndComesBackTheSame() {
        assertThat(agreements.all())
                .allSatisfy(agreement -> assertThat(Json.read(Json.write(agreement), Agreement.class))
                        .isEqualTo(agreement));
    }

    @Test
    void loadsTheSameFromItsEntries() {
        assertThat(Agreements.of(agreements.all(), Agencies.load().all()).all())
                .containsExactlyElementsOf(agreements.all());
    }

    @Test
    void givesEachAKeyOfItsOwn() {
        assertThat(agreements.all())
                .extracting(Agreement::key)
                .contains("agreement/QCPH-VPTT389-QLTT-2020@2020-06-17", "agreement/QCPH-LIEN-TINH-11-TINH-2025@")
                .doesNotHaveDuplicates();
    }

    @Test
    void writesEverythingInComposedUnicode() {
        assertThat(agreements.all())
                .allMatch(agreement -> Normalizer.isNormalized(agreement.toString(), Normalizer.Form.NFC));
    }

    private Agreement find(String code) {
        return agreements.all().stream()
                .filter(agreement -> agreement.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<Coordination> between(String one, String other, LocalDate date) {
        Played.named(new AgencyCode(one), "agreement.between");
        Played.named(new AgencyCode(other), "agreement.between");
        return agreements.between(new AgencyCode(one), new AgencyCode(other), date);
    }

    private static AgreementParty party(Agreement agreement, String id) {
        return agreement.parties().stream()
                .filter(party -> party.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String summaries(Agreement agreement) {
        return agreement.terms().clauses().stream()
                .map(AgreementClause::summaryVi)
                .collect(Collectors.joining("\n"));
    }
}
