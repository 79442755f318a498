package vn.lienthong.intake.door;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.schema.PayloadCheck;
import vn.lienthong.contract.text.Characters;
import vn.lienthong.contract.text.Nearest;

/** What is said of a type that is missing or that no agency publishes: the nearest that one does publish. */
final class UnknownType {
    private static final int LONGEST = 100;
    private static final List<MessageType> COMMANDS = MessageTypes.all().stream()
            .filter(type -> type.kind() == MessageType.Kind.COMMAND)
            .toList();

    private UnknownType() {}

    /** @param payload null if it could not be read */
    static Reason reason(@Nullable String given, @Nullable JsonNode payload, PayloadCheck check) {
        return Reason.of(ReasonCode.UNKNOWN_TYPE, "ce:type", said(given) + near(given, payload, check));
    }

    private static String said(@Nullable String given) {
        if (given == null || Characters.isBlank(given)) {
            return "Thiếu loại thông điệp (type).";
        }
        Optional<MessageType> known = MessageTypes.find(given);
        return known.isPresent()
                ? "“%s” do hệ thống phát ra, cơ quan không gửi loại này.".formatted(given)
                : "Không có loại thông điệp “%s”.".formatted(Characters.shown(given, LONGEST));
    }

    private static String near(@Nullable String given, @Nullable JsonNode payload, PayloadCheck check) {
        List<MessageType> byName = given == null ? List.of() : byName(given);
        if (!byName.isEmpty()) {
            return " Gần nhất là " + named(byName) + ".";
        }
        List<MessageType> byFields = payload == null ? List.of() : check.commandsLike(payload);
        return byFields.isEmpty()
                ? " Danh sách các loại: /api/v1/contract/asyncapi.json."
                : " Theo nội dung thì gần nhất là "
                        + named(byFields.stream().limit(Nearest.MOST).toList()) + ".";
    }

    private static List<MessageType> byName(String given) {
        return Nearest.of(bare(given), COMMANDS, type -> List.of(bare(type.name()), type.nameVi()));
    }

    /** Without what all types have in common: a type may be sent without it, or of another version. */
    private static String bare(String type) {
        return type.replaceFirst("^(?i)vn\\.lienthong\\.", "").replaceFirst("(?i)\\.v[0-9]+$", "");
    }

    private static String named(List<MessageType> types) {
        return types.stream()
                .map(type -> "“%s” (%s)".formatted(type.name(), type.nameVi()))
                .collect(Collectors.joining(", "));
    }
}
