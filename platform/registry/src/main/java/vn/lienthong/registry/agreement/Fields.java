package vn.lienthong.registry.agreement;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The fields of one YAML mapping, asked for by name; what goes wrong inside a list is complained of and the rest read on. */
final class Fields {
    private final int line;
    private final Map<String, YamlNode> fields;
    private final Consumer<BadPlace> complaints;
    private final Set<String> asked = new HashSet<>();

    private Fields(YamlNode.Mapping mapping, Consumer<BadPlace> complaints) {
        this.line = mapping.line();
        this.fields = mapping.fields();
        this.complaints = complaints;
    }

    /** @throws BadPlace if the node is no mapping */
    static Fields of(YamlNode node, Consumer<BadPlace> complaints) {
        if (node instanceof YamlNode.Mapping mapping) {
            return new Fields(mapping, complaints);
        }
        throw new BadPlace(node.line(), "fields expected");
    }

    /** @throws BadPlace if the field is missing, empty or not what it should be */
    <T> T required(String name, Function<String, T> parse) {
        YamlNode node = find(name);
        if (node == null) {
            throw new BadPlace(line, "no %s".formatted(name));
        }
        return scalar(name, node, parse);
    }

    /** The text of a field. @throws BadPlace if it is missing or empty */
    String text(String name) {
        return required(name, Function.identity());
    }

    /** Null if the field is missing or empty. @throws BadPlace if it is not what it should be */
    <T> @Nullable T optional(String name, Function<String, T> parse) {
        YamlNode node = find(name);
        return node == null ? null : scalar(name, node, parse);
    }

    /** A mapping inside, null if missing. @throws BadPlace if anything in it is wrong */
    <T> @Nullable T inside(String name, Function<Fields, T> parse) {
        YamlNode node = find(name);
        return node == null ? null : whole(node, parse);
    }

    /** A mapping inside, null if it is missing or wrong, which is complained of. */
    <T> @Nullable T complainedInside(String name, Function<Fields, T> parse) {
        try {
            return inside(name, parse);
        } catch (BadPlace e) {
            complaints.accept(e);
            return null;
        }
    }

    /** Whether the field is there and not empty. */
    boolean has(String name) {
        return find(name) != null;
    }

    /** A list of mappings, empty if the field is missing; bad ones are complained of and left out. */
    <T> List<T> list(String name, Function<Fields, T> parse) {
        return items(name, item -> whole(item, parse));
    }

    /** A list of scalars, empty if the field is missing; bad ones are complained of and left out. */
    <T> List<T> words(String name, Function<String, T> parse) {
        return items(name, item -> scalar(name, item, parse));
    }

    /** Complains of each field that nobody asked for. */
    void refuseOthers() {
        fields.forEach((name, node) -> {
            if (!asked.contains(name)) {
                complaints.accept(new BadPlace(node.line(), "unknown field %s".formatted(name)));
            }
        });
    }

    private <T> List<T> items(String name, Function<YamlNode, T> parse) {
        List<T> items = new ArrayList<>();
        YamlNode node = find(name);
        if (node == null) {
            return items;
        }
        if (!(node instanceof YamlNode.Sequence sequence)) {
            complaints.accept(new BadPlace(node.line(), "%s is no list".formatted(name)));
            return items;
        }
        for (YamlNode item : sequence.items()) {
            try {
                items.add(parse.apply(item));
            } catch (BadPlace e) {
                complaints.accept(e);
            }
        }
        return items;
    }

    private <T> T whole(YamlNode node, Function<Fields, T> parse) {
        Fields inner = of(node, complaints);
        T read = guarded(node.line(), () -> parse.apply(inner));
        inner.refuseOthers();
        return read;
    }

    private static <T> T scalar(String name, YamlNode node, Function<String, T> parse) {
        if (node instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
            return guarded(node.line(), () -> parse.apply(scalar.text().strip()));
        }
        throw new BadPlace(node.line(), "%s has no text".formatted(name));
    }

    /** Runs a parser and gives whatever it refuses the line that it stands on. */
    static <T> T guarded(int line, Supplier<T> parse) {
        try {
            return parse.get();
        } catch (BadPlace e) {
            throw e;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new BadPlace(line, String.valueOf(e.getMessage()));
        }
    }

    private @Nullable YamlNode find(String name) {
        asked.add(name);
        YamlNode node = fields.get(name);
        return node instanceof YamlNode.Nothing ? null : node;
    }
}
