package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.POLICE;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.lienthong.client.TokenRequest;
import vn.lienthong.client.credentials.Credentials;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.directory.DirectoryCommand.DisconnectAgencies;
import vn.lienthong.standalone.Lienthong;
import vn.lienthong.standalone.Part;
import vn.lienthong.standalone.Ports;
import vn.lienthong.standalone.Settings;
import vn.lienthong.standalone.Standalone;

/** An agency is enrolled while the system runs, takes part at once, and still does after a restart. */
class EnrolTest {
    private static final AgencyCode NEW = new AgencyCode("MS-22");
    private static final Duration WITHIN = Duration.ofMinutes(1);
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @TempDir
    Path folder;

    private final WebhookReceiver receiver = new WebhookReceiver();
    private final HttpClient http = HttpClient.newHttpClient();
    private StringWriter said = new StringWriter();
    private Standalone system;

    @AfterEach
    void stop() {
        system.close();
        receiver.close();
        http.close();
    }

    @Test
    void takesPartWithinSecondsAndAfterARestart() throws Exception {
        system = start();
        assertThat(publish("before", MARKET, Examples.aRequestTo(NEW))).isEqualTo(1);
        assertThat(said.toString()).contains("chưa kết nối");

        assertThat(run("enrol", NEW.value(), "--officer", "tran-binh:Trần Văn Bình", "--json"))
                .as(said.toString())
                .isZero();
        long enrolled = System.nanoTime();
        JsonNode made = Json.tree(lastLine().getBytes(StandardCharsets.UTF_8));

        assertThat(publish("kafka", NEW, Examples.aCaseFile()))
                .as(said.toString())
                .isZero();
        assertThat(posts("rest", NEW, Examples.aCaseFile())).isEqualTo(201);
        assertThat(publish("asked", MARKET, Examples.aRequestTo(NEW)))
                .as(said.toString())
                .isZero();
        assertThat(Duration.ofNanos(System.nanoTime() - enrolled)).isLessThan(WITHIN);
        assertThat(inbox(NEW))
                .contains("Đã gửi yêu cầu")
                .as("what came before it was connected")
                .doesNotContain("before");
        await().atMost(WITHIN)
                .until(() -> receiver.received().values().stream()
                        .anyMatch(body -> body.contains("vn.lienthong.request.made.v1")));
        assertThat(signIn(
                        "tran-binh",
                        made.path("officers").path("tran-binh").path("password").asString("")))
                .endsWith("/");

        assertThat(run("enrol", NEW.value())).as(said.toString()).isZero();
        assertThat(said.toString()).contains("đã kết nối từ trước", "Không có mật khẩu mới");
        assertThat(run("enrol", "NO-SUCH-9")).isEqualTo(1);
        assertThat(said.toString()).contains("danh bạ không có cơ quan NO-SUCH-9");

        system.close();
        system = start();

        assertThat(publish("again", NEW, Examples.aCaseFile()))
                .as(said.toString())
                .isZero();
        assertThat(publish("asked-again", POLICE, Examples.aRequestTo(NEW)))
                .as(said.toString())
                .isZero();
        assertThat(signIn(
                        "tran-binh",
                        made.path("officers").path("tran-binh").path("password").asString("")))
                .endsWith("/");

        isOutAsSoonAsItsConnectionEnds();
    }

    /** What it holds already is of no use: its token opens nothing, and the stream that it has open ends. */
    private void isOutAsSoonAsItsConnectionEnds() throws Exception {
        String token = token(NEW);
        HttpRequest inbox = asking(Part.NOTIFICATION, "/api/v1/inbox", token).build();
        HttpRequest register = asking(Part.EXCHANGE, "/api/v1/casefiles", token).build();
        assertThat(http.send(inbox, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
        assertThat(http.send(register, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
        var stream = http.sendAsync(
                        asking(Part.NOTIFICATION, "/api/v1/live", token).build(), BodyHandlers.ofLines())
                .get(10, TimeUnit.SECONDS);
        CompletableFuture<Void> over =
                CompletableFuture.runAsync(() -> stream.body().forEach(line -> {}));

        assertThat(posts("out", AgencyCode.STANDING_OFFICE, new DisconnectAgencies(List.of(NEW), "Thử ngắt kết nối.")))
                .isEqualTo(201);
        long ended = System.nanoTime();

        over.handle((done, fault) -> done).get(10, TimeUnit.SECONDS);
        await().atMost(WITHIN)
                .until(() -> http.send(register, BodyHandlers.discarding()).statusCode() == 403
                        && http.send(inbox, BodyHandlers.discarding()).statusCode() == 403);
        assertThat(Duration.ofNanos(System.nanoTime() - ended)).isLessThan(WITHIN);
    }

    private HttpRequest.Builder asking(Part part, String path, String token) {
        return HttpRequest.newBuilder(URI.create(system.ports().url(part) + path))
                .header("Authorization", "Bearer " + token);
    }

    private Standalone start() {
        return Standalone.start(Settings.in(folder.resolve("data"))
                .at(Ports.free())
                .enrolling(List.of(MARKET, POLICE))
                .passing(Part.NOTIFICATION, receiver.settings(NEW)));
    }

    private int publish(String id, AgencyCode agency, AgencyCommand command) throws Exception {
        Path file = Files.write(
                folder.resolve(id + ".json"),
                Json.write(Map.of("id", id, "type", MessageTypes.of(command).name(), "data", command)));
        return run("publish", file.toString(), "--as", agency.value());
    }

    private String inbox(AgencyCode agency) {
        run("inbox", agency.value());
        return said.toString();
    }

    private int run(String... words) {
        said = new StringWriter();
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", system.data().toString()));
        if (!words[0].equals("enrol")) {
            all.addAll(List.of("--bootstrap", system.bootstrapServers()));
        } else {
            all.addAll(List.of("--kafka", system.bootstrapServers()));
            for (Part part : List.of(Part.IDENTITY, Part.INTAKE, Part.EXCHANGE)) {
                all.addAll(List.of("--" + part.word(), system.ports().url(part).toString()));
            }
        }
        return Lienthong.commandLine()
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(all.toArray(String[]::new));
    }

    private String lastLine() {
        return said.toString().strip().lines().reduce((first, second) -> second).orElse("");
    }

    private int posts(String id, AgencyCode agency, AgencyCommand command) throws Exception {
        return http.send(
                        asking(Part.INTAKE, "/api/v1/events", token(agency))
                                .header("Content-Type", "application/json")
                                .header("ce-specversion", "1.0")
                                .header("ce-id", id)
                                .header("ce-source", "/agencies/" + agency)
                                .header("ce-type", MessageTypes.of(command).name())
                                .POST(BodyPublishers.ofByteArray(Json.write(command)))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private String token(AgencyCode agency) throws Exception {
        String secret = Credentials.read(system.data()).clientSecret(agency);
        URI issuer = URI.create(system.ports().url(Part.IDENTITY) + "/oauth2/token");
        return Json.tree(http.send(
                                TokenRequest.of(issuer, agency.value(), secret).build(), BodyHandlers.ofByteArray())
                        .body())
                .path("access_token")
                .asString("");
    }

    /** Where an officer is sent who signed in at the issuer. */
    private String signIn(String username, String password) throws Exception {
        try (HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            URI login = URI.create(system.ports().url(Part.IDENTITY) + "/login");
            var form = CSRF.matcher(browser.send(HttpRequest.newBuilder(login).build(), BodyHandlers.ofString())
                    .body());
            assertThat(form.find()).isTrue();
            HttpResponse<String> answer = browser.send(
                    HttpRequest.newBuilder(login)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("username=%s&password=%s&_csrf=%s"
                                    .formatted(username, encoded(password), encoded(form.group(1)))))
                            .build(),
                    BodyHandlers.ofString());
            return answer.headers().firstValue("Location").orElse("");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
