package vn.lienthong.registry.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Province;

/** What a text says of a province, on the maps of two times. */
class WhichProvinceTest {
    private static final AdministrativeMap MAP = AdministrativeMap.load();
    private static final WhichProvince WHICH = new WhichProvince(MAP);
    private static final LocalDate BEFORE = LocalDate.of(2024, 5, 6);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource({
        "15, 2024-05-06, Tỉnh Yên Bái",
        "15, 2026-11-20, Tỉnh Lào Cai",
        "45, 2025-06-30, Tỉnh Quảng Trị",
        "44, 2025-06-30, Tỉnh Quảng Bình",
        "44, 2025-07-01, Tỉnh Quảng Trị",
        "Quảng Trị, 2024-05-06, Tỉnh Quảng Trị",
        "quang tri, 2026-11-20, Tỉnh Quảng Trị",
        "tỉnh Long An, 2024-05-06, Tỉnh Long An",
        "Long An, 2026-11-20, Tỉnh Tây Ninh",
        "LONG AN, 2026-11-20, Tỉnh Tây Ninh",
        "tinh dak nong, 2026-11-20, Tỉnh Lâm Đồng",
        "TP.HCM, 2026-11-20, Thành phố Hồ Chí Minh",
        "Thành phố Hà Nội, 2024-05-06, Thành phố Hà Nội",
        "Bà Rịa – Vũng Tàu, 2026-11-20, Thành phố Hồ Chí Minh",
        "Thanh Hoá, 2024-05-06, Tỉnh Thanh Hóa",
    })
    void understandsCodesAndNamesOfTheDayAndOfAnyOther(String text, LocalDate day, String name) {
        for (String form : List.of(text, Normalizer.normalize(text, Normalizer.Form.NFD), "  " + text + " ")) {
            assertThat(WHICH.on(day, form)).extracting(Province::nameVi).containsExactly(name);
        }
    }

    @ParameterizedTest
    @CsvSource({"77, 2026-11-20", "99, 2024-05-06", "qqqq, 2026-11-20", "Quảng, 2026-11-20", "Hà Nối, 2026-11-20"})
    void understandsNothingElse(String text, LocalDate day) {
        assertThat(WHICH.on(day, text)).isEmpty();
    }

    @Test
    void saysOfWhichTimeACodeIs() {
        assertThat(WHICH.notUnderstood(TODAY, "77", "77"))
                .isEqualTo(
                        "Bản đồ ngày 20/11/2026 không có mã 77 (là Tỉnh Bà Rịa - Vũng Tàu ngày 30/06/2025); hãy ghi mã của bản đồ"
                                + " ngày ấy, hoặc ghi tên.");
        assertThat(WHICH.notUnderstood(TODAY, "Hà Nối", "Hà Nối"))
                .isEqualTo("Không có tỉnh, thành phố nào tên là “Hà Nối”.");
    }

    /** Nothing that ships is named so; what would be is told with its candidates. */
    @Test
    void namesTheCandidatesOfWhatMayBeSeveral() {
        LocalDate seam = LocalDate.of(2024, 12, 31);

        List<Province> found = MAP.predecessors(new ProvinceCode("44"), TODAY, seam);

        assertThat(found).extracting(Province::nameVi).containsExactlyInAnyOrder("Tỉnh Quảng Bình", "Tỉnh Quảng Trị");
    }

    @Test
    void carriesACodeFromOneMapToAnother() {
        assertThat(MAP.carried(new ProvinceCode("80"), BEFORE, TODAY)).hasToString("Optional[80]");
        assertThat(MAP.carried(new ProvinceCode("72"), BEFORE, TODAY)).hasToString("Optional[80]");
        assertThat(MAP.carried(new ProvinceCode("66"), BEFORE, TODAY)).hasToString("Optional[66]");
        assertThat(MAP.carried(new ProvinceCode("54"), BEFORE, TODAY)).hasToString("Optional[66]");
        assertThat(MAP.carried(new ProvinceCode("01"), TODAY, BEFORE)).hasToString("Optional[01]");
        assertThat(MAP.carried(new ProvinceCode("80"), TODAY, BEFORE))
                .as("once Long An and Tây Ninh: nobody can say which")
                .isEqualTo(Optional.empty());
        assertThat(MAP.carried(new ProvinceCode("77"), TODAY, BEFORE)).isEmpty();
    }

    @Test
    void everyProvinceOfEveryTimeIsOneOfTheNewestMap() {
        MAP.ever(province -> true)
                .forEach((province, when) -> assertThat(MAP.newest(province.code(), when))
                        .as(province.nameVi())
                        .isPresent());
    }
}
