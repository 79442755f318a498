package vn.lienthong.client.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.contract.Json;

/** A file is read whole or refused by the rule that it offends against. */
class TableFileTest {
    private static final String TIPS = """
            Mã của cơ quan;Kênh tiếp nhận;Tiêu đề;Nội dung tin
            T-1;Đường dây nóng;Kho lạ;"Kho số 12, cửa sau;
            có xe đêm"
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    void readsUtf8WithAByteOrderMarkOrWithout(String mark) throws IOException {
        ImportRow row = Sheets.read(file(mark + TIPS), Sheets.TIPS).getFirst();

        assertThat(row.findings()).isEmpty();
        assertThat(row.data().at("/content/text").stringValue()).isEqualTo("Kho số 12, cửa sau;\ncó xe đêm");
        assertThat(row.data().at("/content/channel").stringValue()).isEqualTo("hotline");
    }

    @ParameterizedTest
    @CsvSource({"','", ";", "'\t'"})
    void findsOutWhatPartsTheColumns(char separator) throws IOException {
        String text = TIPS.replace(';', separator).replace("12, cửa", "12 cửa");

        assertThat(Sheets.read(file(text), Sheets.TIPS).getFirst().findings()).isEmpty();
    }

    @Test
    void decomposedTextIsTheSameRow() throws IOException {
        ImportRow composed = Sheets.read(file(TIPS), Sheets.TIPS).getFirst();

        ImportRow decomposed = Sheets.read(file(Normalizer.normalize(TIPS, Normalizer.Form.NFD)), Sheets.TIPS)
                .getFirst();

        assertThat(Json.write(decomposed.data())).isEqualTo(Json.write(composed.data()));
        assertThat(decomposed.command()).isEqualTo(composed.command());
    }

    @Test
    void theOrderOfColumnsChangesNothing() throws IOException {
        Map<String, String> example = Sheets.example(Sheets.CASE_FILES);
        byte[] expected = null;
        Random random = new Random(389);
        for (int turn = 0; turn < 50; turn++) {
            List<String> headers = new ArrayList<>(example.keySet());
            Collections.shuffle(headers, random);
            Path file =
                    file(line(headers) + line(headers.stream().map(example::get).toList()));

            ImportRow row = Sheets.read(file, Sheets.CASE_FILES).getFirst();

            byte[] bytes = Json.write(row.data());
            assertThat(row.findings()).isEmpty();
            assertThat(expected == null ? bytes : expected).isEqualTo(bytes);
            expected = bytes;
        }
    }

    @Test
    void aQuantityMayBeLeftOutBeforeAnother() throws IOException {
        Map<String, String> row = new LinkedHashMap<>(Sheets.example(Sheets.CASE_FILES));
        row.put("Số lượng 1", "");
        row.put("Đơn vị tính 1", "");
        row.put("Tên hàng 1", "");
        row.put("Số lượng 3", "2");
        row.put("Đơn vị tính 3", "tấn");
        row.put("Tên hàng 3", "đường");

        ImportRow read = Sheets.read(
                        file(line(List.copyOf(row.keySet())) + line(List.copyOf(row.values()))), Sheets.CASE_FILES)
                .getFirst();

        assertThat(read.data().at("/facts/goods/quantities").toString())
                .isEqualTo("[{\"value\":2,\"unit\":\"tấn\",\"item\":\"đường\"}]");
        assertThat(read.headers()).containsEntry("/facts/goods/quantities/0/unit", "Đơn vị tính 3");
    }

    @Test
    void tellsOfEveryBadCellOfARowAtOnceAndOfAKeyThatStandsTwice() throws IOException {
        String text = "Mã của cơ quan,Kênh tiếp nhận,Tiêu đề,Nội dung tin,Nhóm hàng\n"
                + "A,điện thoại,,có xe,tobaco\n"
                + "B,Đường dây nóng,Kho,có xe,\n"
                + "B,Đường dây nóng,Kho,có xe,\n";

        List<ImportRow> rows = Sheets.read(file(text), Sheets.TIPS);

        assertThat(rows.getFirst().findings())
                .extracting(Finding::column)
                .containsExactly("Kênh tiếp nhận", "Tiêu đề", "Nhóm hàng");
        assertThat(rows.get(1).findings()).isEmpty();
        assertThat(rows.get(2).findings().getFirst().detail()).contains("đã có ở dòng 3");
    }

    @Test
    void tellsThatATextIsWrittenAsWindowsDoes() throws IOException {
        Path file = folder.resolve("a.csv");
        String decomposed = "Mã của cơ quan,Kênh tiếp nhận,Tiêu đề,Nội dung tin\nT-1,a,b,c\n";
        Files.write(file, windows1258(decomposed));

        assertThatThrownBy(() -> Sheets.read(file, Sheets.TIPS))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("dòng 1")
                .hasMessageContaining("windows-1258")
                .hasMessageContaining("CSV UTF-8");
    }

    /** Its letters carry no tones: those stand behind them. */
    private static byte[] windows1258(String text) {
        Charset windows = Charset.forName("windows-1258");
        String parted = text.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> windows.newEncoder().canEncode(letter) ? letter : toned(letter))
                .collect(Collectors.joining());
        return parted.getBytes(windows);
    }

    private static String toned(String letter) {
        String decomposed = Normalizer.normalize(letter, Normalizer.Form.NFD);
        String tone = decomposed
                .chars()
                .filter(unit -> "\u0300\u0301\u0303\u0309\u0323".indexOf(unit) >= 0)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return Normalizer.normalize(decomposed.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", ""), Normalizer.Form.NFC)
                + tone;
    }

    @Test
    void refusesUtf16AndBrokenBytesByTheirLine() throws IOException {
        Path wide = folder.resolve("wide.csv");
        Files.write(wide, TIPS.getBytes(StandardCharsets.UTF_16));
        Path broken = folder.resolve("broken.csv");
        Files.write(broken, new byte[] {'a', ',', 'b', '\n', (byte) 0xC3, '\n'});

        assertThatThrownBy(() -> Sheets.read(wide, Sheets.TIPS)).hasMessageContaining("UTF-16");
        assertThatThrownBy(() -> Sheets.read(broken, Sheets.TIPS)).hasMessageContaining("dòng 2");
    }

    @Test
    void namesWhatIsWrongWithTheHeadersAndWhoseTheyAre() throws IOException {
        Path file = file("Mã của cơ quan,Tiêu đề,Tiêu đề,Số lượng 1,Người báo\nx,y,z,1,N\n");

        assertThatThrownBy(() -> Sheets.read(file, Sheets.TIPS))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("“Tiêu đề” có hai lần")
                .hasMessageContaining("“Số lượng 1” không có trong mẫu này; đó là cột của mẫu vụ việc")
                .hasMessageContaining("“Người báo” không có trong mẫu này")
                .hasMessageContaining("Thiếu cột bắt buộc “Kênh tiếp nhận”");
    }

    @Test
    void refusesAWorkbookThatIsMoreThanATable() throws IOException {
        refuses(Map.of("xl/workbook.xml", Sheets.utf8("<workbook/>"), "xl/vbaProject.bin", new byte[1]), "macro");
        refuses(
                Map.of("xl/workbook.xml", Sheets.utf8("<workbook/>"), "xl/externalLinks/a.xml", new byte[1]),
                "liên kết ra ngoài");
        refuses(
                Map.of(
                        "xl/workbook.xml",
                        Sheets.utf8(
                                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")),
                "DOCTYPE");
        refuses(Map.of("xl/workbook.xml", "<!DOCTYPE a><a/>".getBytes(StandardCharsets.UTF_16)), "DOCTYPE");
        refuses(Map.of("hello.txt", Sheets.utf8("hello")), "không phải sổ tính");
        refuses(Map.of("xl/workbook.xml", Sheets.utf8("no xml at all")), "hỏng");
    }

    @Test
    void refusesABombWithoutHoldingIt() throws IOException {
        refuses(
                Map.of("xl/workbook.xml", Sheets.utf8("<workbook/>"), "xl/sharedStrings.xml", new byte[129 << 20]),
                "quá lớn");
    }

    @Test
    void refusesABombWhateverItIsCalled() throws IOException {
        byte[] bomb = Sheets.utf8("<si/>".repeat(27 << 20));
        String words =
                "<Override PartName=\"/%s\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>";
        for (String name : List.of("xl/words.xml", "xl/words.bin", "xl/worksheets/sheet1.xml")) {
            Map<String, byte[]> parts = Sheets.parts("");
            String types = new String(parts.get("[Content_Types].xml"), StandardCharsets.UTF_8);
            parts.put("[Content_Types].xml", Sheets.utf8(types.replace("</Types>", words.formatted(name))));
            parts.put(name, bomb);

            refuses(parts, "quá lớn");
        }
    }

    @Test
    void refusesASheetThatNeedsMoreMemoryThanItsRows() throws IOException {
        String cell = "<c r=\"%s1\"><v>1</v></c>";
        refuses(Sheets.parts("<row r=\"1\">" + cell.formatted("ZZZZZZ") + "</row>"), "ngoài các cột");
        refuses(Sheets.parts("<row r=\"1\">" + "<is>".repeat(1000) + "</row>"), "quá sâu");
        refuses(Sheets.parts("<row r=\"1\">" + "<c/>".repeat(300_000) + "</row>"), "dòng quá dài");
        refuses(Sheets.parts("<row r=\"2147483647\">" + cell.formatted("A") + "</row>"), "hỏng");
        refuses(Sheets.parts("<row r=\"-5\">" + cell.formatted("A") + "</row>"), "hỏng");
    }

    @Test
    void readsADecimalOfExcelAsExcelShowsIt() throws IOException {
        Map<String, String> example = Sheets.example(Sheets.CASE_FILES);
        List<String> headers = List.copyOf(example.keySet());
        String row = Sheets.textRow(2, List.copyOf(example.values()));
        String cell = "<c t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(example.get("Số lượng 1"));
        for (String[] raw : new String[][] {
            {"4.3499999999999996", "4.35"}, {"0.10000000000000001", "0.1"}, {"1.2E-2", "0.012"}, {"12500", "12500"}
        }) {
            String rows = Sheets.textRow(1, headers) + row.replaceFirst(cell, "<c><v>%s</v></c>".formatted(raw[0]));
            Path file = Sheets.zip(folder.resolve("a.xlsx"), Sheets.parts(rows));

            ImportRow read = Sheets.read(file, Sheets.CASE_FILES).getFirst();

            assertThat(read.data()
                            .at("/facts/goods/quantities/0/value")
                            .decimalValue()
                            .toPlainString())
                    .isEqualTo(raw[1]);
        }
    }

    @Test
    void readsAsManyEscapedCharactersAsThereAre() throws IOException {
        List<String> headers = List.of("Mã của cơ quan", "Kênh tiếp nhận", "Tiêu đề", "Nội dung tin");
        String rows = Sheets.textRow(1, headers)
                + Sheets.textRow(2, List.of("T-1", "Đường dây nóng", "Kho", "&amp;&#225;".repeat(200_000)));
        Path file = Sheets.zip(folder.resolve("a.xlsx"), Sheets.parts(rows));

        ImportRow read = Sheets.read(file, Sheets.TIPS).getFirst();

        assertThat(read.data().at("/content/text").stringValue()).isEqualTo("&á".repeat(200_000));
    }

    @Test
    void countsRowsOfCsvAsExcelDoes() throws IOException {
        String text = TIPS + "\n" + "T-2;Đường dây nóng;Kho;\"Dòng một\nDòng hai\"\n" + "T-3;điện thoại;Kho;Có xe\n";

        assertThat(Sheets.read(file(text), Sheets.TIPS))
                .extracting(ImportRow::line)
                .containsExactly(2L, 4L, 5L);
    }

    @Test
    void refusesOldAndLockedWorkbooksFoldersAndNothing() throws IOException {
        Path old = folder.resolve("old.xls");
        Files.write(old, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});

        assertThatThrownBy(() -> Sheets.read(old, Sheets.TIPS)).hasMessageContaining("mật khẩu");
        assertThatThrownBy(() -> Sheets.read(folder, Sheets.TIPS)).hasMessageContaining("không phải tệp thường");
        assertThatThrownBy(() -> Sheets.read(folder.resolve("none"), Sheets.TIPS))
                .hasMessageContaining("không có tệp này");
    }

    @Test
    void readsNumbersDaysAndFormulasOfExcel() throws IOException {
        Path file = Sheets.xlsx(
                folder.resolve("a.xlsx"),
                List.of(
                        List.of(
                                "Mã của cơ quan",
                                "Ngày phát hiện",
                                "Trị giá (đồng)",
                                "Số lượng 1",
                                "Tiêu đề",
                                "Đơn vị phát hiện",
                                "Lực lượng",
                                "Hành vi vi phạm",
                                "Hàng hóa",
                                "Nhóm hàng"),
                        List.of(
                                7,
                                46328,
                                12500000,
                                0.1,
                                "=1+1",
                                "Đội 1",
                                "police",
                                "smuggled",
                                "thuốc lá",
                                "tobacco")));

        ImportRow row = Sheets.read(file, Sheets.CASE_FILES).getFirst();

        assertThat(row.key()).isEqualTo("7");
        assertThat(row.data().at("/facts/detection/on").stringValue()).isEqualTo("2026-11-02");
        assertThat(row.data().at("/facts/goods/valueVnd").longValue()).isEqualTo(12_500_000);
        assertThat(row.data().at("/facts/goods/quantities/0/value").decimalValue())
                .isEqualByComparingTo("0.1");
        assertThat(row.findings()).extracting(Finding::column).containsExactly("Tiêu đề");
    }

    private void refuses(Map<String, byte[]> parts, String because) throws IOException {
        Path file = Sheets.zip(folder.resolve("bad.xlsx"), parts);
        assertThatThrownBy(() -> Sheets.read(file, Sheets.TIPS))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining(because);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("a.csv"), text);
    }

    private static String line(List<String> fields) {
        return fields.stream()
                        .map(field -> "\"" + field.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(","))
                + "\n";
    }
}
