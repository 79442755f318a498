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
import tools.jackson.databind.JsonNode;
import vn.lienthong.console.FakeDoor.Posted;

/** The first page, and what officers send from it: all of it without any script. */
@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class DeskTest {
    private static final String HOSTILE = "<script>alert(1)</script>";

    @TempDir
    private static Path data;

    private static RunningConsole console;
    private static Browser officer;
    private FakeDoor door;

    @BeforeAll
    static void start() throws Exception {
        console = new RunningConsole(
                data,
                "--lienthong.identity.officers.lao-cai.roles=officer,lead",
                "--lienthong.identity.officers.binh.password=" + RunningConsole.password(),
                "--lienthong.identity.officers.binh.agency=MS-15",
                "--lienthong.identity.officers.binh.name=Trần Thị Bình");
        officer = console.officer();
    }

    @AfterAll
    static void stop() {
        officer.close();
        console.close();
    }

    @BeforeEach
    void everythingIsKnown() {
        console.services.work();
        door = new FakeDoor();
        console.services.on(FakeDoor.EVENTS, door);
        console.services.on(FakeServices.WORK, json(work("Xác minh kho")));
    }

    @Test
    void isTheFirstPageWithThreeListsAndHowLongTheyAre() throws Exception {
        String page = officer.open("/").body();

        assertThat(page)
                .contains("Việc của tôi</h1>", "href=\"/board\"")
                .contains("Chờ cơ quan tôi <span class=\"count\">2</span>")
                .contains(
                        "Cơ quan tôi chờ nơi khác <span class=\"count\">1+</span>",
                        "/?mine=&amp;limit=200\">xem nhiều hơn")
                .contains("Hồ sơ có việc mới <span class=\"count\">1</span>", "từ 09:00:00 02/03/2026")
                .contains("YC-2026-000123", "Xác minh kho", "Trần Thị Bình", "chưa giao", "Gọi lại trước 17 giờ.")
                .contains("/matters/requests/" + REQUEST, "Nguyễn Thị Ca")
                .contains("<span class=\"urged\">Đã được đôn đốc: Cục Hải quan, 08:30:00 02/03/2026</span>");
        assertThat(page.split("<li data-row", -1)).hasSize(1 + 2 + 1 + 1);
    }

    @Test
    void opensOneLineToGiveItAwayOrNoteSomething() throws Exception {
        String closed = officer.open("/").body();
        String open = officer.open("/?open=" + REQUEST + "/answer").body();

        assertThat(closed).contains("open=" + REQUEST + "/answer#open").doesNotContain("/desk/assign", "/desk/note");
        assertThat(open.split("action=\"/desk/assign\"", -1)).hasSize(2);
        assertThat(open.split("action=\"/desk/note\"", -1)).hasSize(2);
        assertThat(officer.open("/?open=%3Cscript%3E").body()).doesNotContain("<script>", "/desk/assign");
    }

    @Test
    void opensTheSecondOfTwoLinesOfOneMatter() throws Exception {
        String open = officer.open("/?open=" + REQUEST + "/receive").body();

        assertThat(open)
                .contains("open=" + REQUEST + "/answer#open")
                .doesNotContain("open=" + REQUEST + "/receive#open");
        assertThat(open.split("action=\"/desk/assign\"", -1)).hasSize(2);
    }

    @Test
    void asksForTheOfficersOwnWorkAlone() throws Exception {
        console.services.asked.clear();

        officer.open("/?mine=true");

        assertThat(console.services.asked).contains("/api/v1/desk/work?mine=true&limit=25");
    }

    @Test
    void givesAMatterToAColleagueOrToSomebodyNewOnceForAForm() throws Exception {
        Map<String, String> fields = Map.of("matter", REQUEST, "to", "binh Trần Thị Bình", "form", "f1", "from", "/");
        HttpResponse<String> told = post("/desk/assign", fields);
        post("/desk/assign", fields);
        post("/desk/assign", Map.of("matter", REQUEST, "login", "moi", "name", "Lê Văn Mới", "form", "f1"));
        post("/desk/assign", Map.of("matter", REQUEST, "to", "-", "form", "f1"));

        assertThat(told.body()).contains("Đã giao cho Trần Thị Bình.");
        assertThat(door.posted).hasSize(4).extracting(Posted::type).containsOnly("vn.lienthong.desk.assign.v1");
        assertThat(door.posted.get(0)).isEqualTo(door.posted.get(1));
        assertThat(door.posted)
                .extracting(Posted::id)
                .doesNotContainNull()
                .satisfies(ids -> assertThat(ids.stream().distinct()).hasSize(3));
        assertThat(sent(0).at("/to/login").asString()).isEqualTo("binh");
        assertThat(sent(2).at("/to/name").asString()).isEqualTo("Lê Văn Mới");
        assertThat(sent(3).hasNonNull("to")).isFalse();
    }

    @Test
    void notesHandsOverAndLooks() throws Exception {
        post("/desk/note", Map.of("matter", REQUEST, "text", " Đã gọi. ", "form", "f"));
        post(
                "/desk/hand-over",
                Map.of("to", "binh Trần Thị Bình", "matter", REQUEST, "text", "Trực đêm.", "form", "f"));
        HttpResponse<String> nobody = post("/desk/hand-over", Map.of("form", "f"));
        post("/desk/look", Map.of("until", "2026-03-02T02:30:00Z", "form", "f"));

        assertThat(nobody.body()).contains("Hãy chọn người nhận bàn giao.");
        assertThat(door.posted)
                .extracting(Posted::type)
                .containsExactly(
                        "vn.lienthong.desk.note.v1", "vn.lienthong.desk.hand-over.v1", "vn.lienthong.desk.look.v1");
        assertThat(sent(0).path("text").asString()).isEqualTo("Đã gọi.");
        assertThat(sent(1).at("/from/login").asString()).isEqualTo("lao-cai");
        assertThat(sent(1).at("/matters/0").asString()).isEqualTo(REQUEST);
        assertThat(sent(2).at("/officer/name").asString()).isEqualTo("Nguyễn Văn An");
    }

    @Test
    void refusesFormsThatAreNoneOfItsOwn() throws Exception {
        assertThat(post("/desk/assign", Map.of("matter", "../x", "form", "f")).statusCode())
                .isEqualTo(400);
        assertThat(post("/desk/look", Map.of("until", "gestern", "form", "f")).statusCode())
                .isEqualTo(400);
        assertThat(officer.submit(officer.open("/assets/urgent.js"), "/desk/note", Map.of("matter", REQUEST))
                        .statusCode())
                .isEqualTo(403);
        assertThat(door.posted).isEmpty();
    }

    @Test
    void tellsEveryReasonOfARefusal() throws Exception {
        door.decides(json(422, "{\"reasons\":[{\"detail\":\"Lý do một.\"},{\"detail\":\"Lý do hai.\"}]}"));

        assertThat(post("/desk/note", Map.of("matter", REQUEST, "text", "x", "form", "f"))
                        .body())
                .contains("Lý do một.", "Lý do hai.");
    }

    @Test
    void writesWhatIsSaidAsTextOnlyAndStaysReadable() throws Exception {
        console.services.on(FakeServices.WORK, json(work(HOSTILE)));
        assertThat(officer.open("/").body()).contains("&lt;script&gt;").doesNotContain(HOSTILE);

        console.services.on(
                FakeServices.WORK,
                json("{\"waiting\":7,\"news\":{\"items\":[1,{}]},\"officers\":[{\"login\":\"a b\"}]}"));
        assertThat(officer.open("/").statusCode()).isEqualTo(200);

        console.services.on(FakeServices.WORK, down());
        assertThat(officer.open("/").body()).contains("dịch vụ trao đổi không trả lời");
    }

    @Test
    void tellsWhatIsNewByMatter() throws Exception {
        console.services.on(FakeServices.WORK, json("""
                {"news":{"items":[
                  {"id":"e3","typeVi":"Đã trả lời","subject":"%1$s","time":"2026-03-02T02:30:00Z","byVi":"Công an Lào Cai"},
                  {"id":"e2","typeVi":"Đã lập hồ sơ","subject":"khac","time":"2026-03-02T02:20:00Z","byVi":"QLTT Lào Cai"},
                  {"id":"e1","typeVi":"Đã tiếp nhận","subject":"%1$s","time":"2026-03-02T02:10:00Z","byVi":"Công an Lào Cai"}]}}""".formatted(REQUEST)));

        assertThat(officer.open("/").body())
                .containsPattern("Hồ sơ có việc mới <span class=\"count\">2</span>")
                .containsPattern("(?s)Đã trả lời.*và 1 việc trước đó.*Đã tiếp nhận.*Đã lập hồ sơ");
    }

    @Test
    void showsOnThePageOfAMatterWhatTheAgencyKeepsOnIt() throws Exception {
        FakeWatch.on(console.services, "Xác minh kho");
        console.services.on("/api/v1/desk/matters/" + REQUEST, json("""
                {"holder":{"login":"binh","name":"Trần Thị Bình"},"officers":[],
                 "notes":[{"at":"2026-03-02T02:30:00Z","officer":"Nguyễn Văn An","text":"Đã gọi."}]}"""));

        assertThat(officer.open("/matters/requests/" + REQUEST).body())
                .contains("Trong cơ quan tôi", "Giao cho Trần Thị Bình", "Đã gọi.", "action=\"/desk/note\"");
    }

    @Test
    void offersToAssignToWhoLeadsAndToTakeOnToEverybody() throws Exception {
        try (Browser binh = console.officer("binh")) {
            String lead = officer.open("/?open=" + REQUEST + "/answer").body();
            String page = binh.open("/?open=" + REQUEST + "/answer").body();
            binh.submit(
                    binh.open("/parked"),
                    "/desk/assign",
                    Map.of("matter", REQUEST, "to", "binh Trần Thị Bình", "form", "f9"));

            assertThat(lead)
                    .contains("<select name=\"to\">", "không giao cho ai")
                    .doesNotContain("Nhận về mình");
            assertThat(page)
                    .contains("name=\"to\" value=\"binh Trần Thị Bình\"", "Nhận về mình")
                    .doesNotContain("không giao cho ai");
            assertThat(sent(0).at("/to/login").asString()).isEqualTo("binh");
        }
    }

    @Test
    void offersTheOfficersOfTheAgencyBeforeTheDeskHasNamedAnybodyAndNobodyElse() throws Exception {
        console.services.on(
                FakeServices.WORK, json(work("Xác minh kho").replaceFirst("\"officers\":\\[.*\\]", "\"officers\":[]")));

        assertThat(officer.open("/").body())
                .contains("<option value=\"binh Trần Thị Bình\">Trần Thị Bình</option>")
                .doesNotContain("thuong-truc");
    }

    private static HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        return officer.submit(officer.open("/parked"), path, fields);
    }

    private JsonNode sent(int number) {
        return door.came().get(number);
    }

    /** What an officer has before them, with this wherever somebody could write something. */
    static String work(String text) {
        return """
                {"at":"2026-03-02T02:30:00Z","seen":"2026-03-02T02:00:00Z",
                 "waiting":{"count":2,"more":false,"items":[
                  {"id":"%2$s/answer","matters":"requests","matter":"%2$s","number":"YC-2026-000123","title":"%1$s","urgency":"urgent","urgencyVi":"Khẩn",
                   "whatVi":"Trả lời yêu cầu","urgedByVi":"Cục Hải quan","urgedAt":"2026-03-02T01:30:00Z","owedBy":"MS-15","owedByVi":"QLTT Lào Cai","dueAt":"2026-03-02T04:30:00Z","state":"warned",
                   "stateVi":"Sắp hết hạn","assignee":"binh","assigneeVi":"Trần Thị Bình","mine":false,"note":"Gọi lại trước 17 giờ."},
                  {"id":"%2$s/receive","matters":"requests","matter":"%2$s","title":"%1$s","mine":true,"assignee":null,"note":null}]},
                 "awaited":{"count":1,"more":true,"items":[{"matters":"requests","matter":"%2$s","title":"%1$s","owedByVi":"Công an"}]},
                 "news":{"count":1,"more":false,"items":[{"id":"e1","type":"vn.lienthong.request.made.v1","typeVi":"Đã gửi",
                  "subject":"%2$s","time":"2026-03-02T02:20:00Z","byVi":"%1$s","summaryVi":"%1$s"}]},
                 "shifts":[{"at":"2026-03-02T01:00:00Z","from":{"login":"ca","name":"Nguyễn Thị Ca"},"text":"%1$s"}],
                 "officers":[{"login":"binh","name":"Trần Thị Bình"}]}""".formatted(text, REQUEST);
    }
}
