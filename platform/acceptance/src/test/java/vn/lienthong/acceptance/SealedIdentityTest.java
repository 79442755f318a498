package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.acceptance.Coordination.posted;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.POLICE;
import static vn.lienthong.acceptance.RunningSystem.agency;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.lienthong.client.credentials.KafkaLogin;
import vn.lienthong.client.credentials.KafkaUsers;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.IdentityCommand.ApproveUnsealing;
import vn.lienthong.contract.tip.IdentityCommand.AskUnsealing;
import vn.lienthong.contract.tip.IdentityCommand.SealIdentity;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.standalone.Part;

/** Who reported a tip is put in, opened by two officers, read, and erased; and is found nowhere in the system meanwhile. */
class SealedIdentityTest {
    private static final String MARK =
            "zqniemphong" + UUID.randomUUID().toString().substring(0, 8);
    private static final String PHONE = "0389" + (100_000_000L + Math.abs(MARK.hashCode()) % 900_000_000L);
    private static final Duration SOON = Duration.ofSeconds(30);

    private static Chromium chromium;

    private final AgencySystem market = agency(MARKET);
    private final AgencySystem police = agency(POLICE);

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void twoOfficersOpenItForATimeAndNothingElseEverTellsIt() throws Exception {
        String tip = posted(market, received());
        String page = "/api/v1/tips/%s/identity".formatted(tip);
        String unseal = "/matters/tips/" + tip + "/do/tip.";
        assertThat(put(market, page).statusCode()).isEqualTo(201);
        assertThat(put(market, page).statusCode()).as("again, without a reason").isEqualTo(409);
        assertThat(put(police, page).body()).contains("no_such_matter").doesNotContain(MARK);

        systemsOpenNothing(tip);
        String name = UUID.randomUUID().toString().substring(0, 8);
        try (OfficerBrowser lead = chromium.leadOf(MARKET);
                OfficerBrowser an = invited(lead, "an." + name, "UNSEALER");
                OfficerBrowser binh = invited(lead, "binh." + name, "UNSEALER")) {
            assertThat(lead.send(unseal + "ask-unsealing", ask()).text()).contains("quyền mở niêm phong");
            assertThat(an.get("/matters/tips/" + tip + "/identity").status()).isEqualTo(403);

            Map<String, String> asked = ask();
            assertThat(an.send(unseal + "ask-unsealing", asked).page()).endsWith("/matters/tips/" + tip);
            assertThat(an.send(unseal + "approve-unsealing", approve(asked)).text())
                    .contains("không ai tự đồng ý với mình");
            assertThat(binh.send(unseal + "approve-unsealing", approve(asked)).page())
                    .endsWith("/matters/tips/" + tip);

            Answer read = await().atMost(SOON)
                    .until(() -> an.get("/matters/tips/" + tip + "/identity"), answer -> answer.status() == 200);
            assertThat(read.text()).contains(MARK, PHONE);
            assertThat(read.head().toLowerCase(Locale.ROOT)).contains("cache-control: no-store");
            assertThat(binh.get("/matters/tips/" + tip + "/identity").text()).contains(MARK);
            assertThat(lead.get("/matters/tips/" + tip + "/identity").status()).isEqualTo(404);
            assertThat(market.getsRaw(Part.INTAKE, page).statusCode()).isEqualTo(404);
            assertThat(police.getsRaw(Part.INTAKE, page).statusCode()).isEqualTo(404);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(market.gets(Part.EXCHANGE, "/api/v1/tips/" + tip + "/reads")
                                    .toString())
                            .contains("identity", "an." + name, "binh." + name));

            assertThat(kept(tip)).hasSize(1);
            isFoundNowhere(tip);

            assertThat(an.send(unseal + "erase-identity", ask()).page()).endsWith("/matters/tips/" + tip);
            await().atMost(SOON)
                    .until(() -> an.get("/matters/tips/" + tip + "/identity").status() != 200);
            assertThat(kept(tip)).isEmpty();
            isFoundNowhere(tip);
        }
    }

    /** Neither over HTTP nor over Kafka, whatever they claim; nor do they say that something is sealed. */
    private void systemsOpenNothing(String tip) {
        TipId id = new TipId(UUID.fromString(tip));
        assertThat(market.posts("unseal-" + UUID.randomUUID(), new AskUnsealing(id, "Cần biết."))
                        .body())
                .contains("not_yours");
        String command = "unseal-" + UUID.randomUUID();
        Map<String, String> claims = new HashMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", command,
                "ce_source", "/agencies/MS-15",
                "ce_type", "vn.lienthong.tip.approve-unsealing.v1",
                "ce_account", "binh",
                "ce_accountproof", "0".repeat(64)));
        claims.put("lienthong-account", "binh");
        Outcome outcome = market.publishesRaw(
                claims, Json.write(new ApproveUnsealing(id, "x")), answer -> command.equals(answer.command()));
        assertThat(outcome.reasons()).extracting(Reason::code).containsExactly(ReasonCode.NOT_YOURS);
        assertThat(market.publishes("seal-" + UUID.randomUUID(), new SealIdentity(id, UUID.randomUUID(), "Khác."))
                        .reasons())
                .extracting(Reason::pointer)
                .containsExactly("/sealing");
    }

    private static void isFoundNowhere(String tip) throws Exception {
        List<String> found = new ArrayList<>();
        inTopics(found);
        inFiles(tip, found);
        for (Part part : List.of(Part.INTAKE, Part.EXCHANGE, Part.REPORTING, Part.NOTIFICATION)) {
            note(found, AgencySystem.metrics(part), "metrics of " + part);
        }
        assertThat(found).isEmpty();
        assertThat(AgencySystem.metrics(Part.INTAKE)).contains("lienthong_identities_total{");
    }

    private static void inTopics(List<String> found) {
        KafkaLogin operator = KafkaLogin.of(
                RunningSystem.system().bootstrapServers(),
                RunningSystem.system().credentials(),
                KafkaUsers.OPERATOR);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(operator.properties(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(partition -> !partition.topic().startsWith("__"))
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            int seen = 0;
            while (all.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ofMillis(200));
                for (ConsumerRecord<byte[], byte[]> record : records) {
                    seen++;
                    note(found, text(record.key()) + text(record.value()), record.topic());
                    record.headers().forEach(header -> note(found, text(header.value()), record.topic()));
                }
            }
            assertThat(seen).as("there is something to look through").isGreaterThan(10);
        }
    }

    private static void inFiles(String tip, List<String> found) throws IOException {
        int looked = 0;
        try (Stream<Path> files = Files.walk(RunningSystem.system().data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try {
                    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    looked += text.contains(tip) ? 1 : 0;
                    note(found, text, file.toString());
                } catch (NoSuchFileException gone) {
                    // a file of the log that was rolled or of the store that was written anew
                    assertThat(file).doesNotExist();
                }
            }
        }
        assertThat(looked)
                .as("what is kept of the tip is found in the same way")
                .isGreaterThanOrEqualTo(kept(tip).size());
    }

    private static void note(List<String> found, String text, String where) {
        if (text.contains(MARK) || text.contains(PHONE)) {
            found.add(where);
        }
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static List<Path> kept(String tip) throws IOException {
        try (Stream<Path> files = Files.list(RunningSystem.system().data().resolve("identities"))) {
            List<Path> kept = new ArrayList<>();
            for (Path file : files.toList()) {
                if (Files.readString(file).contains(tip)) {
                    kept.add(file);
                }
            }
            return kept;
        }
    }

    private OfficerBrowser invited(OfficerBrowser lead, String username, String role) {
        return chromium.takingUp(lead.invites(username, "Cán bộ " + username, role), username);
    }

    private static ReceiveTip received() {
        return new ReceiveTip(
                new TipContent(
                        Channel.values()[0], "Kho hàng giả", "Có xe về đêm.", new ProvinceCode("15"), null, null, null),
                MARKET,
                null);
    }

    private static Map<String, String> ask() {
        Map<String, String> fields = new HashMap<>(sent());
        fields.put("/reason", "Cần mời người báo đến làm việc.");
        return fields;
    }

    /** Agrees to what that command asked. */
    private static Map<String, String> approve(Map<String, String> asked) {
        Map<String, String> fields = new HashMap<>(sent());
        fields.put("/ask", asked.getOrDefault("_id", ""));
        return fields;
    }

    private static Map<String, String> sent() {
        return Map.of("_do", "send", "_id", "console-" + UUID.randomUUID());
    }

    private static HttpResponse<String> put(AgencySystem by, String page) {
        String body = "{\"name\": \"%s\", \"phone\": \"%s\"}".formatted(MARK, PHONE);
        return AgencySystem.send(HttpRequest.newBuilder(RunningSystem.url(Part.INTAKE, page))
                .header("Authorization", "Bearer " + by.token())
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }
}
