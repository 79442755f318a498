package vn.lienthong.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import vn.lienthong.client.RunningProcess;
import vn.lienthong.client.credentials.Credentials;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.directory.Facts;
import vn.lienthong.registry.Directory;

/** The commands that ask the exchange over REST, against a server that answers as it is told. */
class RestCommandsTest {
    private static final String REQUEST = "00000000-0000-0389-0000-000000000001";
    private static final String HOSTILE = "a\\u001b[31m\\nb\\u202e";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, Integer> statuses = new HashMap<>();
    /** Where the next page is, by path and query. */
    private final Map<String, String> links = new HashMap<>();

    private final List<String> asked = new ArrayList<>();
    private final List<String> purposes = new ArrayList<>();
    private final Map<String, String> posted = new HashMap<>();
    private HttpServer server;

    @TempDir
    Path data;

    @BeforeEach
    void start() throws IOException {
        Credentials.ensure(data, List.of(new AgencyCode("MS-15")));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.getRequestHeaders()
                    .getOrDefault("Purpose-Of-Use", List.of())
                    .forEach(purposes::add);
            posted.put(path, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = answers.getOrDefault(path, "{}").getBytes(StandardCharsets.UTF_8);
            String link = links.get(exchange.getRequestURI().toString());
            if (link != null) {
                exchange.getResponseHeaders().set("Link", link);
            }
            exchange.sendResponseHeaders(
                    statuses.getOrDefault(path, answers.containsKey(path) ? 200 : 404), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        answers.put("/oauth2/token", "{\"access_token\":\"t0k3n\"}");
        answers.put("/api/v1/watch/summary", """
                {"at":"2026-03-02T02:30:00Z","total":1234,"states":{"overdue":3,"silent":2},"within24h":5,"cases":1}""");
        answers.put("/api/v1/watch/obligations", """
                {"next":"x","items":[{"matters":"requests","matter":"%s","title":"Tăng cường %s","urgency":"express",
                 "whatVi":"Xác nhận tiếp nhận yêu cầu","owedBy":"POLICE-15","owedTo":"MS-15","stateVi":"Im lặng",
                 "dueAt":"2026-03-01T04:30:00Z","basis":"QC-1 S0-03"}]}""".formatted(REQUEST, HOSTILE));
        answers.put(
                "/api/v1/watch/silence", "{\"items\":[{\"agency\":\"POLICE-15\",\"silent\":2,\"longestHours\":50}]}");
        answers.put(
                "/api/v1/watch/cases", "{\"items\":[{\"title\":\"Thuốc lá\",\"holder\":\"MS-15\",\"matter\":\"c\"}]}");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void listsTheWordsOfTheRunningSystem() {
        answers.put("/api/v1/directory/words", """
                {"items":[{"list":"route","word":"drone","nameVi":"máy bay %s","parents":["border_land"],
                 "period":{"from":"2026-01-01"},"provenance":{"source":"s","confidence":"low"}}]}""".formatted(HOSTILE));

        assertThat(run(new WordsCommand(), "route", "--as", "MS-15", "--at", "2026-03-02"))
                .isZero();

        assertThat(out.toString())
                .contains("route – tuyến, nơi phát hiện:", "drone", "thuộc border_land", "từ 01/01/2026")
                .doesNotContain("\u001b", "\u202e");
        assertThat(asked).contains("/api/v1/directory/words?at=2026-03-02&all=false&list=route Bearer t0k3n");
    }

    @Test
    void asksTheRunningSystemWhoIsCompetentWhereItIsNamed() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        byte[] nobody = Json.write(Directory.shipped().competence().whoIsCompetent(Facts.NOTHING, day));
        answers.put(
                "/api/v1/directory/competence",
                "{\"answer\":%s}".formatted(new String(nobody, StandardCharsets.UTF_8)));

        assertThat(run(new CompetenceCommand(), "--goods", "tobacco", "--at", day.toString(), "--as", "MS-15"))
                .isZero();

        assertThat(posted.get("/api/v1/directory/competence"))
                .contains("\"goods\":\"tobacco\"", "\"at\":\"2026-03-02\"");
        assertThat(out.toString())
                .contains("Theo quy định ngày 02/03/2026: thuốc lá")
                .doesNotContain("Chủ trì:");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void listsBulletinsOfAKindWithByWhenTheyAreToBeRead() {
        answers.put("/api/v1/information", """
            [{"id":"x","number":"TT-2026-000009","title":"Chia nhỏ lô hàng %s","bulletinVi":"Phương thức, thủ đoạn mới",
              "provider":"NSC389-SO","open":true,"dueAt":"2026-12-03T09:00:00Z"}]\
            """.formatted(HOSTILE));
        answers.put("/api/v1/information/count", "{\"count\":1234}");

        assertThat(run(new BulletinsCommand(), "--as", "MS-15", "--kind", "method", "--open"))
                .isZero();

        assertThat(out.toString())
                .contains("MS-15 có 1.234 bản tin", "TT-2026-000009  Phương thức, thủ đoạn mới: Chia nhỏ lô hàng")
                .contains("NSC389-SO, hạn 03/12/2026 16:00:00", "còn nữa")
                .doesNotContain("\u001b", "\u202e");
        assertThat(asked).contains("/api/v1/information?limit=50&bulletin=method&open=true Bearer t0k3n");
        assertThat(run(new BulletinsCommand(), "--as", "MS-15", "--kind", "tea"))
                .isEqualTo(2);
    }

    @Test
    void showsTipsInNumbersBesideTheYearBeforeAndTheListBehind() {
        answers.put("/api/v1/hotline/figures", """
            {"by":"channel","from":"2026-01-01","to":"2026-06-30",
             "rows":[{"key":"form","nameVi":"Biểu mẫu %s","count":1234,"before":1000,"acted":1200,"medianSeconds":5400}],
             "all":{"key":"","nameVi":"Tất cả","count":1234,"before":1000,"acted":0,"medianSeconds":null}}\
            """.formatted(HOSTILE));
        answers.put("/api/v1/hotline/figures/list", """
            {"total":201,"items":[{"moment":"2026-03-02T02:00:00Z",
             "tip":{"id":"x","number":"TB-2026-000007","title":"Kho %s","statusVi":"đã tiếp nhận"}}]}\
            """.formatted(HOSTILE));

        assertThat(run(new HotlineCommand(), "--as", "MS-15", "--from", "2026-01-01", "--to", "2026-06-30"))
                .isZero();
        assertThat(run(new HotlineCommand(), "--as", "MS-15", "--list", "form")).isZero();

        assertThat(out.toString())
                .contains("MS-15, tin báo nhận từ 01/01/2026 đến 30/06/2026", "[form]: 1.234 (1.000); 1.200 tin")
                .contains("sau 90 phút", "Tất cả: 1.234 (1.000)\n", "201 tin:", "02/03/2026 09:00:00  TB-2026-000007")
                .contains("còn nữa")
                .doesNotContain("\u001b", "\u202e");
        assertThat(asked)
                .contains(
                        "/api/v1/hotline/figures?by=channel&from=2026-01-01&to=2026-06-30 Bearer t0k3n",
                        "/api/v1/hotline/figures/list?by=channel&key=form&limit=200 Bearer t0k3n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--by=tea", "--from=hôm qua", "--list=../../x", "--list=a&b"})
    void doesNotAskForNumbersOfTipsThatMakeNoSense(String option) {
        assertThat(run(new HotlineCommand(), "--as", "MS-15", option)).isEqualTo(2);
        assertThat(asked).isEmpty();
    }

    @Test
    void showsWhatAPartyExchangesForAQuarterAndTheListBehindAFigure() {
        String path = "/api/v1/commitments/%s/quarters/2026-Q4".formatted(REQUEST);
        answers.put(path, """
            {"titleVi":"Quy chế %1$s","party":"MS-15","seenBy":"MS-15","quarterVi":"quý IV năm 2026","complete":true,
             "figures":[{"figure":"requests.late","nameVi":"Yêu cầu phối hợp để quá hạn","count":1234}],
             "owed":[{"duty":"report-2/2026-Q4/MS-15","what":"Trao đổi","basis":"QC-1 (S0-17)",
              "dueAt":"2026-12-31T16:59:59Z"}],"textVi":"Trao đổi quý IV\\n- %1$s"}\
            """.formatted(HOSTILE));
        answers.put(path + "/requests.late", "[{\"id\":\"x\",\"number\":\"YC-2026-000007\",\"title\":\"Xác minh\"}]");
        String pages = path + "/requests.late?agency=DMSD&limit=500";
        links.put(pages, "<http://127.0.0.1:1%s&cursor=500>; rel=\"next\"".formatted(pages));

        assertThat(run(new QuarterlyCommand(), REQUEST, "2026-Q4", "--as", "MS-15"))
                .isZero();
        assertThat(out.toString())
                .contains("quý IV năm 2026, việc của MS-15", "Yêu cầu phối hợp để quá hạn: 1.234  (requests.late)")
                .contains("hạn 31/12/2026 23:59:59", "report-2/2026-Q4/MS-15", "  Trao đổi quý IV")
                .doesNotContain("\u001b", "\u202e", "chưa tính hết", "tự viết");

        assertThat(run(
                        new QuarterlyCommand(),
                        "commitments/" + REQUEST,
                        "2026-Q4",
                        "--agency",
                        "DMSD",
                        "--list",
                        "requests.late",
                        "--as",
                        "MS-15"))
                .isZero();
        assertThat(out.toString()).contains("YC-2026-000007  Xác minh");
        assertThat(out.toString().split("YC-2026-000007", -1))
                .as("of both pages")
                .hasSize(3);
        assertThat(asked).contains(pages + " Bearer t0k3n", pages + "&cursor=500 Bearer t0k3n");

        assertThat(run(new QuarterlyCommand(), REQUEST, "2026-Q5", "--as", "MS-15"))
                .isEqualTo(2);
        assertThat(run(new QuarterlyCommand(), REQUEST, "2025-Q1", "--as", "MS-15"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("không phải một quý", "Không có việc theo quy chế");
    }

    @Test
    void saysThatAnAgencyWritesItselfWhatIsSentWhereNotEverythingIsCounted() {
        answers.put("/api/v1/commitments/%s/quarters/2026-Q4".formatted(REQUEST), """
            {"titleVi":"Quy chế","party":"MS-15","seenBy":"MS-15","quarter":"2026-Q4","complete":false,"textVi":null,
             "figures":[],"owed":[{"duty":"report-2/2026-Q4/MS-15","what":"Trao đổi"}]}\
            """);

        assertThat(run(new QuarterlyCommand(), REQUEST, "2026-Q4", "--as", "MS-15"))
                .isZero();

        assertThat(out.toString())
                .contains("chưa tính hết", "report-2/2026-Q4/MS-15", "tự viết rồi gửi bằng lệnh")
                .doesNotContain("Nội dung gửi các bên");
    }

    @Test
    void showsWhatIsOwedAndWhoIsSilent() {
        assertThat(run(new WatchCommand(), "--as", "MS-15", "--state", "silent"))
                .isZero();

        assertThat(out.toString())
                .contains("MS-15 lúc 02/03/2026 09:30:00: 1.234 việc còn nợ", "quá hạn 3", "im lặng 2")
                .contains("POLICE-15 → MS-15: Xác nhận tiếp nhận yêu cầu", "hạn 01/03/2026 11:30:00")
                .contains("HỎA TỐC – Tăng cường", "requests/" + REQUEST, "căn cứ QC-1 S0-03", "còn nữa")
                .contains("lâu nhất 50 giờ; hồi âm gần nhất: chưa có", "Thuốc lá")
                .doesNotContain("\u001b", "\u202e");
        assertThat(asked).contains("/api/v1/watch/obligations?limit=50&state=silent Bearer t0k3n");
        assertThat(asked.getFirst()).startsWith("/oauth2/token Basic ");
    }

    @Test
    void findsTheServicesOfTheProcessThatRunsOnTheFolder() throws IOException {
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        Files.writeString(
                data.resolve(RunningProcess.ADDRESSES),
                "{\"exchange\":\"%1$s\",\"identity\":\"%1$s\",\"pid\":%2$d}"
                        .formatted(address, ProcessHandle.current().pid()));

        int code = new CommandLine(new WatchCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute("--data", data.toString());

        assertThat(code).as(err.toString()).isZero();
        assertThat(asked).anyMatch(request -> request.startsWith("/api/v1/watch/summary"));
    }

    @Test
    void writesJsonForPrograms() {
        assertThat(run(new WatchCommand(), "--json")).isZero();

        assertThat(out.toString().lines()).hasSize(1);
        assertThat(Json.mapper()
                        .readTree(out.toString())
                        .at("/summary/states/overdue")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void explainsAMatterOfAnyKind() {
        answers.put("/api/v1/casefiles/" + REQUEST + "/explanation", """
                {"stateVi":"MS-15 đang giữ hồ sơ","next":[{"turn":"POLICE-15","whatVi":"Nhận hồ sơ","owed":true,
                 "dueAt":"2026-03-01T04:30:00Z","basis":"Điều 58"}],
                 "past":[{"at":"2026-03-01T02:30:00Z","by":"MS-15","whatVi":"Đã lập hồ sơ"}]}""");

        assertThat(run(new ExplainCommand(), REQUEST)).isZero();

        assertThat(out.toString())
                .contains(
                        "MS-15 đang giữ hồ sơ.", "POLICE-15 phải: Nhận hồ sơ, hạn 01/03/2026 11:30:00 – căn cứ Điều 58")
                .contains("01/03/2026 09:30:00  MS-15  Đã lập hồ sơ");
    }

    @Test
    void tellsWhatHasComeOfAGroupBesideWhatItsHeadReports() {
        answers.put(
                "/api/v1/groups/" + REQUEST + "/explanation", "{\"stateVi\":\"Đã kết thúc\",\"next\":[],\"past\":[]}");
        answers.put("/api/v1/groups/" + REQUEST + "/figures", """
                {"seenBy":"NSC389-SO","complete":false,"caseFiles":{"opened":1234,"criminal":5,"goodsVnd":9500000000},
                 "requests":{"made":35,"late":2},"tips":{"received":4},
                 "agencies":[{"agency":"%s","caseFiles":7}],"tasks":[{"agency":"MS-15","assigned":6,"done":4}],
                 "activities":[{"activity":"patrol","nameVi":"Tuần tra","assigned":1250,"done":3}],
                 "compared":[{"nameVi":"Số vụ việc","stated":1200,"counted":1234,"difference":-34},
                  {"nameVi":"Số vụ án","stated":5,"counted":5,"difference":0},{"nameVi":"Người bị bắt","stated":18}]}
                """.formatted(HOSTILE));

        assertThat(run(new ExplainCommand(), "groups/" + REQUEST)).isZero();

        assertThat(out.toString())
                .contains("Kết quả tính từ hồ sơ mà NSC389-SO được xem (chưa tính hết):", "1.234 vụ việc", "hình sự 5")
                .contains("9.500.000.000 đồng", "35 yêu cầu phối hợp", "từng quá hạn 2", "MS-15: 6 nhiệm vụ, xong 4")
                .contains("Tuần tra: 1.250 nhiệm vụ, xong 3")
                .contains("Số vụ việc: báo cáo 1.200, hồ sơ 1.234 – chênh lệch -34")
                .contains("Số vụ án: báo cáo 5, hồ sơ 5 – khớp", "Người bị bắt: báo cáo 18, hồ sơ không ghi")
                .doesNotContain("\u001b", "\u202e");
        assertThat(run(new ExplainCommand(), "groups/" + REQUEST, "--json")).isZero();
    }

    @Test
    void tellsHowFarEachRecipientIs() {
        answers.put("/api/v1/requests/" + REQUEST + "/receipts", """
                [{"receipt":{"recipient":"POLICE-15","steps":[
                   {"content":{"stage":"delivered","at":"2026-03-01T02:30:00Z","type":"vn.lienthong.request.made.v1"}},
                   {"content":{"stage":"read","at":"2026-03-01T04:30:00Z","entry":4}}]},"signature":"s"},
                 {"receipt":{"recipient":"%s","steps":[]},"signature":"s"}]""".formatted(HOSTILE));

        assertThat(run(new ReceiptsCommand(), REQUEST)).isZero();

        assertThat(out.toString())
                .contains("POLICE-15:", "01/03/2026 09:30:00  Đã giao – ", "01/03/2026 11:30:00  Đã đọc")
                .contains("chưa có gì được giao hoặc đọc")
                .doesNotContain("\u001b", "\u202e");
        assertThat(run(new ReceiptsCommand(), "information/" + REQUEST)).isEqualTo(1);
        assertThat(run(new ReceiptsCommand(), "casefiles/" + REQUEST)).isEqualTo(2);
    }

    @Test
    void showsAProviderWhoHasReadItForWhatAndIntoWhoseInboxItWent() {
        answers.put("/api/v1/information/" + REQUEST + "/reads", """
                {"reads":1234,"latest":[
                  {"entry":9,"agency":"POLICE-15","account":"binh","officer":"Trần Văn Bình","kind":"content",
                   "kindVi":"Nội dung","purpose":"Xác minh %1$s","at":"2026-03-01T02:30:00Z"},
                  {"entry":8,"agency":"TAX-15","account":"TAX-15","kind":"attachment","kindVi":"Tệp kèm",
                   "at":"2026-03-01T01:30:00Z"}],
                 "delivered":[{"agency":"TAX-15","last":"2026-03-01T00:30:00Z","events":2}]}""".formatted(HOSTILE));

        assertThat(run(new ReadsCommand(), REQUEST, "--as", "MS-15")).isZero();

        assertThat(out.toString())
                .contains("1.234 lượt đọc", "01/03/2026 09:30:00  POLICE-15, Trần Văn Bình (binh)  Nội dung: Xác minh")
                .contains("01/03/2026 08:30:00  TAX-15, TAX-15  Tệp kèm\n", "Đã giao vào hộp đến của:")
                .contains("  TAX-15, lần cuối 01/03/2026 07:30:00")
                .doesNotContain("\u001b", "\u202e");
        assertThat(run(new ReadsCommand(), "requests/" + REQUEST, "--as", "MS-15"))
                .as("not its provider")
                .isEqualTo(1);
        assertThat(err.toString()).contains("MS-15 không phải bên cung cấp");
        assertThat(run(new ReadsCommand(), "secrets/" + REQUEST)).isEqualTo(2);

        out.getBuffer().setLength(0);
        assertThat(run(new ReadsCommand(), REQUEST, "--json")).isZero();
        assertThat(Json.mapper().readTree(out.toString()).path("reads").asInt()).isEqualTo(1234);
    }

    @Test
    void showsBeforehandWhoWouldSeeWhatOfACommandAndWhy() throws IOException {
        answers.put("/api/v1/visibility/preview", """
                {"accepted":true,"reasons":[],"readers":[
                  {"agency":"MS-15","nameVi":"QLTT Lào Cai %1$s","because":"Là bên cung cấp.","inbox":true,"events":[]},
                  {"agency":"TAX-15","nameVi":"Thuế Lào Cai","because":"Thuộc Tổ công tác “Tổ 368”.","inbox":false,
                   "events":[{"typeVi":"Đã chia sẻ thông tin","withheld":["Nội dung","Tuyến"]}]}]}""".formatted(HOSTILE));
        Path file = Files.writeString(
                data.resolve("share.json"),
                "{\"type\":\"vn.lienthong.information.share.v1\",\"data\":{\"content\":1}}");

        assertThat(run(new PreviewCommand(), file.toString(), "--as", "MS-15")).isZero();

        assertThat(posted.get("/api/v1/visibility/preview"))
                .isEqualTo("{\"type\":\"vn.lienthong.information.share.v1\",\"data\":{\"content\":1}}");
        assertThat(out.toString())
                .contains("vn.lienthong.information.share.v1: những nơi sau sẽ xem được, không ai khác:")
                .contains("TAX-15  Thuế Lào Cai – Thuộc Tổ công tác “Tổ 368”. Không vào hộp đến.")
                .contains("Đã chia sẻ thông tin; không thấy: Nội dung, Tuyến")
                .doesNotContain("\u001b", "\u202e");

        answers.put("/api/v1/visibility/preview", """
                {"accepted":false,"readers":[],"reasons":[{"pointer":"/audience","detail":"Cần ít nhất một nơi nhận."}]}""");
        assertThat(run(new PreviewCommand(), file.toString(), "--as", "MS-15")).isEqualTo(1);
        assertThat(out.toString()).contains("sẽ bị từ chối:", "/audience: Cần ít nhất một nơi nhận.");

        assertThat(run(new PreviewCommand(), data.resolve("none.json").toString(), "--as", "MS-15"))
                .isEqualTo(2);
        Path odd = Files.writeString(data.resolve("odd.json"), "{\"type\":");
        assertThat(run(new PreviewCommand(), odd.toString(), "--as", "MS-15")).isEqualTo(2);
    }

    @Test
    void statesForWhatItReads() {
        answers.put("/api/v1/requests/" + REQUEST + "/explanation", "{\"stateVi\":\"Đã gửi\"}");

        run(new ExplainCommand(), "requests/" + REQUEST);
        run(new ExplainCommand(), "requests/" + REQUEST, "--purpose", "Xác minh kho");

        assertThat(purposes)
                .contains("Theo%20nhi%E1%BB%87m%20v%E1%BB%A5%20%C4%91%C6%B0%E1%BB%A3c%20giao", "X%C3%A1c%20minh%20kho");
    }

    @Test
    void tellsAMatterThatIsNotThereFromTrouble() {
        assertThat(run(new ExplainCommand(), "requests/" + REQUEST)).isEqualTo(1);
        assertThat(err.toString()).contains("Không có hồ sơ", "NSC389-SO không được xem");
        assertThat(asked).hasSize(2);

        answers.put("/api/v1/requests/" + REQUEST + "/explanation", "{\"detail\":\"Hỏng\"}");
        statuses.put("/api/v1/requests/" + REQUEST + "/explanation", 500);
        assertThat(run(new ExplainCommand(), "requests/" + REQUEST)).isEqualTo(3);
        assertThat(err.toString()).contains("báo lỗi 500");
    }

    @Test
    void showsWhatAnAgencyHasRegisteredWhatItOwesAndWhomItMaySpeakTo() {
        String matter = "/api/v1/deconflictions/" + REQUEST;
        answers.put("/api/v1/deconflictions/count", "{\"count\":1234,\"exact\":true}");
        answers.put("/api/v1/deconflictions", "[{\"id\":\"%s\"},{\"id\":\"gone\"}]".formatted(REQUEST));
        answers.put(matter, """
                {"number":"DC-2026-000001","title":"VV-1: %1$s","history":[
                 {"type":"vn.lienthong.deconfliction.registered.v1","data":{}},
                 {"type":"vn.lienthong.deconfliction.opened.v1","data":{"other":"POLICE-15","number":"DC-2026-000002",
                  "contact":{"name":"Trực ban %1$s","reach":"113"},"reference":"VV-2"}}]}""".formatted(HOSTILE));
        answers.put(matter + "/explanation", """
                {"stateVi":"Có cơ quan khác cùng quan tâm","next":[
                 {"turn":"MS-15","whatVi":"Đồng ý liên hệ","owed":true,"dueAt":"2026-03-01T04:30:00Z"},
                 {"turn":"MS-15","whatVi":"Rút đối chiếu","owed":false}]}""");

        assertThat(run(new DeconflictionsCommand(), "--as", "MS-15")).isZero();

        assertThat(out.toString())
                .contains("MS-15 có 1.234 đối chiếu đang mở", "DC-2026-000001  VV-1: ", "Có cơ quan khác cùng quan tâm")
                .contains("phải: Đồng ý liên hệ, hạn 01/03/2026 11:30:00")
                .contains("đầu mối: POLICE-15 – Trực ban ", ", 113, DC-2026-000002, hồ sơ VV-2", "… còn nữa")
                .doesNotContain("Rút đối chiếu", "\u001b", "\u202e");
        assertThat(asked).contains("/api/v1/deconflictions?limit=50&open=true Bearer t0k3n");

        assertThat(run(new DeconflictionsCommand(), "--as", "MS-15", "--all", "--json"))
                .isZero();
        assertThat(out.toString()).contains("\"explanation\":{\"stateVi\"");
        assertThat(run(new DeconflictionsCommand(), "--as", "MS-15", "--limit", "0"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--limit phải từ 1 đến 500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "secrets/" + REQUEST, REQUEST + "/..", "requests/" + REQUEST + "?a=b"})
    void refusesWhatIsNoMatter(String matter) {
        assertThat(run(new ExplainCommand(), matter)).isEqualTo(2);
        assertThat(err.toString()).contains("không phải mã hồ sơ", "requests, casefiles");
        assertThat(asked).isEmpty();
    }

    @Test
    void tellsEveryReasonAgainstAQuestion() {
        answers.put("/api/v1/watch/obligations", """
                {"detail":"Tham số không hợp lệ.","reasons":[{"pointer":"state","detail":"Không có."},
                 {"pointer":"limit","detail":"Từ 1 đến 500."}]}""");
        statuses.put("/api/v1/watch/obligations", 422);

        assertThat(run(new WatchCommand(), "--state", "x&y", "--limit", "0")).isEqualTo(2);

        assertThat(err.toString()).contains("state: Không có.", "limit: Từ 1 đến 500.");
        assertThat(asked).anyMatch(request -> request.contains("state=x%26y"));
    }

    @Test
    void saysInOneSentenceWhatIsWrong() {
        statuses.put("/oauth2/token", 401);
        assertThat(run(new WatchCommand())).isEqualTo(2);
        assertThat(err.toString()).contains("không nhận mật khẩu của NSC389-SO");

        assertThat(run(new WatchCommand(), "--as", "MS-99")).isEqualTo(2);
        assertThat(err.toString()).contains("MS-99 chưa được ghi danh");

        assertThat(run(new WatchCommand(), "--exchange", "nowhere")).isEqualTo(2);
        answers.put("/oauth2/token", "<html>");
        statuses.remove("/oauth2/token");
        assertThat(run(new WatchCommand())).isEqualTo(3);
        assertThat(err.toString()).contains("không đọc được").doesNotContain("\tat ");

        server.stop(0);
        assertThat(run(new WatchCommand())).isEqualTo(3);
        assertThat(err.toString()).contains("không trả lời; hệ thống đã chạy chưa");
    }

    @Test
    void storesAFileAndPrintsTheRecordToNameItBy() throws IOException {
        answers.put("/api/v1/attachments", """
                {"sha256":"%s","name":"Biên bản.pdf","type":"application/pdf","size":49213}""".formatted("0f".repeat(32)));
        statuses.put("/api/v1/attachments", 201);
        Path file = Files.writeString(data.resolve("Biên bản.pdf"), "%PDF-");

        assertThat(attach(file.toString(), "--caption", "Trang 1")).isZero();
        assertThat(out.toString())
                .contains("✓ Đã lưu Biên bản.pdf (application/pdf, 49 KiB): Trang 1", "\"caption\":\"Trang 1\"");
        assertThat(asked).contains("/api/v1/attachments?name=Bi%C3%AAn+b%E1%BA%A3n.pdf Bearer t0k3n");

        out.getBuffer().setLength(0);
        assertThat(attach(file.toString(), "--json")).isZero();
        assertThat(Json.mapper().readTree(out.toString()).path("size").asInt()).isEqualTo(49213);
    }

    @Test
    void asksTheDoorOfACommandAsItWouldBeSent() throws IOException {
        answers.put("/api/v1/events", "{\"passing\":1,\"refused\":0}");
        Path file = Files.writeString(data.resolve("x.jsonl"), """
                {"id":"x-1","type":"vn.lienthong.casefile.open.v1","officer":"Trần \\"Văn\\" Bình","data":{"facts":1.0}}""");

        assertThat(asAnAgency(new Publish(), file.toString(), "--dry-run")).isZero();

        assertThat(posted.get("/api/v1/events")).isEqualTo("""
                [{"specversion":"1.0","id":"x-1","source":"/agencies/MS-15","type":"vn.lienthong.casefile.open.v1",\
                "officer":"Trần \\"Văn\\" Bình","data":{"facts":1.0}}]""");
    }

    @Test
    void saysWhyAFileIsNotStored() throws IOException {
        answers.put("/api/v1/attachments", """
                {"detail":"Tệp không được nhận.","reasons":[{"code":"bad_attachment","pointer":"","detail":"Tệp trống."}]}""");
        statuses.put("/api/v1/attachments", 422);
        Path file = Files.writeString(data.resolve("x.pdf"), "");

        assertThat(attach(file.toString())).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("Tệp trống." + System.lineSeparator());
        assertThat(attach(data.resolve("none.pdf").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("Không đọc được tệp");
        assertThat(attach(data.toString())).isEqualTo(2);
    }

    @Test
    void namesTheAttachmentsOfAMatterThatItExplains() {
        answers.put(
                "/api/v1/requests/" + REQUEST + "/explanation", "{\"stateVi\":\"Đã trả lời\",\"next\":[],\"past\":[]}");
        answers.put("/api/v1/requests/" + REQUEST, """
                {"history":[{"time":"2026-03-01T02:30:00Z","by":"POLICE-15","data":{"attachments":[%1$s]}},
                 {"time":"2026-03-02T02:30:00Z","by":"MS-15","data":{"attachments":[%1$s]}}]}""".formatted("""
                {"sha256":"%s","name":"Biên bản.pdf","type":"application/pdf","size":9}""".formatted("0f".repeat(32))));

        assertThat(run(new ExplainCommand(), "requests/" + REQUEST)).isZero();

        assertThat(out.toString())
                .contains("Tệp kèm:", "01/03/2026 09:30:00  POLICE-15  Biên bản.pdf (application/pdf, 9 byte)")
                .doesNotContain("02/03/2026");
    }

    private int attach(String... arguments) {
        return asAnAgency(new Attach(), arguments);
    }

    private int asAnAgency(Callable<Integer> command, String... arguments) {
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        List<String> all = new ArrayList<>(
                List.of("--data", data.toString(), "--identity", address, "--intake", address, "--as", "MS-15"));
        all.addAll(List.of(arguments));
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    private int run(Callable<Integer> command, String... arguments) {
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        List<String> all = new ArrayList<>(List.of("--data", data.toString(), "--identity", address));
        if (!List.of(arguments).contains("--exchange")) {
            all.addAll(List.of("--exchange", address));
        }
        all.addAll(List.of(arguments));
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }
}
