package vn.lienthong.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;

/** The approved messages of the contract, with every field that there is. */
final class Examples {

    private static final Path FOLDER = Path.of("../contract/src/test/resources/approved");

    private Examples() {}

    static Stream<CommandForm> commands() {
        return MessageTypes.all().stream()
                .filter(type -> type.kind() == MessageType.Kind.COMMAND)
                .map(CommandForm::of);
    }

    static CommandForm form(String word) {
        return CommandForm.of(word).orElseThrow();
    }

    /** Where the form of a command is: on the matter that {@link FakeWatch} tells of, or by itself. */
    static String page(CommandForm form) {
        return form.own().isEmpty()
                ? "/new/" + form.word()
                : "/matters/%s/%s/do/%s".formatted(word(form), FakeWatch.REQUEST, form.word());
    }

    /** What stands in addresses for the kind of matter of a command; empty if that has no pages. */
    static String word(CommandForm form) {
        return Kind.of(matter -> matter == form.type().matter()).map(Kind::word).orElse("");
    }

    /** All of a type. */
    static List<ObjectNode> of(CommandForm form) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file ->
                            file.getFileName().toString().matches(form.type().name() + "(\\.[0-9]+)?\\.json"))
                    .sorted()
                    .map(Examples::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode read(Path file) {
        try {
            return (ObjectNode) Json.tree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id of the matter that an example is about; empty if it begins one. */
    static String own(CommandForm form, ObjectNode example) {
        return form.own().map(field -> example.path(field).asString("")).orElse("");
    }
}
