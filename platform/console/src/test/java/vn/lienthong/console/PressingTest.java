package vn.lienthong.console;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.console.FakeServices.down;
import static vn.lienthong.console.FakeServices.json;
import static vn.lienthong.console.FakeWatch.REQUEST;

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

/** What is express stands on every page, one at a time, until an officer acknowledges it by name. */
@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class PressingTest {
    private static final String SECOND = "00000000-0000-0389-0000-000000000002";

    @TempDir
    private static Path data;

    private static RunningConsole console;
    private static Browser officer;
    private FakeDoor door;

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
    void twoAreWaiting() {
        console.services.work();
        door = new FakeDoor();
        console.services.on(FakeDoor.EVENTS, door);
        console.services.on(
                FakeServices.OBLIGATIONS,
                json("{\"items\":[%s,%s,%s]}"
                        .formatted(
                                waiting(REQUEST, "Chặn tàu dầu <b>không số</b>", "MS-15"),
                                waiting(SECOND, "Tăng cường lực lượng", "MS-15"),
                                waiting(SECOND, "Việc của cơ quan khác", "POLICE-15"))));
    }

    @Test
    void standsOnEveryPageOneAtATimeFromTheServer() throws Exception {
        for (String path : new String[] {"/", "/parked", "/urgent"}) {
            assertThat(officer.open(path).body())
                    .as(path)
                    .contains("HỎA TỐC", "1 trong 2", "YC-2026-000123", "Chặn tàu dầu &lt;b&gt;không số&lt;/b&gt;")
                    .contains("data-count=\"2\"", "/matters/requests/" + REQUEST, "Xác nhận tiếp nhận</button>")
                    .doesNotContain("Tăng cường lực lượng", "Việc của cơ quan khác");
        }
    }

    @Test
    void isAcknowledgedByACommandOfTheOfficerThatTakesEffectOnce() throws Exception {
        HttpResponse<String> next = acknowledge();
        acknowledge();

        assertThat(next.uri().getPath()).isEqualTo("/parked");
        assertThat(next.body())
                .contains("Đã xác nhận tiếp nhận", "Tăng cường lực lượng")
                .doesNotContain("Chặn tàu dầu");
        assertThat(door.posted)
                .hasSize(2)
                .containsOnly(new Posted(
                        "receive-%s-1772418600000".formatted(REQUEST),
                        "vn.lienthong.request.receive.v1",
                        "/agencies/MS-15",
                        "{\"request\":\"%s\"}".formatted(REQUEST)));
    }

    @Test
    void staysWithEveryReasonWhereItWasNotAccepted() throws Exception {
        door.decides(json(409, "{\"reasons\":[{\"detail\":\"Cơ quan đã tiếp nhận.\"},{\"detail\":\"Lý do hai.\"}]}"));

        assertThat(acknowledge().body()).contains("Cơ quan đã tiếp nhận.", "Lý do hai.", "Chặn tàu dầu");
    }

    @Test
    void staysWhereNobodyKnowsWhetherItWasAccepted() throws Exception {
        console.services.on(FakeDoor.EVENTS, down());

        assertThat(acknowledge().body()).contains("Chưa rõ kết quả", "Chặn tàu dầu");
    }

    @Test
    void saysSoWhereItCannotBeKnown() throws Exception {
        console.services.on(FakeServices.OBLIGATIONS, down());

        assertThat(officer.open("/parked").body())
                .contains("Chưa biết có yêu cầu hỏa tốc nào chờ tiếp nhận: dịch vụ trao đổi không trả lời");
    }

    @Test
    void isNotAcknowledgedByAPageFromElsewhere() throws Exception {
        HttpResponse<String> page = officer.open("/assets/urgent.js");

        HttpResponse<String> answer = officer.submit(page, "/urgent/receive", Map.of("matter", REQUEST));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(door.posted).isEmpty();
    }

    @Test
    void comesBackToAPageOfItsOwnOnly() throws Exception {
        HttpResponse<String> page = officer.open("/parked");

        for (String elsewhere : new String[] {"//example.org/", "https://example.org/", "/\\example.org"}) {
            assertThat(officer.submit(page, "/urgent/receive", Map.of("matter", REQUEST, "from", elsewhere))
                            .uri()
                            .toString())
                    .isEqualTo(console.site() + "/");
        }
        assertThat(officer.submit(page, "/urgent/receive", Map.of("matter", "../x"))
                        .statusCode())
                .isEqualTo(400);
    }

    private static HttpResponse<String> acknowledge() throws Exception {
        return officer.submit(
                officer.open("/parked"),
                "/urgent/receive",
                Map.of("matter", REQUEST, "since", "2026-03-02T02:30:00Z", "from", "/parked"));
    }

    private static String waiting(String matter, String title, String owedBy) {
        return """
                {"matters":"requests","matter":"%s","number":"YC-2026-000123","title":"%s","urgency":"express","duty":"receive",
                 "owedBy":"%s","owedByVi":"QLTT Lào Cai","owedToVi":"Công an Lào Cai","since":"2026-03-02T02:30:00Z",
                 "dueAt":"2026-03-02T04:30:00Z","state":"open"}""".formatted(matter, title, owedBy);
    }
}
