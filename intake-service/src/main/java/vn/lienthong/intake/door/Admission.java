package vn.lienthong.intake.door;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MatterId;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.schema.PayloadCheck;
import vn.lienthong.runtime.message.Message;

/**
 * What may come in. Pure: everything that is wrong is found at once. What has no usable id cannot be answered by id, and
 * what has a type that nobody knows cannot be acted on: both are kept. Everything else that is wrong is refused.
 */
final class Admission {
    private static final int MOST_REASONS = 100;

    private final PayloadCheck check;
    private final ReadingProvinces provinces;
    private final Set<AgencyCode> enrolled;

    /** @param enrolled the agencies that have an inbox, and can be obliged to something */
    Admission(PayloadCheck check, ReadingProvinces provinces, Set<AgencyCode> enrolled) {
        this.check = check;
        this.provinces = provinces;
        this.enrolled = enrolled;
    }

    /** What the door says of an arrival. */
    sealed interface Verdict {
        /** It may go on to the decider of its matter, as this message. */
        record Admitted(MessageType type, String matter, Message command) implements Verdict {
            /** The same said in another way. */
            Admitted written(byte[] otherwise) {
                return new Admitted(type, matter, command.written(otherwise));
            }
        }

        /** It goes back to its sender. */
        record Refused(List<Reason> reasons) implements Verdict {}

        /** It is kept, and its sender is told. */
        record Kept(List<Reason> reasons) implements Verdict {}
    }

    Verdict admit(Arrival arrival) {
        List<Reason> reasons = new ArrayList<>(Attributes.reasons(arrival));
        MessageType type = type(arrival);
        if (type == null) {
            reasons.add(Reason.of(
                    ReasonCode.UNKNOWN_TYPE,
                    "ce:type",
                    "Hệ thống chưa biết loại thông điệp này; nội dung được giữ lại nguyên vẹn."));
        }
        Payloads.Parsed parsed = Payloads.parse(arrival.payload());
        reasons.addAll(parsed.reasons());
        AgencyCommand content = null;
        JsonNode rewritten = null;
        if (type != null && parsed.tree() != null) {
            List<Reason> against = new ArrayList<>();
            rewritten = provinces.read(type, parsed.tree(), arrival.now(), against) ? parsed.tree() : null;
            against.addAll(check.reasons(type, parsed.tree(), arrival.now()));
            reasons.addAll(against);
            content = against.isEmpty() ? Payloads.bind(type, parsed, reasons) : null;
        }
        if (content != null && parsed.tree() != null) {
            reasons.addAll(notEnrolled(content, parsed.tree()));
        }
        if (reasons.isEmpty() && type != null && content != null) {
            Verdict.Admitted admitted = admitted(arrival, type, content);
            return rewritten != null ? admitted.written(Json.write(rewritten)) : admitted;
        }
        boolean answerable = Attributes.hasId(arrival);
        boolean known = reasons.stream().anyMatch(reason -> reason.code().category() != ReasonCode.Category.UNREADABLE);
        List<Reason> told = atMost(reasons);
        return answerable && known ? new Verdict.Refused(told) : new Verdict.Kept(told);
    }

    /** As many as a person can read and a record can hold, and how many are left. */
    private static List<Reason> atMost(List<Reason> reasons) {
        if (reasons.size() <= MOST_REASONS) {
            return reasons;
        }
        List<Reason> told = new ArrayList<>(reasons.subList(0, MOST_REASONS));
        int left = reasons.size() - MOST_REASONS;
        told.add(Reason.of(ReasonCode.SCHEMA, null, "Còn " + left + " lỗi khác; hãy sửa các lỗi trên rồi gửi lại."));
        return told;
    }

    private static @Nullable MessageType type(Arrival arrival) {
        String name = arrival.attributes().get("type");
        return name == null
                ? null
                : MessageTypes.find(name)
                        .filter(type -> type.kind() == MessageType.Kind.COMMAND)
                        .orElse(null);
    }

    private List<Reason> notEnrolled(AgencyCommand content, JsonNode tree) {
        return content.obliged().stream()
                .filter(agency -> !enrolled.contains(agency))
                .map(agency -> Reason.of(
                        ReasonCode.NOT_ENROLLED,
                        Payloads.pointerTo(tree, agency.value()),
                        "Cơ quan " + agency
                                + " chưa kết nối hệ thống nên chưa nhận được; hãy gửi theo đường công văn."))
                .toList();
    }

    private static Verdict.Admitted admitted(Arrival arrival, MessageType type, AgencyCommand content) {
        String id = String.valueOf(arrival.attributes().get("id"));
        MatterId about = content.about();
        String matter = about == null ? begun(arrival.agency(), id) : about.key();
        Envelope envelope = new Envelope(
                id,
                Sources.of(arrival.agency()),
                type.name(),
                matter,
                arrival.now(),
                arrival.agency(),
                null,
                null,
                null,
                null,
                arrival.attributes().get("correlationid"),
                null);
        return new Verdict.Admitted(type, matter, new Message(envelope, arrival.payload()));
    }

    /** The id of a matter that this command begins: the same for the same command, however often it arrives. */
    private static String begun(AgencyCode agency, String id) {
        String name = Sources.of(agency) + "|" + id;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
