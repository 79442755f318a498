package vn.lienthong.contract.schema;

import com.networknt.schema.Error;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;

/** What a schema's finding is called to a person, in Vietnamese. */
final class Wording {
    /** The field that says what is meant where a word is {@code other}. */
    private static final String OTHER = "other";

    /** For so many words of one payload the nearest are looked for: each takes time, and nobody reads more. */
    private static final int MOST_WORDS = 30;

    private final References references;
    private final Days days;
    private final JsonNode schema;
    private final Map<String, String> instead = new HashMap<>();

    /**
     * @param days of the facts that the payload states
     * @param schema of the payload, which says what its fields are called
     */
    Wording(References references, Days days, JsonNode schema) {
        this.references = references;
        this.days = days;
        this.schema = schema;
    }

    Reason reason(Error error) {
        return Reason.of(code(error), pointer(error), detail(error));
    }

    private static ReasonCode code(Error error) {
        if (!"format".equals(error.getKeyword())) {
            return ReasonCode.SCHEMA;
        }
        return switch (format(error)) {
            case Formats.AGENCY -> ReasonCode.UNKNOWN_AGENCY;
            case Formats.PROVINCE -> ReasonCode.UNKNOWN_PROVINCE;
            case Formats.PAST_DATE, Formats.PARTIAL_DATE -> ReasonCode.IMPOSSIBLE_DATE;
            default -> Formats.list(format(error)).isPresent() ? ReasonCode.UNKNOWN_WORD : ReasonCode.SCHEMA;
        };
    }

    /** A missing or surplus field is pointed at itself, not at the object around it. */
    private static String pointer(Error error) {
        String location = error.getInstanceLocation().toString();
        String property = error.getProperty();
        boolean named = "required".equals(error.getKeyword()) || "additionalProperties".equals(error.getKeyword());
        return cut(named && property != null ? location + "/" + Pointers.step(property) : location);
    }

    private String detail(Error error) {
        return switch (error.getKeyword()) {
            case "required" -> required(error);
            case "additionalProperties" -> "Trường này không có trong mẫu; hãy kiểm tra lại tên trường.";
            case "format" -> format(error, format(error));
            default -> Shapes.of(error);
        };
    }

    private String required(Error error) {
        if (OTHER.equals(error.getProperty())) {
            return "Đã dùng từ “other” (khác) thì phải ghi rõ là gì ở trường này.";
        }
        String label = label(pointer(error));
        return label.isEmpty() ? "Thiếu trường bắt buộc." : "Thiếu trường bắt buộc “" + label + "”.";
    }

    /** What the field that a pointer leads to is called; empty if the schema does not say. */
    private String label(String pointer) {
        JsonNode at = schema;
        for (String step : pointer.substring(1).split("/")) {
            at = at.has("items") ? at.path("items") : at.path("properties").path(step);
        }
        return at.path("title").asString("");
    }

    private String format(Error error, String format) {
        String given = cut(String.valueOf(error.getInstanceNode()));
        return switch (format) {
            case Formats.AGENCY -> "Không có cơ quan nào mang mã " + given + " trong danh bạ.";
            case Formats.PROVINCE -> "Không có tỉnh, thành phố nào mang mã " + given + ".";
            case Formats.PAST_DATE -> "Ngày " + given + " không tồn tại hoặc ở tương lai.";
            case Formats.PARTIAL_DATE -> "Ngày " + given + " không tồn tại.";
            case "date" -> "Ngày " + given + " không có thật hoặc viết chưa đúng: ghi YYYY-MM-DD, ví dụ 2026-11-22.";
            case "uuid" -> "Mã định danh " + given + " không phải UUID.";
            case "date-time" -> "Thời điểm " + given + " không theo RFC 3339, ví dụ 2026-11-22T08:00:00Z.";
            default ->
                Formats.list(format)
                        .map(list -> word(list, error.getInstanceNode().asString()))
                        .orElse("Giá trị " + given + " không đúng định dạng " + format + ".");
        };
    }

    private String word(CodeList list, String word) {
        String key = list.wire() + " " + word;
        String told = instead.get(key);
        if (told == null) {
            told = instead.size() < MOST_WORDS
                    ? references.instead(list, word, days)
                    : "Danh mục %s không có từ này vào ngày của sự việc.".formatted(list.nameVi());
            instead.put(key, told);
        }
        return told;
    }

    private static String format(Error error) {
        return String.valueOf(error.getSchemaNode().stringValue(""));
    }

    private static String cut(String text) {
        return Pointers.told(text);
    }
}
