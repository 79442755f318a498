package vn.lienthong.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.schema.SchemaFiles;
import vn.lienthong.contract.tip.IdentityCommand.SealIdentity;

/**
 * What an officer fills in to give a command: the fields that the contract's schema of it states, in their order.
 *
 * @param schema the JSON Schema (2020-12) of the payload, with {@code title}, {@code x-order} and so on
 */
record CommandForm(MessageType type, JsonNode schema) {

    private static final String PREFIX = "vn.lienthong.";
    private static final String SUFFIX = ".v1";
    private static final Map<String, CommandForm> KNOWN = new ConcurrentHashMap<>();

    /** The form of a command by its word in addresses, such as {@code request.accept}; empty if there is no such command. */
    static Optional<CommandForm> of(String word) {
        return MessageTypes.find(PREFIX + word + SUFFIX)
                .filter(type -> type.kind() == MessageType.Kind.COMMAND)
                .map(CommandForm::of);
    }

    static CommandForm of(MessageType command) {
        return KNOWN.computeIfAbsent(
                command.name(),
                name -> new CommandForm(command, Json.tree(SchemaFiles.bytes(SchemaFiles.name(command)))));
    }

    /** Those of a kind of matter, in the order of the table; that an identity is sealed only the platform says. */
    static List<CommandForm> of(Matter matter) {
        return MessageTypes.all().stream()
                .filter(type -> type.kind() == MessageType.Kind.COMMAND
                        && type.matter() == matter
                        && type.payload() != SealIdentity.class)
                .map(CommandForm::of)
                .toList();
    }

    /** The word of a command in addresses; empty if it is none that has a form. */
    static String word(String type) {
        return type.startsWith(PREFIX) && type.endsWith(SUFFIX)
                ? type.substring(PREFIX.length(), type.length() - SUFFIX.length())
                : "";
    }

    public String word() {
        return word(type.name());
    }

    /** What the button says. */
    public String nameVi() {
        return type.nameVi();
    }

    /** What the command does; empty where its name says enough. */
    public String helpVi() {
        return schema.path("description").asString("");
    }

    /** The field that names the matter itself; empty if the command begins one, or is of what has no list. */
    Optional<String> own() {
        String first = schema.path("x-order").path(0).asString("");
        boolean names = field(first)
                .path("x-matter")
                .asString("")
                .equals(type.requiredMatter().wire());
        return names && type.requiredMatter().isListed() ? Optional.of(first) : Optional.empty();
    }

    /** Whether a matter may begin with it; what changes the directory begins nothing, but has no other page. */
    boolean isBeginning() {
        return own().map(field -> !Schemas.requires(schema, field)).orElse(true);
    }

    /** Whether it may be given on a matter that there is. */
    boolean isOnAMatter() {
        return own().isPresent();
    }

    /** What is sent, of what was typed. @param id of the matter it is about; empty if it begins one */
    ObjectNode payload(JsonNode typed, String id) {
        ObjectNode payload = FormCodec.json(schema, typed);
        own().filter(field -> !id.isEmpty()).ifPresent(field -> payload.put(field, id));
        return payload;
    }

    private JsonNode field(String name) {
        return schema.path("properties").path(name);
    }
}
