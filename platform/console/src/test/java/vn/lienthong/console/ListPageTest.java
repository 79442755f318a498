package vn.lienthong.console;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.console.FakeServices.json;
import static vn.lienthong.console.FakeWatch.REQUEST;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Officers ask for matters by names, sort them, and take the list away. */
@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class ListPageTest {

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
        FakeWatch.on(console.services, "Thuốc lá lậu");
        for (String directory : new String[] {"agencies", "units", "words"}) {
            console.services.on("/api/v1/directory/" + directory, new FakeDirectory());
        }
        console.services.on("/api/v1/casefiles/count", json("{\"count\":1234,\"exact\":true}"));
        console.services.on("/api/v1/casefiles", json("""
                [{"id":"%s","number":"VV-2026-000012","title":"Thuốc lá lậu","statusVi":"Đã lập hồ sơ vụ việc","byVi":"QLTT Lào Cai",
                  "at":"2026-03-01T02:30:00Z","openedBy":"MS-15","openedByVi":"QLTT Lào Cai","openedAt":"2026-02-28T20:00:00Z",
                  "forceVi":"Quản lý thị trường","provinceVi":"Tỉnh Lào Cai","goodsVi":"Thuốc lá","violationVi":"Buôn lậu",
                  "value":125000000,"holder":"MS-15","holderVi":"QLTT Lào Cai","dueAt":"2026-03-09T02:30:00Z"}]""".formatted(REQUEST)));
        console.services.asked.clear();
    }

    @Test
    void showsWhatWorkNeeds() throws Exception {
        assertThat(officer.open("/matters/casefiles").body())
                .contains("VV-2026-000012", "Thuốc lá lậu", "Tỉnh Lào Cai", "Quản lý thị trường", "Buôn lậu")
                .contains("125.000.000 đồng", "QLTT Lào Cai", "09/03/2026", "01/03/2026")
                .contains("href=\"/matters/casefiles\" data-value=\"1234\">1.234</a> hồ sơ");
    }

    @Test
    void listsBulletinsByThemselvesAndByKind() throws Exception {
        console.services.on("/api/v1/information", json("""
            [{"id":"%s","number":"TT-2026-000009","title":"Chia nhỏ lô hàng","bulletinVi":"Phương thức, thủ đoạn mới"}]\
            """.formatted(REQUEST)));

        assertThat(officer.open("/matters/information?bulletin=any").body())
                .contains("<h1>Bản tin</h1>", "Chia nhỏ lô hàng", "Phương thức, thủ đoạn mới")
                .contains("value=\"any\" selected=\"selected\"");
        assertThat(console.services.asked)
                .contains("/api/v1/information?bulletin=any", "/api/v1/information/count?bulletin=any");
        assertThat(officer.open("/matters/information").body())
                .contains("href=\"/matters/information?bulletin=any\"", "<h1>Thông tin</h1>");
        assertThat(officer.open("/matters/requests").body()).doesNotContain("name=\"bulletin\"");
    }

    @Test
    void asksByNamesWhatTheRegisterTakesByCodes() throws Exception {
        String page = officer.open("/matters/casefiles?openedBy=cong+an+l%C3%A0o+cai&province=L%C3%A0o+Cai&holder=MS-15"
                        + "&goods=tobacco&openedFrom=2026-01-01&sort=-value")
                .body();

        assertThat(console.services.asked)
                .contains(
                        "/api/v1/casefiles?openedBy=POLICE-15&province=15&openedFrom=2026-01-01&sort=-value&holder=MS-15&goods=tobacco",
                        "/api/v1/casefiles/count?openedBy=POLICE-15&province=15&openedFrom=2026-01-01&holder=MS-15&goods=tobacco");
        assertThat(page)
                .contains(
                        "value=\"cong an lào cai\"",
                        "value=\"tobacco\" selected=\"selected\"",
                        "aria-sort=\"descending\"")
                .contains("data-suggest=\"/suggest/agencies\"", "<details open");
    }

    @Test
    void showsTheNameOfAProvinceThatAFigureAskedForByItsCode() throws Exception {
        assertThat(officer.open("/matters/casefiles?province=15").body()).contains("value=\"Lào Cai\"");
        assertThat(console.services.asked).contains("/api/v1/casefiles?province=15");
    }

    @Test
    void saysWhichAgenciesMayBeMeantAndAsksForNothing() throws Exception {
        assertThat(officer.open("/matters/casefiles?openedBy=l%C3%A0o+cai&province=Atlantis")
                        .body())
                .contains("Không rõ “lào cai” là cơ quan nào; có phải: ", "(MS-15)", "“Atlantis”");
        assertThat(console.services.asked).noneMatch(asked -> asked.startsWith("/api/v1/casefiles"));
    }

    @Test
    void passesTheFileOnAsTheExchangeWritesItForThisOfficer() throws Exception {
        console.services.on("/api/v1/casefiles/export.csv", exchange -> {
            byte[] body = "\uFEFFSố,Tiêu đề".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        console.services.tokens.clear();

        HttpResponse<String> file = officer.open("/matters/casefiles/export.csv?province=L%C3%A0o+Cai&sort=-value");

        assertThat(file.body()).isEqualTo("\uFEFFSố,Tiêu đề");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("attachment", "casefiles-", ".csv"));
        assertThat(console.services.asked).contains("/api/v1/casefiles/export.csv?province=15&sort=-value");
        assertThat(console.services.tokens).allMatch(token -> token.startsWith("Bearer "));
    }

    @Test
    void asksForWhatInformationIsTakenAwayAndTellsIt() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        console.services.on("/api/v1/information", json("[]"));
        console.services.on("/api/v1/information/count", json("{\"count\":0,\"exact\":true}"));
        console.services.on("/api/v1/information/export.csv", exchange -> {
            told.add(exchange.getRequestHeaders().getFirst("Purpose-Of-Use"));
            json("Số").to(exchange);
        });
        String list = "/matters/information?q=thu%E1%BB%91c%20l%C3%A1";
        String file = "/matters/information/export.csv?q=thu%E1%BB%91c%20l%C3%A1";
        String asking = "/matters/information/purpose";

        HttpResponse<String> page = officer.open(list);
        assertThat(page.body())
                .contains("Bạn tải về để làm gì", "value=\"Theo nhiệm vụ được giao\"", file)
                .doesNotContain("href=\"/matters/information/export.csv");
        HttpResponse<String> taken = officer.submit(page, asking, Map.of("purpose", " Chuyên án 389 ", "file", file));
        assertThat(taken.body()).isEqualTo("Số");
        assertThat(taken.uri().toString()).endsWith(file);
        assertThat(officer.open(list).body()).contains("value=\"Chuyên án 389\"");

        HttpResponse<String> wrong = officer.submit(page, asking, Map.of("purpose", "x".repeat(201), "file", file));
        assertThat(wrong.uri().toString()).endsWith(list);
        assertThat(wrong.body()).contains("Mục đích cần một dòng chữ, nhiều nhất 200 ký tự.", "x".repeat(201));
        assertThat(told).containsExactly("Chuy%C3%AAn%20%C3%A1n%20389");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example/matters/information/export.csv",
                "https://evil.example/",
                "/matters/casefiles/export.csv",
                "/matters/information/export.csv#x",
                "/matters/information/export.csv?q=\r\nSet-Cookie:x",
                "/sign-out"
            })
    void leadsToNoOtherAddressThanAFileOfThatList(String file) throws Exception {
        HttpResponse<String> page = officer.open("/matters/casefiles");

        assertThat(officer.submit(page, "/matters/information/purpose", Map.of("purpose", "x", "file", file))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void saysOnTheListWhyThereIsNoFile() throws Exception {
        console.services.on(
                "/api/v1/requests/export.xlsx", json(422, "{\"reasons\":[{\"detail\":\"Có quá nhiều hồ sơ.\"}]}"));
        console.services.on("/api/v1/requests", json(422, "{\"reasons\":[{\"detail\":\"Có quá nhiều hồ sơ.\"}]}"));

        HttpResponse<String> page = officer.open("/matters/requests/export.xlsx?sort=value");

        assertThat(page.uri().getPath()).isEqualTo("/matters/requests");
        assertThat(page.body()).contains("Có quá nhiều hồ sơ.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/matters/requests?holder=MS-15",
                "/matters/casefiles?order=1",
                "/matters/casefiles/export.csv?limit=5",
                "/matters/information/export.xlsx?goods=tobacco"
            })
    void refusesParametersThatThePageDoesNotHave(String address) throws Exception {
        assertThat(officer.open(address).statusCode()).isEqualTo(400);
    }

    @Test
    void hasFilesOfNoOtherKind() throws Exception {
        assertThat(officer.open("/matters/casefiles/export.exe").statusCode()).isEqualTo(404);
        assertThat(officer.open("/matters/secrets/export.csv").statusCode()).isEqualTo(404);
    }
}
