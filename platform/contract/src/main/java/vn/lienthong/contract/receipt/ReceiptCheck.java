package vn.lienthong.contract.receipt;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.casefile.Sha256;
import vn.lienthong.contract.custody.CanonicalJson;
import vn.lienthong.contract.custody.CustodyChain;
import vn.lienthong.contract.custody.RecordSignature;

/** Checks a signed receipt with nothing but the public keys; what is wrong is told in Vietnamese, step by step. */
final class ReceiptCheck {
    private final JsonNode receipt;
    private final List<String> wrong = new ArrayList<>();
    private String previous;
    private @Nullable Instant last;

    private ReceiptCheck(JsonNode receipt) {
        this.receipt = receipt;
        this.previous = ReceiptChain.start(
                        text(receipt, "matters"),
                        text(receipt, "matter"),
                        text(receipt, "provider"),
                        text(receipt, "recipient"))
                .value();
    }

    /** Everything that is wrong, signature first; empty if nothing is. @param signed an {@link ObligationReceipt.Signed} */
    static List<String> wrong(JsonNode signed, JsonNode keys) {
        JsonNode receipt = signed.path("receipt");
        List<String> wrong = new ArrayList<>(
                RecordSignature.wrong(signed.path("signature").asString(""), CanonicalJson.of(receipt), keys));
        wrong.addAll(new ReceiptCheck(receipt).steps());
        return List.copyOf(wrong);
    }

    private List<String> steps() {
        JsonNode steps = receipt.path("steps");
        if (!steps.isArray()) {
            return List.of("Biên nhận không có danh sách các bước.");
        }
        for (int index = 0; index < steps.size(); index++) {
            step(index + 1, steps.get(index).path("link"), steps.get(index).path("content"));
        }
        Instant made = instant(receipt, "madeAt");
        if (made == null || last != null && made.isBefore(last)) {
            wrong.add("Lúc lập biên nhận thiếu, hoặc trước bước cuối cùng.");
        }
        return wrong;
    }

    private void step(int number, JsonNode link, JsonNode content) {
        if (link.path("number").asInt(-1) != number) {
            wrong.add("Bước thứ %d mang số %s: thiếu, thừa hoặc đảo thứ tự.".formatted(number, link.path("number")));
        }
        if (!text(link, "previous").equals(previous)) {
            wrong.add(
                    number == 1
                            ? "Bước số 1 không thuộc biên nhận này: hồ sơ, bên cung cấp hoặc nơi nhận đã bị sửa, hoặc thiếu bước đầu."
                            : "Bước số %d không nối vào bước trước nó.".formatted(number));
        }
        if (!digest(text(link, "previous"), content).equals(text(link, "digest"))) {
            wrong.add("Nội dung của bước số %d đã bị sửa: mã băm không khớp.".formatted(number));
        }
        previous = text(link, "digest");
        Instant at = instant(content, "at");
        if (at == null || last != null && at.isBefore(last)) {
            wrong.add("Bước số %d không ghi thời điểm, hoặc ghi thời điểm trước bước trước nó.".formatted(number));
        } else {
            last = at;
        }
        if (!isWhole(content)) {
            wrong.add(
                    "Bước số %d (%s) thiếu chứng cứ của mình: sự kiện và mã băm, hoặc số mục trong nhật ký kiểm chứng."
                            .formatted(number, stage(content).map(Stage::nameVi).orElse("không rõ")));
        }
    }

    /** Whether the step is one that there is, and names what shows it. */
    private static boolean isWhole(JsonNode content) {
        boolean event =
                !text(content, "event").isEmpty() && text(content, "digest").matches(Sha256.SHAPE);
        return stage(content)
                .map(stage ->
                        event || stage == Stage.READ && content.path("entry").isIntegralNumber())
                .orElse(false);
    }

    private static Optional<Stage> stage(JsonNode content) {
        return Stage.of(text(content, "stage"));
    }

    private static String digest(String previous, JsonNode content) {
        return previous.matches(Sha256.SHAPE)
                ? CustodyChain.digest(new Sha256(previous), content).value()
                : "";
    }

    private static @Nullable Instant instant(JsonNode node, String name) {
        try {
            return Instant.parse(text(node, name));
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
