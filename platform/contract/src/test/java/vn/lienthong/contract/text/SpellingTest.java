package vn.lienthong.contract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @Test
    void leavesOutEveryDiacritic() {
        assertThat(Spelling.plain("Đặc khu Phú Quốc – Thuỷ Nguyên")).isEqualTo("dac khu phu quoc thuy nguyen");
        assertThat(Spelling.plain("M'Drắk, Ia H’Drai")).isEqualTo("mdrak ia hdrai");
        assertThat(Spelling.plain("Q1, Phường 09")).isEqualTo("q 1 phuong 9");
    }

    @ParameterizedTest
    @CsvSource({"Hoà Bình, Hòa Bình", "Thuỷ Nguyên, Thủy Nguyên", "Khánh Hoà, KHÁNH HÒA", "Ngọc Uý, Ngọc Úy"})
    void doesNotMindWhereTheToneMarkStands(String one, String other) {
        assertThat(Spelling.toned(one)).isEqualTo(Spelling.toned(other));
        assertThat(Spelling.toned(Normalizer.normalize(one, Normalizer.Form.NFD)))
                .isEqualTo(Spelling.toned(other));
    }

    @Test
    void keepsDifferentWordsApart() {
        assertThat(Spelling.toned("Tân Lập")).isNotEqualTo(Spelling.toned("Tân Lấp"));
        assertThat(Spelling.toned("Đông")).isNotEqualTo(Spelling.toned("Dông"));
    }

    @Test
    void fitsANameWithMoreDiacriticsButNotWithOthers() {
        assertThat(Spelling.fits("dong nai", "Đồng Nai")).isTrue();
        assertThat(Spelling.fits("Đong Nai", "Đồng Nai")).isTrue();
        assertThat(Spelling.fits("Đông Nai", "Đồng Nai")).isTrue();
        assertThat(Spelling.fits("Đống Nai", "Đồng Nai")).isFalse();
        assertThat(Spelling.fits("Đồng Nai", "Dong Nai")).isFalse();
        assertThat(Spelling.fits("Đồng", "Đồng Nai")).isFalse();
        assertThat(Spelling.fits("Đồng Nai", "Đồng")).isFalse();
    }
}
