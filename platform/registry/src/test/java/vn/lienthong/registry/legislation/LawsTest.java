package vn.lienthong.registry.legislation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.StringReader;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import vn.lienthong.registry.load.BadDirectory;

class LawsTest {
    private static final String HEADER =
            "number,title_vi,cited_as,effective_from,effective_to,replaced_by,note,source,confidence\n";

    private final Laws laws = Laws.load();

    @Test
    void findsADocumentByItsNumberOrByAName() {
        assertThat(laws.cited("Nghị định 98/2020/NĐ-CP Điều 8").documents()).containsOnlyKeys("98/2020/NĐ-CP");
        assertThat(laws.cited("BLTTHS 2015 Điều 147 khoản 2").documents()).containsOnlyKeys("101/2015/QH13");
        assertThat(laws.cited("Luật XLVPHC Điều 125 (sửa đổi bởi Luật 67/2020/QH14)")
                        .documents())
                .containsOnlyKeys("15/2012/QH13", "67/2020/QH14");
    }

    @Test
    void findsAnArticleThatHasAnEndOfItsOwnBesideItsDocument() {
        assertThat(laws.cited("Luật Xử lý vi phạm hành chính 2012 Điều 39").documents())
                .containsOnlyKeys("15/2012/QH13", "15/2012/QH13 Điều 39");
        assertThat(laws.cited("Luật Xử lý vi phạm hành chính 2012 Điều 3").documents())
                .containsOnlyKeys("15/2012/QH13");
    }

    @Test
    void takesANumberForNoOtherThatEndsTheSame() {
        assertThat(laws.cited("Nghị định 198/2020/NĐ-CP").documents()).isEmpty();
        assertThat(laws.cited("Nghị định 198/2020/NĐ-CP").unknown()).containsExactly("198/2020/NĐ-CP");
    }

    @Test
    void tellsADocumentOfAnotherPlace() {
        assertThat(laws.cited("QĐ 25/2017/QĐ-UBND (Sóc Trăng) Điều 4").documents())
                .containsOnlyKeys("25/2017/QĐ-UBND (Sóc Trăng)");
        assertThat(laws.cited("QĐ 25/2017/QĐ-UBND (Tiền Giang) Điều 4").unknown())
                .containsExactly("25/2017/QĐ-UBND");
    }

    @Test
    void takesADateForNoNumber() {
        assertThat(laws.cited("Kế hoạch ngày 13/9/2022 và 6/2025").unknown()).isEmpty();
    }

    @Test
    void saysWhereEachIsFromAndThatMemoryIsNoSource() {
        assertThat(laws.all()).hasSizeGreaterThan(80).allSatisfy(law -> {
            assertThat(law.provenance().source()).isNotBlank();
            assertThat(Normalizer.isNormalized(law.titleVi() + law.note(), Normalizer.Form.NFC))
                    .isTrue();
            if (law.provenance().source().equals("theo trí nhớ, chưa kiểm chứng")) {
                assertThat(law.provenance().confidence().wire()).isIn("medium", "low");
            }
        });
    }

    @Test
    void refusesTwoPeriodsOfOneDocumentThatShareADay() {
        assertComplaint(
                "1/2020/NĐ-CP,Nghị định một,,2020-01-01,2020-12-31,,,ví dụ,low\n"
                        + "1/2020/NĐ-CP,Nghị định một,,2020-12-31,,,,ví dụ,low\n",
                "laws.csv row 3: its period overlaps that of law/1-2020-nd-cp@2020-01-01");
    }

    @Test
    void refusesWhatIsReplacedButHasNoEnd() {
        assertComplaint(
                "1/2020/NĐ-CP,Nghị định một,,2020-01-01,,2/2021/NĐ-CP,,ví dụ,low\n",
                "laws.csv row 2: replaced by 2/2021/NĐ-CP, but no end");
    }

    @Test
    void refusesARowWithoutANumberATitleOrASource() {
        assertComplaint(",Nghị định một,,2020-01-01,,,,ví dụ,low\n", "laws.csv row 2: no number");
        assertComplaint("1/2020/NĐ-CP,,,2020-01-01,,,,ví dụ,low\n", "laws.csv row 2: no title_vi");
        assertComplaint("1/2020/NĐ-CP,Nghị định một,,2020-01-01,,,,,low\n", "laws.csv row 2: no source");
        assertComplaint(
                "///,Nghị định một,,2020-01-01,,,,ví dụ,low\n", "laws.csv row 2: a law without a number: '///'");
    }

    private static void assertComplaint(String rows, String complaint) {
        assertThatExceptionOfType(BadDirectory.class)
                .isThrownBy(() -> Laws.read(new StringReader(HEADER + rows)))
                .satisfies(bad -> assertThat(bad.complaints()).anyMatch(said -> said.startsWith(complaint)));
    }
}
