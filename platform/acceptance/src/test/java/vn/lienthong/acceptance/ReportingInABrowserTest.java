package vn.lienthong.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.standalone.Part;

/** The pages for citizens in a real browser. */
class ReportingInABrowserTest {
    /** WCAG 2.2 levels A and AA, with those of 2.0 and 2.1. */
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

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
    void aPhoneWithoutScriptsReportsSomethingAndFollowsIt() {
        try (Page page = chromium.newPageWithoutScripts()) {
            page.navigate(RunningSystem.url(Part.INTAKE, "/bao-tin").toString());
            page.getByLabel("Tóm tắt").fill(Citizen.unique("Kho"));
            page.getByLabel("Nội dung").fill("Có xe bốc hàng.\nTên tôi là Nguyễn Văn An.");
            page.getByLabel("Tỉnh").selectOption("15");
            byte[] list = "số,hàng\n1,giày\n".getBytes(StandardCharsets.UTF_8);
            page.getByLabel("Ảnh, tài liệu").setInputFiles(new FilePayload("bang-ke.csv", "text/csv", list));
            page.locator("form button").first().click();

            assertThat(page.getByText("Họ tên người viết")).isVisible();
            assertThat(page.getByText("bang-ke.csv")).isVisible();
            page.locator("button[name=as-it-is]").click();
            String receipt = page.locator("output").textContent();
            assertThat(receipt).matches("([0-9]{4} ){3}[0-9]{4}");

            page.locator("main a").click();
            page.locator("#receipt").fill(receipt);
            page.locator("form button").click();
            assertThat(page.getByText("Tin của bạn").first()).isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bao-tin", "/bao-tin?lang=en", "/bien-nhan", "/bien-nhan?lang=en", "/bao-tin/none"})
    void everyPageCanBeUsedByEveryoneAndOnAPhone(String path) {
        try (Page page = chromium.newPage()) {
            page.navigate(RunningSystem.url(Part.INTAKE, path).toString());
            assertThat(violations(page)).as(path).isEmpty();

            page.setViewportSize(320, 700);
            assertThat(violations(page)).as(path + ", on a phone").isEmpty();
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .as("nothing lies beside the screen")
                    .isLessThanOrEqualTo(320);
        }
    }

    @Test
    void soCanWhatAReceiptLeadsTo() {
        Citizen citizen = new Citizen();
        String receipt = citizen.reports(Citizen.unique("Kho"), "Có xe bốc hàng.");
        await().until(() -> citizen.follows(receipt).statusCode() == 200);
        try (Page page = chromium.newPage()) {
            page.navigate(RunningSystem.url(Part.INTAKE, "/bien-nhan?lang=en").toString());
            page.locator("#receipt").fill(receipt);
            page.locator("form button").click();

            assertThat(page.getByText("Received, being considered")).isVisible();
            assertThat(violations(page)).isEmpty();
        }
    }

    private static List<String> violations(Page page) {
        AxeRunOptions violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .options(violations).setLegacyMode(true).withTags(RULES).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> "%s %s: %s".formatted(rule.getId(), node.getTarget(), node.getHtml())))
                        .toList();
    }
}
