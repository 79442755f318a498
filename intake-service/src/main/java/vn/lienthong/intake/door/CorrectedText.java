package vn.lienthong.intake.door;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.deconfliction.Blinded;
import vn.lienthong.contract.deconfliction.IdentifierPlace;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.parking.ParkingCommand.ReplayParked;

/**
 * What the standing office sends in place of a parked record: a command within a command, in whose text identifiers may stand. They would be
 * blinded in the name of another agency, and are therefore not taken in clear; those that are blinded already may go on.
 */
final class CorrectedText {
    private static final String REPLAY =
            MessageTypes.ofPayload(ReplayParked.class).name();
    private static final String CORRECTION = "correction";
    private static final String TYPE = "type";
    private static final String TEXT = "text";
    /** What else is written may be a correction that is spelled wrongly. */
    private static final Set<String> FIELDS = Set.of("parked", "because", CORRECTION);

    private static final Set<String> FIELDS_OF_CORRECTION = Set.of(TYPE, TEXT);
    private static final String IN_CLEAR = "%s: nội dung gửi thay được ghi lại nên không được chứa định danh dạng rõ."
            + " Hãy giữ giá trị đã che nếu bản ghi có, hoặc đề nghị cơ quan gửi tự gửi lại qua bảng điều khiển"
            + " hoặc REST (POST /api/v1/events), nơi định danh được che trước khi ghi.";

    private CorrectedText() {}

    /** Whether a message of this type may have one. */
    static boolean mayStandIn(String type) {
        return type.equals(REPLAY);
    }

    /**
     * Whether identifiers stand in it, or may: in what cannot be read they may.
     *
     * @param replay the command; null if it cannot be read
     */
    static boolean mayHoldIdentifiers(@Nullable JsonNode replay) {
        if (replay == null || !replay.isObject()) {
            return true;
        }
        JsonNode correction = replay.path(CORRECTION);
        if (!FIELDS.containsAll(replay.propertyNames())) {
            return true;
        }
        if (correction.isMissingNode() || correction.isNull()) {
            return false;
        }
        if (!isText(correction) || !FIELDS_OF_CORRECTION.containsAll(correction.propertyNames())) {
            return true;
        }
        String type = correction.path(TYPE).stringValue();
        String text = correction.path(TEXT).stringValue();
        return mayStandIn(type) || IdentifierPlace.mayStandIn(type, parsed(text), text);
    }

    /** What stands against those that are there in clear, none of which is quoted. */
    static List<Reason> against(@Nullable JsonNode replay) {
        JsonNode correction = replay == null ? null : replay.get(CORRECTION);
        if (correction == null || !isText(correction)) {
            return List.of();
        }
        JsonNode command = parsed(correction.path(TEXT).stringValue());
        return command == null
                ? List.of()
                : IdentifierPlace.in(correction.path(TYPE).stringValue(), command).stream()
                        .filter(CorrectedText::isInClear)
                        .map(place ->
                                Reason.of(ReasonCode.SCHEMA, "/correction/text", IN_CLEAR.formatted(place.pointer())))
                        .toList();
    }

    private static boolean isText(JsonNode correction) {
        return correction.path(TYPE).isString() && correction.path(TEXT).isString();
    }

    private static boolean isInClear(IdentifierPlace place) {
        return !place.isLeft()
                && place.value().isPresent()
                && place.value().flatMap(Blinded::read).isEmpty();
    }

    private static @Nullable JsonNode parsed(String text) {
        return Payloads.parse(text.getBytes(StandardCharsets.UTF_8)).tree();
    }
}
