package vn.lienthong.views.preview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.schema.PayloadCheck;
import vn.lienthong.contract.schema.References;
import vn.lienthong.contract.schema.Texts;
import vn.lienthong.runtime.question.Objections;
import vn.lienthong.runtime.web.Refusal;

/** Reads what a preview is asked of: {@code {"type": …, "data": {…}}}, the command as the door takes it. */
final class AskedPreview {
    /** In bytes, as at the door. */
    static final int LARGEST = 1024 * 1024;

    private static final String TITLE = "Không xem trước được.";
    private static final Set<String> FIELDS = Set.of("type", "data");
    /** The schemas of all types are many, and most processes are never asked. */
    private static final Supplier<PayloadCheck> CHECK = SingletonSupplier.of(() -> new PayloadCheck(References.ANY));

    private AskedPreview() {}

    /** A command that would be sent. */
    record Asked(MessageType type, AgencyCommand command) {}

    /** @throws Refusal with every reason if nothing can be asked so */
    static Asked read(byte[] body, Instant now) {
        if (body.length > LARGEST) {
            throw refusal(List.of(Reason.of(ReasonCode.TOO_LARGE, "", "Nội dung lớn hơn 1 MiB (1048576 byte).")));
        }
        JsonNode asked = tree(body);
        List<Reason> reasons = new ArrayList<>();
        for (String name : asked.propertyNames()) {
            if (!FIELDS.contains(name)) {
                reasons.add(Reason.of(
                        ReasonCode.SCHEMA,
                        "/" + Objections.shown(name),
                        "Không có trường này; câu hỏi có hai trường: type, data."));
            }
        }
        MessageType type = type(asked.get("type"), reasons);
        JsonNode data = asked.get("data");
        if (data == null || !data.isObject()) {
            reasons.add(Reason.of(ReasonCode.SCHEMA, "/data", "Thiếu nội dung; cần một đối tượng JSON."));
        } else if (type != null) {
            Texts.Clean clean = CHECK.get().clean(type, data);
            reasons.addAll(clean.reasons());
            reasons.addAll(CHECK.get().reasons(type, clean.tree(), now).stream()
                    .map(AskedPreview::inData)
                    .toList());
            if (reasons.isEmpty()) {
                return new Asked(type, bind(type, clean.tree()));
            }
        }
        throw refusal(reasons);
    }

    private static JsonNode tree(byte[] body) {
        try {
            JsonNode tree = Json.tree(body);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JacksonException bad) {
            // told below, as of whatever else is no object
        }
        throw refusal(List.of(
                Reason.of(ReasonCode.MALFORMED_JSON, "", "Cần một đối tượng JSON: {\"type\": …, \"data\": {…}}.")));
    }

    private static @Nullable MessageType type(@Nullable JsonNode given, List<Reason> reasons) {
        String name = given == null || !given.isString() ? "" : given.stringValue();
        MessageType found = MessageTypes.find(name)
                .filter(type -> type.kind() == MessageType.Kind.COMMAND)
                .orElse(null);
        if (found == null) {
            reasons.add(Reason.of(
                    ReasonCode.UNKNOWN_TYPE,
                    "/type",
                    "Không có loại lệnh “%s”. Danh sách các loại: /api/v1/contract/asyncapi.json."
                            .formatted(Objections.shown(name))));
        }
        return found;
    }

    private static AgencyCommand bind(MessageType type, JsonNode data) {
        try {
            return (AgencyCommand) type.read(data);
        } catch (JacksonException e) {
            throw refusal(
                    List.of(Reason.of(ReasonCode.SCHEMA, "/data", "Giá trị không đọc được hoặc vượt quá giới hạn.")));
        }
    }

    private static Reason inData(Reason reason) {
        return Reason.of(reason.code(), "/data" + (reason.pointer() == null ? "" : reason.pointer()), reason.detail());
    }

    private static Refusal refusal(List<Reason> reasons) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, TITLE, reasons);
    }
}
