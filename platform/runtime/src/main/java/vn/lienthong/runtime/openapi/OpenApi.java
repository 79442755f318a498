package vn.lienthong.runtime.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.Json;

/**
 * Puts the document of a service together (OpenAPI 3.1.1): from what all services have in common, the files of its folders,
 * and what every operation answers where something is wrong, which no file has to say.
 */
final class OpenApi {
    private static final String FILES = "classpath*:openapi/%s/*.yaml";
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    /** What may stand against any operation, whose answer is among the common ones. */
    private static final Map<String, String> ALWAYS = Map.of(
            "401", "Unauthorized",
            "403", "Forbidden",
            "422", "Unprocessable",
            "500", "Fault",
            "503", "Unavailable");

    private final List<String> folders;
    private final String issuer;
    private final List<DescribedMore> more;

    /**
     * @param folders below {@code openapi/} on the class path
     * @param issuer who gives out tokens, as clients reach it
     */
    OpenApi(List<String> folders, String issuer, List<DescribedMore> more) {
        this.folders = folders;
        this.issuer = issuer;
        this.more = more;
    }

    /** The document in JSON. @throws IllegalStateException if two files say something of the same */
    byte[] json() {
        ObjectNode document = Json.mapper().createObjectNode();
        Stream.concat(Stream.of("common"), folders.stream())
                .flatMap(OpenApi::files)
                .forEach(file -> add(document, YamlFile.read(file), file.getDescription()));
        more.forEach(each -> each.describe(document));
        document.path("paths")
                .forEach(path ->
                        METHODS.stream().filter(path::has).forEach(method -> answers((ObjectNode) path.get(method))));
        return Json.mapper()
                .writeValueAsString(document)
                .replace("{issuer}", issuer)
                .getBytes(UTF_8);
    }

    private static Stream<Resource> files(String folder) {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(FILES.formatted(folder));
            if (files.length == 0) {
                throw new IllegalStateException("nothing is described in openapi/" + folder);
            }
            return Arrays.stream(files).sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(ObjectNode to, JsonNode from, String file) {
        from.properties().forEach(member -> {
            String name = member.getKey();
            JsonNode there = to.get(name);
            if (there == null) {
                to.set(name, member.getValue());
            } else if (there instanceof ObjectNode object && member.getValue().isObject()) {
                add(object, member.getValue(), file);
            } else {
                throw new IllegalStateException("%s says again what %s is".formatted(file, name));
            }
        });
    }

    private static void answers(ObjectNode operation) {
        ObjectNode responses = operation.withObject("/responses");
        boolean open = operation.path("security").isArray()
                && operation.path("security").isEmpty();
        ALWAYS.keySet().stream()
                .sorted()
                .filter(status -> !responses.has(status) && !(open && status.startsWith("40")))
                .forEach(status ->
                        responses.putObject(status).put("$ref", "#/components/responses/" + ALWAYS.get(status)));
    }
}
