package vn.lienthong.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.console.FakeServices.json;
import static vn.lienthong.console.FakeWatch.REQUEST;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a real browser: a page never shows for current what nobody tells it any more. */
class StalenessTest {

    /** Within this a page says so, whatever has happened: a beat of two seconds, and three of patience. */
    private static final Duration SECONDS = Duration.ofSeconds(10);

    @TempDir
    private static Path data;

    private static RunningConsole console;
    private static RealBrowser browser;

    private final List<Page> pages = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        console = RunningConsole.behindAGateway(data);
        browser = RealBrowser.signedInTo(console);
    }

    @AfterAll
    static void stop() {
        browser.close();
        console.close();
    }

    @BeforeEach
    void everythingWorks() {
        console.services.work();
        FakeWatch.on(console.services, "Tăng cường trên biển");
        console.services.on(FakeServices.REGISTER, json("""
                {"all":{"casefiles":7},"open":{},"byForce":[],"byProvince":[]}"""));
    }

    @AfterEach
    void leave() throws Exception {
        pages.forEach(page -> page.context().close());
        console.gateway().work();
    }

    @Test
    void everyPageSaysSoWithinSecondsWhenTheServerHangsAndTakesItBack() throws Exception {
        show("/board", "/watch", "/matters/requests/" + REQUEST, "/matters/plans/" + REQUEST);

        console.gateway().hang();

        saysWithinSeconds("Máy chủ không trả lời từ");
        console.gateway().work();
        isCurrentAgain();
    }

    @Test
    void everyPageSaysSoWithinSecondsWhenTheServerIsGone() throws Exception {
        show("/board", "/watch", "/matters/requests/" + REQUEST, "/matters/requests");

        console.gateway().stop();

        saysWithinSeconds("Mất kết nối với máy chủ từ");
        console.gateway().work();
        isCurrentAgain();
    }

    @Test
    void everyPageKeepsWhatAServiceToldLastGreyedWhileItHangs() {
        show("/board", "/watch", "/matters/requests/" + REQUEST);
        List<String> shown =
                pages.stream().map(page -> page.locator("main").innerText()).toList();

        for (String hanging : new String[] {"watch/summary", "watch/obligations", "requests/" + REQUEST}) {
            console.services.on("/api/v1/" + hanging, console.services.slow());
        }

        for (int at = 0; at < pages.size(); at++) {
            keepsGreyed(pages.get(at), shown.get(at));
        }
    }

    private static void keepsGreyed(Page page, String shown) {
        boolean board = page.url().endsWith("/board");
        Locator stale = page.locator(board ? "#totals.stale" : ".stale").first();
        assertThat(stale).isVisible(within(Duration.ofSeconds(25)));
        assertThat(page.getByText("trả lời quá chậm").first()).isVisible();
        assertThat(page.locator("main").innerText())
                .as("what was known stays")
                .contains(board ? "7" : "Tăng cường trên biển")
                .contains(shown.lines().findFirst().orElseThrow());
        assertThat(filterOf(stale.locator(":scope > :not(.notice)").first())).isEqualTo("grayscale(1)");
    }

    private void show(String... paths) {
        for (String path : paths) {
            Page page = browser.pageApart();
            pages.add(page);
            page.navigate(console.site() + path);
            assertThat(page.locator("h1")).isVisible();
            assertThat(page.locator("#stale")).isHidden();
        }
    }

    private void saysWithinSeconds(String what) {
        Instant from = Instant.now();
        for (Page page : pages) {
            assertThat(page.locator("#stale"))
                    .containsText(what, new LocatorAssertions.ContainsTextOptions().setTimeout(SECONDS.toMillis()));
            assertThat(page.locator("#stale")).isVisible();
            assertThat(Duration.between(from, Instant.now())).as(page.url()).isLessThan(SECONDS);
        }
        for (Page page : pages) {
            assertThat(filterOf(page.locator("main :is(.panel, .totals)").first()))
                    .isEqualTo("grayscale(1)");
            if (page.locator("#connection").count() > 0) {
                assertThat(page.locator("#connection")).hasAttribute("data-state", Pattern.compile("lost|waiting"));
            }
        }
    }

    private void isCurrentAgain() {
        for (Page page : pages) {
            assertThat(page.locator("#stale"))
                    .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(2 * SECONDS.toMillis()));
            assertThat(filterOf(page.locator("main :is(.panel, .totals)").first()))
                    .isEqualTo("none");
        }
    }

    private static String filterOf(Locator element) {
        return (String) element.evaluate("element => getComputedStyle(element).filter");
    }

    private static LocatorAssertions.IsVisibleOptions within(Duration time) {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(time.toMillis());
    }
}
