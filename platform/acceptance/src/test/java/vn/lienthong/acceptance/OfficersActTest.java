package vn.lienthong.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.acceptance.Coordination.REGULATION;
import static vn.lienthong.acceptance.Coordination.accepted;
import static vn.lienthong.acceptance.Coordination.posted;
import static vn.lienthong.acceptance.Coordination.registered;
import static vn.lienthong.acceptance.Coordination.request;
import static vn.lienthong.acceptance.Coordination.under;
import static vn.lienthong.acceptance.RunningSystem.COMMITTEE;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.OUTSIDER;
import static vn.lienthong.acceptance.RunningSystem.agency;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.lienthong.client.credentials.Credentials;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.request.RequestCommand.AcceptRequest;
import vn.lienthong.standalone.Part;

/** Officers of several agencies in real browsers over the real system. */
class OfficersActTest {
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
    void theAskingAgencyOpensThePhotoThatAnOfficerAnsweredWith() throws IOException {
        String matter = accepted(agency(COMMITTEE), under(REGULATION, MARKET));
        posted(agency(MARKET), new AcceptRequest(request(matter), null));
        registered(agency(MARKET), "requests", matter, 2);

        try (Page page = signedIn(MARKET)) {
            page.navigate(url("/matters/requests/" + matter + "/do/request.answer"));
            page.locator("[name='/answer']").fill("Đã xác minh: \u202Ekho của bà H.");
            page.locator("button[value=send]").click();
            assertThat(page.locator("#f-answer-wrong")).isVisible();
            page.locator("[name='/answer']").fill("Đã xác minh: kho của bà H.");

            choose(page, "anh.jpg", "MZ\u0090\u0000".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(page.locator("[data-state=refused] [role=alert]")).isVisible();
            assertThat(page.locator("[name='/answer']")).hasValue("Đã xác minh: kho của bà H.");
            page.locator("[data-state=refused] [data-away]").click();

            choose(page, "kho.jpg", photo());
            Locator photo = page.locator("[data-state=stored]");
            assertThat(photo).isVisible();
            photo.getByLabel("Chú thích").fill("Cửa kho số 12");
            page.locator("button[value=send]").click();
            assertThat(page.locator(".notice.good")).isVisible();
        }

        registered(agency(COMMITTEE), "requests", matter, 3);
        try (Page page = signedIn(COMMITTEE)) {
            page.navigate(url("/matters/requests/" + matter));
            assertThat(page.locator("[aria-labelledby=files-title]")).containsText("Cửa kho số 12");

            Download opened =
                    page.waitForDownload(() -> page.locator("a[download]").click());

            assertThat(opened.suggestedFilename()).isEqualTo("kho.jpg");
            assertThat(ImageIO.read(Files.newInputStream(opened.path())).getWidth())
                    .isEqualTo(64);
        }
    }

    @Test
    void theSecondOfTwoOfficersIsToldWhatTheFirstDidAndKeepsTheText() {
        String matter = accepted(agency(COMMITTEE), under(REGULATION, MARKET));
        registered(agency(MARKET), "requests", matter, 1);
        try (Page first = signedIn(MARKET);
                Page second = signedIn(MARKET)) {
            first.navigate(url("/matters/requests/" + matter + "/do/request.accept"));
            second.navigate(url("/matters/requests/" + matter + "/do/request.refuse"));
            second.getByLabel("Căn cứ từ chối").selectOption("not_competent");
            second.getByLabel("Giải thích").fill("Kho nằm ngoài địa bàn.");
            first.locator("button[value=send]").click();
            assertThat(first.locator(".notice.good")).isVisible();
            registered(agency(MARKET), "requests", matter, 2);

            second.locator("button[value=send]").click();

            assertThat(second.locator(".act")).containsText("Từ lúc bạn mở biểu mẫu này:");
            assertThat(second.locator(".act")).containsText("Cán bộ MS-15");
            assertThat(second.getByLabel("Giải thích")).hasValue("Kho nằm ngoài địa bàn.");
        }
    }

    @Test
    void anotherAgencysMatterIsToWhoGuessesItAsIfThereWereNone() {
        String matter = accepted(agency(COMMITTEE), under(REGULATION, MARKET));
        String number =
                registered(agency(MARKET), "requests", matter, 1).get("number").stringValue();
        String none = UUID.randomUUID().toString();
        try (Page page = signedIn(OUTSIDER)) {
            for (String path : List.of("/matters/requests/%s", "/matters/requests/%s/do/request.accept")) {
                assertThat(shown(page, path.formatted(matter))).isEqualTo(shown(page, path.formatted(none)));
            }
            assertThat(shown(page, "/matters/requests?q=" + number).replace(number, "x"))
                    .isEqualTo(shown(page, "/matters/requests?q=YC-2026-999999").replace("YC-2026-999999", "x"));
        }
    }

    /** What an officer reads there, and how the page is answered. */
    private static String shown(Page page, String path) {
        int status = page.navigate(url(path)).status();
        return status + page.locator("main").innerText();
    }

    private static void choose(Page page, String name, byte[] bytes) {
        page.locator("[data-slot=choose] input").setInputFiles(new FilePayload(name, "", bytes));
    }

    private static byte[] photo() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return bytes.toByteArray();
    }

    private static Page signedIn(AgencyCode agency) {
        String officer = Credentials.officerOf(agency);
        Page page = browser.newContext().newPage();
        page.navigate(url("/"));
        page.locator("input[name=username]").fill(officer);
        page.locator("input[name=password]")
                .fill(RunningSystem.system().credentials().officer(officer).password());
        page.locator("button").first().click();
        assertThat(page.locator("h1")).hasText("Việc của tôi");
        return page;
    }

    private static String url(String path) {
        return RunningSystem.url(Part.CONSOLE, path).toString();
    }
}
