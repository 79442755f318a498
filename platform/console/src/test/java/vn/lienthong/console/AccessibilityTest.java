package vn.lienthong.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.console.FakeServices.json;
import static vn.lienthong.console.FakeWatch.REQUEST;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In a real browser: what a machine can tell of WCAG 2.2 AA, of every page, light and dark; and the keys. */
class AccessibilityTest {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** All that a theme changes. */
    private static final List<String> COLOURS = List.of("color-contrast");

    @TempDir
    private static Path data;

    private static RunningConsole console;
    private static RealBrowser browser;

    private Page page;

    @BeforeAll
    static void start() throws Exception {
        console = new RunningConsole(data);
        FakeWatch.on(console.services, "Tăng cường trên biển");
        console.services.onOthers(new FakeDirectory());
        console.services.on(
                "/api/v1/parked/agency.MS-15.outbox-0@42", json(403, "{\"detail\":\"Chỉ Văn phòng Thường trực.\"}"));
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

    @BeforeEach
    void open() {
        page = browser.newPage();
    }

    @AfterEach
    void leave() {
        page.close();
    }

    static List<String> pages() {
        return List.of(
                "/",
                "/watch",
                "/watch/receipts",
                "/wall",
                "/wall?kind=requests",
                "/matters/requests",
                "/matters/casefiles",
                "/matters/requests/" + REQUEST,
                "/matters/casefiles/" + REQUEST,
                "/matters/plans/" + REQUEST,
                "/matters/plans/" + REQUEST + "/serving",
                "/directory",
                "/directory/agencies/MS-15",
                "/directory/units",
                "/directory/agreements",
                "/directory/words",
                "/directory/deadlines",
                "/competence",
                "/parked",
                "/parked/agency.MS-15.outbox-0@42",
                "/nowhere");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageCanBeUsedByEveryoneLightAndDark(String path) {
        // a colour on its way to another is none of the page's
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.navigate(console.site() + path);
        assertThat(violations(axe().withTags(RULES))).as(path).isEmpty();

        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(violations(axe().withRules(COLOURS))).as(path + ", dark").isEmpty();
    }

    /** In the page itself: there are no frames of others. */
    private AxeBuilder axe() {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private static List<String> violations(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> "%s %s: %s".formatted(rule.getId(), node.getTarget(), node.getHtml())))
                .toList();
    }

    @Test
    void keepsTheThemeThatWasChosenInThisBrowser() {
        page.navigate(console.site() + "/watch?state=overdue");
        page.locator(".who summary").click();
        page.locator("button[name=theme][value=dark]").click();

        assertThat(page).hasURL(console.site() + "/watch?state=overdue");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");

        page.locator(".who summary").click();
        page.locator("button[name=theme][value='']").click();
        assertThat(page.locator("html")).not().hasAttribute("data-theme", "dark");
    }

    @Test
    void goesThroughAListAndToPagesByKeysAlone() {
        page.navigate(console.site() + "/matters/requests");

        page.keyboard().press("j");
        assertThat(page.locator("[data-row]").first()).isFocused();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(console.site() + "/matters/requests/" + REQUEST);
        page.waitForLoadState();

        page.keyboard().press("g");
        page.keyboard().press("t");
        assertThat(page).hasURL(console.site() + "/watch");
        page.waitForLoadState();

        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        assertThat(page.locator("#keys")).containsText("Theo dõi");
        page.keyboard().press("Escape");
        assertThat(page.locator("#keys")).isHidden();
    }

    @Test
    void leavesLettersToWhoTypes() {
        page.navigate(console.site() + "/matters/requests");

        page.keyboard().press("/");
        page.keyboard().type("gjk?");

        assertThat(page.locator("input[name=q]")).hasValue("gjk?");
        assertThat(page.locator("#keys")).isHidden();
    }

    @Test
    void loadsNoKeysForWhoTurnedThemOff() {
        page.navigate(console.site() + "/matters/requests");
        page.locator(".who summary").click();
        page.locator("button[name=keys][value=off]").click();
        assertThat(page.locator("#keys")).hasCount(0);

        page.locator(".who summary").click();
        page.locator("button[name=keys][value=on]").click();
        assertThat(page.locator("#keys")).hasCount(1);
    }
}
