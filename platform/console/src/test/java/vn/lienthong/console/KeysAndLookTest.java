package vn.lienthong.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.lienthong.console.FakeWatch.REQUEST;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a real browser: the keys, the theme and the language that an officer chose. */
class KeysAndLookTest {

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

    @Test
    void speaksEnglishUntilVietnameseIsChosenAgain() {
        page.navigate(console.site() + "/board");
        page.locator(".in-head button").click();

        assertThat(page).hasURL(console.site() + "/board");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("h1")).hasText("Live board");
        assertThat(page.locator("#connection")).containsText("Live");
        page.locator("#pause").click();
        assertThat(page.locator("#pause")).hasText("Go on");
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).containsText("Open the chosen row");
        page.keyboard().press("Escape");

        page.locator(".in-head button").click();
        assertThat(page.locator("html")).hasAttribute("lang", "vi");
        assertThat(page.locator("#connection")).containsText("Đang theo dõi trực tiếp");
    }
}
