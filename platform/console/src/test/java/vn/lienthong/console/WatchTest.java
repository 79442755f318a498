package vn.lienthong.console;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.console.FakeServices.down;
import static vn.lienthong.console.FakeServices.json;
import static vn.lienthong.console.FakeWatch.REQUEST;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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

@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class WatchTest {

    private static final String HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>'";

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
    void everythingIsKnown() {
        console.services.work();
        FakeWatch.on(console.services, "Tăng cường trên biển");
        console.services.asked.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/watch", "/matters/requests", "/matters/requests/1", "/matters/casefiles/1/custody"})
    void sendsAStrangerToSignIn(String path) throws Exception {
        try (Browser stranger = console.stranger()) {
            assertThat(stranger.open(path).statusCode()).isEqualTo(302);
        }
    }

    @Test
    void showsWhatIsOwedByWhomSinceWhenAndWhoIsSilent() throws Exception {
        String page = officer.open("/watch").body();

        assertThat(page)
                .contains("Theo dõi, đôn đốc", "Quá hạn", "Đến hạn trong 24 giờ")
                .contains(
                        "Tăng cường trên biển", "Công an Lào Cai", "Xác nhận tiếp nhận yêu cầu", "11:30:00 01/03/2026")
                .contains("class=\"late\"", "QC-1 S0-03", "hạn do hệ thống đặt", "đã báo cáo Văn phòng Thường trực")
                .contains("2 ngày 2 giờ", "Có tổ chức", "10 phút", "2 giờ")
                .contains("/matters/requests/" + REQUEST, "/matters/casefiles/" + REQUEST);
        assertThat(page).as("a matter without a page of its own").doesNotContain("/matters/else");
    }

    @Test
    void asksForWhatTheOfficerWantsToSee() throws Exception {
        assertThat(officer.open("/watch?state=silent&agency=POLICE-15&matter=requests")
                        .body())
                .contains("value=\"silent\" selected=\"selected\"", "value=\"POLICE-15\"")
                .contains(
                        "state=silent&amp;agency=POLICE-15&amp;matter=requests&amp;hours=&amp;unanswered=&amp;cursor=abc_");
        assertThat(console.services.asked)
                .contains("/api/v1/watch/obligations?state=silent&agency=POLICE-15&matter=requests");
    }

    @Test
    void saysWhatIsWrongWithAQuestion() throws Exception {
        console.services.on(
                FakeWatch.WATCH + "obligations",
                json(422, "{\"reasons\":[{\"code\":\"schema\",\"detail\":\"“x” không phải mã cơ quan.\"}]}"));

        assertThat(officer.open("/watch?matter=x").body()).contains("“x” không phải mã cơ quan.", "2 ngày 2 giờ");
    }

    @Test
    void understandsTheNameOfAnAgency() throws Exception {
        console.services.on("/api/v1/directory/agencies", new FakeDirectory());

        assertThat(officer.open("/watch?agency=cong+an+lao+cai").body())
                .contains("value=\"cong an lao cai\"", "data-suggest=\"/suggest/agencies\"");
        assertThat(console.services.asked).contains("/api/v1/watch/obligations?agency=POLICE-15");

        console.services.asked.clear();
        assertThat(officer.open("/watch?agency=C%C3%B4ng+an+L%C3%A0o+Cai+%C2%B7+POLICE-15")
                        .body())
                .contains("value=\"Công an Lào Cai · POLICE-15\"");
        assertThat(console.services.asked)
                .as("as it is suggested")
                .contains("/api/v1/watch/obligations?agency=POLICE-15");

        assertThat(officer.open("/watch?agency=%3Cb%3Ekhong+co").body())
                .contains("Không rõ “&lt;b&gt;khong co” là cơ quan nào", "2 ngày 2 giờ");
    }

    @Test
    void rendersTheRestWhileTheExchangeIsDown() throws Exception {
        for (String part : new String[] {"summary", "obligations", "silence", "cases", "receipts"}) {
            console.services.on(FakeWatch.WATCH + part, down());
        }

        HttpResponse<String> page = officer.open("/watch");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("dịch vụ trao đổi không trả lời", "Việc còn nợ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"requests", "casefiles", "plans", "groups", "tips", "information"})
    void listsMattersOfEveryKindPageByPage(String kind) throws Exception {
        String page =
                officer.open("/matters/" + kind + "?q=bi%E1%BB%83n&open=true").body();

        assertThat(page)
                .contains("Tăng cường trên biển", "Hỏa tốc", "đã kết thúc", "/matters/" + kind + "/" + REQUEST)
                .contains("cursor=2026_a", "value=\"biển\"");
        assertThat(console.services.asked).contains("/api/v1/" + kind + "?q=bi%E1%BB%83n&open=true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"requests", "casefiles", "plans", "groups", "tips"})
    void showsWhereAMatterStandsWhoseTurnItIsAndWhatHasHappened(String kind) throws Exception {
        String page = officer.open("/matters/" + kind + "/" + REQUEST).body();

        assertThat(page)
                .contains("Tiếp nhận yêu cầu", "11:30:00 01/03/2026", "QC-1 S0-03", "phải làm")
                .contains("Xác nhận tiếp nhận yêu cầu", "Diễn biến", "09:30:00 01/03/2026")
                .contains(
                        "Nội dung",
                        "đã sửa",
                        "Trị giá",
                        "9.500.000",
                        "QLTT Lào Cai, Thuế Lào Cai",
                        "Nơi họp",
                        "Tài liệu gì")
                .contains("href=\"/matters/casefiles/" + REQUEST + "\">Vụ việc</a>", "Toàn bộ", "Lý do")
                .doesNotContain("javascript:", "../x");
        if (kind.equals("casefiles")) {
            assertThat(page).contains("Chuỗi giao nhận hồ sơ", "0 · 0123456789abcdef", REQUEST + "/custody");
        } else {
            assertThat(page).doesNotContain("Chuỗi giao nhận");
        }
    }

    @Test
    void saysInItsHeadHowLongAMatterIsOverdueAndWhoUrgedIt() throws Exception {
        console.services.on("/api/v1/requests/" + REQUEST, json("""
                {"id":"%s","title":"Xác minh kho","open":true,"history":[
                 {"type":"vn.lienthong.request.made.v1","time":"2026-03-01T02:30:00Z","typeVi":"Đã gửi yêu cầu"},
                 {"type":"vn.lienthong.request.urged.v1","time":"2026-03-02T02:30:00Z","typeVi":"Yêu cầu được đôn đốc",
                  "byVi":"Văn phòng Thường trực","summaryVi":"Khẩn trương."}]}""".formatted(REQUEST)));

        String page = officer.open("/matters/requests/" + REQUEST).body();
        String head = page.substring(page.indexOf("id=\"matter\""), page.indexOf("stands-title"));

        assertThat(head)
                .containsPattern("<span class=\"limit late\">Quá hạn \\d+ ngày \\d+ giờ</span>")
                .contains("Đã được đôn đốc: Văn phòng Thường trực", "09:30:00 02/03/2026", "Khẩn trương.");
        assertThat(page).containsPattern("<tr class=\"late\">(?s:.*?)Quá hạn \\d+ ngày");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plans", "groups"})
    void showsWhatHasComeOfAPlanOrGroupBesideWhatItsHeadReports(String kind) throws Exception {
        String page = officer.open("/matters/" + kind + "/" + REQUEST).body();

        assertThat(page)
                .contains("/matters/%s/%s/figures/casefiles.without-value".formatted(kind, REQUEST))
                .contains("/tasks?owner=POLICE-15&amp;is=late", "/tasks?activity=patrol&amp;is=done");
        assertThat(page.replaceAll("<[^>]*>", ""))
                .contains("Kết quả tính từ hồ sơ", "chưa tính hết", "1.234", "9.500.000.000", "7 vụ việc không nêu")
                .contains("1.234 vụ việc, 35 yêu cầu, 4 tin báo", "6 nhiệm vụ", "xong 4, chậm 1, chưa xong 2")
                .contains("Từng hoạt động", "Tuần tra", "1.250 nhiệm vụ", "xong 3")
                .contains("báo cáo 1.200, hồ sơ 1.234", "chênh lệch -34", "khớp", "hồ sơ không ghi số này");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plans", "groups"})
    void listsTheMattersAndTasksBehindAFigure(String kind) throws Exception {
        String address = "/matters/%s/%s".formatted(kind, REQUEST);
        console.services.on(
                "/api/v1/%s/%s/figures/requests.late".formatted(kind, REQUEST),
                json("[{\"id\":\"%s\",\"matter\":\"lienthong.requests\",\"title\":\"Trễ hạn\"}]".formatted(REQUEST)));
        console.services.on("/api/v1/%s/%s/tasks".formatted(kind, REQUEST), json("""
                [{"task":2,"title":"Lập chốt","owner":"POLICE-15","dueAt":"2026-03-09T02:30:00Z","stateVi":"chờ nhận",
                  "late":true}]"""));

        assertThat(officer.open(address + "/figures/requests.late?by=MS-15").body())
                .contains(
                        "<h1>Yêu cầu từng quá hạn</h1>", "Trễ hạn", "do MS-15 đưa vào", "/matters/requests/" + REQUEST);
        assertThat(officer.open(address + "/tasks?owner=POLICE-15&is=late").body())
                .contains("Số 2. Lập chốt", "từng quá hạn", "chờ nhận");
        assertThat(console.services.asked)
                .contains(
                        "/api/v1/%s/%s/figures/requests.late?by=MS-15".formatted(kind, REQUEST),
                        "/api/v1/%s/%s/tasks?owner=POLICE-15&is=late".formatted(kind, REQUEST));
        assertThat(officer.open(address + "/figures/..%2Fx").statusCode()).isIn(400, 404);
        assertThat(officer.open("/matters/requests/%s/tasks".formatted(REQUEST)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void preparesWhatPartiesExchangeAndOpensTheFormThatSendsIt() throws Exception {
        String address = "/matters/commitments/%s/quarters/2026-Q4".formatted(REQUEST);
        console.services.on(FakeWatch.WATCH + "obligations", json("""
            {"items":[{"id":"%1$s/report-2/2026-Q4/MS-15","matters":"commitments","matter":"%1$s","title":"Quy chế",
              "whatVi":"Gửi báo cáo","owedBy":"MS-15"},
             {"id":"%1$s/report-2/2026-11/MS-15","matters":"commitments","matter":"%1$s","title":"Quy chế"}]}\
            """.formatted(REQUEST)));

        assertThat(officer.open("/watch").body()).containsOnlyOnce("href=\"" + address + "?agency=MS-15\"");

        HttpResponse<String> page = officer.open(address + "?figure=requests.late");
        assertThat(page.body())
                .contains(
                        "Yêu cầu phối hợp để quá hạn",
                        address + "?agency=MS-15&amp;figure=requests.late#behind",
                        "1.234")
                .contains("Các việc trong <span lang=\"vi\">quý IV năm 2026", ">QLTT Lào Cai", ">Văn phòng")
                .contains("01/10/2026 – 31/12/2026", "QC-1, ¶9 (S0-17)", "Trao đổi quý IV", "cursor=50");

        String form = officer.submit(
                        page,
                        "/matters/commitments/%s/do/commitment.fulfil".formatted(REQUEST),
                        Map.of("/duty", "report-2/2026-Q4/MS-15", "/result", "Trao đổi quý IV", "_do", "show"))
                .body();
        assertThat(form).contains("report-2/2026-Q4/MS-15", "Trao đổi quý IV").contains("value=\"send\"");
        assertThat(officer.open("/matters/commitments/%s/quarters/2026-Q5".formatted(REQUEST))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void leavesTheTextToTheOfficerWhereNotEverythingIsCounted() throws Exception {
        String path = "/commitments/%s/quarters/2026-Q4".formatted(REQUEST);
        console.services.on("/api/v1" + path, json("""
            {"titleVi":"Quy chế","party":"MS-15","others":["NSC389-SO"],"quarter":"2026-Q4","from":"2026-10-01",
             "to":"2026-12-31","seenBy":"MS-15","complete":false,"figures":[],"textVi":null,
             "owed":[{"duty":"report-2/2026-Q4/MS-15","what":"Trao đổi","basis":"QC-1","dueAt":"2026-12-31T16:59:59Z"}]}\
            """));

        assertThat(officer.open("/matters" + path).body())
                .contains("Có nhiều hơn số đếm được một lần.", "hệ thống không viết sẵn nội dung", "Gửi các bên")
                .contains("value=\"report-2/2026-Q4/MS-15\"")
                .doesNotContain("name=\"/result\"", "class=\"prepared\"");
    }

    @Test
    void listsTheReceiptsBehindTheirNumber() throws Exception {
        console.services.on(FakeWatch.WATCH + "receipts/each", json("""
                {"next":"50","items":[{"day":"2026-03-01","seconds":600,"matter":"%s","title":"Xác minh kho"},
                 {"day":"2026-03-01","seconds":60}]}""".formatted(REQUEST)));

        assertThat(officer.open("/watch").body())
                .contains("/watch/receipts?agency=POLICE-15&amp;urgency=urgent\" data-value=\"20\"");
        assertThat(officer.open("/watch/receipts?agency=POLICE-15&urgency=urgent")
                        .body())
                .contains("Xác minh kho", "01/03/2026", "10 phút", "ngoài phạm vi", "cursor=50");
    }

    @Test
    void asksForFiguresOnlyWhereThereAreSomeAndShowsTheRestWithoutThem() throws Exception {
        console.services.on("/api/v1/plans/" + REQUEST + "/figures", down());

        assertThat(officer.open("/matters/plans/" + REQUEST).body())
                .contains("Kết quả tính từ hồ sơ", "không trả lời", "Diễn biến");
        assertThat(officer.open("/matters/requests/" + REQUEST).body()).doesNotContain("tính từ hồ sơ");
        assertThat(console.services.asked).noneMatch(asked -> asked.equals("/api/v1/requests/" + REQUEST + "/figures"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plans", "groups"})
    void listsWhatServesAPlanOrAGroupPageByPage(String kind) throws Exception {
        String address = "/matters/" + kind + "/" + REQUEST;
        assertThat(officer.open(address).body())
                .as("a panel of its own, as far from the others as they are from each other")
                .containsPattern("<p class=\"panel\">\\s*<a href=\"" + address + "/serving\">Hồ sơ gắn vào đây</a>");

        String page = officer.open(address + "/serving?cursor=9.9").body();

        assertThat(page)
                .contains("Tăng cường trên biển", "đã kết thúc", "/matters/requests/" + REQUEST)
                .contains(address + "/serving?cursor=1.2");
        assertThat(console.services.asked).contains("/api/v1/" + kind + "/" + REQUEST + "/serving?cursor=9.9");
    }

    @Test
    void offersToJoinWhatIsLikeATipAndToTakeApartWhatIsLinked() throws Exception {
        String here = FakeWatch.REQUEST;

        String page = officer.open("/matters/tips/" + here).body();

        assertThat(page)
                .contains(
                        "href=\"/matters/tips/%s/do/tip.link?/other=%s&amp;/reason=C%%C3%%B9ng+t%%E1%%BB%%89nh+%%26+huy%%E1%%BB%%87n\""
                                .formatted(here, FakeWatch.SIMILAR),
                        "href=\"/matters/tips/%s/do/tip.unlink?/other=%s\"".formatted(FakeWatch.LINKED, here),
                        "Ít nhất <strong>2</strong> nguồn độc lập",
                        "TB-2026-000007 · ")
                .doesNotContain("tip.link?/other=" + FakeWatch.LINKED, "tip.unlink?/other=" + FakeWatch.SIMILAR);
        String form = officer.open(
                        "/matters/tips/%s/do/tip.link?/other=%s&/reason=C%%C3%%B9ng".formatted(here, FakeWatch.SIMILAR))
                .body();
        assertThat(form).contains("value=\"%s\"".formatted(FakeWatch.SIMILAR), "Cùng");
    }

    @Test
    void knowsNothingThatServesOtherMatters() throws Exception {
        assertThat(officer.open("/matters/requests/" + REQUEST).body()).doesNotContain("/serving");
        assertThat(officer.open("/matters/requests/" + REQUEST + "/serving").statusCode())
                .isEqualTo(404);
        assertThat(officer.open("/matters/plans/x.y/serving").statusCode()).isEqualTo(404);
    }

    @Test
    void asksOnlyForThePartsThatAreFetchedAnew() throws Exception {
        String page = officer.open("/watch?state=silent&parts=totals,owed").body();

        assertThat(console.services.asked)
                .filteredOn(path -> path.startsWith(FakeWatch.WATCH))
                .containsExactlyInAnyOrder(FakeWatch.WATCH + "summary", FakeWatch.WATCH + "obligations?state=silent");
        assertThat(page)
                .contains("Đếm lúc", "09:30:00 02/03/2026", "Công an Lào Cai")
                .doesNotContain("Có tổ chức");
        assertThat(officer.open("/assets/refresh.js").body()).contains("parts");
    }

    @Test
    void showsTheHistoryOfAMatterThatIsNotExplained() throws Exception {
        console.services.on(
                "/api/v1/tips/" + REQUEST + "/explanation", json(404, "{\"detail\":\"Không tìm thấy tin báo này.\"}"));

        assertThat(officer.open("/matters/tips/" + REQUEST).body()).contains("Đã gửi yêu cầu", "Diễn biến");
    }

    @Test
    void tellsNoMoreOfAHiddenMatterThanOfNone() throws Exception {
        console.services.on(
                "/api/v1/requests/" + REQUEST, json(404, "{\"detail\":\"Không tìm thấy yêu cầu phối hợp này.\"}"));

        HttpResponse<String> page = officer.open("/matters/requests/" + REQUEST);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("Không tìm thấy yêu cầu phối hợp này.")
                .doesNotContain("Tăng cường trên biển", "Công an");
        assertThat(officer.open("/matters/secrets").statusCode()).isEqualTo(404);
        assertThat(officer.open("/matters/requests/..%2e").statusCode()).isIn(400, 404);
    }

    @Test
    void passesOnTheRecordOfCustodyWithNothingInItThatRuns() throws Exception {
        console.services.on("/api/v1/casefiles/" + REQUEST + "/custody.html", exchange -> {
            byte[] body = "<!DOCTYPE html><p>Biên bản</p>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });

        HttpResponse<String> custody = officer.open("/matters/casefiles/" + REQUEST + "/custody");

        assertThat(custody.body()).contains("Biên bản");
        assertThat(custody.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("sandbox; default-src 'none'"));
        console.services.on("/api/v1/casefiles/" + REQUEST + "/custody.html", json(404, "{}"));
        assertThat(officer.open("/matters/casefiles/" + REQUEST + "/custody").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/watch",
                "/matters/plans",
                "/matters/casefiles/" + REQUEST,
                "/matters/plans/" + REQUEST + "/serving",
                "/matters/commitments/" + REQUEST + "/quarters/2026-Q4?figure=requests.late"
            })
    void writesWhatAgenciesSayAsTextOnly(String path) throws Exception {
        FakeWatch.on(console.services, HOSTILE);

        assertThat(officer.open(path).body()).contains("&lt;script&gt;").doesNotContain("<script>alert", "<img src=x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/watch", "/matters/plans", "/matters/groups/" + REQUEST, "/matters/casefiles/" + REQUEST})
    void staysReadableWhenAnswersAreOdd(String path) throws Exception {
        for (String part : new String[] {
            "watch/summary",
            "watch/obligations",
            "watch/silence",
            "watch/cases",
            "watch/receipts",
            "plans",
            "groups/" + REQUEST + "/figures",
            "casefiles/" + REQUEST,
            "casefiles/" + REQUEST + "/explanation",
            "information/" + REQUEST
        }) {
            console.services.on(
                    "/api/v1/" + part,
                    json("{\"items\":[{\"title\":7,\"flags\":3},1,null],\"history\":[[],{\"data\":[],\"content\":3}],"
                            + "\"content\":[1,{\"fields\":7},{\"fields\":[2,{\"items\":1,\"fields\":[[]]}]}]}"));
        }

        assertThat(officer.open(path).statusCode()).isEqualTo(200);
    }

    @Test
    void looksForWhatIsExpressOnEveryPage() throws Exception {
        for (String path : new String[] {"/", "/watch", "/matters/requests", "/parked", "/directory"}) {
            assertThat(officer.open(path).body()).as(path).contains("id=\"urgent\"");
        }
        assertThat(officer.open("/assets/urgent.js").body()).contains("HỎA TỐC");
    }
}
