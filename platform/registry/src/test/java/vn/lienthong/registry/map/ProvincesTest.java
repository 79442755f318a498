package vn.lienthong.registry.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Province;
import vn.lienthong.registry.load.BadDirectory;

class ProvincesTest {
    private final Provinces provinces = Provinces.load();

    @Test
    void hasThe34OfToday() {
        assertThat(provinces.all()).hasSize(34);
    }

    @Test
    void findsAProvinceByItsCodeOfToday() {
        assertThat(provinces.find(new ProvinceCode("15"))).get().satisfies(laoCai -> {
            assertThat(laoCai.nameVi()).isEqualTo("Tỉnh Lào Cai");
            assertThat(laoCai.shortName()).isEqualTo("Lào Cai");
        });
    }

    @Test
    void knowsNoProvinceOfAFormerCode() {
        assertThat(provinces.find(new ProvinceCode("94"))).isEmpty();
    }

    @Test
    void takesThoseThatStandFromTheSheetsOfAMap() {
        assertThat(Provinces.of(AdministrativeMap.load().all()).all()).containsExactlyElementsOf(provinces.all());
    }

    @Test
    void shortensTheNameOfACity() {
        assertThat(provinces.find(new ProvinceCode("46")))
                .get()
                .extracting(Province::shortName)
                .isEqualTo("Huế");
    }

    @Test
    void refusesACodeThatIsNotTwoDigits() {
        assertThatExceptionOfType(BadDirectory.class)
                .isThrownBy(() -> Provinces.read(new StringReader("code,name_vi\nLC,Tỉnh Lào Cai\n")))
                .withMessage("provinces.csv row 2: not a province code: 'LC'");
    }
}
