package vn.lienthong.registry.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.StringReader;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.Level;
import vn.lienthong.registry.load.BadDirectory;
import vn.lienthong.registry.map.Provinces;

class AgenciesTest {
    private static final String HEADER =
            "code,name_vi,short_vi,name_en,level,force,province,parent,effective_from,effective_to,source,confidence\n";
    private static final String A_MINISTRY =
            "MOF,Bộ Tài chính,Bộ Tài chính,Ministry of Finance,national,ministry,,,,,s,high\n";

    private final Agencies agencies = Agencies.load();

    @Test
    void findsAProvincialForceByItsCode() {
        Agency found = agencies.find(new AgencyCode("MS-15")).orElseThrow();

        assertThat(found.nameVi()).isEqualTo("Chi cục Quản lý thị trường tỉnh Lào Cai");
        assertThat(found.shortName()).isEqualTo("QLTT Lào Cai");
        assertThat(found.force()).isEqualTo(Force.MARKET_SURVEILLANCE);
        assertThat(found.level()).isEqualTo(Level.PROVINCIAL);
        assertThat(found.province()).isEqualTo(new ProvinceCode("15"));
        assertThat(found.parent()).isEqualTo(new AgencyCode("DOIT-15"));
    }

    @Test
    void knowsTheStandingOffice() {
        assertThat(agencies.find(new AgencyCode("NSC389-SO")))
                .get()
                .extracting(Agency::force)
                .isEqualTo(Force.STANDING_OFFICE);
    }

    @Test
    void knowsNoAgencyOfAnUnknownCode() {
        assertThat(agencies.find(new AgencyCode("MS-99"))).isEmpty();
    }

    @Test
    void leavesTemplatesOut() {
        assertThat(agencies.all()).extracting(Agency::code).doesNotContain(code("MS-PROV"), code("MS-PROV-OLD"));
    }

    @Test
    void hasMarketSurveillancePoliceTaxAndACommitteeInEachProvince() {
        assertThat(Provinces.load().all())
                .allSatisfy(province -> assertThat(Stream.of("MS-", "POLICE-", "TAX-", "SC389-", "PPC-"))
                        .allMatch(prefix ->
                                agencies.find(code(prefix + province.code())).isPresent()));
    }

    @Test
    void hasABorderGuardOnlyWhereThereIsABorderOrACoast() {
        assertThat(agencies.all())
                .filteredOn(agency -> agency.code().value().startsWith("BORDER-"))
                .hasSize(30);
        assertThat(agencies.find(code("BORDER-01"))).isEmpty();
    }

    @Test
    void tellsWhetherAnAgencyExistsOnADay() {
        Agency former = agencies.find(code("DMS-GD")).orElseThrow();

        assertThat(former.existsOn(LocalDate.of(2020, 6, 17))).isTrue();
        assertThat(former.existsOn(LocalDate.of(2025, 2, 28))).isTrue();
        assertThat(former.existsOn(LocalDate.of(2025, 3, 1))).isFalse();
    }

    @Test
    void givesEachAgencyItsSource() {
        assertThat(agencies.all())
                .allSatisfy(agency -> assertThat(agency.provenance().source()).isNotBlank());
    }

    @Test
    void writesEveryNameInComposedUnicode() {
        assertThat(agencies.all())
                .allMatch(agency -> Normalizer.isNormalized(agency.nameVi() + agency.shortName(), Normalizer.Form.NFC));
    }

    @Test
    void refusesAnUnknownForceNamingFileRowAndReason() {
        assertRefused(
                A_MINISTRY + "X-01,X,X,X,provincial,pirates,01,,,,s,high\n",
                "agencies.csv row 3: not a force: 'pirates'");
    }

    @Test
    void refusesAnUnknownParent() {
        assertRefused("X-01,X,X,X,provincial,police,01,MPS,,,s,high\n", "agencies.csv row 2: unknown parent MPS");
    }

    @Test
    void refusesAnUnknownProvince() {
        assertRefused("X-99,X,X,X,provincial,police,99,,,,s,high\n", "agencies.csv row 2: unknown province 99");
    }

    @Test
    void refusesACodeThatIsThereTwice() {
        assertRefused(A_MINISTRY + A_MINISTRY, "agencies.csv row 3: MOF is already on row 2");
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        assertRefused(
                "X-01,X,X,X,provincial,police,01,,2025-07-01,2025-06-30,s,high\n",
                "agencies.csv row 2: ends on 2025-06-30 before it begins on 2025-07-01");
    }

    @Test
    void refusesAnAgencyWithoutASource() {
        assertRefused("X-01,X,X,X,provincial,police,01,,,,,high\n", "agencies.csv row 2: no source");
    }

    @Test
    void namesEveryBadRowAtOnce() {
        assertThatExceptionOfType(BadDirectory.class)
                .isThrownBy(() ->
                        read("x 1,X,X,X,provincial,police,01,,,,s,high\nX-01,,X,X,provincial,police,01,,,,s,high\n"))
                .satisfies(bad -> assertThat(bad.complaints())
                        .containsExactly(
                                "agencies.csv row 2: not an agency code: 'x 1'", "agencies.csv row 3: no name_vi"));
    }

    @Test
    void refusesARowOfTheWrongLength() {
        assertThatExceptionOfType(BadDirectory.class)
                .isThrownBy(() -> read("X-01,X,X\n"))
                .withMessageContaining("agencies.csv")
                .withMessageContaining("2");
    }

    private void assertRefused(String rows, String complaint) {
        assertThatExceptionOfType(BadDirectory.class)
                .isThrownBy(() -> read(rows))
                .withMessage(complaint);
    }

    private static Agencies read(String rows) {
        return Agencies.read(new StringReader(HEADER + rows), Provinces.load());
    }

    private static AgencyCode code(String value) {
        return new AgencyCode(value);
    }
}
