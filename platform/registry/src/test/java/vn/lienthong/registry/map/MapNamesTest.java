package vn.lienthong.registry.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Province;
import vn.lienthong.contract.text.Spelling;

class MapNamesTest {
    private static final LocalDate BEFORE = LocalDate.parse("2025-06-30");
    private static final LocalDate NOW = LocalDate.parse("2026-11-22");
    private static final AdministrativeMap MAP = AdministrativeMap.load();

    @ParameterizedTest
    @ValueSource(
            strings = {"Hoà Bình", "Hòa Bình", "hoa binh", "HOÀ BÌNH", "Tỉnh Hoà Bình", "tinh hoa binh", " Hoà  Binh "})
    void findsAProvinceHoweverItIsWritten(String name) {
        assertThat(MAP.provincesNamed(name, BEFORE)).extracting(Province::code).containsExactly(new ProvinceCode("17"));
        assertThat(MAP.provincesNamed(Normalizer.normalize(name, Normalizer.Form.NFD), BEFORE))
                .hasSize(1);
        assertThat(MAP.provincesNamed(name, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TP.HCM, 79",
        "TPHCM, 79",
        "TP HCM, 79",
        "TP. Hồ Chí Minh, 79",
        "Thành phố Hồ Chí Minh, 79",
        "HCM, 79",
        "daklak, 66",
        "Đăk Lăk, 66",
        "Huế, 46",
        "TT. Huế, 46",
        "Bà Rịa-Vũng Tàu, 77",
        "BR-VT, 77",
        "TP Cần Thơ, 92"
    })
    void findsAProvinceByItsShortForms(String name, String code) {
        assertThat(MAP.provincesNamed(name, LocalDate.parse("2024-06-01")))
                .extracting(Province::code)
                .containsExactly(new ProvinceCode(code));
    }

    @Test
    void resolvesEveryProvinceByItsNameOnBothSidesOfTheChange() {
        for (LocalDate day : List.of(BEFORE, NOW)) {
            for (Province province : MAP.provinces(day)) {
                assertThat(MAP.provincesNamed(province.nameVi(), day)).containsExactly(province);
                assertThat(MAP.provincesNamed(Spelling.plain(province.shortName()), day))
                        .containsExactly(province);
            }
        }
    }

    @Test
    void readsANameByTheDay() {
        assertThat(MAP.provincesNamed("Lào Cai", BEFORE))
                .extracting(Province::code)
                .containsExactly(new ProvinceCode("10"));
        assertThat(MAP.provincesNamed("Lào Cai", NOW))
                .extracting(Province::code)
                .containsExactly(new ProvinceCode("15"));
    }

    @Test
    void findsAProvinceUnderItsFormerKind() {
        assertThat(MAP.provincesNamed("tỉnh Đồng Nai", NOW)).hasSize(1);
    }

    @Test
    void givesEveryWardOfAnAmbiguousName() {
        List<WardPlace> found = MAP.wardsNamed("Hoà Bình", NOW);
        assertThat(found).hasSizeGreaterThan(2);
        assertThat(found).allMatch(ward -> Spelling.plain(ward.nameVi()).endsWith("hoa binh"));
        assertThat(MAP.wardsNamed("Hòa Bình", NOW)).isEqualTo(found);
        assertThat(MAP.wardsNamed("hoa binh", NOW)).containsAll(found);
    }

    @Test
    void keepsToTheKindThatIsGiven() {
        assertThat(MAP.wardsNamed("Phường Hoà Bình", NOW))
                .isNotEmpty()
                .allMatch(ward -> ward.nameVi().startsWith("Phường "));
        assertThat(MAP.wardsNamed("P. Hoà Bình", NOW)).isEqualTo(MAP.wardsNamed("phuong hòa bình", NOW));
        assertThat(MAP.wardsNamed("xã Hoà Bình", NOW))
                .doesNotContainAnyElementsOf(MAP.wardsNamed("Phường Hoà Bình", NOW));
    }

    @Test
    void doesNotTakeOneDiacriticForAnother() {
        assertThat(MAP.wardsNamed("Tân Lấp", NOW)).isEmpty();
        assertThat(MAP.wardsNamed("Tân Lập", NOW)).isNotEmpty();
        assertThat(MAP.wardsNamed("Tân Lap", NOW)).containsAll(MAP.wardsNamed("Tân Lập", NOW));
    }

    @Test
    void tellsANameThatBeginsLikeAKindFromTheKind() {
        assertThat(MAP.wardsNamed("Xà Bang", BEFORE))
                .extracting(WardPlace::nameVi)
                .containsExactly("Xã Xà Bang");
        assertThat(MAP.wardsNamed("xa bang", BEFORE))
                .extracting(WardPlace::nameVi)
                .contains("Xã Xà Bang");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Phường 1", "Phường 01", "P.1", "P1", "phuong 1"})
    void findsANumberedWard(String name) {
        assertThat(MAP.wardsNamed(name, new ProvinceCode("79"), BEFORE))
                .isNotEmpty()
                .allMatch(ward -> ward.nameVi().matches("Phường 0?1"));
    }

    @Test
    void findsASpecialZoneADistrictAndATown() {
        assertThat(MAP.wardsNamed("dac khu phu quoc", NOW))
                .extracting(WardPlace::address)
                .containsExactly("Đặc khu Phú Quốc, Tỉnh An Giang");
        assertThat(MAP.districtsNamed("TP. Thủ Đức", BEFORE)).hasSize(1);
        assertThat(MAP.districtsNamed("my xuyen", BEFORE))
                .extracting(DistrictPlace::address)
                .containsExactly("Huyện Mỹ Xuyên, Tỉnh Sóc Trăng");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Phường", "Xã ", "\u0300", "Không Có Nơi Này", "🙂", "P."})
    void findsNothingWhereNothingIsNamed(String name) {
        assertThat(MAP.wardsNamed(name, NOW)).isEmpty();
        assertThat(MAP.provincesNamed(name, NOW)).isEmpty();
        assertThat(MAP.districtsNamed(name, BEFORE)).isEmpty();
    }
}
