package vn.lienthong.client.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.lienthong.registry.Directory;

/** Tables as agencies fill them, for tests. */
final class Sheets {
    static final List<Template> ALL = Templates.shipped();
    static final Template CASE_FILES = template("casefile");
    static final Template TIPS = template("tip");
    static final Words WORDS = new Words(Directory.shipped().words().all());

    private Sheets() {}

    static Template template(String word) {
        return ALL.stream().filter(each -> each.word().equals(word)).findFirst().orElseThrow();
    }

    /** A row as the examples of the template have it, by header. */
    static Map<String, String> example(Template template) {
        Map<String, String> row = new LinkedHashMap<>();
        template.columns().forEach(column -> row.put(column.header(), column.example()));
        return row;
    }

    /** All that is read of a file. */
    static List<ImportRow> read(Path path, Template template) {
        List<ImportRow> rows = new ArrayList<>();
        RowReader[] reader = new RowReader[1];
        TableFile.of(path, ALL).forEach(row -> {
            if (reader[0] == null) {
                reader[0] = new RowReader(template, Header.of(row, template, ALL), WORDS);
            } else {
                rows.add(reader[0].read(row));
            }
        });
        return rows;
    }

    static Path xlsx(Path path, List<List<?>> rows) throws IOException {
        try (OutputStream to = Files.newOutputStream(path);
                Workbook book = new Workbook(to, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Nhập liệu");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    Object cell = rows.get(row).get(column);
                    if (cell instanceof Number number) {
                        sheet.value(row, column, number);
                    } else if (String.valueOf(cell).startsWith("=")) {
                        sheet.formula(row, column, String.valueOf(cell).substring(1));
                    } else {
                        sheet.value(row, column, String.valueOf(cell));
                    }
                }
            }
        }
        return path;
    }

    static Path zip(Path path, Map<String, byte[]> parts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return path;
    }

    /** The parts of a workbook whose one sheet has these rows, written as XML. */
    static Map<String, byte[]> parts(String rows) {
        String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", utf8("""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Override PartName="/xl/workbook.xml" ContentType="%1$ssheet.main+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%1$sworksheet+xml"/>
                </Types>""".formatted(types)));
        parts.put("xl/workbook.xml", utf8("""
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"""));
        parts.put("xl/_rels/workbook.xml.rels", utf8("""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""));
        parts.put(
                "xl/worksheets/sheet1.xml",
                utf8(
                        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>%s</sheetData></worksheet>"
                                .formatted(rows)));
        return parts;
    }

    /** A row of texts, as XML. */
    static String textRow(int row, List<String> cells) {
        StringBuilder xml = new StringBuilder("<row r=\"%d\">".formatted(row));
        cells.forEach(
                cell -> xml.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>"));
        return xml.append("</row>").toString();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
