package vn.lienthong.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.console.FakeServices.down;
import static vn.lienthong.console.FakeServices.json;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;

@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class ConsoleTest {

    private static final String HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\\\"'";

    @TempDir
    private static Path data;

    private static RunningConsole console;

    @BeforeAll
    static void start() throws Exception {
        console = new RunningConsole(data);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @BeforeEach
    void everythingWorks() {
        console.services.work();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/board", "/parked", "/any/thing", "/actuator/env", "/error"})
    void sendsAStrangerToSignIn(String path) throws Exception {
        HttpResponse<String> answer = console.stranger().open(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/oauth2/authorization/lienthong"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/live", "/alive", "/urgent", "/board/inbox", "/board/figures"})
    void tellsScriptsPlainlyThatNobodyIsSignedIn(String path) throws Exception {
        assertThat(console.stranger().open(path).statusCode()).isEqualTo(401);
    }

    @Test
    void asksForAProofKeyWhenSigningIn() throws Exception {
        String location = console.stranger()
                .open("/oauth2/authorization/lienthong")
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(location).contains("code_challenge=", "code_challenge_method=S256", "nonce=");
    }

    @Test
    void saysThatItIsHealthy() throws Exception {
        assertThat(console.stranger().open("/actuator/health").body()).contains("UP");
    }

    @Test
    void showsWhatHappensAndHowMuchOfIt() throws Exception {
        console.services.on(FakeServices.INBOX, json(anEvent("Phát hiện kho hàng không rõ nguồn gốc")));
        console.services.on(FakeServices.REGISTER, json(counts("Hải quan", 1234)));

        HttpResponse<String> page = console.officer().open("/board");

        assertThat(page.body())
                .contains("Bảng theo dõi trực tuyến", "Nguyễn Văn An", "MS-15")
                .contains("Phát hiện kho hàng không rõ nguồn gốc", "09:30:00 02/03/2026", "Hỏa tốc")
                .contains("Hải quan", "1.234", "href=\"/matters/casefiles?force=customs\"");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("script-src 'self'").doesNotContain("unsafe"));
    }

    @Test
    void saysWhoActedAndNotWhoseMatterItIs() throws Exception {
        console.services.on(FakeServices.INBOX, json(anEvent("Công an Lào Cai")));

        assertThat(console.officer().open("/board").body())
                .contains("<span lang=\"vi\" data-slot=\"by\">Công an Lào Cai</span>")
                .doesNotContain("Bên cung cấp");
        for (String script : new String[] {"feed.js", "urgent.js"}) {
            assertThat(console.officer().open("/assets/" + script).body()).doesNotContain("provider");
        }
    }

    @Test
    void addsNothingUpItself() throws Exception {
        console.services.on(FakeServices.REGISTER, json("""
                {"all":{"casefiles":7,"requests":9,"tips":3,"information":2},"open":{"requests":5},"byForce":[],"byProvince":[]}"""));
        console.services.on(FakeServices.SUMMARY, json("{\"unanswered\":4}"));

        assertThat(console.officer().open("/board").body())
                .contains(
                        figure("casefiles", "/matters/casefiles", 7),
                        figure("requests.open", "/matters/requests?open=true", 5),
                        figure("requests.unanswered", "/watch?unanswered=true#owed", 4),
                        figure("tips", "/matters/tips", 3),
                        figure("information", "/matters/information", 2));
    }

    private static String figure(String name, String href, int value) {
        return "data-total=\"%s\" href=\"%s\" data-value=\"%d\">%d</a>".formatted(name, href, value, value);
    }

    @Test
    void asksTheServicesInTheOfficersName() throws Exception {
        Browser officer = console.officer();
        console.services.tokens.clear();

        officer.open("/parked");

        assertThat(console.services.tokens)
                .isNotEmpty()
                .allSatisfy(token -> assertThat(new String(
                                Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8))
                        .contains("\"agency\":\"MS-15\"", "\"sub\":\"lao-cai\""));
    }

    @Test
    void writesWhatAgenciesSayAsTextOnly() throws Exception {
        console.services.on(FakeServices.INBOX, json(anEvent(HOSTILE)));
        console.services.on(FakeServices.REGISTER, json(counts(HOSTILE, 3)));
        console.services.on(
                FakeServices.PARKED,
                json("[{\"topic\":\"t\",\"reason\":\"%1$s\",\"detailVi\":\"%1$s\",\"source\":\"%1$s\"}]"
                        .formatted(HOSTILE)));
        Browser officer = console.officer();

        for (String path : new String[] {"/board", "/parked"}) {
            assertThat(officer.open(path).body()).contains("&lt;script&gt;").doesNotContain("<script>", "<img src=x");
        }
    }

    @Test
    void staysReadableWhenAnEventIsOdd() throws Exception {
        console.services.on(
                FakeServices.INBOX,
                json(
                        "[{}, {\"id\": 7, \"time\": \"gestern\", \"handling\": {\"a\": 1}, \"urgency\": [], \"typeVi\": null}, "
                                + anEvent("Vẫn thấy").substring(1)));

        assertThat(console.officer().open("/board").body()).contains("Vẫn thấy", "gestern");
    }

    @Test
    void rendersTheRestWhileAServiceIsDownAndRecovers() throws Exception {
        Browser officer = console.officer();
        console.services.on(FakeServices.INBOX, json(anEvent("Vẫn thấy")));
        console.services.on(FakeServices.REGISTER, down());

        assertThat(officer.open("/board").body()).contains("Vẫn thấy", "dịch vụ trao đổi không trả lời");
        assertThat(officer.open("/board/figures").body()).contains("\"missingVi\":\"dịch vụ trao đổi không trả lời\"");

        console.services.on(FakeServices.REGISTER, json(counts("Hải quan", 5)));
        assertThat(officer.open("/board").body()).contains("Hải quan").doesNotContain("không trả lời");
    }

    @Test
    void doesNotWaitForASlowService() throws Exception {
        Browser officer = console.officer();
        console.services.on(FakeServices.INBOX, console.services.slow());
        console.services.on(FakeServices.REGISTER, json(counts("Hải quan", 5)));

        assertThat(officer.open("/board").body()).contains("Hải quan", "dịch vụ trao đổi trả lời quá chậm");
    }

    @Test
    void saysSoWhenAServiceFailsOrMakesNoSense() throws Exception {
        Browser officer = console.officer();
        console.services.on(FakeServices.INBOX, json(500, "{}"));
        console.services.on(FakeServices.REGISTER, json("<html>"));
        console.services.on(FakeServices.PARKED, json(503, ""));

        assertThat(officer.open("/board").body())
                .contains("dịch vụ trao đổi báo lỗi 500", "dịch vụ trao đổi không trả lời");
        assertThat(officer.open("/parked").body()).contains("dịch vụ tiếp nhận báo lỗi 503");
    }

    @Test
    void saysWhyParkedItemsAreNotForThisAgency() throws Exception {
        console.services.on(
                FakeServices.PARKED, json(403, "{\"status\":403,\"detail\":\"Chỉ Văn phòng Thường trực được xem.\"}"));

        assertThat(console.officer().open("/parked").body())
                .contains("NSC389-SO", "tư cách cơ quan", "Chỉ Văn phòng Thường trực được xem.");
    }

    @Test
    void listsParkedItems() throws Exception {
        console.services.on(FakeServices.PARKED, json("""
                        [{"topic":"agency.MS-15.outbox","partition":0,"offset":42,"reason":"malformed-json",
                          "detailVi":"Không phải JSON","parkedAt":"2026-03-02T02:30:00Z","source":"/agencies/MS-15"}]"""));

        assertThat(console.officer().open("/parked").body())
                .contains(
                        "agency.MS-15.outbox", "vị trí 42", "malformed-json", "Không phải JSON", "09:30:00 02/03/2026");
    }

    @Test
    void passesLiveEventsOnUntilTheBrowserLeaves() throws Exception {
        Browser officer = console.officer();
        HttpResponse<InputStream> stream = officer.listen("/live", "41");
        var lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));

        console.services.publish("id: 42\nevent: event\ndata: {\"summaryVi\":\"Mới\"}\n\n");

        assertThat(stream.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        assertThat(lines.lines().filter(line -> line.startsWith("data: {\"s")).findFirst())
                .hasValue("data: {\"summaryVi\":\"Mới\"}");
        assertThat(console.services.lastEventIds).contains("41");

        stream.body().close();
        officer.close();
        await().until(() -> {
            console.services.publish(":\n");
            return console.listeners() == 0;
        });
    }

    @Test
    void aPositionThatTheServiceDoesNotKnowIsLetGo() throws Exception {
        Browser officer = console.officer();
        console.services.refusePosition("42");
        HttpResponse<InputStream> stream = officer.listen("/live", "42");
        var lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));

        console.services.publish("event: event\ndata: {\"summaryVi\":\"Mới\"}\n\n");

        assertThat(lines.lines().filter(line -> line.startsWith("data: {\"s")).findFirst())
                .hasValue("data: {\"summaryVi\":\"Mới\"}");
        assertThat(console.services.lastEventIds).endsWith("null");
        stream.body().close();
        officer.close();
    }

    @Test
    void endsALiveStreamWhenItsOfficerSignsOut() throws Exception {
        Browser officer = console.officer();
        HttpResponse<InputStream> stream = officer.listen("/live", "");
        await().until(() -> console.listeners() == 1);

        officer.submit(officer.open("/"), "/logout", Map.of());

        assertThat(officer.open("/").body()).contains("Tên đăng nhập");
        await().until(() -> console.listeners() == 0);
        stream.body().close();
    }

    @Test
    void keepsALiveStreamsBrowserComingBackWhileTheServiceIsDown() throws Exception {
        console.services.on(FakeServices.LIVE, json(503, "{}"));

        HttpResponse<String> stream = console.officer().open("/live");

        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.body()).contains("retry: ", "event: unavailable", "dịch vụ thông báo báo lỗi 503");
    }

    @Test
    void hasVietnameseErrorPages() throws Exception {
        HttpResponse<String> missing = console.officer().open("/nowhere");
        HttpResponse<String> failed = console.stranger().open("/login/oauth2/code/lienthong?code=x&state=y");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("Không có trang này");
        assertThat(failed.statusCode()).isEqualTo(401);
        assertThat(failed.body()).contains("Chưa đăng nhập được", "Đăng nhập lại");
    }

    @Test
    void saysThatThereIsNoSuchPageToWhoeverAsksForThePageOfErrors() throws Exception {
        HttpResponse<String> asked = console.officer().open("/error");

        assertThat(asked.statusCode()).isEqualTo(404);
        assertThat(asked.body()).contains("Không có trang này", "Về bảng theo dõi");
    }

    @Test
    void namesTheMatterOfAnEventThatDoesNotNameItItself() throws Exception {
        console.services.on(FakeServices.INBOX, json("""
                [{"id":"e3","type":"vn.lienthong.request.received.v1","subject":"YC-1","summaryVi":"Đã tiếp nhận"},
                 {"id":"e2","type":"vn.lienthong.request.received.v1","subject":"YC-0","summaryVi":"Đã tiếp nhận"},
                 {"id":"e1","type":"vn.lienthong.request.made.v1","subject":"YC-1","summaryVi":"Tăng cường trên biển"}]"""));

        JsonNode content = Json.tree(
                        console.officer().ask("/board/inbox").body().getBytes(StandardCharsets.UTF_8))
                .path("content");

        assertThat(content.valueStream().map(event -> event.path("title").asString("none")))
                .as("by what it began with, if that is among them")
                .containsExactly("Tăng cường trên biển", "", "Tăng cường trên biển");
    }

    private static String anEvent(String summary) {
        return """
                [{"id":"e1","type":"vn.lienthong.request.made.v1","typeVi":"Đã gửi yêu cầu phối hợp","subject":"YC-1",
                  "time":"2026-03-02T02:30:00Z","provider":"POLICE-15","providerVi":"Bên cung cấp","by":"MS-15","byVi":"%1$s",
                  "summaryVi":"%1$s","urgency":"express","handling":"%1$s"}]""".formatted(summary);
    }

    private static String counts(String name, int opened) {
        return """
                {"all":{"casefiles":%2$d},"open":{},"byProvince":[],
                 "byForce":[{"key":"customs","nameVi":"%1$s","all":{"casefiles":%2$d}}]}""".formatted(name, opened);
    }
}
