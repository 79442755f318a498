package vn.lienthong.console;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;

/** Gives commands in an officer's name, through the one door that every agency's system uses. */
@Component
class Door {

    private static final String EVENTS = "/api/v1/events";
    private static final int ACCEPTED = 202;
    private static final String UNREADABLE = Service.INTAKE.nameVi() + " trả lời điều trang này không đọc được";

    private final Services services;

    Door(Services services) {
        this.services = services;
    }

    /** What became of a command. */
    sealed interface Sent {

        /** It has taken effect. @param events ids of what it brought about */
        record Accepted(String subject, List<String> events) implements Sent {}

        /** It has no effect. @param conflict whether the state of the matter, not what was written, stands against it */
        record Refused(List<Said> reasons, boolean conflict) implements Sent {}

        /** It is kept, and nothing is known of it yet. */
        record Waiting() implements Sent {}

        /** It is kept, and people have to look at it. */
        record Parked(List<Said> reasons) implements Sent {}

        /** Whether it arrived is not known; sending it again with the same id is right. */
        record Unavailable(String reasonVi) implements Sent {}
    }

    /**
     * A reason.
     *
     * @param place JSON Pointer; empty if it is of the whole
     * @param basis what it rests on, empty if it is no rule
     */
    record Said(String code, String place, String detailVi, String basis) {

        static List<Said> all(JsonNode reasons) {
            return reasons.valueStream()
                    .map(reason -> new Said(
                            Fields.text(reason, "code"),
                            place(Fields.text(reason, "pointer")),
                            Fields.text(reason, "detail"),
                            Fields.text(reason, "basis")))
                    .toList();
        }

        /** Attributes of the envelope are no fields of a form. */
        private static String place(String pointer) {
            return pointer.startsWith("/") ? pointer : "";
        }

        /** Whether the id has been used for something else. */
        boolean isOfAnUsedId() {
            return "duplicate_id".equals(code);
        }
    }

    /** The same for the same content of a form sent again, another for another content. @param form written into the page */
    static String idOf(String form, AgencyCommand command) {
        String content = form + new String(Json.write(command), StandardCharsets.UTF_8);
        return "console-" + UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends it in the name of the officer's agency. @param id the same for the same thing sent again */
    Sent send(String id, AgencyCommand command, Officer officer, String token) {
        return send(MessageTypes.of(command), Json.write(command), id, officer.agency(), token);
    }

    /** Sends it, and waits for what becomes of it as long as the door does. @param id the same for the same thing sent again */
    Sent send(MessageType type, byte[] payload, String id, String agency, String token) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("ce-specversion", Envelope.SPECVERSION);
        attributes.put("ce-id", id);
        attributes.put("ce-source", "/agencies/" + agency);
        attributes.put("ce-type", type.name());
        return switch (services.publish(Service.INTAKE, EVENTS, attributes, payload, token)) {
            case Answer.Known<Services.Reply>(Services.Reply reply) -> sent(reply);
            case Answer.Refused<Services.Reply>(String reasonVi) -> whole(List.of(reasonVi));
            case Answer.Invalid<Services.Reply>(List<String> reasonsVi) -> whole(reasonsVi);
            case Answer.Unavailable<Services.Reply>(String reasonVi) -> new Sent.Unavailable(reasonVi);
        };
    }

    private static Sent sent(Services.Reply reply) {
        try {
            return read(reply);
        } catch (JacksonException odd) {
            return new Sent.Unavailable(UNREADABLE);
        }
    }

    private static Sent read(Services.Reply reply) {
        JsonNode json = reply.body().length == 0 ? Json.mapper().createObjectNode() : Json.tree(reply.body());
        List<Said> reasons = Said.all(json.path("reasons"));
        if (reply.status() >= 400) {
            return refused(reply, json, reasons);
        }
        return switch (Fields.text(json, "status")) {
            case "accepted" -> new Sent.Accepted(Fields.text(json, "subject"), events(json));
            case "refused" -> new Sent.Refused(reasons, false);
            case "parked" -> new Sent.Parked(reasons);
            default -> reply.status() == ACCEPTED ? new Sent.Waiting() : new Sent.Unavailable(UNREADABLE);
        };
    }

    private static Sent refused(Services.Reply reply, JsonNode problem, List<Said> reasons) {
        List<Said> all = new ArrayList<>(reasons);
        if (all.isEmpty()) {
            String detail = Fields.text(problem, "detail");
            all.add(new Said("", "", detail.isEmpty() ? Fields.text(problem, "title") : detail, ""));
        }
        return new Sent.Refused(all, reply.status() == 409);
    }

    private static Sent whole(List<String> reasonsVi) {
        return new Sent.Refused(
                reasonsVi.stream().map(reason -> new Said("", "", reason, "")).toList(), false);
    }

    private static List<String> events(JsonNode outcome) {
        return outcome.path("events").valueStream().map(JsonNode::asString).toList();
    }
}
