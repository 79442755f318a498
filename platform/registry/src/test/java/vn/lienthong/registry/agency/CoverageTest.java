package vn.lienthong.registry.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.Level;
import vn.lienthong.registry.codelist.CodeLists;
import vn.lienthong.registry.map.Provinces;

class CoverageTest {
    private static final List<Force> FORCES = CodeLists.load().all().stream()
            .filter(word -> word.list() == CodeList.FORCE)
            .map(word -> new Force(word.word()))
            .distinct()
            .toList();
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 1);

    private static final Agencies AGENCIES = Agencies.load();

    @Test
    void namesTheCustomsOfCanThoNearestFirst() {
        assertThat(covering(Force.CUSTOMS, "92", TODAY))
                .containsExactly(codes("CUSTOMS-RXIX", "CUSTOMS", "CUSTOMS-ASI"));
    }

    @Test
    void namesTheCustomsOfSocTrangThroughBothReorganisations() {
        assertThat(covering(Force.CUSTOMS, "94", LocalDate.of(2025, 2, 28)))
                .containsExactly(codes("OLD-CUSTOMS-92", "OLD-CUSTOMS", "OLD-CUSTOMS-ASI"));
        assertThat(covering(Force.CUSTOMS, "94", LocalDate.of(2025, 3, 1)))
                .containsExactly(codes("CUSTOMS-RXIX", "CUSTOMS", "CUSTOMS-ASI"));
        assertThat(covering(Force.CUSTOMS, "94", LocalDate.of(2025, 7, 1)))
                .containsExactly(codes("CUSTOMS", "CUSTOMS-ASI"));
    }

    @Test
    void readsACodeByTheMapOfTheDay() {
        assertThat(covering(Force.CUSTOMS, "15", LocalDate.of(2025, 6, 30)))
                .first()
                .isEqualTo(code("CUSTOMS-RI"));
        assertThat(covering(Force.CUSTOMS, "15", LocalDate.of(2025, 7, 1)))
                .first()
                .isEqualTo(code("CUSTOMS-RVII"));
    }

    @Test
    void givesEveryProvinceOfTodayOneRegionalCustoms() {
        assertThat(Provinces.load().all())
                .allSatisfy(province -> assertThat(AGENCIES.coveringOn(Force.CUSTOMS, province.code(), TODAY))
                        .filteredOn(agency -> agency.level() == Level.REGIONAL)
                        .hasSize(1));
    }

    @Test
    void givesEveryCoastItsCoastGuardRegion() {
        assertThat(covering(Force.COAST_GUARD, "91", TODAY)).containsExactly(codes("COASTGUARD-4", "COASTGUARD"));
        assertThat(covering(Force.COAST_GUARD, "01", TODAY)).containsExactly(codes("COASTGUARD"));
    }

    @Test
    void namesProvincialPoliceBeforeTheDepartmentsOfTheMinistry() {
        assertThat(covering(Force.POLICE, "92", TODAY))
                .containsExactly(codes("POLICE-92", "PC03-92", "C03", "C05", "A05"));
    }

    @Test
    void agreesWithEachAgencyOnWhatItCovers() {
        for (LocalDate day : new LocalDate[] {LocalDate.of(2017, 12, 4), LocalDate.of(2025, 3, 1), TODAY}) {
            for (Force force : FORCES) {
                for (int province = 0; province < 100; province++) {
                    ProvinceCode code = new ProvinceCode("%02d".formatted(province));
                    assertThat(AGENCIES.coveringOn(force, code, day))
                            .containsExactlyInAnyOrderElementsOf(AGENCIES.byForce(force, null, day).stream()
                                    .filter(agency -> agency.covers(code))
                                    .toList());
                }
            }
        }
    }

    @Test
    void saysWhereAnAreaComesFromAndThatItIsNotSure() {
        assertThat(AGENCIES.all())
                .filteredOn(agency -> agency.area() != null)
                .hasSizeGreaterThan(70)
                .allSatisfy(agency ->
                        assertThat(agency.area().provenance().source()).isNotBlank());
    }

    private Stream<AgencyCode> covering(Force force, String province, LocalDate day) {
        return AGENCIES.coveringOn(force, new ProvinceCode(province), day).stream()
                .map(Agency::code);
    }

    private static AgencyCode[] codes(String... codes) {
        return Arrays.stream(codes).map(AgencyCode::new).toArray(AgencyCode[]::new);
    }

    private static AgencyCode code(String code) {
        return new AgencyCode(code);
    }
}
