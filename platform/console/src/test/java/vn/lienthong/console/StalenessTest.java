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
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a real browser: a page never shows for current what nobody tells it any more. */
class StalenessTest {

    /** Within this a page says so, whatever has happened: a beat of two seconds, and three of patience. */
    private static final Duration SECONDS = Duration.ofSeconds(10);

    @TempDir
    private static Path data;

    private static RunningConsole console;
    private static RealBrowser browser;

    private Page page;

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
        page = browser.newPage();
    }

    @AfterEach
    void leave() throws Exception {
        page.close();
        console.gateway().work();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/board", "/watch", "/matters/requests/" + REQUEST, "/matters/plans/" + REQUEST})
    void saysSoWithinSecondsWhenTheServerHangsAndTakesItBack(String path) throws Exception {
        show(path);

        console.gateway().hang();

        saysWithinSeconds("Máy chủ không trả lời từ");
        console.gateway().work();
        isCurrentAgain();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/board", "/watch", "/matters/requests/" + REQUEST, "/matters/requests"})
    void saysSoWithinSecondsWhenTheServerIsGone(String path) throws Exception {
        show(path);

        console.gateway().stop();

        saysWithinSeconds("Mất kết nối với máy chủ từ");
        console.gateway().work();
        isCurrentAgain();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/board", "/watch", "/matters/requests/" + REQUEST})
    void keepsWhatAServiceToldLastGreyedWhileItHangs(String path) {
        show(path);
        String shown = page.locator("main").innerText();

        for (String hanging : new String[] {"watch/summary", "watch/obligations", "requests/" + REQUEST}) {
            console.services.on("/api/v1/" + hanging, console.services.slow());
        }

        Locator stale =
                page.locator(path.equals("/board") ? "#totals.stale" : ".stale").first();
        assertThat(stale).isVisible(within(Duration.ofSeconds(25)));
        assertThat(page.getByText("trả lời quá chậm").first()).isVisible();
        assertThat(page.locator("main").innerText())
                .as("what was known stays")
                .contains(path.equals("/board") ? "7" : "Tăng cường trên biển")
                .contains(shown.lines().findFirst().orElseThrow());
        assertThat(filterOf(stale.locator(":scope > :not(.notice)").first())).isEqualTo("grayscale(1)");
    }

    private void show(String path) {
        page.navigate(console.site() + path);
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator("#stale")).isHidden();
    }

    private void saysWithinSeconds(String what) {
        Instant from = Instant.now();
        assertThat(page.locator("#stale"))
                .containsText(what, new LocatorAssertions.ContainsTextOptions().setTimeout(SECONDS.toMillis()));
        assertThat(page.locator("#stale")).isVisible();
        assertThat(Duration.between(from, Instant.now())).isLessThan(SECONDS);
        assertThat(filterOf(page.locator("main :is(.panel, .totals)").first())).isEqualTo("grayscale(1)");
        if (page.locator("#connection").count() > 0) {
            assertThat(page.locator("#connection")).hasAttribute("data-state", Pattern.compile("lost|waiting"));
        }
    }

    private void isCurrentAgain() {
        assertThat(page.locator("#stale"))
                .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(2 * SECONDS.toMillis()));
        assertThat(filterOf(page.locator("main :is(.panel, .totals)").first())).isEqualTo("none");
    }

    private static String filterOf(Locator element) {
        return (String) element.evaluate("element => getComputedStyle(element).filter");
    }

    private static LocatorAssertions.IsVisibleOptions within(Duration time) {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(time.toMillis());
    }
}
