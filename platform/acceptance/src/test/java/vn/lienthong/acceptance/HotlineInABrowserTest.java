package vn.lienthong.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.acceptance.RunningSystem.STANDING_OFFICE;
import static vn.lienthong.acceptance.RunningSystem.agency;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.IdentityEvent.IdentitySealed;
import vn.lienthong.contract.tip.TipEvent.CallBackSet;
import vn.lienthong.contract.tip.TipEvent.TipReceived;

/** An operator of the hotline takes a call in a real browser, without touching the mouse. */
class HotlineInABrowserTest {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    /** As the field of a browser in American English takes it. */
    private static final DateTimeFormatter TOMORROW = DateTimeFormatter.ofPattern("MMdduuuu");

    private static Chromium chromium;

    private final AgencySystem office = agency(STANDING_OFFICE);

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void aCallIsTakenByTheKeyboardAloneFromTheFirstWordToTheReceipt() {
        String title = Citizen.unique("Kho thuốc lá");
        try (OfficerBrowser operator = chromium.leadOf(STANDING_OFFICE)) {
            String receipt = takes(operator, title);

            TipReceived tip = Coordination.received(office, title);
            assertThat(tip.content().channel()).isEqualTo(Channel.HOTLINE);
            assertThat(tip.content().province()).isEqualTo(new ProvinceCode("31"));
            assertThat(tip.content().text()).contains("Biển số, phương tiện: 15C-123.45", "Thời gian: 23 giờ");
            Coordination.event(office, tip.tip().key(), IdentitySealed.class);
            CallBackSet call = Coordination.event(office, tip.tip().key(), CallBackSet.class);
            assertThat(call.callBackAt()).isAfter(Instant.now());
            Citizen citizen = new Citizen();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> citizen.follows(receipt).body(), page -> page.contains("Đã tiếp nhận"));

            try (Page wall = operator.open("/hotline/wall?open=calls")) {
                assertThat(wall.locator("#taken").getByText(title)).isVisible();
                assertThat(wall.locator("#calls").getByText(title)).isVisible();
                assertThat(wall.locator("#unscreened h2")).isVisible();
            }
        }
    }

    /** From the first word to the digits, as somebody speaks: pointed out, mended, kept over a page that is loaded anew. */
    private static String takes(OfficerBrowser operator, String title) {
        try (Page page = operator.open("/hotline")) {
            types(page, "t", title);
            types(page, "n", "Ba đêm liền xe tải bốc hàng ở cụm công nghiệp. Gọi tôi 0912 345 678.");
            assertThat(page.locator("#beside mark")).hasText("0912 345 678");
            types(page, "o", "hai phong");
            assertThat(page.locator("#units option").first()).hasAttribute("value", Pattern.compile(".* · [0-9]{2}"));
            types(page, "k", "23 giờ hằng đêm");
            types(page, "p", "15C-123.45");
            types(page, "m", "Thu"); // the first group of goods that begins so
            assertThat(page.locator("#beside strong").first()).isVisible(); // who is competent

            page.reload();
            assertThat(page.locator("input[name='/content/title']")).hasValue(title);
            assertThat(page.locator("input[name=_vehicles]")).hasValue("15C-123.45");
            types(page, "g", TOMORROW.format(ZonedDateTime.now(VIETNAM).plusDays(1)));
            page.keyboard().press("ArrowRight");
            page.keyboard().type("0830AM");
            page.keyboard().press("Alt+s");
            assertThat(page.getByText("trong lời ghi có thể có điều cho biết ai là người báo"))
                    .isVisible();
            page.keyboard().press("Alt+n");
            page.keyboard().press("Control+a");
            page.keyboard().type("Ba đêm liền xe tải bốc hàng ở cụm công nghiệp.");
            types(page, "l", "0912 345 678");
            page.keyboard().press("Alt+s");

            assertThat(page.getByText("Cách liên hệ đã được niêm phong.")).isVisible();
            String receipt = page.locator("output.digits").textContent();
            assertThat(receipt).matches("([0-9]{4} ){3}[0-9]{4}");
            page.keyboard().press("Alt+n");
            page.waitForURL(Pattern.compile(".*/hotline$"));
            assertThat(page.locator("input[name='/content/title']")).hasValue("");
            return receipt;
        }
    }

    private static void types(Page page, String key, String text) {
        page.keyboard().press("Alt+" + key);
        page.keyboard().type(text);
    }
}
