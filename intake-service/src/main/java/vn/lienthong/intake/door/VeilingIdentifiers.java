package vn.lienthong.intake.door;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.deconfliction.Blinded;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.RegisterInterest;
import vn.lienthong.contract.deconfliction.SubjectIdentifier;
import vn.lienthong.contract.deconfliction.SubjectKind;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.intake.blinding.Blinding;

/**
 * Keyed hashes in place of the identifiers that an agency registers over HTTP, before anything of it is written anywhere. What lies in an
 * outbox must have come this way: an identifier that an agency's system writes there itself is refused.
 */
final class VeilingIdentifiers {
    private static final String REGISTER =
            MessageTypes.ofPayload(RegisterInterest.class).name();
    private static final String FAMILY = "vn.lienthong.deconfliction.";
    private static final String SUBJECTS = "subjects";
    private static final String VALUE = "value";
    /** Shorter, it is found in any number. */
    private static final int SHORTEST_TOLD = 4;

    private final Blinding blinding;

    VeilingIdentifiers(Blinding blinding) {
        this.blinding = blinding;
    }

    /**
     * An arrival without the identifiers in it.
     *
     * @param concerned whether it has or may have had some: then it is not to be written anywhere unless all of it is right
     * @param reasons what stands against the identifiers, none of which is quoted
     */
    record Veiled(Arrival arrival, boolean concerned, List<Reason> reasons) {}

    Veiled veil(Arrival arrival) {
        String type = arrival.attributes().getOrDefault("type", "");
        JsonNode tree = type.startsWith(FAMILY) || MessageTypes.find(type).isEmpty()
                ? Payloads.parse(arrival.payload()).tree()
                : null;
        if (!type.equals(REGISTER)) {
            // a misspelt type may carry identifiers as well
            boolean concerned = MessageTypes.find(type).isEmpty()
                    && (type.startsWith(FAMILY) || tree != null && tree.has(SUBJECTS));
            return new Veiled(arrival, concerned, List.of());
        }
        if (tree == null || !tree.path(SUBJECTS).isArray()) {
            return new Veiled(arrival, true, List.of());
        }
        ObjectNode veiled = (ObjectNode) tree.deepCopy();
        List<Reason> reasons = new ArrayList<>();
        for (int index = 0; index < veiled.get(SUBJECTS).size(); index++) {
            veil(arrival.agency(), index, veiled.get(SUBJECTS).get(index), veiled.path("reference"), reasons);
        }
        Arrival without = new Arrival(
                arrival.agency(),
                arrival.attributes(),
                arrival.contentType(),
                Json.write(veiled),
                arrival.now(),
                arrival.found());
        return new Veiled(without, true, reasons);
    }

    private void veil(AgencyCode agency, int index, JsonNode subject, JsonNode reference, List<Reason> reasons) {
        SubjectKind kind = kind(subject.path("kind"));
        if (!(subject instanceof ObjectNode fields)
                || kind == null
                || !subject.path(VALUE).isString()) {
            return; // the schema says what is wrong with it
        }
        String value = subject.path(VALUE).stringValue();
        String pointer = "/%s/%d/%s".formatted(SUBJECTS, index, VALUE);
        Optional<Blinded> blinded =
                value.length() > SubjectIdentifier.LONGEST ? Optional.empty() : blinding.of(agency, kind, value);
        if (blinded.isEmpty()) {
            reasons.add(
                    Reason.of(ReasonCode.SCHEMA, pointer, "Giá trị không đúng mẫu của “%s”.".formatted(kind.nameVi())));
        } else if (tells(reference, kind, value)) {
            reasons.add(Reason.of(
                    ReasonCode.SCHEMA,
                    "/reference",
                    "Số hồ sơ không được chứa định danh của đối tượng: số này được giữ lại, định danh thì không."));
        }
        blinded.ifPresent(each -> fields.put(VALUE, each.text()));
    }

    private static boolean tells(JsonNode reference, SubjectKind kind, String value) {
        String plain = reference.isString() ? plain(reference.stringValue()) : "";
        String told = plain(kind.normal(value).orElse(""));
        return told.length() >= SHORTEST_TOLD && plain.contains(told);
    }

    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static @Nullable SubjectKind kind(JsonNode word) {
        return word.isString()
                ? Arrays.stream(SubjectKind.values())
                        .filter(kind -> kind.wire().equals(word.stringValue()))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** What stands against what lies in an outbox: identifiers that this door has not blinded for that agency. */
    List<Reason> against(AgencyCode agency, RegisterInterest register) {
        List<Reason> reasons = new ArrayList<>();
        for (int index = 0; index < register.subjects().size(); index++) {
            String value = register.subjects().get(index).value();
            if (Blinded.read(value)
                    .filter(blinded -> blinding.hasMade(agency, blinded))
                    .isEmpty()) {
                reasons.add(Reason.of(
                        ReasonCode.SCHEMA,
                        "/%s/%d/%s".formatted(SUBJECTS, index, VALUE),
                        "Định danh chỉ nhận qua bảng điều khiển hoặc REST (POST /api/v1/events), nơi định danh"
                                + " được che trước khi ghi; đừng ghi định danh vào hộp đi. Nếu đã gửi đúng cách"
                                + " thì khóa che vừa được thay: hãy gửi lại với mã thông điệp mới."));
            }
        }
        return reasons;
    }

    /** What goes on to be decided: the hashes alone. */
    static JsonNode letIn(JsonNode payload) {
        JsonNode letIn = payload.deepCopy();
        letIn.path(SUBJECTS)
                .forEach(subject -> Blinded.read(subject.path(VALUE).asString(""))
                        .ifPresent(blinded -> ((ObjectNode) subject)
                                .put(VALUE, blinded.letIn().text())));
        return letIn;
    }

    /** Those in what this door has looked at. */
    static List<Blinded> in(JsonNode payload) {
        return payload.path(SUBJECTS)
                .valueStream()
                .flatMap(subject -> Blinded.read(subject.path(VALUE).asString("")).stream())
                .toList();
    }
}
