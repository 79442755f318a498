package vn.lienthong.intake.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.intake.form.PersonalData.Found;

class PersonalDataTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gọi 0912345678 nhé              | Số điện thoại        | 0912345678
            gọi 0912 345 678 nhé            | Số điện thoại        | 0912 345 678
            +84 912.345.678                 | Số điện thoại        | +84 912.345.678
            CCCD 001099012345 của tôi       | Số giấy tờ tùy thân  | 001099012345
            CMND 123456789                  | Số giấy tờ tùy thân  | 123456789
            viết cho an.nguyen@thu.vn       | Thư điện tử          | an.nguyen@thu.vn
            Tên tôi là Nguyễn Văn An.       | Họ tên người viết    | Tên tôi là Nguyễn Văn An
            em tên Bình ạ                   | Họ tên người viết    | em tên Bình ạ
            My name is An                   | Họ tên người viết    | My name is An
            """)
    void pointsOutWhatMayTellWhoWrites(String text, String kind, String found) {
        assertThat(PersonalData.in(text)).extracting(Found::kindVi, Found::text).containsExactly(tuple(kind, found));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ba đêm liền, lúc 23 giờ ngày 25/11/2026, xe 15C-123.45 bốc 15.000 bao.",
                "Trị giá 1.250.000.000 đồng",
                "Kho số 7, lô 12345678, container TCLU1234567",
                "tên chủ kho là Hùng",
                "@"
            })
    void saysNothingOfWhatTellsOfTheCase(String text) {
        assertThat(PersonalData.in(text)).isEmpty();
    }

    @Test
    void saysInWhichLine() {
        assertThat(PersonalData.in("Kho số 7\nXe đến\ngọi 0912345678"))
                .extracting(Found::line)
                .containsExactly(3);
    }

    /** Whatever is pasted, the page answers: no pattern takes long. */
    @Test
    void isDoneSoonWithAnyText() {
        for (String part : new String[] {"a", "1", "1 ", "a.", "a@a.", "tôi tên ", "+84", "0 "}) {
            assertTimeout(Duration.ofSeconds(5), () -> PersonalData.in(part.repeat(20_000 / part.length())));
        }
    }
}
