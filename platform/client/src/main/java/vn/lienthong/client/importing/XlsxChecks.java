package vn.lienthong.client.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What a workbook may be made of, looked at before it is opened: no macro, no link to elsewhere, no entity, and no more than it says. */
final class XlsxChecks {
    /** Bytes that all parts may unpack to: 1 GiB. */
    private static final long LARGEST = 1L << 30;
    /** Bytes of the texts, which stand in memory: 128 MiB. */
    private static final long LARGEST_TEXTS = 128L << 20;

    private static final int MOST_PARTS = 2000;
    private static final int BEGINNING = 4096;
    private static final String TEXTS = "xl/sharedstrings.xml";
    private static final String MACROS = "xl/vbaproject.bin";
    private static final String BOOK = "xl/workbook.xml";
    private static final List<String> ELSEWHERE = List.of("xl/externallinks/", "xl/embeddings/", "xl/activex/");

    private XlsxChecks() {}

    /** @throws BadFile naming the rule that it offends against */
    static void refuseBad(Path path) {
        try (ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
            Set<String> names = new HashSet<>();
            long[] left = {LARGEST};
            for (ZipEntry part : zip.stream().toList()) {
                String name = part.getName().toLowerCase(Locale.ROOT);
                if (!names.add(name) || names.size() > MOST_PARTS) {
                    throw new BadFile("Sổ tính có phần trùng tên hoặc quá nhiều phần; hãy mở bằng Excel rồi lưu lại.");
                }
                byName(name);
                try (InputStream bytes = zip.getInputStream(part)) {
                    byContent(name, bytes, left);
                }
            }
            if (!names.contains(BOOK)) {
                throw new BadFile("Tệp nén này không phải sổ tính Excel (.xlsx).");
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new BadFile("Sổ tính hỏng hoặc không đúng định dạng .xlsx; hãy mở bằng Excel rồi lưu lại.");
        }
    }

    private static void byName(String name) {
        if (name.equals(MACROS)) {
            throw new BadFile("Sổ tính có macro, không được nhận; hãy lưu thành .xlsx không macro.");
        }
        if (ELSEWHERE.stream().anyMatch(name::startsWith)) {
            throw new BadFile(
                    "Sổ tính nhúng tệp khác hoặc liên kết ra ngoài, không được nhận; hãy chép giá trị sang tệp mẫu.");
        }
    }

    private static void byContent(String name, InputStream bytes, long[] left) throws IOException {
        byte[] begin = bytes.readNBytes(BEGINNING);
        // whatever its encoding: of each character of a declaration one byte is that of ASCII
        String ascii = new String(begin, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (ascii.toUpperCase(Locale.ROOT).contains("<!DOCTYPE")) {
            throw new BadFile("Sổ tính khai báo thực thể XML (DOCTYPE), không được nhận.");
        }
        long size = begin.length;
        byte[] buffer = new byte[64 * 1024];
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            size += read;
            if (size > left[0] || name.equals(TEXTS) && size > LARGEST_TEXTS) {
                throw new BadFile(
                        "Sổ tính nở ra quá lớn khi giải nén (nhiều nhất 1 GiB, phần chữ 128 MiB); hãy chia nhỏ hoặc lưu thành CSV UTF-8.");
            }
        }
        left[0] -= size;
    }
}
