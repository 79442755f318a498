package vn.lienthong.intake.door;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.text.Characters;

/**
 * An event that is one JSON document (CloudEvents 1.0, JSON event format). Its payload is the bytes of {@code data} as they
 * stand in the document, so that the digest in its receipt is that of what was sent, in either mode the same.
 */
final class StructuredEvent {
    private static final String DATA = "data";
    private static final String BASE64 = "data_base64";
    private static final int LONGEST_NAME = 60;

    private final Map<String, String> members = new LinkedHashMap<>();
    private final List<Reason> reasons = new ArrayList<>();

    private StructuredEvent() {}

    static Arrival read(AgencyCode agency, byte[] document, Instant now) {
        Payloads.Parsed parsed = Payloads.parse(document);
        JsonNode tree = parsed.tree();
        if (tree == null) {
            return new Arrival(agency, Map.of(), null, document, now, parsed.reasons());
        }
        if (!tree.isObject()) {
            Reason reason =
                    Reason.of(ReasonCode.ENVELOPE, "", "Sự kiện dạng cấu trúc phải là một nhóm trường trong { }.");
            return new Arrival(agency, Map.of(), null, document, now, List.of(reason));
        }
        return new StructuredEvent().arrival(agency, document, tree, now);
    }

    private Arrival arrival(AgencyCode agency, byte[] document, JsonNode tree, Instant now) {
        tree.properties().forEach(member -> member(member.getKey(), member.getValue()));
        Spelled spelled = Spelled.of(members, "", "trong sự kiện dạng cấu trúc, trường này");
        reasons.addAll(spelled.reasons());
        byte[] payload = payload(document, tree);
        String contentType = spelled.attributes().get("datacontenttype");
        return new Arrival(agency, spelled.attributes(), contentType, payload, now, List.copyOf(reasons));
    }

    private void member(String name, JsonNode value) {
        if (name.equals(DATA) || name.equals(BASE64) || value.isNull()) {
            return;
        }
        if (value.isString()) {
            members.put(name, value.stringValue());
        } else if (value.isIntegralNumber() || value.isBoolean()) {
            // legal for an extension; an attribute that must be a text is objected to where it is looked at
            members.put(name, value.asString());
        } else {
            refuse(name, "Giá trị phải là một đoạn chữ trong ngoặc kép.");
        }
    }

    private byte[] payload(byte[] document, JsonNode tree) {
        if (tree.has(BASE64)) {
            if (tree.has(DATA)) {
                refuse(BASE64, "Chỉ ghi một trong hai: data hoặc data_base64.");
            }
            try {
                return Base64.getDecoder().decode(tree.get(BASE64).stringValue(""));
            } catch (IllegalArgumentException e) {
                refuse(BASE64, "Nội dung không phải base64.");
                return new byte[0];
            }
        }
        return tree.has(DATA) ? slice(document, tree.get(DATA)) : new byte[0];
    }

    /** The bytes of {@code data} as they stand; written anew if they cannot be told apart, as in a document with a BOM. */
    private static byte[] slice(byte[] document, JsonNode data) {
        byte[] slice = slice(document);
        return data.isContainer()
                        && slice.length > 0
                        && data.equals(Payloads.parse(slice).tree())
                ? slice
                : Json.write(data);
    }

    private static byte[] slice(byte[] document) {
        try (JsonParser parser = Json.mapper().createParser(document)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean isData = DATA.equals(parser.currentName());
                parser.nextToken();
                long from = parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                if (isData) {
                    long to = parser.currentLocation().getByteOffset();
                    return Arrays.copyOfRange(document, (int) from, (int) to);
                }
            }
            return new byte[0];
        }
    }

    private void refuse(String name, String detail) {
        reasons.add(Reason.of(ReasonCode.ENVELOPE, "ce:" + Characters.shown(name, LONGEST_NAME), detail));
    }
}
