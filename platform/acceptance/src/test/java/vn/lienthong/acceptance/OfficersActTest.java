package vn.lienthong.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.acceptance.Coordination.REGULATION;
import static vn.lienthong.acceptance.Coordination.accepted;
import static vn.lienthong.acceptance.Coordination.posted;
import static vn.lienthong.acceptance.Coordination.registered;
import static vn.lienthong.acceptance.Coordination.request;
import static vn.lienthong.acceptance.Coordination.under;
import static vn.lienthong.acceptance.Examples.informationFor;
import static vn.lienthong.acceptance.RunningSystem.COMMITTEE;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.OUTSIDER;
import static vn.lienthong.acceptance.RunningSystem.POLICE;
import static vn.lienthong.acceptance.RunningSystem.agency;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.request.RequestCommand.AcceptRequest;
import vn.lienthong.standalone.Part;

/** Officers of several agencies in real browsers over the real system. */
class OfficersActTest {
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
    void theAskingAgencyOpensThePhotoThatAnOfficerAnsweredWith() throws IOException {
        String matter = accepted(agency(COMMITTEE), under(REGULATION, MARKET));
        posted(agency(MARKET), new AcceptRequest(request(matter), null));
        registered(agency(MARKET), "requests", matter, 2);

        try (OfficerBrowser officer = chromium.leadOf(MARKET);
                Page page = officer.open("/matters/requests/" + matter + "/do/request.answer")) {
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
        try (OfficerBrowser officer = chromium.leadOf(COMMITTEE);
                Page page = officer.open("/matters/requests/" + matter)) {
            assertThat(page.locator("[aria-labelledby=files-title]")).containsText("Cửa kho số 12");

            Download opened = page.waitForDownload(
                    () -> page.locator("a[download][href*=attachments]").click());

            assertThat(opened.suggestedFilename()).isEqualTo("kho.jpg");
            assertThat(ImageIO.read(Files.newInputStream(opened.path())).getWidth())
                    .isEqualTo(64);
        }
    }

    @Test
    void theSecondOfTwoOfficersIsToldWhatTheFirstDidAndKeepsTheText() {
        String matter = accepted(agency(COMMITTEE), under(REGULATION, MARKET));
        registered(agency(MARKET), "requests", matter, 1);
        try (OfficerBrowser one = chromium.leadOf(MARKET);
                OfficerBrowser other = chromium.leadOf(MARKET);
                Page first = one.open("/matters/requests/" + matter + "/do/request.accept");
                Page second = other.open("/matters/requests/" + matter + "/do/request.refuse")) {
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
    void whoeverSharesIsToldBeforehandWhoWillReadItAndAfterwardsWhoHasReadItAndForWhat() {
        ShareInformation share = informationFor(POLICE);
        try (OfficerBrowser market = chromium.leadOf(MARKET);
                OfficerBrowser police = chromium.leadOf(POLICE)) {
            Map<String, String> typed = OfficerBrowser.typed(share);
            typed.put("_do", "preview");
            assertThat(market.send("/new/information.share", typed).text())
                    .contains(
                            "Nếu gửi lúc này",
                            "<code>POLICE-15</code>",
                            "toàn bộ",
                            share.content().title())
                    .doesNotContain("<code>TAX-15</code>");

            String page =
                    "/matters/information/" + market.begins("information.share", "console-" + UUID.randomUUID(), share);
            await().until(() -> police.get(page).status() == 200);
            try (Page read = police.open(page)) {
                read.locator("[name=purpose]").fill("Xác minh kho số 12");
                read.getByText("Ghi mục đích").click();
                assertThat(read.locator(".told")).containsText("Xác minh kho số 12");
            }

            await().until(() -> market.get(page).text().contains("Xác minh kho số 12"));
            try (Page ledger = market.open(page)) {
                Locator reads = ledger.locator("[aria-labelledby=reads-title]");
                assertThat(reads).containsText("Cán bộ POLICE-15 (police-15)");
                assertThat(reads).containsText("Theo nhiệm vụ được giao");
            }
        }
    }

    @Test
    void anotherAgencysMatterIsToWhoGuessesItAsIfThereWereNone() {
        String matter = accepted(agency(COMMITTEE), under(REGULATION, MARKET));
        String number =
                registered(agency(MARKET), "requests", matter, 1).get("number").stringValue();
        String none = UUID.randomUUID().toString();
        try (OfficerBrowser officer = chromium.leadOf(OUTSIDER);
                Page page = officer.open("/")) {
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

    private static String url(String path) {
        return RunningSystem.url(Part.CONSOLE, path).toString();
    }
}
