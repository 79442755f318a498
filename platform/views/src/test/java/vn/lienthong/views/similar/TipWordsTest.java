package vn.lienthong.views.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two ways of writing the same are the same words. */
class TipWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Kho hàng ở Hòa Bình       | kho hang o hoa binh
                    Kho hàng ở Hoà Bình       | kho hàng ở Hoà Bình
                    ba mươi thùng             | 30 thung
                    ba mươi lăm nghìn bao     | 35.000 bao
                    15 nghìn bao              | 15000 bao
                    15k bao                   | mười lăm ngàn bao
                    một trăm linh năm cây     | 105 cay
                    hai triệu rưỡi            | 2000000 ruoi
                    xe ko biển                | xe không biển
                    cont ở bgioi TQ           | công ten nơ ở biên giới Trung Quốc
                    sdt của ng bán            | số điện thoại của người bán
                    """)
    void areTheSame(String one, String other) {
        assertThat(TipWords.of(one)).isEqualTo(TipWords.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"năm 2026", "ba tôi", "sau nhà", "bảy giờ"})
    void whatIsNoNumberStaysAWord(String text) {
        assertThat(TipWords.of(text)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "....",
                "\u0000\u202e",
                "999999999999999999999999999 triệu",
                "tỷ tỷ tỷ tỷ tỷ tỷ",
                "\ud800"
            })
    void anythingIsRead(String text) {
        assertThat(TipWords.of(text)).isNotNull();
    }

    @Test
    void keepsHowAPairStandsInTheText() {
        assertThat(TipWords.asWritten("Kho, ở Hoàng Mai; ba mươi thùng HOÀNG mai\u202e29C"))
                .containsEntry("kho o", "Kho ở")
                .containsEntry("hoang mai", "Hoàng Mai")
                .containsEntry("mai 29 c", "mai 29C")
                .doesNotContainKey("30 thung");
        assertThat(TipWords.asWritten("")).isEmpty();
    }

    @Test
    void aLongTextIsReadInOneGo() {
        for (String word : List.of("ba ", "1 ", "trăm ", "ba mươi triệu ", "linh ")) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> assertThat(TipWords.of(word.repeat(20_000))).isNotEmpty());
        }
    }

    @Test
    void whatIsRarelyNamedByChanceIsFoundInOneSpelling() {
        assertThat(
                        Telltales.in(
                                "Xe 29C-123.45 và xe 29c12345, 29C1 123.45, gọi 0912.345.678 hoặc +84 912 345 678, cont MSCU 123456 7"))
                .containsExactlyInAnyOrder(
                        "plate|29C12345", "plate|29C112345", "phone|0912345678", "container|MSCU1234567");
        assertThat(Telltales.in("Ngày 20-11-2026 có 15.000 bao, giá 1.200.000 đồng"))
                .isEmpty();
    }
}
