package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.acceptance.Coordination.accepted;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.OUTSIDER;
import static vn.lienthong.acceptance.RunningSystem.POLICE;
import static vn.lienthong.acceptance.RunningSystem.STRANGER;
import static vn.lienthong.acceptance.RunningSystem.agency;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import vn.lienthong.acceptance.Opening.How;
import vn.lienthong.standalone.Part;

/** Two agencies with one secret leak it to a third on no page, count, search, export or error; nor the one its own to the other. */
@TestMethodOrder(OrderAnnotation.class)
class OneSecretTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final SecretWords SHARED = new SecretWords("zqs");
    private static final SecretWords OWN = new SecretWords("zqo");

    private static final Set<String> EXAMPLES = Set.of("VV-2026-000001", "YC-2026-000001");

    private static Chromium chromium;
    private static OfficerBrowser market;
    private static OfficerBrowser police;
    private static OfficerBrowser stranger;
    private static Secret secret;
    private static Map<String, List<Opening>> pages;
    private static Heard heard;

    @BeforeAll
    static void keepASecret() {
        chromium = Chromium.start();
        String login = "vu." + OWN.of("account");
        String name = "Vũ " + SHARED.of("officer");
        OfficerBrowser lead = chromium.leadOf(MARKET);
        market = chromium.takingUp(lead.invites(login, name), login);
        police = chromium.leadOf(POLICE);
        stranger = chromium.leadOf(STRANGER);
        heard = Heard.from(agency(STRANGER), stranger);
        lead.send("/desk/hand-over", Map.of("login", login, "name", name, "text", OWN.of("shift"), "form", login));
        String own = accepted(agency(STRANGER), Examples.aCaseFile("Hồ sơ của người ngoài cuộc"));
        accepted(agency(STRANGER), Examples.aRequestTo(OUTSIDER));
        accepted(agency(STRANGER), Examples.informationFor(OUTSIDER));
        secret = Secret.between(lead, market, police, SHARED, OWN);
        pages = ConsolePages.of(secret, own);
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void everyMappingOfTheConsoleIsOpened() {
        List<String> mapped = RunningSystem.mapped(Part.CONSOLE).toList();

        assertThat(pages.keySet()).containsExactlyInAnyOrderElementsOf(mapped);
        assertThat(pages.values()).noneMatch(List::isEmpty);
    }

    @TestFactory
    Stream<DynamicTest> thoseWhoShareItReadItThere() {
        return openings(Opening::tells)
                .map(opening -> DynamicTest.dynamicTest(
                        opening.toString(),
                        () -> soon().untilAsserted(() -> {
                            String told = opening.by(market, opening.secret()).without(opening.secret());
                            assertThat(SHARED.isIn(told) || OWN.isIn(told))
                                    .as(told)
                                    .isTrue();
                        })));
    }

    /** First of all: what nobody can read yet is no secret that is kept. */
    @Test
    @Order(1)
    void everyWordOfItIsReadSomewhere() {
        soon().untilAsserted(() -> {
            List<String> read = openings(Opening::tells)
                    .map(opening -> opening.by(market, opening.secret()).without(""))
                    .flatMap(told -> Stream.concat(SHARED.in(told).stream(), OWN.in(told).stream()))
                    .distinct()
                    .toList();
            assertThat(read).containsAll(SHARED.all()).containsAll(OWN.all());
        });
    }

    @TestFactory
    Stream<DynamicTest> noPageTellsAStranger() {
        return pages.entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(
                        page.getKey(),
                        () -> page.getValue().stream()
                                .filter(opening -> opening.how() != How.LISTENS)
                                .forEach(OneSecretTest::tellsAStrangerNothing)));
    }

    private static void tellsAStrangerNothing(Opening opening) {
        Opening.Guess guess = opening.guess();
        List<String> told = new ArrayList<>();
        soon().untilAsserted(() -> {
            Answer answer = opening.by(stranger, opening.secret());
            told.add(answer.without(opening.secret()));
            if (guess != null) {
                assertThat(answer.plain(guess.secret()))
                        .as("%s, as of what there is not", opening)
                        .isEqualTo(opening.by(stranger, guess.unknown()).plain(guess.unknown()));
            }
        });
        // no answer is forgiven because a later one was silent
        assertThat(told).allSatisfy(answer -> {
            assertSilent(opening.toString(), answer);
            assertThat(secret.handles().filter(handle -> !opening.names(handle) && !isExample(opening, handle)))
                    .as("%s", opening)
                    .noneMatch(answer::contains);
        });
    }

    /** What stands in the description of the API for everybody, whichever matter has that number here. */
    private static boolean isExample(Opening opening, String handle) {
        return opening.toString().contains(" /api/") && EXAMPLES.contains(handle);
    }

    private static void assertSilent(String where, String told) {
        assertThat(SHARED.isIn(told) || OWN.isIn(told))
                .as("%s: %s", where, told)
                .isFalse();
    }

    @TestFactory
    Stream<DynamicTest> whatOneOfThemKeepsToItselfTheOtherIsNotTold() {
        return openings(Opening::tells)
                .map(opening -> DynamicTest.dynamicTest(
                        opening.toString(),
                        () -> assertThat(OWN.isIn(
                                        opening.by(police, opening.secret()).without(opening.secret())))
                                .isFalse()));
    }

    @Test
    void noCountCountsIt() {
        Counts counts = new Counts(stranger);
        soon().untilAsserted(() -> {
            for (String kind : List.of("casefiles", "information", "tips")) {
                assertThat(counts.counted(kind, "")).as(kind).isEqualTo(counts.exported(kind, ""));
                assertThat(counts.onTheBoard(kind)).as(kind).isEqualTo(counts.exported(kind, ""));
            }
            assertThat(counts.onTheBoard("requests.open")).isEqualTo(counts.exported("requests", "?open=true"));
            assertThat(counts.onTheMap("casefiles")).isEqualTo(counts.exported("casefiles", "?province=15"));
            assertThat(counts.owed()).isEqualTo(counts.owedLines());
        });
    }

    @Test
    @Timeout(60)
    void theLiveStreamTellsAStrangerOfOthersOnly() throws Exception {
        String told = heard.until("Hồ sơ của người ngoài cuộc");

        assertSilent("/live", told);
        assertThat(secret.handles()).noneMatch(told::contains);
    }

    @Test
    void pagesThatStayOpenTellAStrangerNothing() {
        try (Page board = stranger.open("/board")) {
            List<String> drawn = new ArrayList<>();
            Stream.of("/", "/wall", "/watch", "/matters/requests", "/matters/casefiles", "/new/request.make", "/parked")
                    .forEach(path -> {
                        try (Page page = stranger.open(path)) {
                            drawn.add(page.content());
                        }
                    });
            market.send(
                    "/desk/note",
                    Map.of("matter", secret.id("requests").secret(), "form", "f", "text", OWN.of("live")));
            market.begins("request.make", "console-" + UUID.randomUUID(), new SecretTexts(SHARED, OWN).request());
            String title = "Hồ sơ mở khi trang đang mở";
            accepted(agency(STRANGER), Examples.aCaseFile(title));
            board.getByText(title).first().waitFor();
            drawn.add(board.content());

            assertThat(drawn).allSatisfy(page -> {
                assertSilent("drawn", page);
                assertThat(secret.handles()).noneMatch(page::contains);
            });
        }
    }

    @Test
    void theServicesAnswerAStrangerAsOfWhatThereIsNot() {
        Stream.of(
                        Map.entry(Part.INTAKE, "/api/v1/outcomes/" + secret.command()),
                        Map.entry(
                                Part.INTAKE,
                                "/api/v1/attachments/" + secret.file().sha256()),
                        Map.entry(
                                Part.EXCHANGE,
                                "/api/v1/numbers/" + secret.number().secret()),
                        Map.entry(
                                Part.EXCHANGE,
                                "/api/v1/desk/matters/" + secret.id("requests").secret()),
                        Map.entry(
                                Part.EXCHANGE,
                                "/api/v1/watch/obligations?about="
                                        + secret.id("requests").secret()))
                .forEach(asked -> {
                    var answer = agency(STRANGER).getsRaw(asked.getKey(), asked.getValue());
                    assertSilent(asked.getValue(), answer.body());
                    assertThat(answer.statusCode())
                            .as(asked.getValue())
                            .isEqualTo(asked.getValue().matches(".*(desk|watch).*") ? 200 : 404);
                });
    }

    /** The browser is asked by one thread alone. */
    private static ConditionFactory soon() {
        return await().pollInSameThread().atMost(SOON);
    }

    private static Stream<Opening> openings(Predicate<Opening> which) {
        return pages.values().stream().flatMap(List::stream).filter(which);
    }
}
