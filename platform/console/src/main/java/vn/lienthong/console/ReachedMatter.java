package vn.lienthong.console;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * How far a correction or a recall got with one matter that rests on the information.
 *
 * @param matters the kind of matter, as addresses write it
 * @param id empty where the provider may not see the matter
 * @param name its number and title; empty likewise
 * @param how what became of the information
 * @param told how many may see the matter
 * @param asked how many are to look it through
 * @param reviewed how many of them have
 * @param waiting codes of those that have not; nothing where the provider may not see the matter
 */
record ReachedMatter(
        String matters,
        String id,
        String name,
        String how,
        String at,
        long told,
        long asked,
        long reviewed,
        List<String> waiting) {

    static ReachedMatter from(JsonNode json) {
        String number = Fields.text(json, "number");
        String title = Fields.text(json, "title");
        return new ReachedMatter(
                Fields.text(json, "matters"),
                Fields.text(json, "id"),
                number.isEmpty() ? title : number + " – " + title,
                Fields.text(json, "how"),
                Fields.text(json, "at"),
                Fields.number(json, "told"),
                Fields.number(json, "asked"),
                Fields.number(json, "reviewed"),
                json.path("waiting")
                        .valueStream()
                        .map(code -> code.asString(""))
                        .toList());
    }

    public String kindVi() {
        return Kind.of(matters).map(Kind::oneVi).orElse("");
    }

    public String howVi() {
        return how.equals("recalled") ? "Thu hồi" : "Đính chính";
    }

    public String atVi() {
        return VietnamTime.of(at);
    }

    /** Those that have not, as they are called; a dash for nobody. */
    public String waitingVi(Map<String, String> called) {
        return waiting.isEmpty()
                ? "–"
                : String.join(
                        ", ",
                        waiting.stream()
                                .map(code -> called.getOrDefault(code, code))
                                .toList());
    }
}
