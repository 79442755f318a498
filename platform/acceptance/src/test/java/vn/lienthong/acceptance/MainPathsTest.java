package vn.lienthong.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.acceptance.Coordination.is;
import static vn.lienthong.acceptance.Coordination.posted;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.POLICE;
import static vn.lienthong.acceptance.RunningSystem.STANDING_OFFICE;
import static vn.lienthong.acceptance.RunningSystem.STRANGER;
import static vn.lienthong.acceptance.RunningSystem.agency;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestEvent.RequestAnswered;
import vn.lienthong.contract.request.RequestEvent.RequestReceived;
import vn.lienthong.contract.request.RequestEvent.RequestUrged;
import vn.lienthong.contract.request.RequestKind;

/** The main path of each role, in a real browser: from signing in to what comes of it in the inbox of another agency. */
class MainPathsTest {
    private static final String NEW = "TAX-12";
    private static final Duration SOON = Duration.ofSeconds(30);

    private static Chromium chromium;

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void aLeadGivesWorkToAnOfficerWhoAnswersTheAgencyThatAsked() {
        String title = "Xác minh chủ lô giày " + run;
        String matter = asked(POLICE, MARKET, title, Urgency.URGENT);
        String username = "lan." + run;
        String name = "Hoàng Thị Lan " + run;

        String invitation;
        try (OfficerBrowser lead = chromium.leadOf(MARKET);
                Page desk = lead.open("/")) {
            invitation = lead.invites(username, name);
            Locator line = seen(desk, "#waiting", title);
            line.locator("a[href*='open=']").click();
            line.locator("input[name=login]").fill(username);
            line.locator("input[name=name]").fill(name);
            line.getByText("Giao", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(desk.locator(".told")).containsText("Đã giao cho " + name);
        }

        try (OfficerBrowser officer = chromium.takingUp(invitation, username);
                Page page = officer.open("/?mine=true")) {
            Locator line = seen(page, "#waiting", title);
            assertThat(line.locator(".who").first()).hasText(name);
            line.locator("p a").click();
            answer(page, "Chủ lô giày là một hộ kinh doanh ở Cốc Lếu.");
        }

        assertThat(officersOf(POLICE, matter, RequestAnswered.class)).containsOnly(name);
    }

    @Test
    void theStandingOfficeUrgesFromItsListAndTheUrgedAgencyAcknowledgesWhatIsExpress() {
        String title = "Chặn xe chở hàng lậu " + run;
        String matter = asked(MARKET, STRANGER, title, Urgency.EXPRESS);

        try (OfficerBrowser officer = chromium.leadOf(STANDING_OFFICE);
                Page watch = officer.open("/watch?agency=" + STRANGER)) {
            Locator line = seen(watch, "#owed", title);
            line.locator("a[href*='/do/request.urge']").click();
            assertThat(watch.locator("[name='/addressee']")).hasValue(Pattern.compile(".*" + STRANGER));
            watch.locator("[name='/text']").fill("Đề nghị tiếp nhận ngay.");
            watch.locator("button[value=send]").click();
            assertThat(watch.locator(".notice.good")).isVisible();
        }

        assertThat(officersOf(STRANGER, matter, RequestUrged.class)).containsOnly("Trực ban Văn phòng thường trực");

        try (OfficerBrowser officer = chromium.leadOf(STRANGER);
                Page page = officer.open("/matters/requests")) {
            Locator banner = page.locator("#urgent");
            assertThat(banner).containsText("HỎA TỐC");
            assertThat(banner).containsText(title);
            banner.locator("button").click();
            assertThat(page.locator(".told")).containsText("Đã xác nhận tiếp nhận");
            assertThat(page.locator("#urgent")).not().containsText(title);
        }

        assertThat(officersOf(MARKET, matter, RequestReceived.class)).containsOnly("Cán bộ " + STRANGER);
    }

    @Test
    void anOperatorEnrolsAnAgencyWhoseFirstOfficerAnswersBeforeAnythingIsRestarted() {
        String username = "dau." + run;
        String name = "Giàng A Đầu " + run;

        String invitation;
        try (OfficerBrowser operator = chromium.leadOf(STANDING_OFFICE);
                Page connect = operator.openAtIssuer("/connect")) {
            connect.locator("#agency").fill(NEW);
            connect.locator("#username").fill(username);
            connect.locator("#name").fill(name);
            connect.getByText("Kết nối", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(connect.getByText("đã kết nối.")).isVisible();
            assertThat(connect.locator("dl.once")).not().containsText(username);
            invitation = connect.locator(".invitation code").innerText();
        }

        String title = "Cung cấp hóa đơn " + run;
        String matter = asked(MARKET, new AgencyCode(NEW), title, Urgency.NORMAL);
        try (OfficerBrowser officer = chromium.takingUp(invitation, username);
                Page page = officer.open("/")) {
            seen(page, "#waiting", title).locator("p a").click();
            answer(page, "Không có hóa đơn nào như vậy.");
        }

        assertThat(officersOf(MARKET, matter, RequestAnswered.class)).containsOnly(name);
    }

    private static String asked(AgencyCode by, AgencyCode of, String title, Urgency urgency) {
        return posted(
                agency(by),
                new MakeRequest(
                        new RequestContent(
                                RequestKind.VERIFY, title, "Đề nghị xác minh.", urgency, null, "Công văn 12/CV", null),
                        List.of(of)));
    }

    /** The line of a list that says this; what has just happened is on it a little later. */
    private static Locator seen(Page page, String list, String title) {
        Locator line = page.locator(list + " [data-row]", new Page.LocatorOptions().setHasText(title));
        await().pollInSameThread().atMost(SOON).until(() -> {
            if (line.count() == 0) {
                page.reload();
            }
            return line.count() > 0;
        });
        return line.first();
    }

    /** Takes a request on and answers it, by the buttons of its page. */
    private static void answer(Page page, String answer) {
        page.locator("a[href$='/do/request.accept']").first().click();
        page.locator("button[value=send]").click();
        assertThat(page.locator(".notice.good")).isVisible();
        page.locator(".turn a[href$='/do/request.answer']").click();
        page.locator("[name='/answer']").fill(answer);
        assertThat(page.locator(".doing")).containsText("được giữ mãi và không sửa được sau khi gửi");
        assertThat(page.locator(".doing")).containsText("cơ quan được xem hồ sơ này sẽ thấy");
        page.locator("button[value=send]").click();
        assertThat(page.locator(".notice.good")).isVisible();
        assertThat(page.locator(".history")).containsText(answer);
    }

    /** Who did it, as the inbox of that agency says. */
    private static List<String> officersOf(AgencyCode reader, String matter, Class<?> event) {
        return agency(reader).inboxUntil(is(matter, event)).stream()
                .filter(is(matter, event))
                .map(delivery -> String.valueOf(delivery.envelope().officer()))
                .toList();
    }
}
