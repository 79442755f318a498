package vn.lienthong.intake.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.lienthong.intake.attachment.Unfit.Cause;

/** Documents that hold other files: looked into as far as it takes to know what they are, and never unpacked. */
final class Documents {
    /** ECMA-376 part 2, section 10.1.2.4: what each part of an Office document is. */
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private static final int LONGEST_LIST = 1024 * 1024;
    private static final int MOST_ENTRIES = 10_000;
    /** Readers look for the end of a PDF in so many bytes (ISO 32000-1, annex H.3, note 18). */
    private static final int END_OF_PDF = 1024;

    private Documents() {}

    /** A PDF begins and ends as one: nothing else is before it, nor behind it. */
    static MediaKind pdf(Path file) throws IOException, Unfit {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            String begins = read(bytes, 0, 5);
            String ends = read(bytes, Math.max(0, bytes.length() - END_OF_PDF), END_OF_PDF);
            if (!begins.equals("%PDF-") || !ends.contains("%%EOF")) {
                throw new Unfit(
                        Cause.BROKEN,
                        "Tệp PDF không nguyên vẹn, hoặc có phần khác ghép vào; hãy xuất lại PDF rồi gửi.");
            }
            return MediaKind.PDF;
        }
    }

    private static String read(RandomAccessFile bytes, long from, int most) throws IOException {
        byte[] piece = new byte[(int) Math.min(most, bytes.length() - from)];
        bytes.seek(from);
        bytes.readFully(piece);
        return new String(piece, StandardCharsets.ISO_8859_1);
    }

    static MediaKind odt(Path file) throws IOException, Unfit {
        try (ZipFile zip = opened(file)) {
            refuseMacros(zip);
            return MediaKind.ODT;
        }
    }

    /** An Office document, by what it says of its main part. @throws Unfit for any other archive, and for one with macros */
    static MediaKind kind(Path file) throws IOException, Unfit {
        try (ZipFile zip = opened(file)) {
            refuseMacros(zip);
            ZipEntry types = zip.getEntry(CONTENT_TYPES);
            String list = types == null ? "" : text(zip, types);
            if (list.contains("macroEnabled")) {
                throw macros();
            }
            if (list.contains("wordprocessingml.document.main+xml")) {
                return MediaKind.DOCX;
            }
            if (list.contains("spreadsheetml.sheet.main+xml")) {
                return MediaKind.XLSX;
            }
            throw new Unfit(
                    Cause.KIND,
                    "Không nhận tệp nén (ZIP) hay tài liệu kiểu này; hãy gửi từng tệp. Các kiểu được nhận: "
                            + MediaKind.ALL_VI + ".");
        }
    }

    private static ZipFile opened(Path file) throws IOException, Unfit {
        try {
            ZipFile zip = new ZipFile(file.toFile());
            if (zip.size() > MOST_ENTRIES) {
                zip.close();
                throw new Unfit(Cause.BROKEN, "Tài liệu có quá nhiều phần; hãy lưu lại rồi gửi.");
            }
            return zip;
        } catch (ZipException broken) {
            throw new Unfit(Cause.BROKEN, "Tài liệu không nguyên vẹn, không mở được; hãy lưu lại rồi gửi.");
        }
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream bytes = zip.getInputStream(entry)) {
            return new String(bytes.readNBytes(LONGEST_LIST), StandardCharsets.UTF_8);
        } catch (ZipException broken) {
            return "";
        }
    }

    private static void refuseMacros(ZipFile zip) throws Unfit {
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            String name = entries.nextElement().getName().toLowerCase(Locale.ROOT);
            if (name.endsWith("vbaproject.bin") || name.startsWith("basic/") || name.startsWith("scripts/")) {
                throw macros();
            }
        }
    }

    private static Unfit macros() {
        return new Unfit(
                Cause.ACTIVE,
                "Tài liệu có macro (chương trình chạy khi mở); hãy lưu lại không có macro, hoặc gửi PDF.");
    }
}
