package vn.lienthong.console;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.console.FakeServices.json;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.Json;

/** Officers act: each command has a form, and what is typed into it is what the door is given. */
@Timeout(value = 90, threadMode = ThreadMode.SEPARATE_THREAD)
class ActingTest {

    private static final String ACCEPT = "/matters/requests/" + FakeWatch.REQUEST + "/do/request.refuse";
    private static final String HOSTILE = "\"><script>alert(1)</script>\u202E'";

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

    @TestFactory
    Stream<DynamicTest> everyCommandHasAFormThatSendsItsApprovedMessageAsItIs() {
        return Examples.commands()
                .map(form -> DynamicTest.dynamicTest(form.word(), () -> {
                    door.posted.clear();
                    door.decides(FakeServices.json(202, ""));
                    ObjectNode example = Examples.of(form).getLast();
                    form.own().ifPresent(field -> example.put(field, FakeWatch.REQUEST));
                    String page = Examples.page(form);
                    HttpResponse<String> opened = officer.open(page);
                    Map<String, String> typed =
                            new LinkedHashMap<>(FormFields.of(FormCodec.typed(form.schema(), example)));
                    form.own().ifPresent(field -> typed.remove("/" + field));

                    HttpResponse<String> drawn = officer.submit(opened, page, with(typed, "_do", "show"));
                    Map<String, String> shown = fields(drawn.body());
                    officer.submit(drawn, page, with(shown, "_do", "send"));

                    assertThat(opened.statusCode()).isEqualTo(200);
                    assertThat(opened.body()).contains("value=\"send\"").contains(form.nameVi());
                    assertThat(door.posted)
                            .extracting(FakeDoor.Posted::type)
                            .containsExactly(form.type().name());
                    assertThat(door.came()).containsExactly(example);
                }));
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return more;
    }

    private static final Pattern INPUT =
            Pattern.compile("<input (?=[^>]*name=\"([^\"]+)\")(?:(?=[^>]*value=\"([^\"]*)\"))?[^>]*>");
    private static final Pattern AREA =
            Pattern.compile("(?s)<textarea [^>]*name=\"([^\"]+)\"[^>]*>\n?(.*?)</textarea>");
    private static final Pattern SELECT = Pattern.compile("(?s)<select [^>]*name=\"([^\"]+)\"[^>]*>(.*?)</select>");
    private static final Pattern CHOSEN = Pattern.compile("<option (?=[^>]*selected)[^>]*value=\"([^\"]*)\"");

    /** What a browser would send of the page's form. */
    static Map<String, String> fields(String page) {
        Map<String, String> fields = new TreeMap<>();
        String form = page.substring(page.indexOf("class=\"panel fill\""));
        found(INPUT, form, fields);
        found(AREA, form, fields);
        SELECT.matcher(form).results().forEach(select -> {
            Matcher chosen = CHOSEN.matcher(select.group(2));
            fields.put(select.group(1), chosen.find() ? HtmlUtils.htmlUnescape(chosen.group(1)) : "");
        });
        fields.remove("_csrf");
        return fields;
    }

    private static void found(Pattern pattern, String form, Map<String, String> fields) {
        pattern.matcher(form)
                .results()
                .forEach(field -> fields.put(
                        field.group(1), HtmlUtils.htmlUnescape(field.group(2) == null ? "" : field.group(2))));
    }

    @Test
    void theTurnsOfOnesOwnAgencyAreButtonsAndThoseOfOthersAreNot() throws Exception {
        console.services.on("/api/v1/requests/" + FakeWatch.REQUEST + "/explanation", json("""
            {"stateVi":"Chờ","past":[],"next":[
             {"turn":"POLICE-15","whatVi":"Tiếp nhận","command":"vn.lienthong.request.receive.v1","owed":true},
             {"turn":"MS-15","whatVi":"Rút","command":"vn.lienthong.request.withdraw.v1","owed":false},
             {"turn":"MS-15","whatVi":"Xem xét nội dung trả lời","command":"vn.lienthong.request.approve.v1","owed":true,
              "dueAt":"2026-03-02T02:30:00Z","basis":"QC-1 S0-03"}]}\
            """));

        String page = officer.open("/matters/requests/" + FakeWatch.REQUEST).body();
        String turns = page.substring(page.indexOf("stands-title"), page.indexOf("<details class=\"further\""));

        assertThat(turns)
                .contains("/do/request.approve", "/do/request.withdraw", "Hạn 09:30:00 02/03/2026", "QC-1 S0-03");
        assertThat(turns).doesNotContain("/do/request.receive");
        assertThat(turns.indexOf("/do/request.approve")).isLessThan(turns.indexOf("/do/request.withdraw"));
    }

    /** One answer is approved after the other, by the same command; what must be done is not offered once more as what may be. */
    @Test
    void everyTurnIsOfferedAndWhatIsOwedOnce() throws Exception {
        console.services.on("/api/v1/requests/" + FakeWatch.REQUEST + "/explanation", json("""
            {"stateVi":"Chờ","past":[],"next":[
             {"turn":"MS-15","whatVi":"Chấp thuận trả lời của A","command":"vn.lienthong.request.approve.v1","owed":false},
             {"turn":"MS-15","whatVi":"Chấp thuận trả lời của B","command":"vn.lienthong.request.approve.v1","owed":false},
             {"turn":"MS-15","whatVi":"Phải đôn đốc","command":"vn.lienthong.request.urge.v1","owed":true},
             {"turn":"MS-15","whatVi":"Có thể đôn đốc","command":"vn.lienthong.request.urge.v1","owed":false}],
             "allowed":[{"turn":"MS-15","command":"vn.lienthong.request.withdraw.v1","whatVi":"Rút"},
              {"turn":"POLICE-15","command":"vn.lienthong.request.refuse.v1","whatVi":"Từ chối"}]}\
            """));

        String page = officer.open("/matters/requests/" + FakeWatch.REQUEST).body();

        assertThat(page)
                .contains("Chấp thuận trả lời của A", "Chấp thuận trả lời của B", "Phải đôn đốc")
                .doesNotContain("Có thể đôn đốc");
        assertThat(page.indexOf("/do/request.withdraw"))
                .as("what the rules allow, ahead of what is not this agency's turn")
                .isLessThan(page.indexOf("Mọi việc khác của loại hồ sơ này"))
                .isLessThan(page.indexOf("/do/request.refuse"));
    }

    @Test
    void showsTheMatterAfterItWasAcceptedAndSaysSo() throws Exception {
        door.decides(FakeDoor.acceptingUnseen());

        HttpResponse<String> after = send(ACCEPT, Map.of("/ground", "not_competent", "/explanation", "Ngoài địa bàn"));

        assertThat(after.uri().getPath()).isEqualTo("/matters/requests/" + FakeWatch.REQUEST);
        assertThat(after.body()).contains("Từ chối yêu cầu: đã được chấp nhận.", "data-done=\"draft lao-cai " + ACCEPT);
        assertThat(door.came())
                .containsExactly(Json.mapper()
                        .createObjectNode()
                        .put("request", FakeWatch.REQUEST)
                        .put("ground", "not_competent")
                        .put("explanation", "Ngoài địa bàn"));
    }

    @Test
    void sentAgainFromTheSamePageItHasOneEffect() throws Exception {
        HttpResponse<String> opened = officer.open(ACCEPT);
        Map<String, String> typed =
                Map.of("_do", "send", "_id", id(opened), "/ground", "not_competent", "/explanation", "Ngoài địa bàn");

        HttpResponse<String> first = officer.submit(opened, ACCEPT, typed);
        HttpResponse<String> second = officer.submit(opened, ACCEPT, typed);

        assertThat(second.uri()).isEqualTo(first.uri());
        assertThat(door.came()).hasSize(2);
        assertThat(door.effects).hasSize(1);
    }

    @Test
    void saysSoWhenAnotherContentIsSentFromTheSamePage() throws Exception {
        HttpResponse<String> opened = officer.open(ACCEPT);
        Map<String, String> typed = Map.of("_do", "send", "_id", id(opened), "/explanation", "Một");
        officer.submit(opened, ACCEPT, typed);

        HttpResponse<String> again = officer.submit(opened, ACCEPT, with(typed, "/explanation", "Hai"));

        assertThat(again.body()).contains("đã được gửi một lần với nội dung khác", "Hai");
        assertThat(id(again)).isNotEqualTo(id(opened));
    }

    @Test
    void putsEachReasonAtItsFieldAndKeepsWhatWasTyped() throws Exception {
        door.decides(FakeDoor.refusing(422, """
            [{"code":"schema","pointer":"/explanation","detail":"Dài quá 4000 ký tự."},
             {"code":"schema","pointer":"/nowhere/else","detail":"Lạ."},
             {"code":"not_yours","pointer":null,"detail":"Không phải việc của cơ quan này.","basis":"S0-03"}]\
            """));

        HttpResponse<String> answer = send(ACCEPT, Map.of("/ground", "not_competent", "/explanation", HOSTILE));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Không phải việc của cơ quan này. (S0-03)", "nowhere › else: Lạ.")
                .contains("id=\"f-explanation-wrong\"", "Dài quá 4000 ký tự.")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
        assertThat(fields(answer.body()))
                .containsEntry("/explanation", HOSTILE)
                .containsEntry("/ground", "not_competent");
        assertThat(answer.body()).containsPattern("<textarea id=\"f-explanation\"[^>]*autofocus");
    }

    @Test
    void saysWhatHappenedMeanwhileWhenTheStateStandsAgainstIt() throws Exception {
        door.decides(FakeDoor.refusing(
                409, "[{\"code\":\"illegal_transition\",\"pointer\":null,\"detail\":\"Yêu cầu đã được nhận.\"}]"));

        HttpResponse<String> answer = officer.submit(
                officer.open(ACCEPT), ACCEPT, Map.of("_do", "send", "_seen", "0", "/explanation", "Ngoài địa bàn"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains(
                        "Yêu cầu đã được nhận.",
                        "Từ lúc bạn mở biểu mẫu này:",
                        "Đã lập hồ sơ",
                        "Hiện nay: Xe tải chở giày.")
                .contains("Ngoài địa bàn");
    }

    @Test
    void offersOneButtonForACommandThatIsAllowedSeveralTimesWhenTheStateStandsAgainstIt() throws Exception {
        console.services.on("/api/v1/requests/" + FakeWatch.REQUEST + "/explanation", json("""
            {"stateVi":"Chờ","past":[],"next":[
             {"turn":"MS-15","whatVi":"Chấp thuận trả lời của A","command":"vn.lienthong.request.approve.v1","owed":false},
             {"turn":"MS-15","whatVi":"Chấp thuận trả lời của B","command":"vn.lienthong.request.approve.v1","owed":false},
             {"turn":"MS-15","whatVi":"Rút","command":"vn.lienthong.request.withdraw.v1","owed":false}]}\
            """));
        door.decides(FakeDoor.refusing(
                409, "[{\"code\":\"illegal_transition\",\"pointer\":null,\"detail\":\"Yêu cầu đã được nhận.\"}]"));

        String answer = send(ACCEPT, Map.of("/explanation", "Ngoài địa bàn")).body();

        assertThat(answer).contains("Cơ quan bạn có thể:", "/do/request.withdraw");
        assertThat(answer.split("/do/request\\.approve", -1)).as("offered once").hasSize(2);
    }

    @Test
    void aFormThatRestedOnAnOlderLinkSaysSoAndRestsOnTheNewestWhenItIsSentAgain() throws Exception {
        String page = "/matters/casefiles/" + FakeWatch.REQUEST + "/do/casefile.return-transfer";
        door.decides(FakeDoor.refusing(
                409, "[{\"code\":\"forged_custody\",\"pointer\":\"/custody\",\"detail\":\"Chuỗi đã có khâu mới.\"}]"));

        HttpResponse<String> answer =
                send(page, Map.of("_seen", "0", "/custody", "yesterday", "/explanation", "Thiếu một thùng"));

        assertThat(answer.body()).contains("Chuỗi đã có khâu mới.", "Từ lúc bạn mở biểu mẫu này:", "Thiếu một thùng");
        assertThat(fields(answer.body())).containsEntry("/custody", "0123456789abcdef0123");
    }

    @Test
    void keepsTheIdWhileNothingIsKnownOfIt() throws Exception {
        for (FakeServices.Reply trouble :
                List.of(json(503, "{}"), FakeServices.down(), json(202, ""), json(202, "{\"status\":\"parked\"}"))) {
            door.decides(trouble);
            HttpResponse<String> opened = officer.open(ACCEPT);

            HttpResponse<String> answer = officer.submit(
                    opened, ACCEPT, Map.of("_do", "send", "_id", id(opened), "/explanation", "Ngoài địa bàn"));

            assertThat(id(answer)).isEqualTo(id(opened));
            assertThat(answer.body()).contains("Ngoài địa bàn");
        }
    }

    @Test
    void saysWhatToDoWhileItWaitsIsParkedOrTheDoorIsShut() throws Exception {
        door.decides(json(202, ""));
        assertThat(send(ACCEPT, Map.of()).body()).contains("đang chờ kết quả", "data-waiting", "Hỏi kết quả");
        door.decides(json(202, "{\"status\":\"parked\",\"reasons\":[{\"detail\":\"Lỗi\"}]}"));
        assertThat(send(ACCEPT, Map.of()).body()).contains("giữ lại chờ người xử lý", "Lỗi");
        door.decides(json(503, "{}"));
        assertThat(send(ACCEPT, Map.of()).body()).contains("Chưa gửi được: dịch vụ tiếp nhận báo lỗi 503");
    }

    @Test
    void addsAndTakesAwayRowsAndPartsWithoutAScript() throws Exception {
        HttpResponse<String> opened = officer.open("/new/request.make");

        HttpResponse<String> more = officer.submit(
                opened, "/new/request.make", Map.of("/addressees/0", "POLICE-15", "_do", "add:/addressees"));
        HttpResponse<String> meeting =
                officer.submit(more, "/new/request.make", with(fields(more.body()), "_do", "add:/content/meeting"));
        HttpResponse<String> less = officer.submit(
                meeting, "/new/request.make", with(fields(meeting.body()), "_do", "remove:/content/meeting"));

        assertThat(fields(more.body())).containsKeys("/addressees/0", "/addressees/1");
        assertThat(more.body()).contains("Công an Lào Cai · POLICE-15");
        assertThat(fields(meeting.body())).containsKey("/content/meeting/place");
        assertThat(fields(less.body())).doesNotContainKey("/content/meeting/place");
        assertThat(door.came()).isEmpty();
    }

    @Test
    void marksTheIdentifiersThatTheBrowserMustNotKeepAndNothingElse() throws Exception {
        assertThat(unkept("/new/deconfliction.register", "/subjects/0/value")).containsExactly("/subjects/0/value");
        assertThat(unkept("/new/plan.draft", "/terms/targets/0/person/identity"))
                .containsExactlyInAnyOrder(
                        "/terms/targets/0/person/identity",
                        "/terms/targets/0/person/passport",
                        "/terms/targets/0/person/phone");
    }

    /** The fields of which the browser keeps nothing, in a form in which one is filled in. */
    private static List<String> unkept(String page, String field) throws Exception {
        HttpResponse<String> drawn = officer.submit(officer.open(page), page, Map.of(field, "x", "_do", "show"));
        return Pattern.compile("<(?:input|textarea) (?=[^>]*data-unkept=)[^>]*name=\"([^\"]+)\"")
                .matcher(drawn.body())
                .results()
                .map(each -> each.group(1))
                .toList();
    }

    @Test
    void asksForNoNumberOfALineAndSaysWhatGradesMean() throws Exception {
        String page = "/matters/casefiles/" + FakeWatch.REQUEST + "/do/casefile.offer-transfer";

        HttpResponse<String> opened = officer.open(page);
        HttpResponse<String> more =
                officer.submit(opened, page, with(fields(opened.body()), "_do", "add:/transfer/inventory"));

        assertThat(more.body())
                .contains("<legend>Dòng 1</legend>")
                .containsPattern("<input type=\"hidden\" name=\"/transfer/inventory/0/number\" value=\"\"")
                .doesNotContain("Số thứ tự");
        assertThat(officer.open("/new/information.share").body())
                .containsPattern("<div class=\"field wide\">\\s*<label for=\"f-content-title\">")
                .contains("<option value=\"B\">B – Thường tin cậy</option>")
                .contains("<option value=\"2\">2 – Nhiều khả năng đúng</option>");
    }

    @Test
    void saysWhatReceivingDoesAndWhatAcceptingDoes() throws Exception {
        console.services.on("/api/v1/requests/" + FakeWatch.REQUEST + "/explanation", json("""
            {"stateVi":"Chờ","past":[],"next":[
             {"turn":"MS-15","whatVi":"Xác nhận tiếp nhận","command":"vn.lienthong.request.receive.v1","owed":true},
             {"turn":"MS-15","whatVi":"Nhận và trả lời","command":"vn.lienthong.request.accept.v1","owed":true}]}\
            """));

        assertThat(officer.open("/matters/requests/" + FakeWatch.REQUEST).body())
                .contains("Chưa phải là nhận làm", "Nhận làm: từ đây cơ quan bạn chịu trách nhiệm trả lời đúng hạn");
        assertThat(officer.open("/matters/requests/" + FakeWatch.REQUEST + "/do/request.receive")
                        .body())
                .contains("<p class=\"help\">Báo cho bên gửi biết");
    }

    @Test
    void theInventoryThatWasOfferedIsThereToBeCheckedLineByLine() throws Exception {
        console.services.on("/api/v1/casefiles/" + FakeWatch.REQUEST, json("""
            {"id":"%s","title":"Giày","history":[{"type":"vn.lienthong.casefile.transfer-offered.v1","data":{
              "custody":{"number":1,"digest":"0123456789abcdef"},"transfer":{"inventory":[
               {"number":1,"description":"Thùng giày","quantity":40,"unit":"thùng"},
               {"number":2,"description":"Hóa đơn","quantity":1,"unit":"tờ"}]}}}]}\
            """.formatted(FakeWatch.REQUEST)));

        String page = officer.open("/matters/casefiles/" + FakeWatch.REQUEST + "/do/casefile.accept-transfer")
                .body();

        assertThat(page)
                .contains("<option value=\"1\" selected=\"selected\">1. Thùng giày – 40 thùng</option>")
                .contains("<option value=\"2\" selected=\"selected\">2. Hóa đơn – 1 tờ</option>")
                .doesNotContainPattern("<input type=\"text\" [^>]*name=\"/found/[01]/number\"");
    }

    @Test
    void beginsWithWhatALinkSays() throws Exception {
        HttpResponse<String> opened = officer.open("/new/request.make?/content/caseFile=" + FakeWatch.REQUEST);

        assertThat(fields(opened.body())).containsEntry("/content/caseFile", FakeWatch.REQUEST);
        assertThat(officer.open("/new").body()).contains("/new/request.make", "/new/casefile.open", "Dự thảo kế hoạch");
    }

    @Test
    void sendsNothingFromAFormOfYesterday() throws Exception {
        HttpResponse<String> answer = send(ACCEPT, Map.of("/colour", HOSTILE, "/explanation", "Vẫn còn"));

        assertThat(door.came()).isEmpty();
        assertThat(answer.body())
                .contains("Biểu mẫu đã đổi", "/colour", "Vẫn còn")
                .doesNotContain("<script>alert");
    }

    @Test
    void knowsNothingOfWhatIsNotToBeSeenOrIsNoCommand() throws Exception {
        console.services.on(
                "/api/v1/requests/11111111-1111-1111-1111-111111111111",
                json(404, "{\"detail\":\"Không tìm thấy yêu cầu phối hợp này.\"}"));

        HttpResponse<String> hidden =
                officer.open("/matters/requests/11111111-1111-1111-1111-111111111111/do/request.accept");

        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.body()).contains("hoặc cơ quan bạn không được xem").doesNotContain("value=\"send\"");
        for (String path : List.of(
                "/matters/requests/" + FakeWatch.REQUEST + "/do/casefile.amend",
                "/matters/requests/" + FakeWatch.REQUEST + "/do/request.made",
                "/matters/requests/x/do/request.accept",
                "/new/request.accept",
                "/new/nothing")) {
            assertThat(officer.open(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void aTextThatIsFarTooLongComesBackWithItsReasonOrIsToldToBeTooLarge() throws Exception {
        door.decides(FakeDoor.refusing(
                413, "[{\"code\":\"too_large\",\"pointer\":\"\",\"detail\":\"Nội dung lớn hơn 1 MiB.\"}]"));
        String long10 = "a".repeat(10_000_000);

        HttpResponse<String> answer = send(ACCEPT, Map.of("/explanation", long10));
        HttpResponse<String> larger = send(ACCEPT, Map.of("/explanation", long10 + long10));

        assertThat(answer.body()).contains("Nội dung lớn hơn 1 MiB.").contains(long10);
        assertThat(larger.statusCode()).isEqualTo(413);
        assertThat(larger.body()).contains("Nội dung quá lớn");
    }

    @Test
    void aStrangerAndAForgedFormGetNothing() throws Exception {
        assertThat(console.stranger().open(ACCEPT).statusCode()).isEqualTo(302);
        HttpResponse<String> forged = officer.submit(
                officer.open("/assets/act.js"), console.site() + ACCEPT, Map.of("_do", "send", "/explanation", "x"));

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("mở lại biểu mẫu");
        assertThat(door.came()).isEmpty();
    }

    @Test
    void suggestsAgenciesByName() throws Exception {
        assertThat(officer.ask("/suggest/agencies?q=POLICE-15").body()).contains(" · POLICE-15");
        assertThat(officer.ask("/suggest/agencies?q=x").body()).isEqualTo("[]");
    }

    private static String id(HttpResponse<String> page) {
        return fields(page.body()).get("_id");
    }

    private static HttpResponse<String> send(String page, Map<String, String> typed) throws Exception {
        return officer.submit(officer.open(page), page, with(typed, "_do", "send"));
    }
}
