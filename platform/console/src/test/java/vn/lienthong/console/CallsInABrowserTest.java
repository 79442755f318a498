package vn.lienthong.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.lienthong.console.FakeServices.json;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** What the scripts of the desk of a hotline add. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class CallsInABrowserTest {
    @TempDir
    private static Path data;

    private static RunningConsole console;
    private static RealBrowser browser;

    @BeforeAll
    static void start() throws Exception {
        console = new RunningConsole(data);
        console.services.onOthers(new FakeDirectory());
        console.services.on("/api/v1/personal-data", json("[]"));
        console.services.on("/api/v1/tips/similar", json("[{\"tip\":{\"id\":\"x\",\"title\":\"Kho cũ\"}}]"));
        browser = RealBrowser.signedInTo(console);
    }

    @AfterAll
    static void stop() {
        browser.close();
        console.close();
    }

    @Test
    void twoCallsAtOnceDoNotMixAndOneThatNoPageHasComesBack() {
        try (Page first = browser.freshPage(console)) {
            opens(first, "Kho thuốc lá");
            try (Page second = browser.newPage()) {
                opens(second, "Xe tải đêm");
                first.reload();
                assertThat(title(first)).hasValue("Kho thuốc lá");
                assertThat(title(second)).hasValue("Xe tải đêm");
            }
            try (Page third = browser.newPage()) {
                third.navigate(console.site() + "/hotline");
                assertThat(third.getByText("Đã lấy lại những gì bạn gõ lần trước"))
                        .isVisible();
                assertThat(title(third)).hasValue("Xe tải đêm");
            }
        }
    }

    @Test
    void whatIsUnderstoodIsToldAsItIsTypedAndKeysAreNamed() {
        try (Page page = browser.freshPage(console)) {
            page.navigate(console.site() + "/hotline");
            assertThat(page.locator("#where")).hasAttribute("aria-keyshortcuts", "Alt+O");
            assertThat(page.locator("#like")).hasText("");

            page.keyboard().press("Alt+o");
            page.keyboard().type("Bắc Hà, lao cai");
            assertThat(page.locator("#province")).containsText("Tỉnh Lào Cai");
            assertThat(page.locator("#like")).hasText(Pattern.compile("1\\s+tin giống"));
        }
    }

    private static void opens(Page page, String title) {
        page.navigate(console.site() + "/hotline");
        title(page).fill(title);
        page.waitForCondition(() -> RealBrowser.drafts(page).contains(title));
    }

    private static Locator title(Page page) {
        return page.locator("[name='/content/title']");
    }
}
