package vn.lienthong.console;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.console.FakeServices.down;
import static vn.lienthong.console.FakeServices.json;
import static vn.lienthong.console.FakeWatch.REQUEST;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** What hangs on the wall beside the watch: how things have gone, and what nobody competent leads. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class TrendTest {
    private static final String TREND = "/api/v1/statistics/trend";
    private static final int MOST_BYTES = 300 * 1024;

    @TempDir
    private static Path data;

    private static RunningConsole console;
    private static Browser officer;

    @BeforeAll
    static void start() throws Exception {
        console = new RunningConsole(data);
        officer = console.officer();
    }

    @AfterAll
    static void stop() {
        officer.close();
        console.close();
    }

    @BeforeEach
    void theServicesAnswer() {
        console.services.work();
        console.services.onOthers(new FakeDirectory());
        FakeWatch.on(console.services, "Xe tải chở giày");
        console.services.on(TREND, json(ATrend.JSON));
    }

    @Test
    void showsTheNumbersInATableTheNewestFirstEachWithItsListWhereThereIsOne() throws Exception {
        String page = officer.open("/wall").body();

        assertThat(page)
                .contains("Diễn biến của những gì xem được", "30 ngày", "26 tuần", ">1.234<")
                .contains("/matters/requests?openedFrom=2026-03-02&amp;openedTo=2026-03-02")
                .contains("/matters/casefiles?openedFrom=2026-03-02&amp;openedTo=2026-03-02")
                .contains("/matters/tips?openedFrom=2026-03-01&amp;openedTo=2026-03-01&amp;stream=violation")
                .contains("Chỉ đếm hồ sơ mà cơ quan bạn được xem");
        assertThat(page.indexOf(">02/03<")).isPositive().isLessThan(page.indexOf(">01/03<"));
    }

    @Test
    void asksByWeekWhereThatIsChosenAndByDayWhateverElseIsTyped() throws Exception {
        console.services.asked.clear();

        officer.open("/wall?trend=week&kind=tips");
        officer.open("/wall?trend=%3Cscript%3E");

        assertThat(console.services.asked).contains(TREND + "?by=week", TREND + "?by=day");
    }

    @Test
    void saysThatTheNumbersAreMissingAndShowsTheRest() throws Exception {
        console.services.on(TREND, down());

        assertThat(officer.open("/wall").body())
                .contains("dịch vụ thống kê không trả lời", "Sắp hết hạn")
                .doesNotContain("class=\"items trend\"");
    }

    @Test
    void showsWhatNobodyCompetentLeadsWithWhatToDoAndOpensTheListBehindTheFigure() throws Exception {
        console.services.on(
                FakeServices.REGISTER,
                json("{\"all\":{},\"open\":{},\"unled\":{\"casefiles\":3},\"byForce\":[],\"byProvince\":[]}"));
        console.services.on("/api/v1/casefiles", json("""
            [{"id":"%s","matter":"lienthong.casefiles","number":"VV-2026-000007","title":"Thuốc lá <lậu>","holderVi":"QLTT Lào Cai",
              "triage":"disputed","triageVi":"Đang tranh chấp thẩm quyền","triageStepVi":"Quyết định cơ quan có thẩm quyền"}]\
            """.formatted(REQUEST)));
        console.services.asked.clear();

        assertThat(officer.open("/wall").body())
                .contains("Chưa có cơ quan chủ trì", "href=\"/matters/casefiles?triage=any\"", "VV-2026-000007")
                .contains(
                        "Đang tranh chấp thẩm quyền",
                        "Quyết định cơ quan có thẩm quyền",
                        "QLTT Lào Cai",
                        "&lt;lậu&gt;");
        assertThat(console.services.asked)
                .contains("/api/v1/casefiles?triage=any&limit=4")
                .doesNotContain("/api/v1/tips?triage=any&limit=4");
        assertThat(officer.open("/matters/requests?triage=refused").body())
                .contains("value=\"refused\" selected", "Mọi cơ quan được hỏi đều từ chối");
        assertThat(console.services.asked).anyMatch(asked -> asked.startsWith("/api/v1/requests?triage=refused"));
        console.services.on("/api/v1/casefiles/count", json("{\"count\":3,\"exact\":true}"));
        assertThat(officer.open("/matters/casefiles?triage=any").body())
                .contains("value=\"any\" selected", "Đang tranh chấp thẩm quyền", "Quyết định cơ quan có thẩm quyền");
        assertThat(console.services.asked).contains("/api/v1/casefiles/count?triage=any");
    }

    /** In Chromium: drawn in both themes, with nothing that the policy for content would have to forbid. */
    @Test
    void drawsTheChartUnderTheStrictPolicy() {
        try (RealBrowser browser = RealBrowser.signedInTo(console);
                Page page = browser.newPage()) {
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            page.navigate(console.site() + "/wall");
            page.locator("#trend-chart canvas").waitFor();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            page.locator("#trend-chart canvas").waitFor();

            assertThat(complaints).isEmpty();
            assertThat(page.locator("#trend-chart").boundingBox().height).isGreaterThan(100);
        }
    }

    @Test
    void loadsTheChartOnThisPageAloneAndSmallEnough() throws Exception {
        String script = "/webjars/echarts/dist/echarts.simple.min.js";

        HttpResponse<String> sent = officer.open(script);

        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(gzipped(sent.body())).isLessThan(MOST_BYTES * 2 / 3);
        assertThat(officer.open("/wall").body())
                .containsPattern("<script defer src=\"/webjars/echarts/[0-9.]+/dist/echarts.simple.min.js");
        assertThat(officer.open("/watch").body()).doesNotContain("echarts");
    }

    private static int gzipped(String text) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
