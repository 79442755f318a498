package vn.lienthong.registry.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.Agency;

class SuccessionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 1);

    private static final Agencies AGENCIES = Agencies.load();

    /** What a case keeps: who acted, and when. */
    private record Case(AgencyCode by, LocalDate on) {}

    @Test
    void keepsTheAgencyThatActedWhileAReportRegroupsBySuccessor() {
        List<Case> cases = List.of(
                new Case(code("OLD-MS-94"), LocalDate.of(2017, 12, 4)),
                new Case(code("OLD-MS-94"), LocalDate.of(2024, 1, 15)),
                new Case(code("OLD-MS-93"), LocalDate.of(2025, 6, 30)),
                new Case(code("MS-92"), LocalDate.of(2025, 7, 1)),
                new Case(code("DMS-GD"), LocalDate.of(2019, 5, 6)));

        Map<AgencyCode, Long> report = cases.stream()
                .collect(Collectors.groupingBy(
                        one -> AGENCIES.successorOn(one.by(), TODAY)
                                .orElseThrow()
                                .code(),
                        Collectors.counting()));

        assertThat(report).isEqualTo(Map.of(code("MS-92"), 4L, code("DMSD"), 1L));
        assertThat(cases)
                .extracting(
                        one -> AGENCIES.find(one.by(), one.on()).orElseThrow().nameVi())
                .containsExactly(
                        "Chi cục Quản lý thị trường tỉnh Sóc Trăng",
                        "Cục Quản lý thị trường tỉnh Sóc Trăng",
                        "Chi cục Quản lý thị trường tỉnh Hậu Giang",
                        "Chi cục Quản lý thị trường Thành phố Cần Thơ",
                        "Tổng cục Quản lý thị trường");
    }

    @Test
    void answersForItselfWhileItExists() {
        assertThat(AGENCIES.successorOn(code("DMS-GD"), LocalDate.of(2025, 2, 28)))
                .isEqualTo(AGENCIES.find(code("DMS-GD")));
        assertThat(AGENCIES.successorOn(code("DMS-GD"), LocalDate.of(2025, 3, 1)))
                .isEqualTo(AGENCIES.find(code("DMSD")));
    }

    @Test
    void followsAChainOfReorganisations() {
        assertThat(successors("OLD-DARD-94", LocalDate.of(2025, 2, 28))).containsExactly(code("OLD-DARD-94"));
        assertThat(successors("OLD-DARD-94", LocalDate.of(2025, 3, 1))).containsExactly(code("OLD-DAE-94"));
        assertThat(successors("OLD-DARD-94", LocalDate.of(2025, 7, 1))).containsExactly(code("DAE-92"));
    }

    @Test
    void namesAllWhoShareTheWorkTheOneThatKeepsTheRecordsFirst() {
        assertThat(successors("OLD-DIC-94", LocalDate.of(2025, 3, 1)))
                .containsExactly(code("OLD-DOST-94"), code("OLD-DCST-94"));
        assertThat(successors("OLD-DIC-94", TODAY)).containsExactly(code("DOST-92"), code("DCST-92"));
        assertThat(AGENCIES.successorOn(code("OLD-DIC-94"), TODAY)).isEqualTo(AGENCIES.find(code("DOST-92")));
    }

    @Test
    void namesARegionForItsTimeAndThenTheProvince() {
        assertThat(successors("OLD-TAX-54", LocalDate.of(2025, 3, 1))).containsExactly(code("TAX-RXIII"));
        assertThat(successors("OLD-TAX-54", LocalDate.of(2025, 7, 1))).containsExactly(code("TAX-66"));
        assertThat(successors("OLD-TAX-96", LocalDate.of(2025, 3, 1))).containsExactly(code("TAX-RXX"));
        assertThat(successors("TAX-RXX", LocalDate.of(2025, 7, 1))).containsExactly(code("TAX-91"), code("TAX-96"));
    }

    @Test
    void admitsThatNobodyIsKnownToAnswer() {
        assertThat(successors("NOBODY", TODAY)).isEmpty();
    }

    @Test
    void knowsNoSuccessorBeforeTheAgencyBegan() {
        assertThat(successors("MS-15", LocalDate.of(2025, 6, 30))).isEmpty();
    }

    @Test
    void findsWhoseWorkAnAgencyTookOver() {
        assertThat(AGENCIES.predecessors(code("MS-92")))
                .extracting(Agency::code)
                .containsExactly(code("OLD-MS-92"), code("OLD-MS-93"), code("OLD-MS-94"));
        assertThat(AGENCIES.predecessors(code("DMSD")))
                .extracting(Agency::code)
                .containsExactlyInAnyOrder(code("DMS-GD"), code("OLD-DOMESTIC"));
        assertThat(AGENCIES.predecessors(code("MOF"))).isEmpty();
    }

    @Test
    void leavesNoProvincialForceOfTheFormerMapWithoutASuccessorToday() {
        assertThat(AGENCIES.all())
                .filteredOn(agency -> agency.code().value().startsWith("OLD-"))
                .hasSizeGreaterThan(1300)
                .allSatisfy(agency ->
                        assertThat(AGENCIES.successorsOn(agency, TODAY)).isNotEmpty());
    }

    private List<AgencyCode> successors(String code, LocalDate day) {
        return AGENCIES.successorsOn(code(code), day).stream().map(Agency::code).toList();
    }

    private static AgencyCode code(String code) {
        return new AgencyCode(code);
    }
}
