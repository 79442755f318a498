package vn.lienthong.runtime.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.Json;

/** A file in YAML, read as what JSON has: a date is a text, and so is {@code on}. */
final class YamlFile {
    private static final Pattern BOOLEAN = Pattern.compile("true|false");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)");

    private YamlFile() {}

    /** @throws IllegalStateException if it is no object of named members */
    static ObjectNode read(Resource file) {
        LoaderOptions loading = new LoaderOptions();
        loading.setAllowDuplicateKeys(false);
        DumperOptions dumping = new DumperOptions();
        Yaml yaml =
                new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new WordsOfJson());
        try (InputStream text = file.getInputStream()) {
            if (Json.mapper().valueToTree(yaml.load(text)) instanceof ObjectNode read) {
                return read;
            }
            throw new IllegalStateException("no object: " + file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole numbers, {@code null}, {@code true} and {@code false}; everything else is a text. */
    private static final class WordsOfJson extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, BOOLEAN, "tf");
            addImplicitResolver(Tag.INT, NUMBER, "-0123456789");
            addImplicitResolver(Tag.MERGE, MERGE, "<");
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
        }
    }
}
