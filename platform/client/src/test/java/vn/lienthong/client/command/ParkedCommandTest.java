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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import vn.lienthong.client.credentials.Credentials;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;

/** What the standing office does about parked records on the command line, against a server that answers as it is told. */
class ParkedCommandTest {
    private static final String ID = "agency.MS-15.outbox-0@42";
    private static final String EVENTS = "/api/v1/events";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, Integer> statuses = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> posted = new ArrayList<>();
    private HttpServer server;

    @TempDir
    Path data;

    @BeforeEach
    void start() throws IOException {
        Credentials.ensure(data, List.of(AgencyCode.STANDING_OFFICE));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(exchange.getRequestURI().toString());
            byte[] sent = exchange.getRequestBody().readAllBytes();
            if (path.equals(EVENTS)) {
                posted.add(new String(sent, StandardCharsets.UTF_8));
            }
            byte[] body = answers.getOrDefault(path, "{}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(
                    statuses.getOrDefault(path, answers.containsKey(path) ? 200 : 404), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        answers.put("/oauth2/token", "{\"access_token\":\"t0k3n\"}");
        answers.put(EVENTS, "{\"status\":\"accepted\"}");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void listsThoseThatWaitAndThoseThatWereSettled() {
        answers.put("/api/v1/parked", """
            [{"id":"%s","detailVi":"Không phải JSON.\\u001b[31m","parkedAt":"2026-03-02T02:30:00Z","officer":"Trần Thị Bình",
              "settledAt":"2026-03-02T03:30:00Z","because":"Gửi nhầm."}]\
            """.formatted(ID));

        assertThat(run("--state", "discarded")).isZero();

        assertThat(out.toString())
                .contains(ID, "Không phải JSON.", "02/03/2026 10:30:00, Trần Thị Bình: Gửi nhầm.", "1 mục.")
                .doesNotContain("\u001b");
        assertThat(asked).contains("/api/v1/parked?state=discarded&limit=50");
    }

    @Test
    void opensOneWithWhatBecameOfIt() {
        answers.put("/api/v1/parked/" + ID, """
            {"id":"%s","parkedAt":"2026-03-02T02:30:00Z","sender":"MS-15","reasons":[{"code":"malformed_json","detail":"Không phải JSON."}],
             "content":{"kind":"text","bytes":1234,"fields":[]},"obstacleVi":"Không có mã.","settlement":{"command":"c-1",
             "how":{"at":"2026-03-02T03:30:00Z","officer":"Trần Thị Bình","because":"Đã sửa."},
             "outcome":{"status":"refused","reasons":[{"code":"schema","pointer":"/a","detail":"Thiếu a."}]}}}\
            """.formatted(ID));

        assertThat(run(ID)).isZero();

        assertThat(out.toString())
                .contains("MS-15", "Không phải JSON.", "1.234 byte", "Không có mã.")
                .contains(
                        "Đã gửi lại 02/03/2026 10:30:00, Trần Thị Bình: Đã sửa.",
                        "kết quả của c-1: bị từ chối",
                        "Thiếu a.");
        assertThat(run("agency.MS-15.outbox-0@43")).isEqualTo(1);
        assertThat(err.toString()).contains("Không có mục giữ lại nào");
    }

    @Test
    void settlesOneInTheNameOfAnOfficerTheSameHoweverOftenItIsSaid() throws IOException {
        Path text = Files.writeString(data.resolve("sua.json"), "{\"a\": 1}");

        assertThat(run(ID, "--discard", "--because", "Gửi nhầm.", "--officer", "Trần Thị Bình"))
                .isZero();
        assertThat(run(ID, "--discard", "--because", "Gửi nhầm.", "--officer", "Trần Thị Bình"))
                .isZero();
        assertThat(run(
                        ID,
                        "--replay",
                        "--because",
                        "Theo công văn.",
                        "--officer",
                        "Trần Thị Bình",
                        "--type",
                        "vn.lienthong.request.close.v1",
                        "--text",
                        text.toString(),
                        "--json"))
                .isZero();

        assertThat(posted).hasSize(3);
        assertThat(posted.get(0)).isEqualTo(posted.get(1));
        JsonNode discard = Json.mapper().readTree(posted.get(0));
        assertThat(discard.path("officer").asString()).isEqualTo("Trần Thị Bình");
        assertThat(discard.path("source").asString()).isEqualTo("/agencies/NSC389-SO");
        assertThat(discard.path("type").asString()).isEqualTo("vn.lienthong.parking.discard.v1");
        JsonNode replay = Json.mapper().readTree(posted.get(2));
        assertThat(replay.at("/data/correction/text").asString()).isEqualTo("{\"a\": 1}");
        assertThat(out.toString()).contains("✓ Đã bỏ.").endsWith("{\"status\":\"accepted\"}" + System.lineSeparator());
    }

    @Test
    void saysEveryReasonWhyItIsNotDone() {
        answers.put(EVENTS, """
            {"detail":"Thông điệp bị từ chối.","reasons":[{"code":"illegal_transition","detail":"Đã được xử lý lúc 09:00."}]}\
            """);
        statuses.put(EVENTS, 409);

        assertThat(run(ID, "--replay", "--because", "x", "--officer", "y")).isEqualTo(1);
        assertThat(out.toString()).contains("✗ Thông điệp bị từ chối.", "Đã được xử lý lúc 09:00.");
    }

    @Test
    void saysWhatIsMissingAndSendsNothing() {
        assertThat(run("--discard")).isEqualTo(2);
        assertThat(run("not-an-id")).isEqualTo(2);
        assertThat(run(ID, "--discard")).isEqualTo(2);
        assertThat(run(ID, "--discard", "--replay", "--because", "x", "--officer", "y"))
                .isEqualTo(2);
        assertThat(run(ID, "--replay", "--because", "x", "--officer", "y", "--type", "t"))
                .isEqualTo(2);
        assertThat(run(ID, "--replay", "--because", "x", "--officer", "y", "--type", "t", "--text", "none.json"))
                .isEqualTo(2);

        assertThat(posted).isEmpty();
        assertThat(err.toString()).contains("--because", "--officer", "Chỉ chọn một", "--type", "none.json");
    }

    private int run(String... arguments) {
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        List<String> all =
                new ArrayList<>(List.of("--data", data.toString(), "--identity", address, "--intake", address));
        all.addAll(List.of(arguments));
        return new CommandLine(new ParkedCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }
}
