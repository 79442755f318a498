package vn.lienthong.contract.schema;

import com.networknt.schema.Error;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.commitment.Commitment;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.RegisterInterest;
import vn.lienthong.contract.desk.DeskCommand.SaveList;
import vn.lienthong.contract.desk.DeskId;
import vn.lienthong.contract.desk.DeskOfficer;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.parking.ParkingId;
import vn.lienthong.contract.text.Nearest;

/** What a value must look like, told to a person: no word of the schema's own language, and no regular expression. */
final class Shapes {
    /** How each pattern of the schemas is written, with an example. */
    private static final Map<String, String> PATTERNS = Map.ofEntries(
            Map.entry(AgencyCode.SHAPE, "ghi mã cơ quan bằng chữ hoa không dấu, chữ số và gạch nối, ví dụ MS-15"),
            Map.entry(Community.OF, "ghi số của tổ công tác, mã quy chế hoặc mã cơ quan, ví dụ TCT-2026-000012"),
            Map.entry(ProvinceCode.SHAPE, "ghi mã tỉnh, thành phố gồm 2 chữ số, ví dụ 15"),
            Map.entry(PartialDate.SHAPE, "ghi YYYY-MM-DD (hoặc YYYY-MM, YYYY nếu không rõ ngày), ví dụ 2026-11-22"),
            Map.entry("^[a-z][a-z_]{1,39}$", "ghi một từ của danh mục: chữ thường không dấu, nối bằng gạch dưới"),
            Map.entry("^[0-9]{5}$", "ghi mã gồm 5 chữ số của xã, phường, đặc khu, ví dụ 02650"),
            Map.entry("^[0-9]{3}$", "ghi mã gồm 3 chữ số của quận, huyện, ví dụ 080"),
            Map.entry("^[0-9a-f]{64}$", "ghi mã băm SHA-256 gồm 64 chữ số hệ mười sáu, chữ thường"),
            Map.entry(
                    "^(?=.{2,60}$)[A-Z0-9]+(-[A-Z0-9]+)*$",
                    "ghi mã bằng chữ hoa không dấu, chữ số và gạch nối, nhiều nhất 60 ký tự"),
            Map.entry("^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$", "ghi giờ HH:MM, ví dụ 07:30"),
            Map.entry("^https?://[^\\s]+$", "ghi địa chỉ web bắt đầu bằng http:// hoặc https://"),
            Map.entry(
                    Commitment.KEY, "ghi mã việc theo quy chế như trong sự kiện đã nhận, ví dụ report-3/2026-12/DMSD"),
            Map.entry(
                    RegisterInterest.REFERENCE,
                    "ghi số hồ sơ của cơ quan bằng chữ hoa, chữ số, dấu gạch và dấu chấm, nhiều nhất 40 ký tự, ví dụ"
                            + " VV-2026-000012"),
            Map.entry(
                    Attachment.MEDIA_TYPE,
                    "ghi kiểu nội dung đúng như khi lưu tệp, ví dụ application/pdf hay image/jpeg"),
            Map.entry(
                    SaveList.ADDRESS,
                    "ghi đường dẫn của một danh sách trên bảng điều khiển, ví dụ /matters/requests?open=true"),
            Map.entry(DeskId.SHAPE, "ghi mã bàn làm việc như trong sự kiện đã nhận"),
            Map.entry(
                    DeskOfficer.LOGIN,
                    "ghi tên đăng nhập: chữ không dấu, chữ số, dấu chấm, gạch, @, nhiều nhất 63 ký tự"),
            Map.entry(
                    ParkingId.SHAPE,
                    "ghi mã của mục giữ lại như trên trang Mục chờ xử lý, ví dụ agency.MS-15.outbox-0@42"),
            Map.entry("^[0-9]{4}-[0-9]{2}$", "ghi YYYY-MM, ví dụ 2026-11"));

    private Shapes() {}

    /** What is wrong, as a sentence. */
    static String of(Error error) {
        JsonNode limit = error.getSchemaNode();
        JsonNode given = error.getInstanceNode();
        return switch (error.getKeyword()) {
            case "type" -> "Cần " + kind(limit.asString()) + ", nhưng ở đây là " + kind(given) + ".";
            case "enum" -> word(given, limit);
            case "pattern" -> "Giá trị “" + shown(given) + "” viết chưa đúng: " + pattern(limit.asString()) + ".";
            case "minLength" -> limit.asInt() <= 1 ? "Không được để trống." : "Cần ít nhất " + limit + " ký tự.";
            case "maxLength" -> "Dài quá " + limit + " ký tự.";
            case "minItems" -> "Cần ít nhất " + limit + " mục.";
            case "maxItems" -> "Nhiều hơn " + limit + " mục.";
            case "minProperties", "maxProperties" -> "Phải nêu đúng " + limit + " loại nội dung ở đây.";
            case "minimum" -> "Phải từ " + number(limit) + " trở lên.";
            case "maximum" -> "Không được lớn hơn " + number(limit) + ".";
            case "exclusiveMinimum" -> "Phải lớn hơn " + number(limit) + ".";
            default -> "Giá trị không đúng với mẫu của loại thông điệp này.";
        };
    }

    /** How a pattern is told. */
    static String pattern(String pattern) {
        return PATTERNS.getOrDefault(pattern, "hãy xem mẫu của loại thông điệp này");
    }

    /** Whether there are words for it. */
    static boolean tells(String pattern) {
        return PATTERNS.containsKey(pattern);
    }

    private static String word(JsonNode given, JsonNode words) {
        List<String> known = words.valueStream().map(JsonNode::asString).toList();
        List<String> near = given.isString() ? Nearest.of(given.stringValue(), known) : List.of();
        String hint = near.isEmpty() ? "" : "gần nhất là " + quoted(near) + "; ";
        return "Từ “" + shown(given) + "” không có trong danh sách; " + hint + "chỉ nhận: " + String.join(", ", known)
                + ".";
    }

    private static String quoted(List<String> words) {
        return "“" + String.join("”, “", words) + "”";
    }

    private static String shown(JsonNode value) {
        return Pointers.told(value.isString() ? value.stringValue() : value.toString());
    }

    private static String number(JsonNode limit) {
        return limit.decimalValue().stripTrailingZeros().toPlainString();
    }

    private static String kind(String type) {
        return switch (type) {
            case "string" -> "một đoạn chữ";
            case "integer" -> "một số nguyên";
            case "number" -> "một số";
            case "boolean" -> "true hoặc false";
            case "array" -> "một danh sách trong [ ]";
            default -> "một nhóm trường trong { }";
        };
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING, BINARY -> "một đoạn chữ";
            case NUMBER -> value.isIntegralNumber() ? "một số nguyên" : "một số có phần lẻ";
            case BOOLEAN -> "true hoặc false";
            case ARRAY -> "một danh sách";
            case OBJECT, POJO -> "một nhóm trường";
            case NULL, MISSING -> "chỗ trống (null)";
        };
    }
}
