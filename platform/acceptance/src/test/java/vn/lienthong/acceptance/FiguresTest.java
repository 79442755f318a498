package vn.lienthong.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.acceptance.RunningSystem.MARKET;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.client.credentials.Credentials;
import vn.lienthong.standalone.Part;

/** Every figure on every page is a link, and the list it leads to has as many rows; for an agency and the standing office. */
class FiguresTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final List<String> KINDS =
            List.of("requests", "casefiles", "plans", "groups", "tips", "information");

    private static Playwright playwright;
    private static Browser browser;
    private static String group;
    private static String accounted;

    @BeforeAll
    static void open() {
        group = new ManyMatters().happen();
        accounted = new ManyMatters().accountedFor();
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

    static List<String> officers() {
        return List.of(Credentials.STANDING_OFFICER, MARKET.value().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @MethodSource("officers")
    void everyFigureIsALinkAndItsListHasAsManyRows(String officer) {
        // figures come to where they stand without being seen to grow
        Browser.NewContextOptions calm = new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
        try (BrowserContext context = browser.newContext(calm);
                Page page = context.newPage()) {
            signIn(page, officer);
            FiguresOnPages figures = new FiguresOnPages(page);
            List<String> nowhere = new ArrayList<>();
            List<String> unlike = new ArrayList<>();
            int compared = 0;
            for (String address : addresses(page)) {
                show(page, address, officer);
                figures.withoutLink().forEach(number -> nowhere.add(address + ": " + number));
                compared += figures.figures().size();
                unlike.addAll(wrong(page, address));
            }
            compared += everyIndicator(page, figures, unlike);

            assertThat(nowhere).as("numbers that lead nowhere").isEmpty();
            assertThat(unlike).isEmpty();
            assertThat(compared).as("figures there are").isGreaterThan(60);
        }
    }

    /** Views follow the log by moments, and numbers are counted a little before lists are read. */
    private static List<String> wrong(Page page, String address) {
        FiguresOnPages figures = new FiguresOnPages(page);
        List<String> wrong = figures.wrong();
        if (wrong.isEmpty()) {
            return wrong;
        }
        List<List<String>> last = new ArrayList<>(List.of(wrong));
        try {
            await().atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> {
                        page.navigate(url(address));
                        last.add(figures.wrong());
                        return last.getLast().isEmpty();
                    });
        } catch (org.awaitility.core.ConditionTimeoutException stays) {
            return last.getLast().stream().map(one -> address + ": " + one).toList();
        }
        return List.of();
    }

    /** The bars of the board, for each kind of matter they can show. */
    private static int everyIndicator(Page page, FiguresOnPages figures, List<String> unlike) {
        page.navigate(url("/"));
        // what it draws, it draws from what the server has told
        assertThat(page.locator("#fresh")).isVisible();
        int compared = 0;
        for (String kind : List.of("requests", "tips", "information")) {
            page.locator("#indicators button[value=%s]".formatted(kind)).click();
            assertThat(page.locator(".counts")).hasAttribute("data-indicator", kind);
            compared += figures.figures().size();
            unlike.addAll(figures.wrong());
        }
        return compared;
    }

    /** Pages of every sort, and of each kind of matter one. */
    private static Set<String> addresses(Page page) {
        Set<String> addresses = new LinkedHashSet<>(List.of("/", "/watch", "/parked"));
        for (String kind : KINDS) {
            addresses.add("/matters/" + kind);
            page.navigate(url("/matters/" + kind));
            var first = page.locator("[data-row] a").first();
            if (first.count() > 0) {
                addresses.add(first.getAttribute("href"));
            }
        }
        addresses.add("/matters/groups/" + group);
        addresses.add("/matters/groups/" + accounted);
        addresses.add("/matters/groups/" + group + "/serving");
        addresses.add("/directory?q=&force=customs");
        addresses.add("/directory?force=police&at=2025-02-01");
        addresses.add("/directory/units?q=T%C3%A2n+Ph%C3%BA");
        addresses.add("/directory/units?q=Tr%C6%B0%E1%BB%9Dng+S%C6%A1n");
        addresses.add("/directory/agreements");
        addresses.add("/competence?goods=tobacco");
        addresses.add("/watch?state=overdue");
        addresses.add("/matters/casefiles?force=market_surveillance&province=15");
        return addresses;
    }

    private static void show(Page page, String address, String officer) {
        page.navigate(url(address));
        assertThat(page.locator("main h1").first()).isVisible();
        String name = (officer + address).replaceAll("[^A-Za-z0-9]+", "-");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "pages", name.substring(0, Math.min(60, name.length())) + ".png")));
    }

    private static void signIn(Page page, String officer) {
        page.navigate(url("/"));
        page.locator("input[name=username]").fill(officer);
        page.locator("input[name=password]")
                .fill(RunningSystem.system().credentials().officer(officer).password());
        page.locator("button").first().click();
        await().atMost(SOON).until(() -> page.locator("#connection").count() > 0);
    }

    private static String url(String path) {
        return RunningSystem.url(Part.CONSOLE, path).toString();
    }
}
