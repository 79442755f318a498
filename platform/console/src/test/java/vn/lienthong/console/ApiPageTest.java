package vn.lienthong.console;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.console.FakeServices.down;
import static vn.lienthong.console.FakeServices.json;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class ApiPageTest {

    static final String DOCUMENT = "/api/v1/openapi.json";

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
    void theServicesDescribeThemselves() {
        console.services.on(DOCUMENT, json(described()));
    }

    /** A service that describes itself. */
    static String described() {
        return """
                {"openapi":"3.1.1","info":{"title":"Liên Thông – Thử","description":"Hỏi `gì` cũng được."},
                 "paths":{
                  "/api/v1/things/{id}":{"get":{"operationId":"getThing","tags":["Vật"],"summary":"Một vật",
                   "description":"Xem `id` <script>alert(1)</script>","x-examples":[{"summary":"Vật khác","id":"b"}],"parameters":[
                    {"name":"id","in":"path","required":true,"description":"Mã.","schema":{"type":"string"},"example":"a'b c"},
                    {"$ref":"#/components/parameters/limit"}],
                   "responses":{"200":{"description":"Vật","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Thing"}}}},
                    "404":{"$ref":"#/components/responses/NotFound"}}}},
                  "/api/v1/things":{"post":{"operationId":"sendThing","tags":["Vật"],"summary":"Gửi vật",
                   "parameters":[{"name":"ce-id","in":"header","description":"Mã.","schema":{"type":"string"},"example":"7"}],
                   "requestBody":{"content":{"application/json":{"examples":{"một":{"summary":"Một ví dụ","x-status":"201",
                     "x-query":"dry-run","value":{"tên":"x'y"}}}},
                    "text/plain":{"examples":{"tệp":{"summary":"Một tệp","x-status":"201","value":"dòng một\\n"}}},
                    "multipart/form-data":{"examples":{"mẫu":{"summary":"Biểu mẫu","x-status":"201","x-file":"a.csv","value":"1,2\\n"}}}}},
                   "responses":{"201":{"description":"Xong"}}}},
                  "/api/v1/things.xlsx":{"get":{"operationId":"exportThings","tags":["Vật"],"summary":"Thành tệp",
                   "responses":{"200":{"description":"Tệp","content":{"application/vnd.ms-excel":{"schema":{}}}}}}}},
                 "components":{"parameters":{"limit":{"name":"limit","in":"query","description":"Nhiều nhất.",
                   "schema":{"type":"integer","minimum":1,"maximum":500},"example":2}},
                  "responses":{"NotFound":{"description":"Không có."}},
                  "schemas":{"Thing":{"type":"object","properties":{"parts":{"type":"array","items":{"$ref":"#/components/schemas/Part"}}}},
                  "Part":{"type":"object","properties":{"dueAt":{"type":["string","null"],"format":"date-time","description":"Hạn của phần"},
                    "parts":{"type":"array","items":{"$ref":"#/components/schemas/Part"}}}}}}}
                 """;
    }

    @Test
    void listsWhatEachServiceAnswers() throws Exception {
        HttpResponse<String> page = officer.open("/api");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Liên Thông – Thử", "GET /api/v1/things/{id}", "Một vật", "POST /api/v1/things")
                .contains("/api/notification#getThing", console.services.address() + DOCUMENT)
                .contains("TOKEN=$(curl -s -u", "grant_type=client_credentials", "/oauth2/token")
                .contains("Hỏi", "<code>gì</code>");
    }

    @Test
    void showsHowEachIsCalledAndWhatItAnswers() throws Exception {
        HttpResponse<String> page = officer.open("/api/exchange");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("id=\"getThing\"", "Nhiều nhất.", "integer: 1–500", "bắt buộc", "Không có.")
                .contains("parts[].dueAt", "string | null (date-time)", "Hạn của phần")
                .contains("/api/v1/things/a%27b+c?limit=2", "Authorization: Bearer $TOKEN")
                .contains("/api/v1/things?dry-run", "ce-id: 7", "&quot;tên&quot; : &quot;x&#39;y&quot;", "Một ví dụ")
                .contains("Vật khác", "/api/v1/things/b?limit=2")
                .contains("Content-Type: text/plain", "&lt;&lt;&#39;HET&#39;\ndòng một\nHET")
                .contains("-F &#39;file=@-;filename=a.csv&#39; &lt;&lt;&#39;HET&#39;\n1,2\nHET")
                .contains("curl -s -OJ ", "/api/v1/things.xlsx")
                .contains("parts[].parts")
                .doesNotContain("parts[].parts[]")
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void needsNothingFromElsewhere() throws Exception {
        HttpResponse<String> page = officer.open("/api/intake");

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).contains("'self'").doesNotContain("unsafe"));
        assertThat(page.body())
                .containsPattern("src=\"/assets/[0-9a-f]{12}/copy\\.js\"")
                .doesNotContain("src=\"http", "href=\"http");
    }

    @Test
    void saysOfAServiceThatIsDownThatItIs() throws Exception {
        console.services.on(DOCUMENT, down());

        assertThat(officer.open("/api").body()).contains("dịch vụ tiếp nhận không trả lời");
        assertThat(officer.open("/api/intake").body()).contains("Chưa lấy được tài liệu");
    }

    @Test
    void knowsNoOtherService() throws Exception {
        HttpResponse<String> page = officer.open("/api/secrets");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Không có dịch vụ này");
    }

    @Test
    void isForOfficers() throws Exception {
        try (Browser stranger = console.stranger()) {
            assertThat(stranger.open("/api").statusCode()).isEqualTo(302);
        }
    }
}
