package vn.lienthong.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The repository's docker-compose.yml, with the Dockerfiles it builds from; variables are left as they are written. */
record ComposeFile(Path root, String text, Map<String, Map<String, Object>> services, Map<String, String> configs) {
    /** A variable as Compose interpolates it, with {@code :?} and its message, {@code :-} and its default, or neither. */
    static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)((?::\\?|:-)[^}]*)?}");

    /** The file of the repository that the tests run in. */
    static ComposeFile read() {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("docker-compose.yml"))) {
            root = root.getParent();
        }
        String text = textOf(root.resolve("docker-compose.yml"));
        Map<String, Object> tree = new Yaml().load(text);
        Map<String, String> configs = new LinkedHashMap<>();
        mapping(tree.get("configs"))
                .forEach((name, config) ->
                        configs.put(name, (String) mapping(config).get("content")));
        Map<String, Map<String, Object>> services = new LinkedHashMap<>();
        mapping(tree.get("services")).forEach((name, service) -> services.put(name, mapping(service)));
        return new ComposeFile(root, text, services, configs);
    }

    /** What the processes of a service find in their environment. */
    Map<String, String> environment(String service) {
        Map<String, String> environment = new LinkedHashMap<>();
        mapping(services.get(service).get("environment"))
                .forEach((name, value) -> environment.put(name, value.toString()));
        return environment;
    }

    /** The ports a service publishes, as they are written. */
    List<String> ports(String service) {
        return strings(services.get(service).get("ports"));
    }

    /** Whether a service stays until it is stopped. */
    boolean stays(String service) {
        return !"no".equals(services.get(service).get("restart"));
    }

    /** Whether the image of a service is built here. */
    boolean isOurs(String service) {
        return services.get(service).containsKey("build");
    }

    /** What the image of a service is built with, beside what lies in the folder. */
    Map<String, String> arguments(String service) {
        Map<String, String> arguments = new LinkedHashMap<>();
        mapping(build(service).get("args")).forEach((name, value) -> arguments.put(name, value.toString()));
        return arguments;
    }

    /** The last of the stages that the image of a service is built by: which it is, and what it says. */
    String stage(String service) {
        String target = build(service).get("target").toString();
        return firstGroups(dockerfile(), "(?ms)^(FROM \\S+ AS " + target + "\\R.*?)(?=^FROM |\\z)")
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no stage " + target));
    }

    private Map<String, Object> build(String service) {
        return mapping(services.get(service).get("build"));
    }

    private String dockerfile() {
        return textOf(root.resolve("Dockerfile"));
    }

    /** The images that run and those that ours are built from. */
    Stream<String> images() {
        Stream<String> running =
                services.values().stream().map(service -> service.get("image").toString());
        Stream<String> bases = firstGroups(dockerfile(), "(?m)^FROM (\\S+)").filter(base -> !base.equals("base"));
        return Stream.concat(running, bases);
    }

    /** The first group of every match. */
    static Stream<String> firstGroups(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.results().map(result -> result.group(1));
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @SuppressWarnings("unchecked") // a mapping of YAML with keys of text
    private static Map<String, Object> mapping(Object node) {
        return node == null ? Map.of() : (Map<String, Object>) node;
    }

    @SuppressWarnings("unchecked") // a sequence of YAML with items of text
    private static List<String> strings(Object node) {
        return node == null ? List.of() : (List<String>) node;
    }
}
