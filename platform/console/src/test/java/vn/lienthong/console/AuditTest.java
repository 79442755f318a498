package vn.lienthong.console;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.console.FakeServices.json;

import java.nio.file.Path;
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

/** The audit log before the standing office, and who has read information before its provider. */
@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class AuditTest {
    private static final String AUDIT = "/api/v1/audit";
    private static final String READS = "/api/v1/information/" + FakeWatch.REQUEST + "/reads";
    private static final String HOSTILE = "<script>alert(1)</script>";

    @TempDir
    private static Path data;

    private static RunningConsole console;
    private static Browser office;

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
    void aLog() {
        console.services.work();
        FakeWatch.on(console.services, "Kho số 7");
        on(console.services);
    }

    /** A log of three entries, and a reader of the information. */
    static void on(FakeServices services) {
        services.on(AUDIT, json("{\"entries\":3,\"sealed\":2,\"at\":\"2026-03-02T02:30:00Z\",\"fits\":true}"));
        services.on(AUDIT + "/entries", json("""
            {"size":3,"next":3,"entries":[
             {"number":0,"entry":{"entry":"decided","agency":"MS-15","officer":"Nguyễn Văn An","type":"vn.lienthong.information.share.v1",
              "matters":"information","matter":"%1$s","status":"accepted","at":"2026-03-02T02:30:00Z"}},
             {"number":1,"entry":{"entry":"decided","matters":"desks","matter":"x","status":"accepted","at":"2026-03-02T02:30:00Z"}},
             {"number":2,"entry":{"entry":"read","agency":"POLICE-15","account":"police-15","matters":"information","matter":"%1$s",
              "kind":"attachment","purpose":"%2$s","at":"2026-03-02T02:30:00Z"}},
             {"number":3,"entry":null}]}\
            """.formatted(FakeWatch.REQUEST, HOSTILE)));
        services.on(
                AUDIT + "/heads",
                json("[{\"head\":{\"size\":2,\"root\":\"%s\",\"at\":\"2026-03-02T02:30:00Z\"}}]"
                        .formatted("ab".repeat(32))));
        services.on(READS, json("""
            {"reads":1,"latest":[{"entry":2,"agency":"POLICE-15","agencyVi":"Công an Lào Cai","account":"police-15",
             "kind":"attachment","kindVi":"Tệp đính kèm","purpose":"%s","at":"2026-03-02T02:30:00Z"}],
             "delivered":[{"agency":"POLICE-15","agencyVi":"Công an Lào Cai","events":1}]}\
            """.formatted(HOSTILE)));
    }

    @Test
    void showsTheStandingOfficeTheNewestEntriesAndWhetherTheyFit() throws Exception {
        assertThat(office.open("/").body()).contains("href=\"/audit\"");
        assertThat(office.open("/audit").body())
                .contains("Chữ ký mới nhất khớp với nhật ký.", "09:30:00 02/03/2026", "ab".repeat(32))
                .contains("Chia sẻ thông tin", "Nguyễn Văn An", "Đọc: tệp đính kèm", "police-15", "Đến thời điểm")
                .contains("href=\"/matters/information/" + FakeWatch.REQUEST + "\"", "&lt;script&gt;")
                .doesNotContain(HOSTILE);
    }

    @Test
    void warnsWhereTheLogWasAltered() throws Exception {
        console.services.on(AUDIT, json("{\"entries\":3,\"sealed\":2,\"fits\":false}"));

        assertThat(office.open("/audit").body()).contains("KHÔNG khớp với nhật ký");
    }

    @Test
    void saysWhatCouldNotBeReadInsteadOfThatThereIsNothing() throws Exception {
        console.services.on(AUDIT + "/entries", FakeServices.down());
        console.services.on(AUDIT + "/heads", json(503, "{}"));
        console.services.on(READS, FakeServices.down());

        assertThat(office.open("/audit").body())
                .contains("dịch vụ trao đổi không trả lời", "dịch vụ trao đổi báo lỗi 503")
                .doesNotContain("Chưa có mục nào.", "Chưa có chữ ký nào.");
        assertThat(office.open("/matters/information/" + FakeWatch.REQUEST).body())
                .containsPattern("Ai đã đọc(?s:.*?)Chưa lấy được phần này: <span>dịch vụ trao đổi không trả lời")
                .doesNotContain("Chưa ai đọc.");
    }

    @Test
    void showsOthersNothing() throws Exception {
        console.services.on(AUDIT, json(403, "{\"detail\":\"Chỉ Văn phòng Thường trực được xem.\"}"));
        try (Browser other = console.officer()) {
            assertThat(other.open("/").body()).doesNotContain("href=\"/audit\"");
            assertThat(other.open("/audit").body())
                    .contains("Chỉ Văn phòng Thường trực được xem.")
                    .doesNotContain("police-15");
        }
    }

    @Test
    void tellsForWhatTheOfficerReads() throws Exception {
        String page = "/matters/information/" + FakeWatch.REQUEST;
        List<String> told = new CopyOnWriteArrayList<>();
        console.services.on("/api/v1/information/" + FakeWatch.REQUEST + "/explanation", exchange -> {
            told.add(exchange.getRequestHeaders().getFirst("Purpose-Of-Use"));
            FakeServices.down().to(exchange);
        });

        try (Browser officer = console.officer()) {
            assertThat(officer.open(page).body()).contains("<strong>Theo nhiệm vụ được giao</strong>");
            assertThat(officer.submit(officer.open(page), page + "/purpose", Map.of("purpose", " Xác minh <kho> "))
                            .body())
                    .contains("Từ nay đọc với mục đích: Xác minh &lt;kho&gt;.", "value=\"Xác minh &lt;kho&gt;\"");
            assertThat(told)
                    .startsWith("Theo%20nhi%E1%BB%87m%20v%E1%BB%A5%20%C4%91%C6%B0%E1%BB%A3c%20giao")
                    .endsWith("X%C3%A1c%20minh%20%3Ckho%3E");

            String tooLong = "x".repeat(201);
            assertThat(officer.submit(officer.open(page), page + "/purpose", Map.of("purpose", tooLong))
                            .body())
                    .contains("Mục đích cần một dòng chữ, nhiều nhất 200 ký tự.", tooLong);
            assertThat(told).last().isEqualTo("X%C3%A1c%20minh%20%3Ckho%3E");
        }
    }

    @Test
    void showsHowFarEachRecipientIsByItsReceipt() throws Exception {
        String receipts = "/api/v1/information/" + FakeWatch.REQUEST + "/receipts";
        String page = "/matters/information/" + FakeWatch.REQUEST;
        console.services.on(receipts, json("""
            [{"receipt":{"recipient":"%s","steps":[
               {"content":{"stage":"delivered","at":"2026-03-02T02:30:00Z","type":"vn.lienthong.information.shared.v1"}},
               {"content":{"stage":"acted","at":"2026-03-02T04:30:00Z","type":"vn.lienthong.information.removal-confirmed.v1"}}]},
              "signature":"s"}]\
            """.formatted(HOSTILE)));

        assertThat(office.open(page).body())
                .contains("Biên nhận nghĩa vụ", "09:30:00 02/03/2026", "11:30:00 02/03/2026", page + "/receipts")
                .contains("&lt;script&gt;")
                .doesNotContain(HOSTILE);
        assertThat(office.open(page + "/receipts").headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains("bien-nhan-" + FakeWatch.REQUEST + ".json"));

        console.services.on(receipts, json(404, "{\"detail\":\"Không tìm thấy.\"}"));
        assertThat(office.open(page).body()).doesNotContain("Biên nhận nghĩa vụ");
        assertThat(office.open(page + "/receipts").statusCode()).isEqualTo(404);
    }

    @Test
    void showsTheProviderHowFarARecallGotAndInWhichFilesItLeft() throws Exception {
        String path = "/api/v1/information/" + FakeWatch.REQUEST;
        console.services.on(path, json("""
            {"id":"%1$s","title":"Đường cát","statusVi":"Đã thu hồi","provider":"NSC389-SO","open":false,"content":[],"history":[],
             "reached":[
              {"matters":"casefiles","id":"%1$s","number":"VV-2026-000007","title":"Kho %2$s","how":"recalled",
               "at":"2026-03-02T02:30:00Z","told":3,"asked":2,"reviewed":1,"waiting":["POLICE-15"]},
              {"matters":"requests","how":"corrected","at":"2026-03-01T02:30:00Z","told":4,"asked":1,"reviewed":1}],
             "exports":[{"agencyVi":"Công an Lào Cai %2$s","who":"Trần Văn Bình (binh)","at":"2026-03-02T01:30:00Z"}]}\
            """.formatted(FakeWatch.REQUEST, HOSTILE)));

        assertThat(office.open("/matters/information/" + FakeWatch.REQUEST).body())
                .containsPattern("Đính chính, thu hồi đã tới đâu(?s:.*?)href=\"/matters/casefiles/" + FakeWatch.REQUEST
                        + "\"[^>]*>VV-2026-000007 – Kho &lt;script&gt;")
                .containsPattern("Thu hồi</span>(?s:.*?)09:30:00 02/03/2026(?s:.*?)3</span> cơ"
                        + " quan(?s:.*?)1/2(?s:.*?)(?:POLICE-15|Công an Lào Cai)")
                .containsPattern("Yêu cầu phối hợp</span>(?s:.*?)Đính chính</span>(?s:.*?)1/1(?s:.*?)–</td>")
                .containsPattern(
                        "Đã xuất ra tệp(?s:.*?)08:30:00 02/03/2026(?s:.*?)Công an Lào Cai &lt;script&gt;(?s:.*?)Trần"
                                + " Văn Bình \\(binh\\)")
                .contains("phải sửa, xóa cả các tệp này")
                .doesNotContain(HOSTILE);

        FakeWatch.on(console.services, "Kho số 7");
        assertThat(office.open("/matters/information/" + FakeWatch.REQUEST).body())
                .as("nothing rests on it, and it left in no file")
                .doesNotContain("đã tới đâu", "Đã xuất ra tệp");
    }

    @Test
    void showsTheProviderWhoHasReadItsInformationAndNobodyElse() throws Exception {
        String page = "/matters/information/" + FakeWatch.REQUEST;

        assertThat(office.open(page).body())
                .contains("Ai đã đọc", "Công an Lào Cai", "police-15", "Tệp đính kèm", "&lt;script&gt;")
                .contains("Đã giao vào hộp đến của:")
                .doesNotContain(HOSTILE);

        console.services.on(READS, json(404, "{\"detail\":\"Không tìm thấy.\"}"));
        assertThat(office.open(page).body()).doesNotContain("Ai đã đọc").contains("Diễn biến");

        console.services.asked.clear();
        office.open("/matters/plans/" + FakeWatch.REQUEST);
        assertThat(console.services.asked).noneMatch(asked -> asked.contains("/reads"));
    }
}
