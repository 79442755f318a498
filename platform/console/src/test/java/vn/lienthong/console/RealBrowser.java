package vn.lienthong.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Chromium, in which an officer is signed in to a console. */
final class RealBrowser implements AutoCloseable {

    private final Playwright playwright;
    private final BrowserContext officer;

    private RealBrowser(Playwright playwright, BrowserContext officer) {
        this.playwright = playwright;
        this.officer = officer;
    }

    static RealBrowser signedInTo(RunningConsole console) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserContext officer = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")))
                .newContext();
        try (Page signingIn = officer.newPage()) {
            signingIn.navigate(console.site() + "/");
            signingIn.locator("input[name=username]").fill("lao-cai");
            signingIn.locator("input[name=password]").fill(RunningConsole.password());
            signingIn.locator("button").first().click();
            assertThat(signingIn.locator("h1")).isVisible();
        }
        return new RealBrowser(playwright, officer);
    }

    Page newPage() {
        return officer.newPage();
    }

    /** The same officer on a screen of its own, whose connections no other page takes. */
    Page pageApart() {
        return officer.browser()
                .newContext(new Browser.NewContextOptions().setStorageState(officer.storageState()))
                .newPage();
    }

    /** One that finds nothing of what others have left in the browser. */
    Page freshPage(RunningConsole console) {
        Page page = newPage();
        page.navigate(console.site() + "/assets/mark.svg");
        page.evaluate("localStorage.clear()");
        return page;
    }

    /** What the browser keeps of what was typed, as text. */
    static String drafts(Page page) {
        return String.valueOf(page.evaluate("JSON.stringify(localStorage)"));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
