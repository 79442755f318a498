package vn.lienthong.console;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.console.FakeServices.json;

import java.net.http.HttpResponse;
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
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;

@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class IdentityPageTest {
    private static final String SERVICE = "/api/v1/tips/%s/identity".formatted(FakeWatch.REQUEST);
    private static final String READING = "/matters/tips/%s/identity".formatted(FakeWatch.REQUEST);
    private static final String SEALING = "/matters/tips/%s/sealing".formatted(FakeWatch.REQUEST);

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
    void work() {
        console.services.work();
        FakeWatch.on(console.services, "Tin báo");
    }

    @Test
    void showsWhatTheServiceAnswersAndKeepsNothingOfIt() throws Exception {
        console.services.on(SERVICE, json("{\"name\":\"<b>Bí Mật</b>\",\"note\":\"Gọi tối\"}"));

        HttpResponse<String> page = officer.open(READING);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<dt>Họ tên</dt><dd>&lt;b&gt;Bí Mật&lt;/b&gt;</dd>", "<dt>Ghi chú</dt><dd>Gọi tối</dd>")
                .doesNotContain("Số điện thoại");
        assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void saysWhyItIsNotShown() throws Exception {
        console.services.on(SERVICE, json(403, "{\"detail\":\"Niêm phong chưa mở cho đồng chí.\"}"));
        assertThat(officer.open(READING))
                .returns(403, HttpResponse::statusCode)
                .satisfies(page -> assertThat(page.body()).contains("Niêm phong chưa mở cho đồng chí."));

        console.services.on(SERVICE, json(404, "{\"detail\":\"Không tìm thấy nhân thân này.\"}"));
        assertThat(officer.open(READING).statusCode()).isEqualTo(404);
        console.services.on(SERVICE, json(503, "{}"));
        assertThat(officer.open(READING).statusCode()).isEqualTo(503);
        assertThat(officer.open("/matters/tips/x/identity").statusCode()).isEqualTo(404);
    }

    @Test
    void keepsWhatWasTypedWhereItIsNotKnownWhetherItIsSealed() throws Exception {
        console.services.on(SERVICE, json(202, ""));

        HttpResponse<String> late =
                officer.submit(officer.open(SEALING), SEALING, Map.of("name", "Nguyễn A", "note", "Gọi tối"));

        assertThat(late.statusCode()).isEqualTo(202);
        assertThat(late.body()).contains("chưa biết có được nhận không", "value=\"Nguyễn A\"", "Gọi tối");
    }

    @Test
    void saysThatItIsRefusedAlsoWhereTheAnswerIsNoJson() throws Exception {
        console.services.on(SERVICE, json(413, "<html>"));

        HttpResponse<String> refused = officer.submit(officer.open(SEALING), SEALING, Map.of("name", "Nguyễn A"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("không nhận nhân thân này", "value=\"Nguyễn A\"");
    }

    @Test
    void putsInWhatWasTypedAndShowsItAgainWhereItWasRefused() throws Exception {
        List<JsonNode> sent = new CopyOnWriteArrayList<>();
        console.services.on(SERVICE, exchange -> {
            assertThat(exchange.getRequestMethod()).isEqualTo("PUT");
            sent.add(Json.tree(exchange.getRequestBody().readAllBytes()));
            json(sent.size() == 1 ? 409 : 201, "{\"reasons\":[{\"detail\":\"Muốn thay thì nêu lý do.\"}]}")
                    .to(exchange);
        });
        HttpResponse<String> form = officer.open(SEALING);
        assertThat(form.headers().allValues("Cache-Control")).containsExactly("no-store");

        HttpResponse<String> refused =
                officer.submit(form, SEALING, Map.of("name", "Nguyễn \"A\"", "phone", " ", "reason", "", "x", "y"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Muốn thay thì nêu lý do.", "value=\"Nguyễn &quot;A&quot;\"");
        officer.submit(refused, SEALING, Map.of("name", "Nguyễn A", "reason", "Số mới."));

        assertThat(sent)
                .extracting(JsonNode::toString)
                .containsExactly("{\"name\":\"Nguyễn \\\"A\\\"\"}", "{\"name\":\"Nguyễn A\",\"reason\":\"Số mới.\"}");
    }
}
