package vn.lienthong.client.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.contract.directory.CodeList;

/** What people write in a cell is read as they mean it, or refused where they could mean two things. */
class CellsTest {
    private static final Words WORDS = Sheets.WORDS;

    @ParameterizedTest
    @CsvSource({
        "02/11/2026,2026-11-02",
        "2/11/2026,2026-11-02",
        "02-11-2026,2026-11-02",
        "2.11.2026,2026-11-02",
        "11/2026,2026-11",
        "2026,2026",
        "2026-11-02,2026-11-02",
        "2026-11,2026-11"
    })
    void readsADayAMonthOrAYear(String written, String day) throws Exception {
        assertThat(Dates.read(text(written))).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"30/02/2026", "11/13/2026", "2/11/26", "hôm qua", "13/2026", "2026-11-02T08:00", "٢/١١/٢٠٢٦"})
    void refusesWhatIsNoDayOrCouldBeAnother(String written) {
        assertThatThrownBy(() -> Dates.read(text(written)))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("02/11/2026");
    }

    @Test
    void readsADayAsExcelCountsIt() throws Exception {
        LocalDate day = LocalDate.of(2026, 11, 2);
        long counted = day.toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay();

        assertThat(Dates.read(number(counted + ".354"))).isEqualTo("2026-11-02");
        assertThat(Dates.read(number("2026"))).isEqualTo("2026");
        assertThatThrownBy(() -> Dates.read(number("12"))).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> Dates.read(number("99999999"))).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1500|1500",
                "1.500|1500",
                "1 500|1500",
                "1.500,5|1500.5",
                "0,25|0.25",
                "12.500.000|12500000",
                "1000000000000|1000000000000"
            })
    void readsNumbersAsTheyAreWrittenInVietnam(String written, BigDecimal number) throws Exception {
        assertThat(Amounts.decimal(text(written))).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.5", "1,250,000", "1.50", "12 triệu", "1e9", "0x10", "NaN", "١٢", "1..000", "--5", ""})
    void refusesNumbersThatCouldMeanAnother(String written) {
        assertThatThrownBy(() -> Amounts.decimal(text(written)))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("1.500,5");
    }

    @Test
    void refusesANumberOfAMillionDigitsWithoutReadingIt() {
        assertThatThrownBy(() -> Amounts.decimal(text("9".repeat(1_000_000)))).isInstanceOf(Unreadable.class);
    }

    @Test
    void takesWholeDongAlone() throws Exception {
        assertThat(Amounts.dong(text("12.500.000 đồng"))).isEqualTo(12_500_000);
        assertThat(Amounts.dong(text("12500000VNĐ"))).isEqualTo(12_500_000);
        assertThat(Amounts.dong(text("12.500.000,00 đ"))).isEqualTo(12_500_000);
        assertThat(Amounts.dong(number("12500000.0"))).isEqualTo(12_500_000);
        assertThatThrownBy(() -> Amounts.dong(text("12.500,5"))).hasMessageContaining("số nguyên đồng");
        assertThatThrownBy(() -> Amounts.dong(number("0.5"))).hasMessageContaining("số nguyên đồng");
        assertThatThrownBy(() -> Amounts.dong(text("12,5 triệu"))).isInstanceOf(Unreadable.class);
    }

    @Test
    void findsAWordByItselfOrItsNameAndNamesTheNearOnes() throws Exception {
        assertThat(WORDS.word(CodeList.GOODS, "tobacco")).isEqualTo("tobacco");
        assertThat(WORDS.word(CodeList.UNIT, "Tấn (1.000 kg)")).isEqualTo("tấn");
        assertThat(WORDS.word(CodeList.VIOLATION, "Hàng lậu, hàng nhập lậu")).isEqualTo("smuggled");
        assertThatThrownBy(() -> WORDS.word(CodeList.GOODS, "tobaco"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("tobacco");
    }

    @Test
    void refusesAFormulaAndAnErrorWhateverTheColumn() {
        for (Reading reading : Reading.values()) {
            Column column = new Column("Cột", "/x", reading, CodeList.GOODS, false, "", "");
            assertThatThrownBy(() -> reading.read(new Cell(Cell.Kind.FORMULA, ""), column, WORDS))
                    .hasMessageContaining("công thức");
            assertThatThrownBy(() -> reading.read(new Cell(Cell.Kind.ERROR, ""), column, WORDS))
                    .isInstanceOf(Unreadable.class);
        }
    }

    private static Cell text(String text) {
        return new Cell(Cell.Kind.TEXT, text);
    }

    private static Cell number(String text) {
        return new Cell(Cell.Kind.NUMBER, text);
    }
}
