package vn.lienthong.intake.attachment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of file that may be handed over; a reader sees them without running anything of them. */
enum MediaKind {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    TEXT("text/plain", "txt"),
    CSV("text/csv", "csv"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ODT("application/vnd.oasis.opendocument.text", "odt");

    /** All of them, for a person. */
    static final String ALL_VI = "PDF, ảnh JPEG hoặc PNG, văn bản thuần (TXT, CSV), DOCX, XLSX, ODT";

    private final String type;
    private final List<String> endings;

    MediaKind(String type, String... endings) {
        this.type = type;
        this.endings = List.of(endings);
    }

    /** Its media type. */
    String type() {
        return type;
    }

    /** How a name of such a file ends, without the dot. */
    String ending() {
        return endings.getFirst();
    }

    boolean isPicture() {
        return this == JPEG || this == PNG;
    }

    /** Whether a name ends as such files do. */
    boolean ends(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> lower.endsWith("." + ending));
    }

    static Optional<MediaKind> of(String type) {
        return Stream.of(values()).filter(kind -> kind.type.equals(type)).findFirst();
    }
}
