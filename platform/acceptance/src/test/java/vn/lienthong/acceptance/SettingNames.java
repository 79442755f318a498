package vn.lienthong.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;

/** The environment variables by which an application can be told something, as its files of settings have them. */
final class SettingNames {
    /** Spring's own, which no file of ours mentions. */
    private static final Set<String> SPRING =
            Set.of("SPRING_CONFIG_ADDITIONAL_LOCATION", "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWKSETURI");

    /** What has no default and is therefore in no file: the issuer's account of the console, and the console's ways to officers' own. */
    private static final Set<String> WITHOUT_DEFAULT = Set.of(
            "LIENTHONG_IDENTITY_CONSOLE_CLIENTSECRET",
            "LIENTHONG_IDENTITY_CONSOLE_REDIRECTURI",
            "LIENTHONG_CONSOLE_ACCOUNT",
            "LIENTHONG_CONSOLE_COLLEAGUES");

    private SettingNames() {}

    /** Those of the application whose file of settings has this name, without its ending. */
    static Set<String> of(String application) {
        Set<String> names = new TreeSet<>(SPRING);
        names.addAll(WITHOUT_DEFAULT);
        String text = resource(application + ".yml");
        ComposeFile.firstGroups(text, "import: classpath:([a-z-]+)\\.yml").forEach(shared -> names.addAll(of(shared)));
        ComposeFile.firstGroups(text, "\\$\\{([A-Z_]+)").forEach(names::add);
        addKeys("", new Yaml().load(text), names);
        return names;
    }

    /** A key's variable is in capitals, with underscores for dots and without dashes (Spring Boot, "Relaxed Binding"). */
    private static void addKeys(String prefix, Map<String, Object> tree, Set<String> names) {
        tree.forEach((key, value) -> {
            String name = prefix + key.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
            if (value instanceof Map<?, ?> deeper) {
                @SuppressWarnings("unchecked") // a mapping of YAML with keys of text
                Map<String, Object> branch = (Map<String, Object>) deeper;
                addKeys(name + "_", branch, names);
            } else {
                names.add(name);
            }
        });
    }

    private static String resource(String name) {
        try (InputStream file = SettingNames.class.getResourceAsStream("/" + name)) {
            if (file == null) {
                throw new IllegalArgumentException("no settings " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
