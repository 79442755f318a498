package vn.lienthong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.pages.Phrases;
import vn.lienthong.pages.TranslatedTemplate;

/** The issuer's pages in English: every phrase of theirs. */
class EnglishTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates/identity");

    @Test
    void everyPhraseOfATemplateHasEnglishAndEveryEnglishAPhrase() throws Exception {
        Set<String> said = new TreeSet<>();
        for (Path template : templates()) {
            TranslatedTemplate.of(Files.readString(template), phrase -> {
                said.add(phrase);
                return null;
            });
        }

        try (InputStream file = Files.newInputStream(TEMPLATES.resolve("english.csv"))) {
            Set<String> english = Phrases.read(file).all().keySet();
            assertThat(english).containsAll(said);
            Stream.of(Role.values()).map(Role::nameVi).forEach(said::add);
            assertThat(said).containsAll(english);
        }
    }

    private static List<Path> templates() throws Exception {
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            List<Path> templates =
                    files.filter(file -> file.toString().endsWith(".html")).toList();
            assertThat(templates).isNotEmpty();
            return templates;
        }
    }
}
