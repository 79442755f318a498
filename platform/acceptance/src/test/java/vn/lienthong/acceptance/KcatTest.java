package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.acceptance.Examples.aCaseFile;
import static vn.lienthong.acceptance.RunningSystem.CUSTOMS;
import static vn.lienthong.acceptance.RunningSystem.POLICE;
import static vn.lienthong.acceptance.RunningSystem.agency;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.client.credentials.KafkaLogin;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;

/**
 * A foreign Kafka client (kcat, of Debian) with the SCRAM user of an agency. Debian 13's signs in by SCRAM. Debian 12's has a
 * librdkafka older than 2.6.1, which cannot do SCRAM with brokers since 4.0 (librdkafka #4895): it signs in with the same user
 * and password by PLAIN, which the system lets in for such clients when told to.
 */
class KcatTest {
    private static final Pattern LIBRDKAFKA = Pattern.compile("librdkafka (\\d+)\\.(\\d+)\\.(\\d+)");

    @TempDir
    Path folder;

    /** What kcat printed, and whether it was content. */
    private record Run(int exit, String output) {}

    @Test
    void publishesAnEventAndReadsItsOutcomeInItsInbox() throws Exception {
        String id = "kcat-" + UUID.randomUUID();
        Path payload = Files.write(folder.resolve("case.json"), Json.write(aCaseFile("Vụ gửi bằng kcat")));

        Run sent = kcat(
                POLICE,
                List.of(
                        "-P",
                        "-t",
                        "agency.POLICE-15.outbox",
                        "-H",
                        "ce_specversion=1.0",
                        "-H",
                        "ce_id=" + id,
                        "-H",
                        "ce_source=/agencies/POLICE-15",
                        "-H",
                        "ce_type=" + MessageTypes.of(aCaseFile()).name(),
                        "-H",
                        "content-type=application/json",
                        payload.toString()));

        assertThat(sent.exit()).as(sent.output()).isZero();
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            Run read = kcat(
                    POLICE, List.of("-C", "-t", "agency.POLICE-15.inbox", "-o", "beginning", "-e", "-f", "%h %s\\n"));
            assertThat(read.output())
                    .contains("ce_type=vn.lienthong.outcome.accepted.v1")
                    .contains("\"command\":\"" + id + "\"")
                    .contains("Vụ gửi bằng kcat");
        });
    }

    @Test
    void isRefusedTheTopicsOfOthersAndOfThePlatform() throws Exception {
        agency(CUSTOMS).publishes("kcat-other-" + UUID.randomUUID(), aCaseFile());

        for (String topic : List.of(
                "agency.CUSTOMS.inbox",
                "agency.CUSTOMS.outbox",
                "agency.POLICE-15.outbox",
                "lienthong.casefiles",
                "lienthong.outcomes",
                "lienthong.parked",
                "lienthong.audit")) {
            Run read = kcat(POLICE, List.of("-C", "-t", topic, "-o", "beginning", "-e"));
            assertThat(read.output()).as(topic).contains("Topic authorization failed");
            assertThat(read.output()).doesNotContain("facts");
        }
        Path payload = Files.writeString(folder.resolve("forged.json"), "{}");
        for (String topic : List.of("agency.CUSTOMS.outbox", "agency.POLICE-15.inbox", "lienthong.casefile.commands")) {
            Run written = kcat(POLICE, List.of("-P", "-t", topic, payload.toString()));
            assertThat(written.output()).as(topic).contains("authorization failed");
        }
    }

    @Test
    void isRefusedWithAWrongPassword() throws Exception {
        KafkaLogin login = RunningSystem.login(POLICE);

        Run read = kcat(
                new KafkaLogin(login.bootstrapServers(), login.user(), "not-the-password"), List.of("-L", "-m", "5"));

        assertThat(read.exit()).isNotZero();
        assertThat(read.output()).containsIgnoringCase("authentication");
    }

    private Run kcat(AgencyCode agency, List<String> arguments) throws IOException, InterruptedException {
        return kcat(RunningSystem.login(agency), arguments);
    }

    private Run kcat(KafkaLogin login, List<String> arguments) throws IOException, InterruptedException {
        Path config = Files.writeString(folder.resolve("kcat-" + UUID.randomUUID() + ".conf"), """
                bootstrap.servers=%s
                security.protocol=SASL_PLAINTEXT
                sasl.mechanisms=%s
                sasl.username=%s
                sasl.password=%s
                """.formatted(
                        login.bootstrapServers(), mechanism(), login.user(), login.password()));
        List<String> command = new ArrayList<>(List.of("timeout", "30", "kcat", "-F", config.toString()));
        command.addAll(arguments);
        return run(command);
    }

    private static Run run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    /** SCRAM, but for a kcat that cannot. */
    private static String mechanism() throws IOException, InterruptedException {
        String version = run(List.of("kcat", "-V")).output();
        Matcher found = LIBRDKAFKA.matcher(version);
        assertThat(found.find()).as(version).isTrue();
        int[] has = {
            Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3))
        };
        return Arrays.compare(has, new int[] {2, 6, 1}) >= 0 ? "SCRAM-SHA-512" : "PLAIN";
    }
}
