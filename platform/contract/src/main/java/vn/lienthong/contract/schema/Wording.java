package vn.lienthong.contract.schema;

import com.networknt.schema.Error;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;

/** What a schema's finding is called to a person, in Vietnamese. */
final class Wording {
    private Wording() {}

    static Reason reason(Error error) {
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
            default -> ReasonCode.SCHEMA;
        };
    }

    /** A missing or surplus field is pointed at itself, not at the object around it. */
    private static String pointer(Error error) {
        String location = error.getInstanceLocation().toString();
        String property = error.getProperty();
        boolean named = "required".equals(error.getKeyword()) || "additionalProperties".equals(error.getKeyword());
        return cut(named && property != null ? location + "/" + Pointers.step(property) : location);
    }

    private static String detail(Error error) {
        return switch (error.getKeyword()) {
            case "required" -> "Thiếu trường bắt buộc.";
            case "additionalProperties" -> "Trường này không có trong mẫu; hãy kiểm tra lại tên trường.";
            case "format" -> format(error, format(error));
            default -> Shapes.of(error);
        };
    }

    private static String format(Error error, String format) {
        String given = cut(String.valueOf(error.getInstanceNode()));
        return switch (format) {
            case Formats.AGENCY -> "Không có cơ quan nào mang mã " + given + " trong danh bạ.";
            case Formats.PROVINCE -> "Không có tỉnh, thành phố nào mang mã " + given + ".";
            case Formats.PAST_DATE -> "Ngày " + given + " không tồn tại hoặc ở tương lai.";
            case Formats.PARTIAL_DATE -> "Ngày " + given + " không tồn tại.";
            case "date" -> "Ngày " + given + " không có thật hoặc viết chưa đúng: ghi YYYY-MM-DD, ví dụ 2026-11-22.";
            case "uuid" -> "Mã định danh " + given + " không phải UUID.";
            case "date-time" -> "Thời điểm " + given + " không theo RFC 3339, ví dụ 2026-11-22T08:00:00Z.";
            default -> "Giá trị " + given + " không đúng định dạng " + format + ".";
        };
    }

    private static String format(Error error) {
        return String.valueOf(error.getSchemaNode().stringValue(""));
    }

    private static String cut(String text) {
        return Pointers.told(text);
    }
}
