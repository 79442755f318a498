package vn.lienthong.intake.door;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;

/** Reads the bytes of an arrival, as far as they can be read. */
final class Payloads {
    /** The largest payload let in, in bytes: 1 MiB. */
    static final int LARGEST = 1024 * 1024;

    private Payloads() {}

    /** The tree, or what stands against it. */
    record Parsed(@Nullable JsonNode tree, List<Reason> reasons) {}

    static Parsed parse(byte[] payload) {
        if (payload.length > LARGEST) {
            return bad(ReasonCode.TOO_LARGE, "Nội dung " + payload.length + " byte, lớn hơn 1 MiB (1048576 byte).");
        }
        int broken = firstBrokenByte(payload);
        if (broken >= 0) {
            return bad(ReasonCode.NOT_UTF8, "Nội dung không phải UTF-8, sai từ byte thứ " + broken + ".");
        }
        try {
            JsonNode tree = Json.tree(payload);
            return tree == null || tree.isMissingNode()
                    ? bad(ReasonCode.MALFORMED_JSON, "Nội dung trống; cần một đối tượng JSON.")
                    : parsed(tree);
        } catch (StreamConstraintsException e) {
            return bad(
                    ReasonCode.MALFORMED_JSON,
                    "JSON vượt giới hạn: lồng nhau nhiều nhất " + Json.MAX_DEPTH
                            + " cấp, số và tên trường không quá dài.");
        } catch (JacksonException e) {
            return bad(ReasonCode.MALFORMED_JSON, "JSON sai cú pháp" + at(e) + ".");
        }
    }

    private static Parsed parsed(JsonNode tree) {
        if (Json.hasTooManyValues(tree)) {
            return bad(ReasonCode.MALFORMED_JSON, "JSON vượt giới hạn: nhiều nhất " + Json.MOST_VALUES + " giá trị.");
        }
        return new Parsed(tree, List.of());
    }

    /** The record that the tree is; null, and a reason more, if it has a value that no record can hold. */
    static @Nullable AgencyCommand bind(MessageType type, JsonNode tree, List<Reason> reasons) {
        try {
            return (AgencyCommand) type.read(tree);
        } catch (JacksonException e) {
            reasons.add(Reason.of(ReasonCode.SCHEMA, pointer(e), "Giá trị không đọc được hoặc vượt quá giới hạn."));
            return null;
        }
    }

    /** Where this text stands first, as a JSON pointer (RFC 6901); null if it stands nowhere. */
    static @Nullable String pointerTo(JsonNode tree, String text) {
        if (tree.isString()) {
            return tree.stringValue().equals(text) ? "" : null;
        }
        for (Map.Entry<String, JsonNode> child : children(tree)) {
            String rest = pointerTo(child.getValue(), text);
            if (rest != null) {
                return "/" + child.getKey() + rest;
            }
        }
        return null;
    }

    /** What it holds, by name or number; nothing if it is a value. */
    static Collection<Map.Entry<String, JsonNode>> children(JsonNode tree) {
        return tree.isArray()
                ? IntStream.range(0, tree.size())
                        .mapToObj(index -> Map.entry(String.valueOf(index), tree.get(index)))
                        .toList()
                : tree.properties();
    }

    private static String pointer(JacksonException e) {
        StringBuilder pointer = new StringBuilder();
        e.getPath()
                .forEach(step -> pointer.append('/')
                        .append(
                                step.getPropertyName() == null
                                        ? String.valueOf(step.getIndex())
                                        : step.getPropertyName()));
        return pointer.toString();
    }

    static String at(JacksonException e) {
        return e.getLocation() == null
                ? ""
                : " tại dòng " + e.getLocation().getLineNr() + ", cột "
                        + e.getLocation().getColumnNr();
    }

    /** The first byte that is not UTF-8, or a NUL, by which a reader would guess UTF-16; -1 if there is none. */
    static int firstBrokenByte(byte[] payload) {
        for (int index = 0; index < payload.length; index++) {
            if (payload[index] == 0) {
                return index;
            }
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(payload);
        CharBuffer scratch = CharBuffer.allocate(8192);
        CoderResult result;
        do {
            scratch.clear();
            result = decoder.decode(bytes, scratch, true);
        } while (result.isOverflow());
        return result.isError() ? bytes.position() : -1;
    }

    private static Parsed bad(ReasonCode code, String detail) {
        return new Parsed(null, List.of(Reason.of(code, "", detail)));
    }
}
