package vn.lienthong.console;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.console.FakeServices.json;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.console.FakeDoor.Posted;

/** What the standing office does about what was parked, without any script. */
@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class ParkedTest {
    private static final String ID = "agency.MS-15.outbox-0@42";
    private static final String PAGE = "/parked/" + ID;
    private static final String ONE = FakeServices.PARKED + "/" + ID;
    private static final String HOSTILE = "<script>alert(1)</script>";

    @TempDir
    private static Path data;

    private static RunningConsole console;
    private static Browser office;
    private FakeDoor door;

    @BeforeAll
    static void start() throws Exception {
        console = new RunningConsole(data);
        office = console.standingOffice();
    }

    @AfterAll
    static void stop() {
        office.close();
        console.close();
    }

    @BeforeEach
    void oneWaits() {
        console.services.work();
        door = new FakeDoor();
        console.services.on(FakeDoor.EVENTS, door);
        console.services.on(ONE, json(record("", "")));
    }

    @Test
    void opensOneWithEveryReasonAndWhatCouldBeDecoded() throws Exception {
        String page = office.open(PAGE).body();

        assertThat(page)
                .contains("Mục giữ lại từ MS-15", "Không phải JSON.", "Thiếu mã.", "malformed_json", "ce:id")
                .contains("vị trí 42", "chữ, 42 ký tự", "danh sách, 2 mục", "x-odd")
                .contains("Gửi lại nguyên trạng", "Gửi nội dung đã sửa", "Bỏ mục này", "&lt;script&gt;")
                .contains("value=\"vn.lienthong.request.make.v1\" selected")
                .doesNotContain(HOSTILE, "value=\"vn.lienthong.parking.replay.v1\"");
    }

    @Test
    void sendsItAgainAsItStandsOrCorrectedOrDiscardsItOnceForAForm() throws Exception {
        HttpResponse<String> page = office.open(PAGE);
        console.services.on(ONE, json(record("", ",\"settlement\":{\"how\":{\"because\":\"x\"}}")));

        HttpResponse<String> told =
                office.submit(page, PAGE + "/replay", Map.of("form", "f", "because", " Đã sửa lỗi. "));
        office.submit(page, PAGE + "/replay", Map.of("form", "f", "because", "Đã sửa lỗi."));
        office.submit(
                page,
                PAGE + "/replay",
                Map.of(
                        "form",
                        "f",
                        "corrected",
                        "true",
                        "type",
                        "vn.lienthong.request.close.v1",
                        "text",
                        "{}",
                        "because",
                        "Theo công văn."));
        office.submit(page, PAGE + "/discard", Map.of("form", "f", "because", "Gửi nhầm."));

        assertThat(told.uri().getPath()).isEqualTo(PAGE);
        assertThat(told.body()).contains("Đã gửi lại.");
        assertThat(door.posted)
                .extracting(Posted::type)
                .containsExactly(
                        "vn.lienthong.parking.replay.v1",
                        "vn.lienthong.parking.replay.v1",
                        "vn.lienthong.parking.replay.v1",
                        "vn.lienthong.parking.discard.v1");
        assertThat(door.posted.get(0)).isEqualTo(door.posted.get(1));
        assertThat(door.came().get(0).path("parked").asString()).isEqualTo(ID);
        assertThat(door.came().get(0).path("because").asString()).isEqualTo("Đã sửa lỗi.");
        assertThat(door.came().get(0).has("correction")).isFalse();
        assertThat(door.came().get(2).at("/correction/text").asString()).isEqualTo("{}");
    }

    @Test
    void keepsWhatWasTypedAndShowsEveryReasonWhereItIsRefused() throws Exception {
        door.decides(FakeDoor.refusing(
                409,
                "[{\"code\":\"illegal_transition\",\"detail\":\"Đã được xử lý lúc 09:00.\"},"
                        + "{\"code\":\"schema\",\"pointer\":\"/correction/text\",\"detail\":\"Thiếu trường.\"}]"));

        HttpResponse<String> answer = office.submit(
                office.open(PAGE),
                PAGE + "/replay",
                Map.of(
                        "form",
                        "f",
                        "corrected",
                        "true",
                        "type",
                        "vn.lienthong.request.close.v1",
                        "text",
                        "{\"gõ\": \"dở\"}",
                        "because",
                        HOSTILE));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Đã được xử lý lúc 09:00.", "Thiếu trường.", "{&quot;gõ&quot;: &quot;dở&quot;}")
                .contains("value=\"vn.lienthong.request.close.v1\" selected")
                .doesNotContain(HOSTILE);
    }

    @Test
    void showsWhoSettledItWhenAndWhyAndOffersNothingMore() throws Exception {
        console.services.on(ONE, json(record("", """
            ,"settlement":{"command":"LC-1","how":{"at":"2026-03-02T02:30:00Z","officer":"Trần Thị Bình",
              "because":"Lỗi đã được sửa."},"outcome":{"status":"refused","reasons":[{"code":"schema",
              "pointer":"/a","detail":"Thiếu trường a."}]}}\
            """)));

        assertThat(office.open(PAGE).body())
                .contains("Đã gửi lại", "Trần Thị Bình", "09:30:00 02/03/2026", "Lỗi đã được sửa.")
                .contains("bị từ chối", "Thiếu trường a.", "nguyên trạng")
                .doesNotContain("<form class=\"fill\"");
    }

    @Test
    void saysWhyItCannotBeSentAgainAsItStands() throws Exception {
        console.services.on(ONE, json(record("Bản ghi không có mã.", "")));

        assertThat(office.open(PAGE).body())
                .contains("Bản ghi không có mã.", "Gửi nội dung đã sửa")
                .doesNotContain("id=\"again-because\"");
    }

    @Test
    void listsThoseOfEachStateWithHowManyThereAre() throws Exception {
        console.services.on(FakeServices.PARKED + "/figures", json("{\"open\":1234,\"replayed\":1,\"discarded\":0}"));
        console.services.on(FakeServices.PARKED, json("""
            [{"topic":"agency.MS-15.outbox","partition":0,"offset":42,"detailVi":"Không phải JSON.","officer":"Trần Thị Bình",
              "because":"Gửi nhầm.","settledAt":"2026-03-02T02:30:00Z"}]\
            """));

        assertThat(office.open("/parked").body())
                .contains("href=\"/parked?state=open\"", ">1.234<", "href=\"/parked/agency.MS-15.outbox-0@42\"")
                .contains("data-label=\"Bên gửi\">MS-15</td>");
        console.services.asked.clear();
        assertThat(office.open("/parked?state=replayed&page=2").body())
                .contains("Trần Thị Bình", "Gửi nhầm.", "09:30:00 02/03/2026", "Trang trước");
        assertThat(console.services.asked).contains("/api/v1/parked?state=replayed&page=2&limit=100");
    }

    @Test
    void putsTheFigureOnTheBoardOfTheStandingOfficeAloneAndOpensItsList() throws Exception {
        console.services.on(FakeServices.PARKED + "/figures", json("{\"open\":7}"));

        assertThat(office.open("/board").body()).contains("Mục giữ lại đang chờ", "href=\"/parked?state=open\"");
        assertThat(office.ask("/board/figures").body()).contains("\"parked.open\"", "\"value\":7");
        try (Browser other = console.officer()) {
            assertThat(other.open("/board").body()).doesNotContain("Mục giữ lại đang chờ");
            assertThat(other.ask("/board/figures").body()).doesNotContain("parked.open");
        }
    }

    @Test
    void showsOthersNothingAndLetsNoFormThrough() throws Exception {
        console.services.on(ONE, json(403, "{\"detail\":\"Chỉ Văn phòng Thường trực được xem.\"}"));
        try (Browser other = console.officer()) {
            HttpResponse<String> page = other.open(PAGE);

            assertThat(page.statusCode()).isEqualTo(403);
            assertThat(page.body())
                    .contains("Chỉ Văn phòng Thường trực được xem.")
                    .doesNotContain("MS-15.outbox", "<form class=\"fill\"");
        }
        assertThat(office.open("/parked/nothing").statusCode()).isEqualTo(404);
        assertThat(office.open("/parked/" + ID + "?x=1").statusCode()).isEqualTo(400);
    }

    private static String record(String obstacle, String more) {
        return """
            {"id":"%s","state":"open","topic":"agency.MS-15.outbox","partition":0,"offset":42,"service":"intake-service",
             "parkedAt":"2026-03-02T02:30:00Z","sender":"MS-15","reasons":[
               {"code":"malformed_json","pointer":"","detail":"Không phải JSON."},{"code":"envelope","pointer":"ce:id","detail":"Thiếu mã."}],
             "attributes":{"ce_id":"%s","ce_type":"vn.lienthong.request.make.v1"},"otherHeaders":["x-odd"],
             "content":{"bytes":99,"kind":"json","more":false,"fields":[{"place":"/title","kind":"text","size":42},
               {"place":"/list","kind":"list","size":2}]},
             %s"correctable":true%s}""".formatted(ID, HOSTILE, obstacle.isEmpty() ? "" : "\"obstacleVi\":\"%s\",".formatted(obstacle), more);
    }
}
