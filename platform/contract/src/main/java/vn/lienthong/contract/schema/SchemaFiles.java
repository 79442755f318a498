package vn.lienthong.contract.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageType;

/** The contract as files: one JSON Schema (2020-12) for each type, and the AsyncAPI 3.0 document over all. */
public final class SchemaFiles {
    /** Where they lie on the class path. */
    public static final String FOLDER = "/contract/";

    private SchemaFiles() {}

    /** Name of the schema of this type, below {@link #FOLDER}. */
    public static String name(MessageType type) {
        return "schemas/" + type.name() + ".json";
    }

    /** The bytes of one file. @throws IllegalStateException if there is none of that name */
    public static byte[] bytes(String name) {
        try (InputStream file = SchemaFiles.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("missing from the contract: " + name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode tree(MessageType type) {
        return Json.tree(bytes(name(type)));
    }
}
