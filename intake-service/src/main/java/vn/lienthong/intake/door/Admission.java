package vn.lienthong.intake.door;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterId;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.parking.Correction;
import vn.lienthong.contract.parking.ParkingCommand;
import vn.lienthong.contract.parking.ParkingCommand.ReplayParked;
import vn.lienthong.contract.schema.PayloadCheck;
import vn.lienthong.contract.schema.Texts;
import vn.lienthong.intake.parked.ParkedRecords;
import vn.lienthong.registry.connection.Connections;
import vn.lienthong.registry.plausible.Doubt;
import vn.lienthong.runtime.message.Message;

/**
 * What may come in. It decides nothing by itself but asks the directory, the store of attachments, what was parked and what was sealed: everything that is wrong is found at once, and goes back to the agency whose outbox it is. Only
 * what cannot be decoded, and has no id by which its sender would know it again, is kept. Texts are cleaned here, once for
 * all of them, and provinces become codes, before they become a command.
 */
final class Admission {
    private static final int MOST_REASONS = 100;
    private static final Set<ReasonCode> UNDECODABLE =
            EnumSet.of(ReasonCode.TOO_LARGE, ReasonCode.NOT_UTF8, ReasonCode.MALFORMED_JSON);

    private final PayloadCheck check;
    private final ReadingProvinces provinces;
    private final NamingAttachments attachments;
    private final VeilingIdentifiers identifiers;
    private final ParkedRecords parked;
    private final Sealings sealings;
    private final Accounts accounts;
    private final Doubting doubting;
    private final Supplier<Connections> connections;

    /** @param connections who is connected now: nobody else can be obliged to something */
    Admission(
            PayloadCheck check,
            ReadingProvinces provinces,
            NamingAttachments attachments,
            VeilingIdentifiers identifiers,
            ParkedRecords parked,
            Sealings sealings,
            Accounts accounts,
            Doubting doubting,
            Supplier<Connections> connections) {
        this.check = check;
        this.provinces = provinces;
        this.attachments = attachments;
        this.identifiers = identifiers;
        this.parked = parked;
        this.sealings = sealings;
        this.accounts = accounts;
        this.doubting = doubting;
        this.connections = connections;
    }

    /** What the door says of an arrival. */
    sealed interface Verdict {
        /** It may go on to the decider of its matter, as this message; its content came as this tree, and this is doubtful in it. */
        record Admitted(MessageType type, String matter, Message command, JsonNode content, List<Reason> doubts)
                implements Verdict {}

        /** It goes back to its sender. */
        record Refused(List<Reason> reasons) implements Verdict {}

        /** It is kept, and its sender is told. */
        record Kept(List<Reason> reasons) implements Verdict {}
    }

    Verdict admit(Arrival arrival) {
        List<Reason> reasons = new ArrayList<>(Attributes.reasons(arrival));
        if (arrival.isUnread()) {
            return against(arrival, reasons);
        }
        MessageType type = type(arrival);
        Payloads.Parsed parsed = Payloads.parse(arrival.payload());
        JsonNode sent = parsed.tree();
        if (type == null) {
            reasons.add(UnknownType.reason(arrival.attributes().get("type"), sent, check));
        }
        reasons.addAll(parsed.reasons());
        if (sent == null) {
            return against(arrival, reasons);
        }
        Texts.Clean clean = check.clean(type, sent);
        JsonNode read = clean.tree();
        List<Reason> texts = new ArrayList<>(clean.reasons());
        boolean named = type != null && provinces.read(type, read, arrival.now(), texts);
        reasons.addAll(texts);
        AgencyCommand content = type == null ? null : content(arrival, type, read, texts, reasons);
        List<Doubt> doubts = content == null ? List.of() : doubting.of(content);
        if (type != null && content != null) {
            reasons.addAll(notEnrolled(arrival, content, read));
            reasons.addAll(attachments.against(arrival.agency(), read));
            reasons.addAll(aboutParked(arrival, content));
            reasons.addAll(sealings.against(arrival.agency(), content));
            reasons.addAll(identifiers.against(arrival.agency(), type.name(), read));
            reasons.addAll(Doubting.told(doubts, true));
        }
        if (!reasons.isEmpty() || type == null || content == null) {
            return against(arrival, reasons);
        }
        // what had to be cleaned, or names provinces, is written anew; anything else goes on as the very bytes that
        // were sent
        Message message = command(arrival, type, content);
        JsonNode letIn = VeilingIdentifiers.letIn(type.name(), read);
        Message command = named || letIn != sent ? message.rewritten(Json.write(letIn)) : message;
        return new Verdict.Admitted(type, matter(arrival, content), command, read, Doubting.told(doubts, false));
    }

    /** The record that it is; null, and reasons more, if it is none. A text that is refused is not told of twice. */
    private @Nullable AgencyCommand content(
            Arrival arrival, MessageType type, JsonNode read, List<Reason> texts, List<Reason> reasons) {
        List<Reason> against = check.reasons(type, read, arrival.now(), texts);
        reasons.addAll(against);
        return against.isEmpty() && texts.isEmpty() ? Payloads.bind(type, read, reasons) : null;
    }

    /** Whatever can be read goes back; what nobody can read, and has no id either, is kept. */
    private static Verdict against(Arrival arrival, List<Reason> reasons) {
        List<Reason> told = atMost(reasons);
        boolean undecodable = reasons.stream().map(Reason::code).anyMatch(UNDECODABLE::contains);
        return undecodable && !Attributes.hasId(arrival) ? new Verdict.Kept(told) : new Verdict.Refused(told);
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

    private List<Reason> notEnrolled(Arrival arrival, AgencyCommand content, JsonNode tree) {
        return content.obliged().stream()
                .filter(agency -> !connections.get().has(agency, arrival.now()))
                .map(agency -> Reason.of(
                        ReasonCode.NOT_ENROLLED,
                        Payloads.pointerTo(tree, agency.value()),
                        "Cơ quan " + agency
                                + " chưa kết nối hệ thống nên chưa nhận được; hãy gửi theo đường công văn."))
                .toList();
    }

    private List<Reason> aboutParked(Arrival arrival, AgencyCommand content) {
        if (!(content instanceof ParkingCommand command)) {
            return List.of();
        }
        List<Reason> reasons = parked.against(arrival.agency(), command);
        Correction correction = command instanceof ReplayParked replay ? replay.correction() : null;
        return reasons.isEmpty() && correction != null
                ? against(correction, parked.sender(command.parked()).orElseThrow(), arrival)
                : reasons;
    }

    /** What is sent in place of a record comes through this door next: what would be said of it then is said now. */
    private List<Reason> against(Correction correction, AgencyCode sender, Arrival arrival) {
        boolean ofParking = MessageTypes.find(correction.type())
                .filter(type -> type.matter() == Matter.PARKING)
                .isPresent();
        if (ofParking) {
            return List.of(Reason.of(
                    ReasonCode.UNKNOWN_TYPE, "/correction/type", "Không gửi thay được lệnh về chính các mục giữ lại."));
        }
        Map<String, String> attributes = Map.of(
                "specversion",
                Envelope.SPECVERSION,
                "id",
                id(arrival),
                "source",
                Sources.of(sender).toString(),
                "type",
                correction.type());
        byte[] payload = correction.text().getBytes(StandardCharsets.UTF_8);
        return switch (admit(new Arrival(sender, attributes, null, payload, arrival.now()))) {
            case Verdict.Admitted admitted -> List.of();
            case Verdict.Refused(var reasons) ->
                reasons.stream().map(Admission::ofCorrection).toList();
            case Verdict.Kept(var reasons) ->
                reasons.stream().map(Admission::ofCorrection).toList();
        };
    }

    private static Reason ofCorrection(Reason reason) {
        String pointer = reason.pointer();
        String place = "ce:type".equals(pointer) ? "/correction/type" : "/correction/text";
        String where = pointer == null || pointer.isEmpty() || pointer.startsWith("ce:") ? "" : pointer + ": ";
        return new Reason(reason.code(), place, where + reason.detail(), reason.basis());
    }

    private Message command(Arrival arrival, MessageType type, AgencyCommand content) {
        Envelope envelope = new Envelope(
                id(arrival),
                Sources.of(arrival.agency()),
                type.name(),
                matter(arrival, content),
                arrival.now(),
                arrival.agency(),
                null,
                null,
                null,
                null,
                arrival.attributes().get("correlationid"),
                null);
        return new Message(envelope.actedBy(Attributes.officer(arrival)), arrival.payload())
                .sentBy(accounts.of(arrival));
    }

    private static String matter(Arrival arrival, AgencyCommand content) {
        MatterId about = content.about(arrival.agency());
        return about == null ? Begun.by(arrival.agency(), id(arrival)).toString() : about.key();
    }

    private static String id(Arrival arrival) {
        return String.valueOf(arrival.attributes().get("id"));
    }
}
