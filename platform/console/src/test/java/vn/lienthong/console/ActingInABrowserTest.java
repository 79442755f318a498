package vn.lienthong.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.contract.plan.TargetPerson;

/** What the scripts of a form add: drafts, suggestions, asking again; and that nothing else of it needs one. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class ActingInABrowserTest {

    private static final String REFUSE = "/matters/requests/" + FakeWatch.REQUEST + "/do/request.refuse";

    @TempDir
    private static Path data;

    private static RunningConsole console;
    private static RealBrowser browser;

    private FakeDoor door;

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
        door = new FakeDoor();
        console.services.work();
        console.services.onOthers(new FakeDirectory());
        FakeWatch.on(console.services, "Xe tải chở giày");
        console.services.on(FakeDoor.EVENTS, door);
    }

    @Test
    void anOfficerRefusesARequestSeesWhyNotAndThenThatItIsDone() {
        try (Page page = browser.freshPage(console)) {
            page.navigate(console.site() + REFUSE);
            page.getByLabel("Căn cứ từ chối").selectOption("not_competent");
            page.getByLabel("Giải thích").fill("Ngoài địa bàn");
            door.decides(FakeDoor.refusing(
                    422, "[{\"code\":\"schema\",\"pointer\":\"/explanation\",\"detail\":\"Hãy nêu rõ địa bàn.\"}]"));

            page.locator("button[value=send]").click();

            assertThat(page.locator("#f-explanation-wrong")).hasText("Hãy nêu rõ địa bàn.");
            assertThat(page.getByLabel("Giải thích")).isFocused();
            assertThat(page.getByLabel("Giải thích")).hasValue("Ngoài địa bàn");

            door.decides(FakeDoor.acceptingUnseen());
            page.getByLabel("Giải thích").fill("Ngoài địa bàn tỉnh Lào Cai");
            page.locator("button[value=send]").click();

            assertThat(page.locator(".notice.good")).containsText("Từ chối yêu cầu: đã được chấp nhận.");
            page.navigate(console.site() + REFUSE);
            assertThat(page.getByLabel("Giải thích")).hasValue("");
        }
    }

    @Test
    void aDoubleClickHasOneEffect() {
        try (Page page = browser.freshPage(console)) {
            page.navigate(console.site() + REFUSE);
            page.getByLabel("Giải thích").fill("Ngoài địa bàn");

            page.locator("button[value=send]").dblclick();

            assertThat(page.locator(".notice.good")).isVisible();
            assertThat(door.effects).hasSize(1);
        }
    }

    @Test
    void whatWasTypedComesBackAfterTheSessionEndedAndGoesWhenSigningOut() {
        try (RealBrowser other = RealBrowser.signedInTo(console);
                Page page = other.newPage()) {
            page.navigate(console.site() + "/new/request.make");
            page.locator("[name='/content/title']").fill("Xác minh chủ lô giày");
            page.locator("button[value='add:/content/meeting']").click();
            page.locator("[name='/content/meeting/place']").fill("Trụ sở Chi cục");
            page.waitForCondition(() -> RealBrowser.drafts(page).contains("Chi cục"));

            page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("LT_CONSOLE"));
            page.navigate(console.site() + "/new/request.make");

            assertThat(page.locator(".notice").first()).containsText("Đã lấy lại những gì bạn gõ lần trước");
            assertThat(page.locator("[name='/content/title']")).hasValue("Xác minh chủ lô giày");
            assertThat(page.locator("[name='/content/meeting/place']")).hasValue("Trụ sở Chi cục");
            assertThat(door.came()).isEmpty();

            page.locator(".who summary").click();
            page.locator("form[action$='/logout'] button").click();
            page.waitForURL(Pattern.compile(".*/login.*"));
            page.navigate(console.site() + "/assets/mark.svg");
            assertThat(RealBrowser.drafts(page)).doesNotContain("Chi cục");
        }
    }

    @Test
    void noIdentifierStaysInTheBrowserButThatOneIsHidden() {
        try (Page page = browser.freshPage(console)) {
            page.navigate(console.site() + "/new/plan.draft");
            page.locator("button[value='add:/terms/targets']").click();
            page.locator("button[value='add:/terms/targets/0/person']").click();
            page.locator("[name='/terms/targets/0/person/identity']").fill("010090001234");
            page.locator("[name='/terms/targets/0/person/phone']").fill(TargetPerson.HIDDEN);
            page.locator("[name='/terms/targets/0/label']").fill("Chủ kho");
            page.waitForCondition(() -> RealBrowser.drafts(page).contains("Chủ kho"));

            assertThat(RealBrowser.drafts(page))
                    .contains("/person/phone", TargetPerson.HIDDEN)
                    .doesNotContain("010090001234", "/person/identity");
        }
    }

    @Test
    void agenciesAreSuggestedByName() {
        try (Page page = browser.freshPage(console)) {
            page.navigate(console.site() + "/new/request.make");

            page.locator("[name='/addressees/0']").fill("POLICE-15");

            assertThat(page.locator("#agencies option").first()).hasAttribute("value", "Công an Lào Cai · POLICE-15");
        }
    }

    @Test
    void asksAgainByItselfWhileNothingIsDecided() {
        try (Page page = browser.freshPage(console)) {
            page.navigate(console.site() + REFUSE);
            page.getByLabel("Giải thích").fill("Ngoài địa bàn");
            door.decides(FakeServices.json(202, ""));
            page.locator("button[value=send]").click();
            assertThat(page.locator(".notice").first()).containsText("đang chờ kết quả");

            door.decides(FakeDoor.accepting());

            // two seconds until it asks again, and whatever the machine is doing
            assertThat(page.locator(".notice.good"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
            assertThat(door.effects).hasSize(1);
        }
    }
}
