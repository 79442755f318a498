package vn.lienthong.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong between an officer, a browser and a form: a clear answer, nothing lost, nothing run. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class BadInputInABrowserTest {

    private static final String REFUSE = "/matters/requests/" + FakeWatch.REQUEST + "/do/request.refuse";
    private static final String HOSTILE =
            "\"'></option></textarea><img src=x onerror=alert(1)><script>alert(1)</script>\u202Egnp.exe\u2066";

    @TempDir
    private static Path data;

    private static RunningConsole console;
    private static RealBrowser browser;

    private final List<String> ran = new ArrayList<>();
    private FakeDoor door;
    private Page page;

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
    void open() {
        door = new FakeDoor();
        console.services.work();
        console.services.onOthers(new FakeDirectory());
        FakeWatch.on(console.services, "Xe tải chở giày");
        console.services.on(FakeDoor.EVENTS, door);
        page = browser.freshPage(console);
        page.onDialog(dialog -> {
            ran.add(dialog.message());
            dialog.dismiss();
        });
        page.onPageError(ran::add);
    }

    @AfterEach
    void leave() {
        page.close();
        assertThat(ran).as("nothing runs, and no script of a page fails").isEmpty();
    }

    @Test
    void aFormThatIsSentAfterTheSessionEndedIsOpenedAgainWithWhatWasTyped() {
        refuse("Ngoài địa bàn");
        page.waitForCondition(() -> drafts().contains("Ngoài địa bàn"));
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("LT_CONSOLE"));

        page.locator("button[value=send]").click();

        assertThat(page.locator("main")).containsText("Chưa gửi gì. Những gì đã gõ vẫn còn");
        assertThat(door.came()).isEmpty();
        page.getByText("mở lại biểu mẫu").click();
        assertThat(page.getByLabel("Giải thích")).hasValue("Ngoài địa bàn");
        page.locator("button[value=send]").click();
        assertThat(page.locator(".notice.good")).isVisible();
        assertThat(door.effects).hasSize(1);
    }

    @Test
    void goingBackAfterItWasAcceptedSendsNothingASecondTime() {
        refuse("Ngoài địa bàn");
        page.locator("button[value=send]").click();
        assertThat(page.locator(".notice.good")).isVisible();

        page.goBack();

        assertThat(page.locator("h1")).hasText("Từ chối yêu cầu");
        assertThat(page.getByLabel("Giải thích")).hasValue("");
        assertThat(door.effects).hasSize(1);
    }

    @Test
    void goingBackAfterARefusalStillHasWhatWasTyped() {
        door.decides(FakeDoor.refusing(
                422, "[{\"code\":\"schema\",\"pointer\":\"/explanation\",\"detail\":\"Hãy nêu rõ địa bàn.\"}]"));
        refuse("Ngoài địa bàn");
        page.locator("button[value=send]").click();
        assertThat(page.locator("#f-explanation-wrong")).isVisible();

        page.goBack();

        assertThat(page.getByLabel("Giải thích")).hasValue("Ngoài địa bàn");
    }

    @Test
    void aTextThatIsTooLongComesBackWithItsReasonAndOneOfTenMegabytesIsNotEvenSent() {
        door.decides(FakeDoor.refusing(
                413, "[{\"code\":\"too_large\",\"pointer\":\"\",\"detail\":\"Nội dung lớn hơn 1 MiB.\"}]"));
        refuse("");
        type("('a'.repeat(99) + '\\n').repeat(20_000)");
        page.locator("button[value=send]").click();
        assertThat(page.locator(".notice.bad")).containsText("Nội dung lớn hơn 1 MiB.");
        assertThat(typed()).isEqualTo(2_000_000);

        door.posted.clear();
        type("('ạ'.repeat(99) + '\\n').repeat(34_000)");
        page.locator("button[value=send]").click();
        assertThat(page.locator("#too-large")).isVisible();
        assertThat(typed()).isEqualTo(3_400_000);
        assertThat(door.came()).isEmpty();
    }

    /** Brought back as drafts, so that the console itself draws what it was given. */
    @Test
    @Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD)
    void scriptAndTurnedTextInEveryFieldOfEveryFormIsTextAndNothingElse() {
        Examples.commands().forEach(form -> {
            String path = Examples.page(form);
            page.evaluate(
                    "([key, fields]) => { localStorage.clear(); localStorage.setItem(key, JSON.stringify({at: Date.now(), fields})); }",
                    List.of("draft lao-cai " + path, hostile(form)));
            page.navigate(console.site() + path);

            assertThat(page.locator(".notice").first()).containsText("Đã lấy lại những gì bạn gõ lần trước");
            assertThat(page.locator("main script:not([src]), main img, main [onerror]"))
                    .hasCount(0);
            assertThat(String.valueOf(page.evaluate("""
                    expected => [...document.querySelectorAll("form.fill textarea")].every(area => area.value === "" || area.value === expected)""", HOSTILE)))
                    .as(form.word())
                    .isEqualTo("true");
        });

        assertThat(ran).isEmpty();
    }

    private static List<List<String>> hostile(CommandForm form) {
        Map<String, String> fields =
                FormFields.of(FormCodec.typed(form.schema(), Examples.of(form).getLast()));
        List<List<String>> hostile = new ArrayList<>();
        fields.forEach((place, text) -> hostile.add(List.of(place, place.endsWith("/") ? "" : HOSTILE)));
        form.own().ifPresent(own -> hostile.removeIf(field -> field.getFirst().equals("/" + own)));
        return hostile;
    }

    private void refuse(String explanation) {
        page.navigate(console.site() + REFUSE);
        page.getByLabel("Căn cứ từ chối").selectOption("not_competent");
        page.getByLabel("Giải thích").fill(explanation);
    }

    /** Without typing each letter. @param text an expression */
    private void type(String text) {
        page.evaluate("document.getElementById('f-explanation').value = " + text);
    }

    private int typed() {
        return ((Number) page.evaluate("document.getElementById('f-explanation').value.length")).intValue();
    }

    private String drafts() {
        return RealBrowser.drafts(page);
    }
}
