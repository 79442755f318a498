package vn.lienthong.contract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {
    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 1, 7, 8, 0x1B, 0x7F, 0x85, 0x2028, 0x2029, 0x202A, 0x202E, 0x2066, 0x2069, 0xFFFE, 0xFDD0, 0x1FFFF
            })
    void forbidsWhatMakesAReaderSeeSomethingElse(int point) {
        String text = "15.000 bao" + Character.toString(point) + " thuốc lá";

        assertThat(Characters.forbidden(text)).isEqualTo("U+%04X".formatted(point));
        assertThat(Characters.forbidden(Characters.shown(text, 100))).isNull();
    }

    @Test
    void forbidsHalfOfASurrogatePairAndTakesAWholeOne() {
        assertThat(Characters.forbidden("a\uD83D")).isEqualTo("U+D83D");
        assertThat(Characters.forbidden("\uDEA4a")).isEqualTo("U+DEA4");
        assertThat(Characters.forbidden("🚤")).isNull();
    }

    @Test
    void takesWhateverVietnameseIsWrittenWith() {
        String text = "Đoàn kiểm tra:\n\t– thu giữ 1.200 đôi giày; trị giá “350 triệu” đồng (≈ 70 %)…";

        assertThat(Characters.forbidden(text)).isNull();
        assertThat(Characters.clean(text)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x061C, 0x2060, 0xFEFF, 0xE0041})
    void leavesOutWhatCannotBeSeen(int point) {
        String text = "Lào" + Character.toString(point) + " Cai";

        assertThat(Characters.forbidden(text)).isNull();
        assertThat(Characters.clean(text)).isEqualTo("Lào Cai");
        assertThat(Characters.isBlank(Character.toString(point))).isTrue();
    }

    @Test
    void composesWhatIsDecomposedAndBreaksLinesInOneWay() {
        String text = "Thuỷ Nguyên\r\nHoà Bình\rĐắk Lắk";

        assertThat(Characters.clean(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo("Thuỷ Nguyên\nHoà Bình\nĐắk Lắk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00A0", "\u3000", "\u200B\uFEFF", "\u3164", "\u2800 "})
    void seesNothingInABlankText(String text) {
        assertThat(Characters.isBlank(text)).isTrue();
        assertThat(Characters.isToken(text, 100)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u0000", "a\u200B", "a\u202Eb", "v\u0075\u0323", "a\uFFFD", "a\uD800"})
    void namesNothingByWhatCanBeWrittenInTwoWays(String text) {
        assertThat(Characters.isToken(text, 100)).isFalse();
    }

    @Test
    void namesByAnyOrdinaryText() {
        assertThat(Characters.isToken("vụ 117/2026-LC", 14)).isTrue();
        assertThat(Characters.isToken("vụ 117/2026-LC", 13)).isFalse();
    }

    /** Cleaning twice is cleaning once, and what is clean is never forbidden for what was left out. */
    @Test
    void takesForOrdinaryOnlyWhatIsCleanAndHasNothingForbidden() {
        Random random = new Random(389);
        int ordinary = 0;
        for (int text = 0; text < 200_000; text++) {
            int[] points = random.ints(1 + random.nextInt(6), 0, random.nextBoolean() ? 0x2100 : 0x180)
                    .toArray();
            String made = new String(points, 0, points.length);
            if (Characters.isOrdinary(made)) {
                ordinary++;
                assertThat(Characters.forbidden(made)).as(made).isNull();
                assertThat(Characters.isBlank(made)).as(made).isFalse();
                assertThat(Characters.clean(made)).isEqualTo(made);
                assertThat(made).doesNotContain("\n", "\t");
            }
        }
        assertThat(ordinary).isGreaterThan(1000);
        assertThat(Characters.isOrdinary("Số 12/QĐ-UBND: thuốc lá điếu nhập lậu, trị giá 1.200.000 đ"))
                .isTrue();
        assertThat(Characters.isOrdinary("  ")).isFalse();
        assertThat(Characters.isOrdinary("")).isFalse();
    }

    @Test
    void cleansEveryCharacterForGood() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT).forEach(point -> {
            String text = "a" + Character.toString(point) + "b";
            String clean = Characters.clean(text);
            assertThat(Characters.clean(clean)).isEqualTo(clean);
            assertThat(Characters.forbidden(clean) == null)
                    .as("U+%04X", point)
                    .isEqualTo(Characters.forbidden(text) == null);
        });
    }

    @Test
    void showsTheBeginningOfALongText() {
        assertThat(Characters.shown("x".repeat(100), 10)).isEqualTo("x".repeat(10) + "…");
        assertThat(Characters.shown("a\nb\u202Ec", 10)).isEqualTo("a\uFFFDb\uFFFDc");
    }
}
