package vn.lienthong.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.acceptance.Examples.aCaseFile;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.STANDING_OFFICE;
import static vn.lienthong.acceptance.RunningSystem.agency;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.lienthong.standalone.Part;

/** The console in a real browser, over the real system. */
class ConsoleTest {
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void theStandingOfficeSignsInAndSeesWhatIsPublishedWhileItIsPublished() {
        List<String> errors = new ArrayList<>();
        try (OfficerBrowser officer = chromium.leadOf(STANDING_OFFICE);
                Page page = officer.open("/")) {
            page.onPageError(errors::add);
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
        try (Page page = chromium.newPage()) {
            page.navigate(RunningSystem.url(Part.CONSOLE, "/").toString());

            assertThat(page.url())
                    .startsWith(RunningSystem.url(Part.IDENTITY, "/").toString());
            assertThat(page.locator("input[type=password]")).isVisible();
        }
    }
}
