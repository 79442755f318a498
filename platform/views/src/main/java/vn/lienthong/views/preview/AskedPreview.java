package vn.lienthong.views.preview;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.deconfliction.Unidentified;
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
    private static final String DATA = "/data";
    /** The schemas of all types are many, and most processes are never asked. */
    private static final Supplier<PayloadCheck> CHECK = SingletonSupplier.of(() -> new PayloadCheck(References.ANY));

    private AskedPreview() {}

    /** A command that would be sent. */
    record Asked(MessageType type, AgencyCommand command) {}

    /** @throws Refusal with every reason, but so many at most, if nothing can be asked so */
    static Asked read(byte[] body, Instant now) {
        JsonNode asked = tree(body);
        Objections objections = new Objections();
        asked.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> objections.add(
                        ReasonCode.SCHEMA,
                        "/" + Objections.shown(name),
                        "Không có trường này; câu hỏi có hai trường: type, data."));
        MessageType type = type(asked.get("type"), objections);
        JsonNode data = data(type, asked.get("data"), now, objections);
        objections.orRefuse(TITLE);
        MessageType known = Objects.requireNonNull(type, "a type, since nothing stands against it");
        return new Asked(known, bind(known, data));
    }

    private static JsonNode tree(byte[] body) {
        if (body.length > LARGEST) {
            throw refusal(ReasonCode.TOO_LARGE, "", "Nội dung lớn hơn 1 MiB (1048576 byte).");
        }
        JsonNode tree;
        try {
            tree = Json.tree(body);
        } catch (JacksonException bad) {
            tree = MissingNode.getInstance(); // told below, as of whatever else is no object
        }
        if (!tree.isObject()) {
            throw refusal(ReasonCode.MALFORMED_JSON, "", "Cần một đối tượng JSON: {\"type\": …, \"data\": {…}}.");
        }
        if (Json.hasTooManyValues(tree)) {
            throw refusal(
                    ReasonCode.MALFORMED_JSON,
                    "",
                    "JSON vượt giới hạn: nhiều nhất %d giá trị.".formatted(Json.MOST_VALUES));
        }
        return tree;
    }

    private static @Nullable MessageType type(@Nullable JsonNode given, Objections objections) {
        String name = given == null || !given.isString() ? "" : given.stringValue();
        MessageType found = MessageTypes.find(name)
                .filter(type -> type.kind() == MessageType.Kind.COMMAND)
                .orElse(null);
        if (found == null) {
            objections.add(
                    ReasonCode.UNKNOWN_TYPE,
                    "/type",
                    "Không có loại lệnh “%s”. Danh sách các loại: /api/v1/contract/asyncapi.json."
                            .formatted(Objections.shown(name)));
        }
        return found;
    }

    /** The content with clean texts, as the door makes it, and without what identifies anybody. */
    private static JsonNode data(
            @Nullable MessageType type, @Nullable JsonNode given, Instant now, Objections objections) {
        if (given == null || !given.isObject()) {
            objections.add(ReasonCode.SCHEMA, DATA, "Thiếu nội dung; cần một đối tượng JSON.");
            return MissingNode.getInstance();
        }
        if (type == null) {
            return given;
        }
        Unidentified unidentified = Unidentified.of(type.name(), given);
        Texts.Clean clean = CHECK.get().clean(type, unidentified.command());
        List<Reason> already = Stream.concat(unidentified.reasons().stream(), clean.reasons().stream())
                .toList();
        Stream.concat(already.stream(), CHECK.get().reasons(type, clean.tree(), now, already).stream())
                .forEach(reason -> objections.add(
                        reason.code(), DATA + Objects.requireNonNullElse(reason.pointer(), ""), reason.detail()));
        return clean.tree();
    }

    private static AgencyCommand bind(MessageType type, JsonNode data) {
        try {
            return (AgencyCommand) type.read(data);
        } catch (JacksonException e) {
            throw refusal(ReasonCode.SCHEMA, DATA, "Giá trị không đọc được hoặc vượt quá giới hạn.");
        }
    }

    private static Refusal refusal(ReasonCode code, String pointer, String detail) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, TITLE, List.of(Reason.of(code, pointer, detail)));
    }
}
