package vn.lienthong.client.importing;

import com.fasterxml.aalto.UncheckedStreamException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** What a workbook may be made of, looked at before it is opened: no macro, no link to elsewhere, no entity, and no more than it says. */
final class XlsxChecks {
    /** Bytes that all parts may unpack to: 1 GiB. */
    private static final long LARGEST = 1L << 30;
    /** Bytes of all parts that are not sheets, which are held in memory: 128 MiB. */
    private static final long LARGEST_OTHERS = 128L << 20;
    /** Bytes between one element and the next: 16 MiB. */
    private static final int LONGEST = 16 << 20;
    /** Bytes of the list of what the parts are: 1 MiB. */
    private static final long LARGEST_TYPES = 1L << 20;

    private static final int MOST_PARTS = 2000;
    private static final int BEGINNING = 4096;
    private static final String MACROS = "xl/vbaproject.bin";
    static final String BOOK = "xl/workbook.xml";
    private static final List<String> ELSEWHERE = List.of("xl/externallinks/", "xl/embeddings/", "xl/activex/");

    private XlsxChecks() {}

    /** @throws BadFile naming the rule that it offends against */
    static void refuseBad(Path path) {
        try (ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
            Map<String, ZipEntry> parts = parts(zip);
            Map<String, Long> sizes = sizes(zip, parts);
            if (!parts.containsKey(BOOK)) {
                throw new BadFile("Tệp nén này không phải sổ tính Excel (.xlsx).");
            }
            XlsxTypes types = types(zip, parts.get(XlsxTypes.PART), sizes.getOrDefault(XlsxTypes.PART, 0L));
            long others = sizes.entrySet().stream()
                    .filter(part -> !types.sheets().contains(part.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            if (others > LARGEST_OTHERS) {
                throw tooLarge();
            }
            for (Map.Entry<String, ZipEntry> part : parts.entrySet()) {
                if (types.named().contains(part.getKey()) || part.getKey().matches(".*\\.(xml|rels)")) {
                    try (InputStream bytes = zip.getInputStream(part.getValue())) {
                        XlsxXml.refuseBeyond(bytes);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException | XMLStreamException | UncheckedStreamException damaged) {
            throw broken();
        }
    }

    /** By their names in lower case: no two may differ in that alone. */
    private static Map<String, ZipEntry> parts(ZipFile zip) {
        Map<String, ZipEntry> parts = new LinkedHashMap<>();
        zip.stream().forEach(part -> {
            String name = part.getName().toLowerCase(Locale.ROOT);
            if (parts.put(name, part) != null || parts.size() > MOST_PARTS) {
                throw new BadFile("Sổ tính có phần trùng tên hoặc quá nhiều phần; hãy mở bằng Excel rồi lưu lại.");
            }
            byName(name);
        });
        return parts;
    }

    private static Map<String, Long> sizes(ZipFile zip, Map<String, ZipEntry> parts) throws IOException {
        Map<String, Long> sizes = new HashMap<>();
        long left = LARGEST;
        for (Map.Entry<String, ZipEntry> part : parts.entrySet()) {
            try (InputStream bytes = zip.getInputStream(part.getValue())) {
                long size = byContent(bytes, left);
                sizes.put(part.getKey(), size);
                left -= size;
            }
        }
        return sizes;
    }

    private static XlsxTypes types(ZipFile zip, @Nullable ZipEntry part, long size)
            throws IOException, XMLStreamException {
        if (part == null || size > LARGEST_TYPES) {
            throw broken();
        }
        try (InputStream bytes = zip.getInputStream(part)) {
            return XlsxTypes.of(bytes);
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

    /** How large it is. */
    private static long byContent(InputStream bytes, long left) throws IOException {
        byte[] begin = bytes.readNBytes(BEGINNING);
        // whatever its encoding: of each character of a declaration one byte is that of ASCII
        String ascii = new String(begin, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (ascii.toUpperCase(Locale.ROOT).contains("<!DOCTYPE")) {
            throw new BadFile("Sổ tính khai báo thực thể XML (DOCTYPE), không được nhận.");
        }
        long size = begin.length;
        int longest = 0;
        byte[] buffer = new byte[64 * 1024];
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            size += read;
            for (int index = 0; index < read; index++) {
                longest = buffer[index] == '<' ? 0 : longest + 1;
            }
            if (size > left || longest > LONGEST) {
                throw tooLarge();
            }
        }
        return size;
    }

    static BadFile broken() {
        return new BadFile("Sổ tính hỏng hoặc không đúng định dạng .xlsx; hãy mở bằng Excel rồi lưu lại.");
    }

    private static BadFile tooLarge() {
        return new BadFile(
                "Sổ tính nở ra quá lớn khi giải nén (nhiều nhất 1 GiB, mọi phần ngoài các trang tính 128 MiB, một ô 16 MiB); hãy chia nhỏ hoặc lưu thành CSV UTF-8.");
    }
}
