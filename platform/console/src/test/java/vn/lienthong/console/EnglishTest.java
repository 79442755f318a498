package vn.lienthong.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Urgency;
import vn.lienthong.pages.Phrases;
import vn.lienthong.pages.TranslatedTemplate;

/** The console in English, by a switch: every phrase of ours, and nothing that others said. */
@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class EnglishTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates/console");
    private static final Path SCRIPTS = Path.of("src/main/resources/static/console");
    private static final Pattern SAYS = Pattern.compile("say\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ENTRY = Pattern.compile("(?m)^  \"((?:[^\"\\\\]|\\\\.)*)\":");
    private static final Pattern VIETNAMESE = Pattern.compile("[\"'`][^\"'`\\n]*[À-ỹ][^\"'`\\n]*[\"'`]");

    @TempDir
    private static Path data;

    private static RunningConsole console;
    private static Browser officer;

    @BeforeAll
    static void start() throws Exception {
        console = new RunningConsole(data);
        officer = console.officer();
    }

    @AfterAll
    static void stop() {
        officer.close();
        console.close();
    }

    @BeforeEach
    void inVietnamese() throws Exception {
        FakeWatch.on(console.services, "Xác minh kho");
        choose("vi");
    }

    @Test
    void everyPhraseOfATemplateHasEnglishAndEveryEnglishAPhrase() throws Exception {
        Set<String> english = phrases().all().keySet();
        Set<String> said = new TreeSet<>();
        for (String template : texts(TEMPLATES, ".html")) {
            TranslatedTemplate.of(template, phrase -> {
                said.add(phrase);
                return null;
            });
        }

        assertThat(english).containsAll(said);
        said.addAll(names().toList());
        assertThat(said).containsAll(english);
    }

    /** Names of kinds, states, steps and figures, which come along with the data. */
    private static Stream<String> names() {
        return Stream.of(
                        Kind.ALL.stream().flatMap(kind -> Stream.of(kind.nameVi(), kind.oneVi())),
                        HotlineWallPage.parts("8", "X").map(HotlineWallPage.Part::nameVi),
                        Stream.of(
                                        WatchPage.STATES,
                                        WatchPage.HOURS,
                                        WatchPage.ANSWERS,
                                        HotlineWallPage.SHIFTS,
                                        HotlineFiguresPage.BY)
                                .flatMap(List::stream)
                                .map(Choice::nameVi),
                        Stream.of("Có", "Không", "không có hạn", "Quy chế và danh mục"),
                        MessageTypes.all().stream()
                                .filter(type -> type.kind() == MessageType.Kind.COMMAND)
                                .map(MessageType::nameVi),
                        Stream.of(Urgency.values()).map(Urgency::nameVi),
                        BoardFigures.unknown().tiles().stream().map(BoardFigures.Tile::nameVi))
                .flatMap(each -> each);
    }

    @Test
    void everyPhraseOfAScriptHasEnglishAndEveryEnglishAPhrase() throws Exception {
        String english = Files.readString(SCRIPTS.resolve("english.js"));
        Set<String> said = new TreeSet<>();
        for (String script : texts(SCRIPTS, ".js")) {
            if (!script.equals(english)) {
                found(SAYS, script).forEach(said::add);
                assertThat(VIETNAMESE
                                .matcher(SAYS.matcher(script).replaceAll(""))
                                .results())
                        .as("said past say()")
                        .isEmpty();
            }
        }

        assertThat(found(ENTRY, english)).containsExactlyInAnyOrderElementsOf(said);
    }

    @Test
    void isVietnameseUntilEnglishIsChosenAndAgainAfterwards() throws Exception {
        String vietnamese = officer.open("/").body();
        assertThat(vietnamese).contains("<html lang=\"vi\"", "Việc của tôi</h1>", ">English</button>");

        HttpResponse<String> chosen = choose("en");
        assertThat(chosen.body())
                .contains(
                        "<html lang=\"en\"",
                        "My work</h1>",
                        "<title>My work · Liên Thông 389</title>",
                        ">Tiếng Việt</button>")
                .contains("placeholder=\"or an account\"", "aria-label=\"Pages\"")
                .doesNotContain("Việc của tôi");
        assertThat(officer.open("/watch").body()).contains("Watch and urge</h1>", "Who owes what");

        assertThat(choose("vi").body()).contains("Việc của tôi</h1>");
    }

    @Test
    void leavesWhatOthersSaidAndSaysInWhichLanguage() throws Exception {
        choose("en");

        assertThat(officer.open("/matters/requests").body())
                .contains("lang=\"vi\">Xác minh kho</a>", "<h1>Requests</h1>")
                .contains("are in Vietnamese.");
        assertThat(officer.open("/nowhere").body()).contains("No such page", "<html lang=\"en\"");
    }

    @Test
    void keepsTheChoiceInACookieAndSendsNobodyElsewhere() throws Exception {
        try (Browser other = console.stranger()) {
            HttpResponse<String> error = other.open("/login/oauth2/code/lienthong?code=x&state=y");
            HttpResponse<String> chosen = other.submit(error, "/language", Map.of("to", "en"));

            assertThat(chosen.statusCode()).isEqualTo(303);
            assertThat(chosen.headers().firstValue("Location")).contains("/");
            assertThat(chosen.headers().allValues("Set-Cookie"))
                    .anySatisfy(cookie -> assertThat(cookie)
                            .startsWith("LT_LANG=en;")
                            .contains("Path=/", "HttpOnly", "SameSite=Lax"));
            assertThat(other.submit(error, "/language", Map.of("to", "<script>"))
                            .headers()
                            .allValues("Set-Cookie"))
                    .anySatisfy(cookie -> assertThat(cookie).startsWith("LT_LANG=;"));
        }
    }

    private static HttpResponse<String> choose(String language) throws Exception {
        return officer.submit(officer.open("/"), "/language", Map.of("to", language));
    }

    private static Phrases phrases() throws IOException {
        try (InputStream file = Files.newInputStream(TEMPLATES.resolve("english.csv"))) {
            return Phrases.read(file);
        }
    }

    private static List<String> texts(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> some =
                    files.filter(file -> file.toString().endsWith(end)).sorted().toList();
            assertThat(some).isNotEmpty();
            List<String> texts = new ArrayList<>();
            for (Path file : some) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
