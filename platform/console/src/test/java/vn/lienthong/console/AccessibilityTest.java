package vn.lienthong.console;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.console.FakeServices.json;
import static vn.lienthong.console.FakeWatch.REQUEST;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In a real browser: what a machine can tell of WCAG 2.2 AA, of every page of the console and of the issuer. */
class AccessibilityTest {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** All that a theme changes. */
    private static final List<String> COLOURS = List.of("color-contrast");
    /** What a narrow page may hide or bring too near. */
    private static final List<String> PLACES = List.of(
            "color-contrast", "target-size", "link-name", "button-name", "label", "scrollable-region-focusable");

    private static final String OF_PLAN = "/matters/plans/" + REQUEST;

    /** By each address of the console that shows a page, what is looked at: a form of each shape, a matter of each kind. */
    private static final Map<String, List<String>> PAGES = Map.ofEntries(
            entry("/", List.of("/", "/?open=" + REQUEST + "/answer")),
            entry("/board", List.of("/board")),
            entry("/wall", List.of("/wall", "/wall?kind=requests")),
            entry("/watch", List.of("/watch?state=overdue")),
            entry("/watch/receipts", List.of("/watch/receipts?agency=POLICE-15&urgency=urgent")),
            entry(
                    "/matters/{word}",
                    List.of("/matters/requests?open=true", "/matters/casefiles", "/matters/information")),
            entry("/matters/{word}/{id}", ofEachKind()),
            entry("/matters/{word}/{id}/serving", List.of(OF_PLAN + "/serving")),
            entry("/matters/tips/{id}/identity", List.of("/matters/tips/" + REQUEST + "/identity")),
            entry("/matters/tips/{id}/sealing", List.of("/matters/tips/" + REQUEST + "/sealing")),
            entry("/matters/{word}/{id}/figures/{figure}", List.of(OF_PLAN + "/figures/casefiles.opened")),
            entry("/matters/{word}/{id}/tasks", List.of(OF_PLAN + "/tasks")),
            entry(
                    "/matters/commitments/{id}/quarters/{quarter}",
                    List.of("/matters/commitments/" + REQUEST + "/quarters/2026-Q4?figure=requests.late")),
            entry(
                    "/matters/{word}/{id}/do/{command}",
                    List.of(
                            "/matters/requests/" + REQUEST + "/do/request.refuse",
                            "/matters/requests/" + REQUEST + "/do/request.answer",
                            "/matters/casefiles/" + REQUEST + "/do/casefile.amend")),
            entry("/new", List.of("/new")),
            entry("/new/{command}", List.of("/new/request.make", "/new/casefile.open", "/new/plan.draft")),
            entry("/hotline", List.of("/hotline")),
            entry("/hotline/figures", List.of("/hotline/figures", "/hotline/figures?by=area&key=15")),
            entry("/hotline/wall", List.of("/hotline/wall", "/hotline/wall?hours=24&open=late")),
            entry("/releases", List.of("/releases")),
            entry("/information-counts", List.of("/information-counts?by=goods&key=sugar")),
            entry("/audit", List.of("/audit")),
            entry("/parked", List.of("/parked")),
            entry("/parked/{id}", List.of("/parked/agency.MS-15.outbox-0@42")),
            entry("/directory/words", List.of("/directory/words")),
            entry("/directory/deadlines", List.of("/directory/deadlines")),
            entry("/directory", List.of("/directory", "/directory?q=l%C3%A0o+cai")),
            entry("/directory/agencies/{code}", List.of("/directory/agencies/MS-15")),
            entry("/directory/units", List.of("/directory/units", "/directory/units?q=S%C3%ADn+Ch%C3%A9ng")),
            entry("/directory/agreements", List.of("/directory/agreements")),
            entry("/directory/agreements/{code}", List.of("/directory/agreements/QCPH-VPTT389-QLTT-2020")),
            entry("/competence", List.of("/competence", "/competence?goods=tobacco&violation=smuggled")),
            entry("/api", List.of("/api")),
            entry("/api/{key}", List.of("/api/exchange")),
            // each leads on to a form that is filled in
            entry("/directory/change/agency/{code}", List.of()),
            entry("/directory/change/agreement/{code}", List.of()),
            entry("/directory/change/deadline/{id}", List.of()),
            entry("/directory/change/word/{list}/{word}", List.of()),
            entry("/directory/change/map/{province}", List.of()),
            // a part of each page
            entry("/urgent", List.of()));

    private static final List<String> FAULTS = List.of("/nowhere", "/matters/secrets", "/watch?unknown=1");

    /** The same of the issuer. */
    private static final Map<String, List<String>> ISSUER = Map.of(
            "/login", List.of("/login", "/login?wrong", "/login?locked"),
            "/account", List.of("/account"),
            "/account/second-factor", List.of("/account/second-factor"),
            "/people", List.of("/people"),
            "/connect", List.of("/connect"),
            "/audit", List.of("/audit"),
            "/invitations/{word}", List.of("/invitations/none"),
            // leads on to the console
            "/", List.of());

    @TempDir
    private static Path data;

    private static RunningConsole console;
    private static RealBrowser browser;

    private static List<String> ofEachKind() {
        return Kind.ALL.stream()
                .map(kind -> "/matters/" + kind.word() + "/" + REQUEST)
                .toList();
    }

    @BeforeAll
    static void start() throws Exception {
        console = new RunningConsole(data, "--lienthong.identity.officers.lao-cai.roles=officer,lead,operator");
        FakeWatch.on(console.services, "Tăng cường trên biển");
        console.services.onOthers(new FakeDirectory());
        console.services.on(FakeServices.WORK, json(DeskTest.work("Tăng cường trên biển")));
        console.services.on(SavedLists.PATH, json(SavedListsTest.lists("Còn mở", "/matters/requests?open=true")));
        console.services.on(ApiPageTest.DOCUMENT, json(ApiPageTest.described()));
        console.services.on(
                "/api/v1/parked/agency.MS-15.outbox-0@42", json(403, "{\"detail\":\"Chỉ Văn phòng Thường trực.\"}"));
        AuditTest.on(console.services);
        console.services.on("/api/v1/statistics/trend", json(ATrend.JSON));
        console.services.on(FakeServices.REGISTER, json("""
            {"all":{"casefiles":7},"open":{},"byForce":[{"key":"police","nameVi":"Công an","all":{"casefiles":7}}],
             "byProvince":[{"key":"15","nameVi":"Lào Cai","all":{"casefiles":5}},{"key":"48","nameVi":"Đà Nẵng","all":{"casefiles":2}}]}\
            """));
        browser = RealBrowser.signedInTo(console);
    }

    @AfterAll
    static void stop() {
        browser.close();
        console.close();
    }

    @Test
    void looksAtEveryPageThatThereIs() {
        assertThat(PAGES.keySet()).isEqualTo(console.pages());
        assertThat(ISSUER.keySet()).isEqualTo(console.pagesOfIssuer());
    }

    static Stream<String> addresses() {
        return Stream.concat(PAGES.values().stream().flatMap(List::stream), FAULTS.stream())
                .sorted();
    }

    static Stream<String> addressesOfIssuer() {
        return ISSUER.values().stream().flatMap(List::stream).sorted();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void everyPageCanBeUsedByEveryoneLightAndDarkAndOnAPhone(String path) {
        try (Page page = browser.newPage()) {
            // a colour on its way to another is none of the page's
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            int status = page.navigate(console.site() + path).status();
            assertThat(status)
                    .as("the page itself, and none that says what went wrong")
                    .isEqualTo(expected(path));
            assertThat(violations(axe(page).withTags(RULES))).as(path).isEmpty();

            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertThat(violations(axe(page).withRules(COLOURS)))
                    .as(path + ", dark")
                    .isEmpty();

            page.setViewportSize(390, 780);
            assertThat(violations(axe(page).withRules(PLACES)))
                    .as(path + ", on a phone")
                    .isEmpty();
        }
    }

    private static int expected(String path) {
        if (FAULTS.contains(path)) {
            return path.startsWith("/watch") ? 400 : 404;
        }
        return path.startsWith("/parked/") ? 403 : 200; // only the standing office opens a parked record
    }

    /** They have one theme. */
    @ParameterizedTest
    @MethodSource("addressesOfIssuer")
    void everyPageOfTheIssuerCanBeUsedByEveryone(String path) {
        try (Page page = browser.newPage()) {
            assertThat(page.navigate(console.issuer() + path).ok()).as(path).isTrue();
            assertThat(violations(axe(page).withTags(RULES))).as(path).isEmpty();
        }
    }

    /** In the page itself: there are no frames of others. What is right is not described, which takes most of the time. */
    private static AxeBuilder axe(Page page) {
        AxeRunOptions violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(violations).setLegacyMode(true);
    }

    private static List<String> violations(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> "%s %s: %s".formatted(rule.getId(), node.getTarget(), node.getHtml())))
                .toList();
    }
}
