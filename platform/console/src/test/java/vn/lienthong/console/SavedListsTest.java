package vn.lienthong.console;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.console.FakeServices.down;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.lienthong.console.FakeDoor.Posted;

/** Officers save the list that they look at, find it again, name it anew, share and remove it. */
@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class SavedListsTest {
    private static final String LIST = "00000000-0000-0389-0000-0000000003e9";
    private static final String HOSTILE = "<script>alert(1)</script>";
    private static final String EXPRESS = "/matters/requests?open=true&urgency=express";

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
    void everythingIsKnown() {
        console.services.work();
        FakeWatch.on(console.services, "Xác minh kho");
        for (String directory : new String[] {"agencies", "units", "words"}) {
            console.services.on("/api/v1/directory/" + directory, new FakeDirectory());
        }
        door = new FakeDoor();
        console.services.on(FakeDoor.EVENTS, door);
        console.services.on(SavedLists.PATH, json(lists("Yêu cầu hỏa tốc còn mở", EXPRESS)));
    }

    @Test
    void standBesideTheListOfTheirKindAndAllOnTheDesk() throws Exception {
        assertThat(officer.open("/matters/requests").body())
                .contains("href=\"/matters/requests?open=true&amp;urgency=express\"", "Yêu cầu hỏa tốc còn mở")
                .contains("Lưu danh sách này", "name=\"address\" value=\"/matters/requests\"")
                .doesNotContain("Công an im lặng");
        assertThat(officer.open("/watch").body()).contains("Công an im lặng").doesNotContain("hỏa tốc còn mở");
        assertThat(officer.open("/").body())
                .contains("Danh sách đã lưu</h2>", "Yêu cầu hỏa tốc còn mở", "Công an im lặng", "Trần Thị Bình")
                .contains("value=\"" + LIST + "\"")
                .containsOnlyOnce("action=\"/desk/lists/remove\"");
    }

    @Test
    void marksTheOneThatIsShown() throws Exception {
        assertThat(officer.open(EXPRESS).body()).contains("aria-current=\"page\">Yêu cầu hỏa tốc còn mở</a>");
    }

    @Test
    void savesTheListAsItIsAskedForFromItsBeginning() throws Exception {
        HttpResponse<String> page =
                officer.open("/matters/requests?urgency=express&q=thu%E1%BB%91c+l%C3%A1&cursor=2026_a");
        assertThat(page.body())
                .contains("name=\"address\" value=\"/matters/requests?q=thu%E1%BB%91c%20l%C3%A1&amp;urgency=express\"");

        Map<String, String> fields =
                Map.of("name", " Thuốc lá ", "address", EXPRESS, "from", EXPRESS, "shared", "true", "form", "f1");
        HttpResponse<String> told = officer.submit(page, "/desk/lists/save", fields);
        officer.submit(page, "/desk/lists/save", fields);

        assertThat(told.body()).contains("Đã lưu danh sách.");
        assertThat(told.uri().toString()).endsWith(EXPRESS);
        assertThat(door.posted).extracting(Posted::type).containsOnly("vn.lienthong.desk.save-list.v1");
        assertThat(door.effects).as("a double click").hasSize(1);
        JsonNode sent = door.came().getFirst();
        assertThat(sent.path("name").asString()).isEqualTo("Thuốc lá");
        assertThat(sent.path("address").asString()).isEqualTo(EXPRESS);
        assertThat(sent.path("shared").asBoolean()).isTrue();
        assertThat(sent.at("/officer/login").asString()).isEqualTo("lao-cai");
    }

    @Test
    void givesAListAnotherNameAndRemovesIt() throws Exception {
        post("save", Map.of("list", LIST, "name", "Hỏa tốc", "address", EXPRESS, "form", "f"));
        HttpResponse<String> removed = post("remove", Map.of("list", LIST, "form", "f"));

        assertThat(removed.body()).contains("Đã bỏ danh sách.");
        assertThat(door.came().get(0).path("list").asString()).isEqualTo(LIST);
        assertThat(door.came().get(0).path("shared").asBoolean()).isFalse();
        assertThat(door.posted.get(1).type()).isEqualTo("vn.lienthong.desk.remove-list.v1");
        assertThat(door.came().get(1).path("list").asString()).isEqualTo(LIST);
    }

    @Test
    void tellsWhyAListIsNotSaved() throws Exception {
        door.decides(FakeDoor.refusing(409, "[{\"code\":\"illegal_transition\",\"detail\":\"Tên đã dùng.\"}]"));

        assertThat(post("save", Map.of("name", "x", "address", EXPRESS, "form", "f"))
                        .body())
                .contains("Tên đã dùng.");
        assertThat(post("save", Map.of("name", "  ", "address", EXPRESS, "form", "f"))
                        .body())
                .contains("Hãy ghi tên cho danh sách.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example/matters/requests",
                "/matters/requests/../../logout",
                "/matters/secrets",
                "/logout",
                "javascript:alert(1)",
                "/watch?x=<script>",
                "/watch#x",
                ""
            })
    void takesNoAddressButThatOfAList(String address) throws Exception {
        assertThat(post("save", Map.of("name", "x", "address", address, "form", "f"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(door.posted).isEmpty();
    }

    @Test
    void refusesFormsThatAreNoneOfItsOwn() throws Exception {
        assertThat(post("remove", Map.of("list", "../x", "form", "f")).statusCode())
                .isEqualTo(400);
        assertThat(officer.submit(officer.open("/assets/urgent.js"), "/desk/lists/remove", Map.of("list", LIST))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void writesNamesAsTextOnlyAndOpensNoForeignAddress() throws Exception {
        console.services.on(SavedLists.PATH, json(lists(HOSTILE, EXPRESS)));
        for (String page : new String[] {"/", "/matters/requests"}) {
            assertThat(officer.open(page).body()).contains("&lt;script&gt;").doesNotContain(HOSTILE);
        }

        console.services.on(SavedLists.PATH, json(lists("Lạ", "javascript:alert(1)")));
        assertThat(officer.open("/").body()).doesNotContain("javascript:", "Lạ</a>");
    }

    @Test
    void leaveTheListAndTheDeskReadableWhenTheyAreNotKnown() throws Exception {
        console.services.on(SavedLists.PATH, down());
        assertThat(officer.open("/matters/requests").body()).contains("Xác minh kho", "Lưu danh sách này");
        assertThat(officer.open("/").body()).contains("Danh sách đã lưu", "dịch vụ trao đổi không trả lời");

        console.services.on(SavedLists.PATH, json("{\"mine\":7,\"shared\":[1,{}]}"));
        assertThat(officer.open("/").body()).contains("Chưa lưu danh sách nào.");
    }

    private static HttpResponse<String> post(String what, Map<String, String> fields) throws Exception {
        return officer.submit(officer.open("/parked"), "/desk/lists/" + what, fields);
    }

    /** One list of the officer's own, and one that a colleague shares. */
    static String lists(String name, String address) {
        return """
                {"mine":[{"list":"%s","officer":{"login":"lao-cai","name":"Nguyễn Văn An"},"at":"2026-03-02T02:30:00Z",
                  "name":"%s","address":"%s","shared":false}],
                 "shared":[{"list":"00000000-0000-0389-0000-0000000003ea","officer":{"login":"binh","name":"Trần Thị Bình"},
                  "at":"2026-03-02T02:30:00Z","name":"Công an im lặng","address":"/watch?state=silent","shared":true}]}""".formatted(LIST, name, address);
    }
}
