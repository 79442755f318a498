package vn.lienthong.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What templates call a paragraph, the style sheet knows. */
class StylesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern PARAGRAPH = Pattern.compile("<p [^>]*?(?<![:\\w])class=\"([^\"]+)\"");
    private static final Pattern RULE = Pattern.compile("\\.([a-z][a-z-]*)");

    @Test
    void everyClassOfAParagraphHasARule() throws IOException {
        Set<String> styled = RULE.matcher(Files.readString(RESOURCES.resolve("static/console/console.css")))
                .results()
                .map(rule -> rule.group(1))
                .collect(Collectors.toSet());
        Set<String> unstyled = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(RESOURCES.resolve("templates"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                PARAGRAPH
                        .matcher(Files.readString(template))
                        .results()
                        .flatMap(paragraph -> Stream.of(paragraph.group(1).split("\\s+")))
                        .filter(name -> !styled.contains(name))
                        .forEach(name -> unstyled.add(template.getFileName() + " " + name));
            }
        }

        assertThat(unstyled).isEmpty();
    }
}
