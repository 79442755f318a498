package vn.lienthong.registry.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.AgencyTemplate;
import vn.lienthong.contract.directory.DistrictCode;
import vn.lienthong.registry.load.BadDirectory;

class AgencyTemplatesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 1);
    private static final LocalDate BEFORE = LocalDate.of(2025, 2, 28);
    private static final LocalUnit WARD = new LocalUnit("31507", "Phường Phú Lợi", null, new ProvinceCode("92"));
    private static final LocalUnit FORMER_WARD =
            new LocalUnit("31498", "Phường 5", new DistrictCode("941"), new ProvinceCode("94"));
    private static final LocalUnit DISTRICT =
            new LocalUnit("941", "Thành phố Sóc Trăng", new DistrictCode("941"), new ProvinceCode("94"));
    private static final String HEADER =
            "prefix,level,force,parent,successor,effective_from,effective_to,name_vi,short_vi,name_en,source,confidence\n";

    private static final AgencyTemplates TEMPLATES = AgencyTemplates.load();
    private static final Agencies AGENCIES = Agencies.load();

    @Test
    void makesThePeoplesCommitteeOfAWard() {
        Agency made = TEMPLATES.of(Force.PEOPLES_COMMITTEE, WARD, TODAY).orElseThrow();

        assertThat(made.code()).isEqualTo(code("PC-31507"));
        assertThat(made.nameVi()).isEqualTo("Ủy ban nhân dân phường Phú Lợi");
        assertThat(made.nameEn()).isEqualTo("People's Committee of Phu Loi Ward");
        assertThat(made.province()).isEqualTo(new ProvinceCode("92"));
        assertThat(made.parent()).isEqualTo(code("PPC-92"));
    }

    @Test
    void knowsCommitteesOfCommunesOnlySinceTheyWereOrdered() {
        assertThat(TEMPLATES.of(Force.STEERING_COMMITTEE, WARD, LocalDate.of(2026, 1, 8)))
                .isEmpty();
        assertThat(TEMPLATES.of(Force.STEERING_COMMITTEE, WARD, LocalDate.of(2026, 1, 9)))
                .get()
                .extracting(Agency::parent)
                .isEqualTo(code("SC389-92"));
    }

    @Test
    void putsAWardsPoliceUnderTheDistrictThenUnderTheProvince() {
        assertThat(policeParent(FORMER_WARD, BEFORE)).isEqualTo(code("POLICE-941"));
        assertThat(policeParent(FORMER_WARD, LocalDate.of(2025, 3, 1))).isEqualTo(code("OLD-POLICE-94"));
        assertThat(policeParent(WARD, LocalDate.of(2025, 7, 1))).isEqualTo(code("POLICE-92"));
    }

    @Test
    void endsTheDistrictsPoliceAndNamesWhoTookItsCases() {
        Agency police = TEMPLATES.of(Force.POLICE, DISTRICT, BEFORE).orElseThrow();

        assertThat(police.code()).isEqualTo(code("POLICE-941"));
        assertThat(police.nameVi()).isEqualTo("Công an thành phố Sóc Trăng");
        assertThat(TEMPLATES.of(Force.POLICE, DISTRICT, LocalDate.of(2025, 3, 1)))
                .isEmpty();
        assertThat(AGENCIES.successorsOn(police, LocalDate.of(2025, 3, 1)))
                .extracting(Agency::code)
                .containsExactly(code("OLD-POLICE-94"));
        assertThat(AGENCIES.successorsOn(police, TODAY))
                .extracting(Agency::code)
                .containsExactly(code("POLICE-92"));
    }

    @Test
    void findsAnAgencyByItsCodeThroughTheMapOfTheDay() {
        assertThat(find("POLICE-31507", TODAY)).isEqualTo(TEMPLATES.of(Force.POLICE, WARD, TODAY));
        assertThat(find("PC-31508", TODAY)).isEmpty();
        assertThat(find("TAX-31507", TODAY)).isEmpty();
        assertThat(find("POLICE-92", TODAY)).isEmpty();
        assertThat(find("MOF", TODAY)).isEmpty();
    }

    @Test
    void putsEachUnderAnAgencyThatExists() {
        for (AgencyTemplate template : TEMPLATES.all()) {
            LocalDate to = template.period().to();
            LocalUnit unit = to == null ? WARD : template.level().wire().equals("district") ? DISTRICT : FORMER_WARD;
            LocalDate day = to == null ? TODAY : to;
            AgencyCode parent =
                    TEMPLATES.of(template.force(), unit, day).orElseThrow().parent();

            assertThat(AGENCIES.find(parent, day).or(() -> TEMPLATES.find(parent, day, code -> Optional.of(DISTRICT))))
                    .as(template.key())
                    .isPresent();
        }
    }

    @Test
    void travelsAsJsonAndComesBackTheSame() {
        assertThat(TEMPLATES.all())
                .allSatisfy(template -> assertThat(Json.read(Json.write(template), AgencyTemplate.class))
                        .isEqualTo(template))
                .extracting(AgencyTemplate::key)
                .doesNotHaveDuplicates()
                .contains("agency-template/PC.commune@2025-07-01");
        assertThat(AgencyTemplates.of(TEMPLATES.all()).all()).isEqualTo(TEMPLATES.all());
    }

    @Test
    void asksForTheDistrictThatAWardThenHad() {
        LocalUnit lost = new LocalUnit("31498", "Phường 5", null, new ProvinceCode("94"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEMPLATES.of(Force.POLICE, lost, BEFORE))
                .withMessage("no district of 31498, which then had one");
    }

    @Test
    void refusesBadTemplatesAllAtOnce() {
        assertThatExceptionOfType(BadDirectory.class)
                .isThrownBy(() -> AgencyTemplates.read(new StringReader(HEADER
                        + "PC,commune,peoples_committee,PC-{district},,,,X,X,X,s,high\n"
                        + "pc,commune,police,PPC,,,,X,X,X,s,high\n"
                        + "TAX,provincial,tax,TAX-{province},,,,X,X,X,s,high\n"
                        + "PC,commune,peoples_committee,PPC-{province},,2025-07-01,,X,X,X,s,high\n"
                        + "POLICE,district,police,P-{province},P-{province},,2025-01-01,X,X,X,s,high\n")))
                .satisfies(bad -> assertThat(bad.complaints())
                        .containsExactly(
                                "agencies-templates.csv row 4: no template for level provincial",
                                "agencies-templates.csv row 2: unknown parent PC-{district};"
                                        + " overlaps agency-template/PC.commune@2025-07-01",
                                "agencies-templates.csv row 3: no code begins with 'pc';"
                                        + " not the pattern of a parent: 'PPC'",
                                "agencies-templates.csv row 5: overlaps agency-template/PC.commune@",
                                "agencies-templates.csv row 6: not the pattern of a successor after its end:"
                                        + " 'P-{province}'"));
    }

    private Optional<Agency> find(String code, LocalDate day) {
        return TEMPLATES.find(
                code(code),
                day,
                unit -> Optional.of(WARD).filter(ward -> ward.code().equals(unit)));
    }

    private AgencyCode policeParent(LocalUnit unit, LocalDate day) {
        return TEMPLATES.of(Force.POLICE, unit, day).orElseThrow().parent();
    }

    private static AgencyCode code(String code) {
        return new AgencyCode(code);
    }
}
