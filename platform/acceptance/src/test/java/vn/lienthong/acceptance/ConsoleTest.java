package vn.lienthong.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.acceptance.Examples.aCaseFile;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.agency;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.lienthong.client.credentials.Credentials;
import vn.lienthong.standalone.Part;

/** The console in a real browser, over the real system. */
class ConsoleTest {
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() {
        RunningSystem.system();
        setDefaultAssertionTimeout(60_000); // whatever else the machine is doing
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
    }

    @Test
    void theStandingOfficeSignsInAndSeesWhatIsPublishedWhileItIsPublished() {
        List<String> errors = new ArrayList<>();
        try (Page page = browser.newPage()) {
            page.onPageError(errors::add);
            signIn(page);
            page.navigate(RunningSystem.url(Part.CONSOLE, "/board").toString());

            String title = "Vụ <b>xem trực tiếp</b> " + UUID.randomUUID();
            agency(MARKET).publishes("console-" + UUID.randomUUID(), aCaseFile(title));

            assertThat(page.getByText(title).first()).isVisible();
            assertThat(page.getByText("Quản lý thị trường").first()).isVisible();
            assertThat(page.getByText("Lào Cai").first()).isVisible();
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void aStrangerIsSentToSignIn() {
        try (Page page = browser.newPage()) {
            page.navigate(RunningSystem.url(Part.CONSOLE, "/").toString());

            assertThat(page.url())
                    .startsWith(RunningSystem.url(Part.IDENTITY, "/").toString());
            assertThat(page.locator("input[type=password]")).isVisible();
        }
    }

    private static void signIn(Page page) {
        String officer = Credentials.STANDING_OFFICER;
        page.navigate(RunningSystem.url(Part.CONSOLE, "/").toString());
        page.locator("input[name=username]").fill(officer);
        page.locator("input[name=password]")
                .fill(RunningSystem.system().credentials().officer(officer).password());
        page.getByRole(AriaRole.BUTTON).first().click();
        assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
    }
}
