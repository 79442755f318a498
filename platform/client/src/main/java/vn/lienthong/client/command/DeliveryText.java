package vn.lienthong.client.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import vn.lienthong.client.Delivery;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;

/** An event of an inbox, as a person or a program reads it. */
final class DeliveryText {
    private DeliveryText() {}

    /** What happened and who did it, what was said if anything was, and how urgent it is, by when, on which basis. */
    static List<String> lines(Delivery delivery) {
        Envelope envelope = delivery.envelope();
        List<String> lines = new ArrayList<>();
        Summary summary = Summary.of(delivery);
        lines.add("#%-5d %s  %s".formatted(delivery.offset(), Wording.time(envelope.time()), summary.heading()));
        if (!summary.line().isEmpty()) {
            lines.add("       " + summary.line());
        }
        AttachmentText.names(payload(delivery)).ifPresent(names -> lines.add("       kèm: " + names));
        List<String> notes = new ArrayList<>();
        if (envelope.urgency() != null) {
            notes.add(envelope.urgency().nameVi());
        }
        if (envelope.dueat() != null) {
            notes.add("hạn " + Wording.time(envelope.dueat()));
        }
        if (envelope.basis() != null) {
            notes.add("căn cứ " + Wording.line(envelope.basis()));
        }
        if (envelope.number() != null) {
            notes.add("số " + envelope.number());
        }
        notes.add("hồ sơ " + (envelope.subject() == null ? "—" : Wording.line(envelope.subject())));
        notes.add("phạm vi " + scope(envelope));
        lines.add("       " + String.join(" · ", notes));
        return lines;
    }

    private static JsonNode payload(Delivery delivery) {
        try {
            return Json.tree(delivery.payload());
        } catch (JacksonException odd) {
            return MissingNode.getInstance();
        }
    }

    private static String scope(Envelope envelope) {
        String handling = envelope.handling();
        return handling == null || handling.isEmpty() ? "—" : Wording.line(handling.replace(",", ", "));
    }

    /** One object: {@code offset}, {@code attributes} by their CloudEvents names, {@code data}. */
    static String json(Delivery delivery) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("offset", delivery.offset());
        fields.put("attributes", delivery.envelope().attributes());
        try {
            fields.put("data", Json.tree(delivery.payload()));
        } catch (JacksonException odd) {
            fields.put("data_base64", delivery.payload());
        }
        return Json.mapper().writeValueAsString(fields);
    }
}
