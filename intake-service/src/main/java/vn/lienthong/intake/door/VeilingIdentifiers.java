package vn.lienthong.intake.door;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.deconfliction.Blinded;
import vn.lienthong.contract.deconfliction.IdentifierPlace;
import vn.lienthong.contract.deconfliction.KeptTexts;
import vn.lienthong.contract.deconfliction.SubjectIdentifier;
import vn.lienthong.contract.deconfliction.SubjectKind;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.intake.blinding.Blinding;

/**
 * Keyed hashes in place of the identifiers that an agency sends over HTTP, of an interest or of a person at whom a plan is aimed, before
 * anything of it is written anywhere. What lies in an outbox must have come this way: an identifier that an agency's system writes there
 * itself is refused.
 */
final class VeilingIdentifiers {
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
        boolean corrects = CorrectedText.mayStandIn(type);
        if (IdentifierPlace.isCommand(type) && !IdentifierPlace.mayStandIn(type) && !corrects) {
            return new Veiled(arrival, false, List.of());
        }
        JsonNode tree = Payloads.parse(arrival.payload()).tree();
        if (corrects) {
            return new Veiled(arrival, CorrectedText.mayHoldIdentifiers(tree), CorrectedText.against(tree));
        }
        boolean concerned =
                IdentifierPlace.mayStandIn(type, tree, new String(arrival.payload(), StandardCharsets.UTF_8));
        JsonNode veiled = tree == null ? null : tree.deepCopy();
        List<IdentifierPlace> places = veiled == null ? List.of() : IdentifierPlace.in(type, veiled);
        if (veiled == null || places.isEmpty()) {
            return new Veiled(arrival, concerned, List.of());
        }
        List<Reason> reasons = new ArrayList<>(KeptTexts.telling(places, veiled));
        places.forEach(place -> veil(arrival.agency(), place, reasons));
        return new Veiled(with(arrival, veiled), concerned, reasons);
    }

    private static Arrival with(Arrival arrival, JsonNode veiled) {
        return new Arrival(
                arrival.agency(),
                arrival.attributes(),
                arrival.contentType(),
                Json.write(veiled),
                arrival.now(),
                arrival.found());
    }

    private void veil(AgencyCode agency, IdentifierPlace place, List<Reason> reasons) {
        SubjectKind kind = place.kind();
        String value = place.value().orElse(null);
        if (kind == null || value == null || place.isLeft()) {
            return; // the schema says what is wrong with it, if anything is
        }
        Optional<Blinded> blinded =
                value.length() > SubjectIdentifier.LONGEST ? Optional.empty() : blinding.of(agency, kind, value);
        if (blinded.isEmpty()) {
            reasons.add(Reason.of(
                    ReasonCode.SCHEMA, place.pointer(), "Giá trị không đúng mẫu của “%s”.".formatted(kind.nameVi())));
        }
        blinded.ifPresent(each -> place.put(each.text()));
    }

    /** What stands against what lies in an outbox: identifiers that this door has not blinded for that agency. */
    List<Reason> against(AgencyCode agency, String type, JsonNode payload) {
        return IdentifierPlace.in(type, payload).stream()
                .filter(place ->
                        !place.isLeft() && !hasMade(agency, place.value().orElse(null)))
                .map(place -> Reason.of(
                        ReasonCode.SCHEMA,
                        place.pointer(),
                        "Định danh chỉ nhận qua bảng điều khiển hoặc REST (POST /api/v1/events), nơi định danh"
                                + " được che trước khi ghi; đừng ghi định danh vào hộp đi. Nếu đã gửi đúng cách"
                                + " thì khóa che vừa được thay: hãy gửi lại với mã thông điệp mới."))
                .toList();
    }

    private boolean hasMade(AgencyCode agency, @Nullable String value) {
        return value != null
                && Blinded.read(value)
                        .filter(blinded -> blinding.hasMade(agency, blinded))
                        .isPresent();
    }

    /** What goes on to be decided: the hashes alone; the same where there are none. */
    static JsonNode letIn(String type, JsonNode payload) {
        if (IdentifierPlace.in(type, payload).isEmpty()) {
            return payload;
        }
        JsonNode letIn = payload.deepCopy();
        IdentifierPlace.in(type, letIn)
                .forEach(place -> place.value()
                        .flatMap(Blinded::read)
                        .ifPresent(blinded -> place.put(blinded.letIn().text())));
        return letIn;
    }

    /** Those in what this door has looked at. */
    static List<Blinded> in(String type, JsonNode payload) {
        return IdentifierPlace.in(type, payload).stream()
                .flatMap(place -> place.value().stream())
                .flatMap(value -> Blinded.read(value).stream())
                .toList();
    }
}
