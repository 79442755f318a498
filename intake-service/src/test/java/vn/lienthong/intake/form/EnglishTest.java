package vn.lienthong.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.intake.receipt.Standing;
import vn.lienthong.pages.Phrases;
import vn.lienthong.pages.TranslatedTemplate;

/** The pages for citizens in English: every phrase of theirs. */
class EnglishTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates/intake-service");

    @Test
    void everyPhraseHasEnglishAndEveryEnglishAPhrase() throws Exception {
        Set<String> said = new TreeSet<>(PersonalData.KINDS.keySet());
        for (Path template : templates()) {
            TranslatedTemplate.of(Files.readString(template), phrase -> {
                said.add(phrase);
                return null;
            });
        }
        Stream.of(Note.values()).map(Note::nameVi).forEach(said::add);
        Stream.of(Standing.values()).map(Standing::nameVi).forEach(said::add);

        try (InputStream file = Files.newInputStream(TEMPLATES.resolve("english.csv"))) {
            assertThat(Phrases.read(file).all().keySet()).containsExactlyInAnyOrderElementsOf(said);
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
