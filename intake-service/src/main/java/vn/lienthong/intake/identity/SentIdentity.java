package vn.lienthong.intake.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.text.Characters;
import vn.lienthong.runtime.web.Refusal;

/**
 * An identity as it was sent. What is wrong is told by the names of fields alone: nothing of what stands in them is repeated.
 *
 * @param reason why it takes the place of another; null where it takes none
 */
record SentIdentity(Identity identity, @Nullable String reason) {
    /** The most bytes that may be sent. */
    static final int LARGEST = 64 * 1024;

    private static final String REASON = "reason";
    private static final Map<String, Integer> LONGEST =
            Map.of("name", 200, "phone", 100, "email", 254, "address", 500, "contact", 500, "note", 2000, REASON, 2000);
    private static final int LONGEST_NAME = 60;

    @Override
    public String toString() {
        return "SentIdentity[…]";
    }

    /** @throws Refusal 413 or 422 with everything that is wrong */
    static SentIdentity read(byte[] body) {
        if (body.length > LARGEST) {
            throw new Refusal(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "Nhân thân không được nhận.",
                    List.of(Reason.of(ReasonCode.TOO_LARGE, "", "Nội dung lớn hơn 64 KiB.")));
        }
        List<Reason> reasons = new ArrayList<>();
        Map<String, String> texts = texts(tree(body), reasons);
        Identity identity = new Identity(
                texts.get("name"),
                texts.get("phone"),
                texts.get("email"),
                texts.get("address"),
                texts.get("contact"),
                texts.get("note"));
        if (reasons.isEmpty() && identity.isEmpty()) {
            reasons.add(schema("", "Cần ít nhất một trong: name, phone, email, address, contact, note."));
        }
        if (!reasons.isEmpty()) {
            throw refused(reasons);
        }
        return new SentIdentity(identity, texts.get(REASON));
    }

    private static JsonNode tree(byte[] body) {
        try {
            JsonNode tree = Json.tree(body);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JacksonException | IllegalArgumentException unreadable) {
            // its message could quote what was sent
        }
        throw refused(List.of(Reason.of(ReasonCode.MALFORMED_JSON, "", "Cần một đối tượng JSON, mã UTF-8.")));
    }

    private static Map<String, String> texts(JsonNode tree, List<Reason> reasons) {
        Map<String, String> texts = new HashMap<>();
        tree.properties().forEach(field -> {
            Integer longest = LONGEST.get(field.getKey());
            JsonNode value = field.getValue();
            if (longest == null) {
                reasons.add(schema(
                        "/" + Characters.shown(field.getKey(), LONGEST_NAME),
                        "Không có trường này; chỉ nhận name, phone, email, address, contact, note, reason."));
            } else if (!value.isNull()) {
                text(field.getKey(), value, longest, reasons).ifPresent(text -> texts.put(field.getKey(), text));
            }
        });
        return texts;
    }

    private static Optional<String> text(String field, JsonNode value, int longest, List<Reason> reasons) {
        String pointer = "/" + field;
        if (!value.isString()) {
            reasons.add(schema(pointer, "Cần một chuỗi chữ."));
            return Optional.empty();
        }
        if (Characters.forbidden(value.stringValue()) != null) {
            reasons.add(schema(pointer, "Có ký tự không được dùng."));
            return Optional.empty();
        }
        String text = Characters.clean(value.stringValue()).strip();
        if (text.isEmpty() || Characters.isBlank(text) || text.length() > longest) {
            reasons.add(schema(pointer, "Cần từ 1 đến %d ký tự; không có thì bỏ trường này.".formatted(longest)));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private static Reason schema(String pointer, String detailVi) {
        return Reason.of(ReasonCode.SCHEMA, pointer, detailVi);
    }

    private static Refusal refused(List<Reason> reasons) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "Nhân thân không được nhận.", reasons);
    }
}
