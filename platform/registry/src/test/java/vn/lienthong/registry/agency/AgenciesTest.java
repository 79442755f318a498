package vn.lienthong.registry.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.Level;
import vn.lienthong.registry.map.Provinces;

class AgenciesTest {
    private static final Agencies AGENCIES = Agencies.load();

    @Test
    void findsAProvincialForceByItsCode() {
        Agency found = AGENCIES.find(new AgencyCode("MS-15")).orElseThrow();

        assertThat(found.nameVi()).isEqualTo("Chi cục Quản lý thị trường tỉnh Lào Cai");
        assertThat(found.shortName()).isEqualTo("QLTT Lào Cai");
        assertThat(found.force()).isEqualTo(Force.MARKET_SURVEILLANCE);
        assertThat(found.level()).isEqualTo(Level.PROVINCIAL);
        assertThat(found.province()).isEqualTo(new ProvinceCode("15"));
        assertThat(found.parent()).isEqualTo(new AgencyCode("DOIT-15"));
    }

    @Test
    void knowsTheStandingOffice() {
        assertThat(AGENCIES.find(new AgencyCode("NSC389-SO")))
                .get()
                .extracting(Agency::force)
                .isEqualTo(Force.STANDING_OFFICE);
    }

    @Test
    void knowsNoAgencyOfAnUnknownCode() {
        assertThat(AGENCIES.find(new AgencyCode("MS-99"))).isEmpty();
    }

    @Test
    void leavesTemplatesOut() {
        assertThat(AGENCIES.all()).extracting(Agency::code).doesNotContain(code("MS-PROV"), code("MS-PROV-OLD"));
    }

    @Test
    void hasMarketSurveillancePoliceTaxAndACommitteeInEachProvince() {
        assertThat(Provinces.load().all())
                .allSatisfy(province -> assertThat(Stream.of("MS-", "POLICE-", "TAX-", "SC389-", "PPC-"))
                        .allMatch(prefix ->
                                AGENCIES.find(code(prefix + province.code())).isPresent()));
    }

    @Test
    void hasABorderGuardOnlyWhereThereIsABorderOrACoast() {
        assertThat(AGENCIES.all())
                .filteredOn(agency -> agency.code().value().startsWith("BORDER-"))
                .hasSize(30);
        assertThat(AGENCIES.find(code("BORDER-01"))).isEmpty();
    }

    @Test
    void tellsWhetherAnAgencyExistsOnADay() {
        Agency former = AGENCIES.find(code("DMS-GD")).orElseThrow();

        assertThat(former.existsOn(LocalDate.of(2020, 6, 17))).isTrue();
        assertThat(former.existsOn(LocalDate.of(2025, 2, 28))).isTrue();
        assertThat(former.existsOn(LocalDate.of(2025, 3, 1))).isFalse();
    }

    @Test
    void tellsTheTwoMarketSurveillancesOfOneProvinceCodeApart() {
        ProvinceCode fifteen = new ProvinceCode("15");

        assertThat(AGENCIES.byForce(Force.MARKET_SURVEILLANCE, fifteen, LocalDate.of(2025, 6, 30)))
                .extracting(Agency::nameVi)
                .containsExactly("Chi cục Quản lý thị trường tỉnh Yên Bái");
        assertThat(AGENCIES.byForce(Force.MARKET_SURVEILLANCE, fifteen, LocalDate.of(2025, 7, 1)))
                .extracting(Agency::nameVi)
                .containsExactly("Chi cục Quản lý thị trường tỉnh Lào Cai");
    }

    @Test
    void findsTheSameCodeUnderAnotherParentInAnotherPeriod() {
        assertThat(parentOf("OLD-MS-94", 2017, 12, 4)).isEqualTo(code("OLD-DOIT-94"));
        assertThat(parentOf("OLD-MS-94", 2020, 6, 17)).isEqualTo(code("DMS-GD"));
        assertThat(parentOf("OLD-MS-94", 2025, 2, 28)).isEqualTo(code("DMS-GD"));
        assertThat(parentOf("OLD-MS-94", 2025, 3, 1)).isEqualTo(code("DMSD"));
        assertThat(parentOf("OLD-MS-94", 2025, 3, 16)).isEqualTo(code("DMSD"));
        assertThat(parentOf("OLD-MS-94", 2025, 3, 17)).isEqualTo(code("OLD-DOIT-94"));
        assertThat(AGENCIES.find(code("OLD-MS-94"), LocalDate.of(2025, 7, 1))).isEmpty();
        assertThat(AGENCIES.periods(code("OLD-MS-94"))).hasSize(4);
        assertThat(AGENCIES.find(code("OLD-MS-94")).orElseThrow())
                .isEqualTo(AGENCIES.periods(code("OLD-MS-94")).getLast());
    }

    @Test
    void climbsFromAUnitToTheMinistry() {
        assertThat(AGENCIES.parents(code("PC03-92"), LocalDate.of(2026, 1, 1)))
                .extracting(Agency::code)
                .containsExactly(code("POLICE-92"), code("MPS"));
        assertThat(AGENCIES.parents(code("PC03-92"), LocalDate.of(2025, 6, 30))).isEmpty();
    }

    @Test
    void listsThoseRightBelowOnThatDay() {
        assertThat(AGENCIES.children(code("CUSTOMS"), LocalDate.of(2025, 3, 1)))
                .hasSize(21)
                .extracting(Agency::code)
                .contains(code("CUSTOMS-ASI"), code("CUSTOMS-RXIX"));
        assertThat(AGENCIES.children(code("CUSTOMS"), LocalDate.of(2025, 2, 28)))
                .isEmpty();
        assertThat(AGENCIES.children(code("TAX"), LocalDate.of(2025, 6, 30))).hasSize(20);
        assertThat(AGENCIES.children(code("TAX"), LocalDate.of(2025, 7, 1))).hasSize(34);
    }

    @Test
    void countsTheForcesOfBothMaps() {
        assertThat(AGENCIES.byForce(Force.TAX, null, LocalDate.of(2025, 2, 28))).hasSize(63 + 1);
        assertThat(AGENCIES.byForce(Force.TAX, null, LocalDate.of(2025, 7, 1))).hasSize(34 + 1);
        assertThat(AGENCIES.byForce(Force.BORDER_GUARD, null, LocalDate.of(2025, 6, 30)))
                .hasSize(44 + 1);
        assertThat(AGENCIES.byForce(Force.BORDER_GUARD, null, LocalDate.of(2025, 7, 1)))
                .hasSize(30 + 1);
        assertThat(AGENCIES.byForce(Force.CUSTOMS, null, LocalDate.of(2025, 2, 28)))
                .hasSize(35 + 2);
        assertThat(AGENCIES.byForce(Force.INTER_AGENCY, null, LocalDate.of(2025, 7, 1)))
                .isEmpty();
    }

    @Test
    void knowsNobodyInAProvinceThatIsNoMore() {
        assertThat(AGENCIES.byProvince(new ProvinceCode("94"), LocalDate.of(2025, 6, 30)))
                .extracting(Agency::code)
                .contains(code("OLD-PPC-94"), code("OLD-BORDER-94"))
                .doesNotContain(code("OLD-DARD-94"));
        assertThat(AGENCIES.byProvince(new ProvinceCode("94"), LocalDate.of(2025, 7, 1)))
                .isEmpty();
    }

    @Test
    void travelsAsJsonAndComesBackTheSame() {
        assertThat(AGENCIES.all())
                .allSatisfy(agency ->
                        assertThat(Json.read(Json.write(agency), Agency.class)).isEqualTo(agency));
        assertThat(Agencies.of(AGENCIES.all()).all()).isEqualTo(AGENCIES.all());
    }

    @Test
    void givesEachPeriodItsOwnKey() {
        assertThat(AGENCIES.all()).extracting(Agency::key).doesNotHaveDuplicates();
        assertThat(AGENCIES.find(code("MS-15")).orElseThrow().key()).isEqualTo("agency/MS-15@2025-07-01");
        assertThat(AGENCIES.find(code("MOF")).orElseThrow().key()).isEqualTo("agency/MOF@");
    }

    @Test
    void givesEachAgencyItsSource() {
        assertThat(AGENCIES.all())
                .allSatisfy(agency -> assertThat(agency.provenance().source()).isNotBlank());
    }

    @Test
    void writesEveryNameInComposedUnicode() {
        assertThat(AGENCIES.all())
                .allMatch(agency -> Normalizer.isNormalized(agency.nameVi() + agency.shortName(), Normalizer.Form.NFC));
    }

    private @Nullable AgencyCode parentOf(String code, int year, int month, int day) {
        return AGENCIES.find(code(code), LocalDate.of(year, month, day))
                .orElseThrow()
                .parent();
    }

    private static AgencyCode code(String value) {
        return new AgencyCode(value);
    }
}
