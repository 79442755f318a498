package vn.lienthong.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.console.FakeServices.down;
import static vn.lienthong.console.FakeServices.json;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
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
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;

@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class HotlineTest {
    private static final String RECEIPTS = "/api/v1/receipts";
    private static final String PERSONAL = "/api/v1/personal-data";
    private static final String TIP = "6f1c1a0e-4a55-3b8e-9a52-0f4f6f2f9b11";
    private static final String IDENTITY = "/api/v1/tips/%s/identity".formatted(TIP);
    private static final String ISSUED = "{\"receipt\":\"1234567890123456\",\"id\":\"%s\"}".formatted("ab".repeat(32));
    private static final String ACCEPTED = "{\"status\":\"accepted\",\"subject\":\"%s\",\"events\":[]}".formatted(TIP);

    @TempDir
    private static Path data;

    private static RunningConsole console;
    private static Browser officer;

    private final List<String> receipts = new CopyOnWriteArrayList<>();
    private final List<JsonNode> sent = new CopyOnWriteArrayList<>();
    private final List<JsonNode> sealed = new CopyOnWriteArrayList<>();

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
    void work() {
        console.services.work();
        console.services.onOthers(new FakeDirectory());
        console.services.on(PERSONAL, json("[]"));
        console.services.on(RECEIPTS, exchange -> {
            receipts.add(body(exchange).path("form").asString());
            json(201, ISSUED).to(exchange);
        });
        console.services.on(FakeDoor.EVENTS, exchange -> {
            assertThat(exchange.getRequestHeaders().getFirst("ce-id")).isEqualTo("ab".repeat(32));
            sent.add(body(exchange));
            json(201, ACCEPTED).to(exchange);
        });
        console.services.on(IDENTITY, exchange -> {
            sealed.add(body(exchange));
            json(201, "{\"status\":\"accepted\"}").to(exchange);
        });
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        return Json.tree(exchange.getRequestBody().readAllBytes());
    }

    @Test
    void tellsTheDigitsAndPutsNothingOfWhoCallsIntoTheTip() throws Exception {
        HttpResponse<String> taken = takes(Map.of(
                "_where", "Xã Sín Chéng, Tỉnh Lào Cai · 15",
                "_when", "ba đêm liền",
                "_vehicles", "15C-123.45",
                "_phone", "0900 000 000",
                "_name", "Người Gọi",
                "/callBackAt", "2026-12-01T08:30"));

        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).contains("1234 5678 9012 3456", "Cách liên hệ đã được niêm phong", "08:30");
        assertThat(taken.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(sent).singleElement().satisfies(tip -> {
            assertThat(tip.at("/content/channel").asString()).isEqualTo("hotline");
            assertThat(tip.at("/content/province").asString()).isEqualTo("15");
            assertThat(tip.at("/content/text").asString())
                    .isEqualTo(
                            "Có xe bốc hàng.\nNơi xảy ra: Xã Sín Chéng, Tỉnh Lào Cai\nThời gian: ba đêm liền\nBiển số, phương tiện: 15C-123.45");
            assertThat(tip.at("/callBackAt").asString()).isEqualTo("2026-12-01T01:30:00Z");
            assertThat(tip.toString()).doesNotContain("0900", "Người Gọi");
        });
        assertThat(sealed).singleElement().satisfies(identity -> {
            assertThat(identity.path("phone").asString()).isEqualTo("0900 000 000");
            assertThat(identity.path("name").asString()).isEqualTo("Người Gọi");
        });
    }

    @Test
    void pointsOutWhatMayTellWhoCallsBeforeAnythingIsSent() throws Exception {
        console.services.on(PERSONAL, json("[{\"kindVi\":\"Số điện thoại\",\"text\":\"0912 345 678\",\"line\":1}]"));

        HttpResponse<String> stopped = takes(Map.of("/content/text", "Gọi 0912 345 678."));

        assertThat(stopped.statusCode()).isEqualTo(422);
        assertThat(stopped.body()).contains("<mark>0912 345 678</mark>", "Gửi như vậy", "Gọi 0912 345 678.");
        assertThat(receipts).isEmpty();
        assertThat(sent).isEmpty();
        assertThat(takes(Map.of("/content/text", "Gọi 0912 345 678.", "_as-it-is", "1"))
                        .body())
                .contains("1234 5678 9012 3456");
    }

    @Test
    void isOneTipHoweverOftenItIsSent() throws Exception {
        console.services.on(FakeDoor.EVENTS, json(202, ""));
        String id = "console-00000000-0000-0000-0000-000000000001";

        HttpResponse<String> first = takes(Map.of("_id", id, "_phone", "0900 000 000"));
        takes(Map.of("_id", id));

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(first.body())
                .contains("đang chờ kết quả", "Có xe bốc hàng.", "value=\"0900 000 000\"", "value=\"" + id + "\"")
                .doesNotContain("1234 5678 9012 3456");
        assertThat(receipts).containsExactly(id, id);
    }

    @Test
    void keepsWhatWasTypedWhereNothingAnswersAndWhereItIsRefused() throws Exception {
        console.services.on(RECEIPTS, down());
        HttpResponse<String> away = takes(Map.of("_where", "Hải Phòng"));
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.body()).contains("Chưa gửi được", "Có xe bốc hàng.", "value=\"Hải Phòng\"");

        work();
        console.services.on(
                FakeDoor.EVENTS,
                json(
                        422,
                        "{\"reasons\":[{\"code\":\"schema\",\"pointer\":\"/content/title\",\"detail\":\"Cần tiêu đề.\"}]}"));
        HttpResponse<String> refused = takes(Map.of("_when", "đêm qua"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Cần tiêu đề.", "value=\"đêm qua\"");
    }

    @Test
    void sendsNothingWithoutItsProvinceWhereNobodyKnowsTheNames() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> { // the names are kept for a moment
                            console.services.onOthers(down());
                            sent.clear();
                            HttpResponse<String> away = takes(Map.of("_where", "Bắc Hà, lào cai"));
                            assertThat(away.statusCode()).isEqualTo(503);
                            assertThat(away.body())
                                    .contains(
                                            "chưa tra được tỉnh",
                                            "value=\"Bắc Hà, lào cai\"",
                                            "Chưa tra được tỉnh, thành phố");
                            assertThat(sent).isEmpty();
                        });
    }

    @Test
    void saysWhichProvinceWasUnderstoodAndWhereNoneIs() throws Exception {
        assertThat(asides("Bắc Hà, lào cai")).contains("Được hiểu là <span>Tỉnh Lào Cai</span>");
        assertThat(asides("Xã Sín Chéng, Tỉnh Lào Cai · 15")).contains("<span>Tỉnh Lào Cai</span>");
        assertThat(asides("Quản Bạ, Hà Giang")).contains("Chưa rõ tỉnh").doesNotContain("Được hiểu là");
        assertThat(takes(Map.of("_where", "Quản Bạ, Hà Giang")).body()).contains("Chưa rõ tỉnh");
    }

    @Test
    void whatWasSentOtherwiseBeforeIsSentAgainAsAnotherCallAlone() throws Exception {
        String id = "console-00000000-0000-0000-0000-000000000002";
        FakeServices.Reply used =
                json(409, "{\"reasons\":[{\"code\":\"duplicate_id\",\"pointer\":\"id\",\"detail\":\"Mã đã dùng.\"}]}");
        console.services.on(FakeDoor.EVENTS, used);

        HttpResponse<String> again = takes(Map.of("_id", id));

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body())
                .contains("value=\"" + id + "\"", "/hotline/wall?open=taken", "value=\"another\"")
                .doesNotContain("value=\"send\"");
        takes(Map.of("_id", id, "_do", "another"));
        assertThat(receipts).hasSize(2).first().isEqualTo(id);
        assertThat(receipts.getLast()).isNotEqualTo(id);
    }

    @Test
    void asksToKeepThePageWhileHowTheyAreReachedIsNotSealed() throws Exception {
        for (String open : List.of("", "{\"status\":\"parked\",\"reasons\":[]}")) {
            console.services.on(FakeDoor.EVENTS, json(202, open));
            assertThat(takes(Map.of("_phone", "0900 000 000")).body())
                    .contains("Hãy giữ trang này", "value=\"0900 000 000\"", "Hỏi kết quả");
            assertThat(takes(Map.of()).body()).doesNotContain("Hãy giữ trang này");
        }
        assertThat(sealed).isEmpty();
    }

    @Test
    void whatWasSealedWhenItWasSentBeforeIsNotCalledUnsealed() throws Exception {
        Map<String, String> call = Map.of("_phone", "0900 000 000");
        takes(call);
        console.services.on(
                IDENTITY,
                json(409, "{\"reasons\":[{\"code\":\"illegal_transition\",\"detail\":\"Đã có nhân thân.\"}]}"));

        assertThat(takes(call).body())
                .contains("1234 5678 9012 3456", "đã được niêm phong ở lần gửi trước")
                .doesNotContain("chưa được niêm phong", "Niêm phong lại");
    }

    @Test
    void pointsOutWhatMayTellWhoCallsInTheReasonsToo() throws Exception {
        List<String> read = new CopyOnWriteArrayList<>();
        console.services.on(PERSONAL, exchange -> {
            read.add(body(exchange).path("text").asString());
            json("[]").to(exchange);
        });

        takes(Map.of("/because", "Bà Lan ở số 7 đề nghị."));

        assertThat(read).isNotEmpty().allMatch(text -> text.endsWith("Bà Lan ở số 7 đề nghị."));
    }

    @Test
    void tellsHowManyAreLikeItInOneLineAndTiesTheFaultOfThePlaceToItsField() throws Exception {
        console.services.on(
                "/api/v1/tips/similar", json("[{\"tip\":{\"id\":\"%s\",\"title\":\"Kho cũ\"}}]".formatted(TIP)));
        console.services.on(
                FakeDoor.EVENTS,
                json(
                        422,
                        "{\"reasons\":[{\"code\":\"schema\",\"pointer\":\"/content/province\",\"detail\":\"Không có tỉnh này.\"}]}"));

        String page = takes(Map.of("_where", "Đâu đó · 99")).body();

        assertThat(page)
                .containsPattern("id=\"like\" class=\"unseen\" role=\"status\"><span>1</span> tin giống</p>")
                .doesNotContain("aria-live")
                .containsPattern(
                        "<input id=\"where\"[^>]*aria-invalid=\"true\"[^>]*aria-describedby=\"province where-wrong\"")
                .containsPattern("id=\"where-wrong\"><span>Không có tỉnh này.</span>");
    }

    @Test
    void saysHowManyOfTheTipsBehindANumberAreShown() throws Exception {
        console.services.on(
                "/api/v1/hotline/figures/list",
                json("{\"total\":1234,\"items\":[{\"tip\":{\"id\":\"%s\",\"title\":\"Kho\"},\"moment\":\"\"}]}"
                        .formatted(TIP)));

        assertThat(officer.open("/hotline/figures?key=all").body())
                .contains("<span>1</span> tin mới nhất trong <span>1.234</span>");
    }

    @Test
    void countsByTheStreamThatWasChosen() throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        console.services.on("/api/v1/hotline/figures", exchange -> {
            asked.add(exchange.getRequestURI().getQuery());
            json("{\"from\":\"2026-09-01\",\"to\":\"2026-11-30\",\"all\":{\"key\":\"\",\"count\":0},\"rows\":[{\"key\":\"integrity\",\"nameVi\":\"Tin về cán bộ, cơ quan chức năng\",\"count\":4}]}")
                    .to(exchange);
        });

        assertThat(officer.open("/hotline/figures?by=stream").body())
                .contains("Tin về cán bộ, cơ quan chức năng", "by=stream", "key=integrity")
                .containsPattern("<option value=\"stream\" selected");
        assertThat(asked).containsExactly("by=stream");
    }

    private static String asides(String where) throws Exception {
        return officer.submit(officer.open("/hotline"), "/hotline/aside", Map.of("_where", where))
                .body();
    }

    @Test
    void saysWhatIsNotSealedAndOffersToSealItAgain() throws Exception {
        console.services.on(IDENTITY, json(503, "{}"));

        HttpResponse<String> taken = takes(Map.of("_phone", "0900 000 000"));

        assertThat(taken.body())
                .contains(
                        "1234 5678 9012 3456",
                        "cách liên hệ chưa được niêm phong",
                        "action=\"/matters/tips/%s/sealing\"".formatted(TIP),
                        "name=\"phone\" value=\"0900 000 000\"");
    }

    @Test
    void namesLikeTipsAndWhoIsCompetentWhileItIsTyped() throws Exception {
        console.services.on(
                "/api/v1/tips/similar",
                json("[{\"tip\":{\"id\":\"%s\",\"title\":\"Kho cũ\"},\"reasonsVi\":[\"Cùng biển số\"]}]"
                        .formatted(TIP)));

        HttpResponse<String> beside =
                officer.submit(officer.open("/hotline"), "/hotline/aside", Map.of("/content/text", "kho <b>số 7</b>"));

        assertThat(beside.statusCode()).isEqualTo(200);
        assertThat(beside.body()).contains("Kho cũ", "Cùng biển số").doesNotContain("<html", "<b>số 7</b>");
    }

    @Test
    void theWallOpensEachListBehindItsFigure() throws Exception {
        String line = "{\"tip\":{\"id\":\"%s\",\"title\":\"Kho\"},\"moment\":\"2026-11-20T02:15:30Z\"}".formatted(TIP);
        console.services.on("/api/v1/hotline/taken", json("{\"total\":1234,\"items\":[%s]}".formatted(line)));
        console.services.on("/api/v1/hotline/said", down());

        HttpResponse<String> wall = officer.open("/hotline/wall?hours=12&open=taken");

        assertThat(wall.body())
                .contains(
                        "1.234", "/hotline/wall?hours=12&amp;open=taken#taken", "/matters/tips/" + TIP, "data-missing");
        assertThat(console.services.asked)
                .anyMatch(asked -> asked.startsWith("/api/v1/hotline/taken") && asked.contains("hours=12"))
                .anyMatch(asked -> asked.contains("duty=call_back"));
    }

    private HttpResponse<String> takes(Map<String, String> more) throws Exception {
        Map<String, String> fields = new HashMap<>(
                Map.of("_do", "send", "/content/title", "Kho thuốc lá", "/content/text", "Có xe bốc hàng."));
        fields.putAll(more);
        return officer.submit(officer.open("/hotline"), "/hotline", fields);
    }
}
