package vn.lienthong.contract.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;

/** The approved messages, one of each type. */
final class Samples {
    /** A moment after everything that the samples tell. */
    static final Instant AFTERWARDS = Instant.parse("2026-11-21T00:00:00Z");

    private Samples() {}

    static byte[] bytes(MessageType type) {
        try {
            return Files.readAllBytes(Path.of("src/test/resources/approved", type.name() + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A tree of its own for each who asks, to be changed at will. */
    static ObjectNode tree(MessageType type) {
        return (ObjectNode) Json.tree(bytes(type));
    }

    /** The type of this short name, such as {@code request.make}. */
    static MessageType type(String name) {
        return MessageTypes.find("vn.lienthong." + name + ".v1").orElseThrow();
    }

    /** Puts a value in place of what stands there. */
    static void put(ObjectNode payload, String pointer, JsonNode value) {
        int last = pointer.lastIndexOf('/');
        String name = pointer.substring(last + 1);
        switch (payload.at(pointer.substring(0, last))) {
            case ArrayNode array -> array.set(Integer.parseInt(name), value);
            case ObjectNode object -> object.set(name, value);
            default -> throw new IllegalArgumentException("nothing stands at " + pointer);
        }
    }
}
