package vn.lienthong.contract.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;

/** The approved messages of each type: the first, and one more for each time that fields were added. */
final class Samples {
    static final Path FOLDER = Path.of("src/test/resources/approved");
    /** A moment after everything that the samples tell. */
    static final Instant AFTERWARDS = Instant.parse("2026-11-21T00:00:00Z");

    private Samples() {}

    /** The files of a type, the oldest first: {@code <type>.json}, {@code <type>.2.json} and so on. */
    static List<Path> files(MessageType type) {
        List<Path> files = new ArrayList<>();
        Path file = FOLDER.resolve(type.name() + ".json");
        do {
            files.add(file);
            file = FOLDER.resolve("%s.%d.json".formatted(type.name(), files.size() + 1));
        } while (Files.exists(file));
        return files;
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest, in a tree of its own for each who asks, to be changed at will. */
    static ObjectNode tree(MessageType type) {
        return (ObjectNode) Json.tree(bytes(files(type).getLast()));
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
