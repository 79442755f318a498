package vn.lienthong.console;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Attachment;

/**
 * A file that came with an event of a matter.
 *
 * @param byVi who gave it first
 * @param at when, as ISO 8601 text
 * @param caption in the words of who gave it; empty if there are none
 */
record FileRow(String sha256, String name, String type, long size, String caption, String byVi, String at) {

    private static final Map<String, String> KINDS = Map.of(
            "application/pdf", "PDF",
            "image/jpeg", "Ảnh JPEG",
            "image/png", "Ảnh PNG",
            "text/plain", "Văn bản",
            "text/csv", "Bảng CSV",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Văn bản DOCX",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Bảng XLSX",
            "application/vnd.oasis.opendocument.text", "Văn bản ODT");

    /** Those of a matter, in the order in which they came; what several events repeat stands once. */
    static Collection<FileRow> all(JsonNode matter) {
        Map<List<String>, FileRow> files = new LinkedHashMap<>();
        matter.path("history")
                .forEach(event -> Attachment.in(event.path("data")).stream()
                        .map(Attachment.Placed::attachment)
                        .forEach(file ->
                                files.putIfAbsent(List.of(file.sha256().value(), file.name()), row(file, event))));
        return files.values();
    }

    private static FileRow row(Attachment file, JsonNode event) {
        String caption = file.caption();
        return new FileRow(
                file.sha256().value(),
                file.name(),
                file.type(),
                file.size(),
                caption == null ? "" : caption,
                Fields.text(event, "byVi"),
                Fields.text(event, "time"));
    }

    /** How a form shows one that stands in it: by its name, and its size if that is a number. */
    static String shownVi(JsonNode typed) {
        String size = Fields.text(typed, "size");
        String name = Fields.text(typed, "name");
        return size.matches("[0-9]{1,18}") ? name + " · " + Attachment.sizeVi(Long.parseLong(size)) : name;
    }

    public String kindVi() {
        return KINDS.getOrDefault(type, type);
    }

    public String sizeVi() {
        return Attachment.sizeVi(size);
    }

    public String atVi() {
        return VietnamTime.of(at);
    }
}
