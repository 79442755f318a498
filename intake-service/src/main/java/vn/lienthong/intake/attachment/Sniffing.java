package vn.lienthong.intake.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypes;
import vn.lienthong.intake.attachment.Unfit.Cause;

/** Finds out what a file is, from its bytes alone (Apache Tika's table of media types); its name counts for nothing. */
final class Sniffing {
    private static final int BEGINNING = 64 * 1024;
    private static final int FIRST_WORDS = 2048;

    /** What a browser takes for a page that may run scripts (WHATWG MIME Sniffing, section 7.1). */
    private static final List<String> PAGES = List.of(
            "<!doctype",
            "<html",
            "<head",
            "<body",
            "<script",
            "<iframe",
            "<svg",
            "<?xml",
            "<?php",
            "<object",
            "<embed");

    private static final Set<String> PROGRAMS = Set.of(
            "application/x-dosexec",
            "application/x-executable",
            "application/x-elf",
            "application/x-sharedlib",
            "application/x-object",
            "application/x-sh",
            "application/x-bat",
            "application/java-vm",
            "application/java-archive",
            "application/javascript",
            "text/javascript",
            "application/x-msi",
            "application/x-ms-shortcut",
            "text/html",
            "application/xhtml+xml",
            "application/xml",
            "image/svg+xml");

    /** The table is read when a file first comes: who starts the service does not wait for it. */
    private static final class Table {
        private static final Tika TIKA = new Tika(MimeTypes.getDefaultMimeTypes());
    }

    /** @throws Unfit if it is of no kind that may be handed over */
    MediaKind kind(Path file, String name) throws IOException, Unfit {
        byte[] beginning;
        try (InputStream bytes = Files.newInputStream(file)) {
            beginning = bytes.readNBytes(BEGINNING);
        }
        String type = Table.TIKA.detect(beginning);
        if (isActive(type, beginning)) {
            throw new Unfit(
                    Cause.ACTIVE,
                    "Tệp là chương trình hoặc trang web chạy được (%s), không được gửi dù đặt tên gì. Hãy gửi bản PDF hoặc ảnh."
                            .formatted(type));
        }
        return switch (type) {
            case "text/plain" -> Texts.kind(file, name);
            case "application/zip", "application/x-tika-ooxml" -> Documents.kind(file);
            case "application/pdf" -> Documents.pdf(file);
            case "application/vnd.oasis.opendocument.text" -> Documents.odt(file);
            default -> MediaKind.of(type).orElseThrow(() -> unknown(type));
        };
    }

    private static boolean isActive(String type, byte[] beginning) {
        if (PROGRAMS.contains(type)
                || type.startsWith("application/x-mach-o")
                || type.startsWith("application/x-msdownload")) {
            return true;
        }
        boolean textual = type.startsWith("text/");
        String words = new String(beginning, 0, Math.min(FIRST_WORDS, beginning.length), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        return words.startsWith("#!") || (textual && PAGES.stream().anyMatch(words::contains));
    }

    private static Unfit unknown(String type) {
        if (type.startsWith("image/")) {
            return new Unfit(
                    Cause.KIND,
                    "Ảnh kiểu %s chưa bỏ được thông tin vị trí và thiết bị nên không nhận; hãy lưu lại thành JPEG hoặc PNG rồi gửi."
                            .formatted(type));
        }
        if (type.startsWith("video/") || type.startsWith("audio/") || type.equals("application/mp4")) {
            return new Unfit(
                    Cause.KIND,
                    "Phim, ghi âm (%s) mang thông tin vị trí, thiết bị mà hệ thống chưa bỏ được nên không nhận; hãy giao bằng đường khác và ghi mã băm vào bảng kê."
                            .formatted(type));
        }
        return new Unfit(
                Cause.KIND, "Không nhận kiểu tệp này (%s). Các kiểu được nhận: %s.".formatted(type, MediaKind.ALL_VI));
    }
}
