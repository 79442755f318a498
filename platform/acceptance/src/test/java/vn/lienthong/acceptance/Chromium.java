package vn.lienthong.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.lienthong.client.credentials.Credentials;
import vn.lienthong.contract.AgencyCode;

/** The real browser, in which each officer has a window of their own. */
final class Chromium implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Started once the system runs. */
    static Chromium start() {
        RunningSystem.system();
        setDefaultAssertionTimeout(60_000); // whatever else the machine is doing
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"))));
    }

    /** Of somebody who has not signed in. */
    Page newPage() {
        return browser.newPage();
    }

    /** The same, on a phone, which runs no scripts of the pages. */
    Page newPageWithoutScripts() {
        return browser.newPage(
                new Browser.NewPageOptions().setJavaScriptEnabled(false).setViewportSize(390, 780));
    }

    OfficerBrowser signedIn(String username, String password) {
        return OfficerBrowser.signedIn(browser.newContext(), username, password);
    }

    /** The officer whom an agency has from the beginning, who leads it. */
    OfficerBrowser leadOf(AgencyCode agency) {
        String username = Credentials.officerOf(agency);
        return signedIn(
                username, RunningSystem.system().credentials().officer(username).password());
    }

    /** Signs in an officer whom a lead has invited, after the invitation was taken up. */
    OfficerBrowser takingUp(String invitation, String username) {
        String password = "mat khau dai cua " + invitation.substring(invitation.length() - 8);
        try (Page page = newPage()) {
            page.navigate(invitation);
            page.locator("#password").fill(password);
            page.locator("#again").fill(password);
            page.locator("main form button").click();
            page.waitForURL("**/login**");
        }
        return signedIn(username, password);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
