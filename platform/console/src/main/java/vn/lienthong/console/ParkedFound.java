package vn.lienthong.console;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A parked record, opened: all that is known of it but what stands in it.
 *
 * @param attributes headers that say what it is, each with its name
 * @param bytes empty if its content is not kept with it
 * @param obstacleVi why it cannot be sent again as it stands; empty if it can
 * @param settlement what was done about it; null while it waits
 */
record ParkedFound(
        String id,
        String topic,
        int partition,
        long offset,
        String service,
        String parkedAt,
        String sender,
        List<Reason> reasons,
        List<Choice> attributes,
        List<String> otherHeaders,
        String bytes,
        String kind,
        List<Field> fields,
        boolean more,
        String obstacleVi,
        boolean correctable,
        @Nullable Settlement settlement) {

    /** @param place empty if it is of the whole */
    record Reason(String code, String place, String detailVi, String basis) {

        private static List<Reason> all(JsonNode array) {
            return array.valueStream()
                    .map(json -> new Reason(
                            Fields.text(json, "code"),
                            Fields.text(json, "pointer"),
                            Fields.text(json, "detail"),
                            Fields.text(json, "basis")))
                    .toList();
        }
    }

    /** What the content has there, of which it is not said what it is. */
    record Field(String place, String kindVi) {

        private static Field from(JsonNode json) {
            String size = Fields.text(json, "size");
            return new Field(
                    Fields.text(json, "place"),
                    switch (Fields.text(json, "kind")) {
                        case "text" -> "chữ, %s ký tự".formatted(size);
                        case "list" -> "danh sách, %s mục".formatted(size);
                        case "number" -> "số";
                        case "boolean" -> "đúng hoặc sai";
                        case "null" -> "trống";
                        default -> Fields.text(json, "kind");
                    });
        }
    }

    /**
     * What was done about it.
     *
     * @param type of what was sent in its place; empty if it was sent as it stood, or not at all
     * @param outcome word of the outcome of what was sent; empty if nothing was, or none is known
     * @param subject the matter that the outcome names; empty if it names none
     */
    record Settlement(
            boolean replayed,
            String at,
            String officer,
            String because,
            String type,
            String text,
            String command,
            String outcome,
            String subject,
            List<Reason> reasons) {

        private static @Nullable Settlement from(JsonNode json) {
            if (!json.isObject()) {
                return null;
            }
            JsonNode how = json.path("how");
            JsonNode outcome = json.path("outcome");
            return new Settlement(
                    json.hasNonNull("command"),
                    Fields.text(how, "at"),
                    Fields.text(how, "officer"),
                    Fields.text(how, "because"),
                    Fields.text(how.path("correction"), "type"),
                    Fields.text(how.path("correction"), "text"),
                    Fields.text(json, "command"),
                    Fields.text(outcome, "status"),
                    Fields.text(outcome, "subject"),
                    Reason.all(outcome.path("reasons")));
        }

        public String atVi() {
            return VietnamTime.of(at);
        }

        public String outcomeVi() {
            return switch (outcome) {
                case "accepted" -> "được chấp nhận";
                case "refused" -> "bị từ chối; bên gửi đã được báo mọi lý do";
                case "parked" -> "lại được giữ, thành một mục mới trong danh sách đang chờ";
                default -> "chưa có kết quả; tải lại trang để xem";
            };
        }
    }

    static ParkedFound from(JsonNode json) {
        List<Choice> attributes = new ArrayList<>();
        json.path("attributes")
                .properties()
                .forEach(each ->
                        attributes.add(new Choice(each.getKey(), each.getValue().asString(""))));
        JsonNode content = json.path("content");
        return new ParkedFound(
                Fields.text(json, "id"),
                Fields.text(json, "topic"),
                json.path("partition").asInt(0),
                Fields.number(json, "offset"),
                Fields.text(json, "service"),
                Fields.text(json, "parkedAt"),
                Fields.text(json, "sender"),
                Reason.all(json.path("reasons")),
                attributes,
                json.path("otherHeaders")
                        .valueStream()
                        .map(name -> name.asString(""))
                        .toList(),
                Fields.text(content, "bytes"),
                Fields.text(content, "kind"),
                content.path("fields").valueStream().map(Field::from).toList(),
                content.path("more").asBoolean(false),
                Fields.text(json, "obstacleVi"),
                json.path("correctable").asBoolean(false),
                Settlement.from(json.path("settlement")));
    }

    public String parkedAtVi() {
        return VietnamTime.of(parkedAt);
    }

    /** The type that it says it is; empty if it says none. */
    public String type() {
        return attributes.stream()
                .filter(each -> each.word().equals("ce_type"))
                .map(Choice::nameVi)
                .findFirst()
                .orElse("");
    }

    public String kindVi() {
        return switch (kind) {
            case "json" -> "JSON đọc được";
            case "text" -> "chữ (UTF-8), không phải JSON";
            case "bytes" -> "không phải chữ UTF-8";
            default -> "không được giữ kèm (trống, hoặc lớn hơn 1 MiB; vẫn còn ở nơi đã đọc)";
        };
    }
}
