package vn.lienthong.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.console.FakeServices.json;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** Who would see it, asked from a form before it is sent. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class PreviewingTest {
    private static final String PREVIEW = "/api/v1/visibility/preview";
    private static final String REFUSE = "/matters/requests/" + FakeWatch.REQUEST + "/do/request.refuse";
    private static final String IDENTITY = "/terms/targets/0/person/identity";
    private static final String PHONE = "/terms/targets/0/person/phone";
    private static final String HOSTILE = "<script>alert(1)</script>";
    private static final String READERS = """
            {"accepted":true,"reasons":[],"readers":[
             {"agency":"MS-15","nameVi":"QLTT Lào Cai","because":"Là bên gửi.","inbox":true,
              "events":[{"type":"x","typeVi":"Đã từ chối yêu cầu","withheld":[]}]},
             {"agency":"PPC-15","nameVi":"%s","because":"Cấp trên.","inbox":false,
              "events":[{"type":"x","typeVi":"Đã từ chối yêu cầu","withheld":["Giải thích","Căn cứ"]}]}]}\
            """.formatted(HOSTILE);

    @TempDir
    private static Path data;

    private static RunningConsole console;
    private static RealBrowser browser;

    private final FakeDoor door = new FakeDoor();

    @BeforeAll
    static void start() throws Exception {
        console = new RunningConsole(data);
        browser = RealBrowser.signedInTo(console);
    }

    @AfterAll
    static void stop() {
        browser.close();
        console.close();
    }

    @BeforeEach
    void everythingWorks() {
        console.services.work();
        console.services.onOthers(new FakeDirectory());
        FakeWatch.on(console.services, "Xe tải chở giày");
        console.services.on(FakeDoor.EVENTS, door);
        console.services.on(PREVIEW, json(READERS));
    }

    @Test
    void saysWhoWouldSeeWhatAndWhySendsNothingAndKeepsWhatWasTyped() {
        try (Page page = browser.freshPage(console)) {
            page.navigate(console.site() + REFUSE);
            page.getByLabel("Giải thích").fill("Ngoài địa bàn");

            page.locator("button[value=preview]").focus();
            page.keyboard().press("Enter");

            assertThat(page.locator(".preview")).isFocused();
            assertThat(page.locator(".preview h2")).hasText("Nếu gửi lúc này, 2 cơ quan sẽ thấy");
            assertThat(page.locator(".preview tbody tr").first()).containsText("toàn bộ");
            assertThat(page.locator(".preview tbody tr").nth(1))
                    .containsText("không thấy, hoặc thấy bản khác: Giải thích, Căn cứ");
            assertThat(page.locator(".preview tbody tr").nth(1)).containsText(HOSTILE);
            assertThat(page.locator(".preview tbody tr").nth(1)).containsText("Cấp trên.");
            assertThat(page.getByLabel("Giải thích")).hasValue("Ngoài địa bàn");
            assertThat(door.posted).isEmpty();
            assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                    .isEmpty();
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setColorScheme(ColorScheme.DARK)
                    .setReducedMotion(ReducedMotion.REDUCE));
            page.setViewportSize(390, 780);
            assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                    .isEmpty();

            page.locator("button[value=send]").click();
            assertThat(page.locator(".notice.good")).isVisible();
            assertThat(door.posted).hasSize(1);
        }
    }

    @Test
    void saysAtItsFieldWhyItWouldBeRefusedAndWhatCouldNotBeAsked() throws Exception {
        Browser officer = console.officer();
        Map<String, String> typed = Map.of("_do", "preview", "/explanation", "Ngoài địa bàn");
        console.services.on(
                PREVIEW,
                json(
                        422,
                        "{\"reasons\":[{\"code\":\"schema\",\"pointer\":\"/data/explanation\",\"detail\":\"Quá ngắn.\"}]}"));

        assertThat(officer.submit(officer.open(REFUSE), REFUSE, typed).body())
                .containsPattern("id=\"f-explanation-wrong\"><span>Quá ngắn.")
                .contains("Gửi như thế này thì bị từ chối. Chưa gửi gì", "Ngoài địa bàn");

        console.services.on(
                PREVIEW,
                json("{\"accepted\":false,\"reasons\":[{\"code\":\"state\",\"detail\":\"Đã đóng.\"}],\"readers\":[]}"));
        assertThat(officer.submit(officer.open(REFUSE), REFUSE, typed).body())
                .contains("Đã đóng.", "Ngoài địa bàn")
                .doesNotContain("sẽ thấy</h2>");

        console.services.on(PREVIEW, FakeServices.down());
        assertThat(officer.submit(officer.open(REFUSE), REFUSE, typed).body())
                .contains("Chưa xem trước được: dịch vụ trao đổi không trả lời", "Ngoài địa bàn");
        assertThat(door.posted).isEmpty();
    }

    @Test
    void whatIdentifiesAPersonDoesNotLeaveTheConsole() throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        console.services.on(PREVIEW, exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            json(READERS).to(exchange);
        });

        assertThat(previewed("/terms/title", "Kế hoạch Tết", IDENTITY, "001 090 012 345", PHONE, "0912.345.678"))
                .contains("2 cơ quan sẽ thấy");
        assertThat(asked)
                .singleElement()
                .satisfies(body -> assertThat(body)
                        .contains("Kế hoạch Tết", "blind:nothing:")
                        .doesNotContain("001 090", "090 012", "0912", "345"));

        assertThat(previewed("/terms/targets/0/label", "Gọi 0912-345-678 khi đến", PHONE, "+84 912 345 678"))
                .contains("Ở đây không được chứa định danh của đối tượng");
        assertThat(previewed(IDENTITY, "Nguyễn Văn A, 001090012345"))
                .contains("Giá trị không đúng mẫu của “Số căn cước, định danh cá nhân”.");
        assertThat(asked).as("nothing more").hasSize(1);
    }

    private static String previewed(String... typed) throws Exception {
        String page = "/new/plan.draft";
        Map<String, String> fields = new HashMap<>(Map.of("_do", "preview"));
        for (int index = 0; index < typed.length; index += 2) {
            fields.put(typed[index], typed[index + 1]);
        }
        Browser officer = console.officer();
        return officer.submit(officer.open(page), page, fields).body();
    }

    @Test
    void isNotOfferedWhereNobodyElseWouldSeeIt() throws Exception {
        Browser officer = console.officer();

        assertThat(officer.open("/new/information.share").body()).contains("value=\"preview\"");
        assertThat(officer.open("/new/agreement.draft").body())
                .contains("value=\"send\"")
                .doesNotContain("value=\"preview\"");
    }
}
