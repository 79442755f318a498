package vn.lienthong.console;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.console.FakeServices.down;
import static vn.lienthong.console.FakeServices.json;
import static vn.lienthong.console.FakeWatch.REQUEST;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class AttachmentsTest {

    private static final String STORE = "/api/v1/attachments";
    private static final String HASH = "0f".repeat(32);
    private static final String RECORD =
            "{\"sha256\":\"%s\",\"name\":\"Biên bản.pdf\",\"type\":\"application/pdf\",\"size\":2048}".formatted(HASH);

    @TempDir
    private static Path data;

    private static RunningConsole console;
    private static Browser officer;
    private final AtomicReference<String> sent = new AtomicReference<>("");

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
    void theServicesWork() {
        console.services.work();
        console.services.asked.clear();
        console.services.on(STORE, exchange -> {
            sent.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            json(201, RECORD).to(exchange);
        });
        console.services.on("/api/v1/requests/" + REQUEST, json("""
                {"id":"%1$s","title":"Xác minh","history":[
                 {"time":"2026-03-01T02:30:00Z","typeVi":"Đã trả lời","byVi":"Công an Lào Cai","data":{"attachments":[%2$s]}},
                 {"time":"2026-03-02T02:30:00Z","typeVi":"Đã trả lời","byVi":"Thuế","data":{"attachments":[%2$s,
                  {"sha256":"%3$s","name":"<script>x</script>.png","type":"image/png","size":9,"caption":"<b>kho</b>"}]}}]}""".formatted(REQUEST, RECORD, "1e".repeat(32))));
    }

    @Test
    void listsWhatCameWithAMatterByWhomAndWhen() throws Exception {
        String page = officer.open("/matters/requests/" + REQUEST).body();

        assertThat(page)
                .contains("Tệp kèm", "Biên bản.pdf", "2 KiB", "PDF", "Công an Lào Cai", "09:30:00 01/03/2026")
                .contains("/matters/requests/" + REQUEST + "/attachments/" + HASH)
                .contains("&lt;script&gt;x&lt;/script&gt;.png", "&lt;b&gt;kho&lt;/b&gt;")
                .doesNotContain("<script>x");
        assertThat(page.split(HASH)).as("what two events repeat stands once").hasSize(2);
    }

    @Test
    void passesAFileOnAsBytesThatRunNowhere() throws Exception {
        console.services.on("/api/v1/requests/" + REQUEST + "/attachments/" + HASH, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/pdf");
            exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename*=UTF-8''a.pdf");
            exchange.sendResponseHeaders(200, 5);
            exchange.getResponseBody().write("%PDF-".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });

        HttpResponse<String> file = officer.open("/matters/requests/" + REQUEST + "/attachments/" + HASH);

        assertThat(file.body()).isEqualTo("%PDF-");
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(file.headers().firstValue("Content-Disposition")).contains("attachment; filename*=UTF-8''a.pdf");
        assertThat(file.headers().allValues("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(console.services.tokens.getLast()).startsWith("Bearer ");
    }

    @Test
    void showsNoFileThatTheOfficerMayNotSee() throws Exception {
        String path = "/matters/requests/" + REQUEST + "/attachments/";
        console.services.on("/api/v1/requests/" + REQUEST + "/attachments/" + HASH, json(404, "{\"detail\":\"x\"}"));

        assertThat(officer.open(path + HASH).statusCode()).isEqualTo(404);
        assertThat(officer.open(path + "../../x").statusCode()).isIn(400, 404);
        console.services.on("/api/v1/requests/" + REQUEST + "/attachments/" + HASH, down());
        assertThat(officer.open(path + HASH).statusCode()).isEqualTo(503);
        try (Browser stranger = console.stranger()) {
            assertThat(stranger.open(path + HASH).statusCode()).isEqualTo(302);
        }
    }

    @Test
    void storesWhatAScriptSendsAndAnswersItsRecord() throws Exception {
        HttpResponse<String> answer = officer.post("/attachments?name=Bi%C3%AAn%20b%E1%BA%A3n.pdf", csrf(), "%PDF-");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo(RECORD);
        assertThat(sent.get()).isEqualTo("%PDF-");
        assertThat(console.services.asked).contains(STORE + "?name=Bi%C3%AAn+b%E1%BA%A3n.pdf");
    }

    @Test
    void tellsAScriptEveryReason() throws Exception {
        console.services.on(STORE, json(422, "{\"reasons\":[{\"detail\":\"Tệp là chương trình.\"}]}"));
        HttpResponse<String> refused = officer.post("/attachments?name=a", csrf(), "MZ");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).isEqualTo("{\"problems\":[\"Tệp là chương trình.\"]}");

        console.services.on(STORE, down());
        HttpResponse<String> silent = officer.post("/attachments?name=a", csrf(), "x");
        assertThat(silent.statusCode()).isEqualTo(503);
        assertThat(silent.body()).contains("không trả lời");
    }

    @Test
    void storesNothingForAForgedRequest() throws Exception {
        assertThat(officer.post("/attachments?name=a", "forged", "x").statusCode())
                .isEqualTo(403);
        assertThat(console.services.asked).doesNotContain(STORE + "?name=a");
    }

    @Test
    void hasItsScriptInAFileOfItsOwn() throws Exception {
        assertThat(officer.open("/assets/attach.js").body()).contains("data-attach");
    }

    private static String csrf() throws Exception {
        return Browser.csrf(officer.open("/new"));
    }
}
