package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.acceptance.Coordination.posted;
import static vn.lienthong.acceptance.RunningSystem.CUSTOMS;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.POLICE;
import static vn.lienthong.acceptance.RunningSystem.STANDING_OFFICE;
import static vn.lienthong.acceptance.RunningSystem.agency;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import vn.lienthong.client.command.AuditCommand;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.audit.AuditEntry;
import vn.lienthong.contract.receipt.SignedCheck;
import vn.lienthong.standalone.Part;

/** Information is shared and read, its provider sees by whom, and the log of both is taken out and verified. */
class AuditStoryTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final AgencySystem market = agency(MARKET);
    private final AgencySystem police = agency(POLICE);
    private final AgencySystem office = agency(STANDING_OFFICE);

    @TempDir
    private Path folder;

    @Test
    void aProviderSeesWhoHasReadAndAnybodyCanVerifyTheLog() throws Exception {
        String matter = posted(market, Examples.informationFor(POLICE));
        String page = "/api/v1/information/" + matter;
        await().atMost(SOON).until(() -> asked(police, page).statusCode() == 200);

        JsonNode ledger = await().atMost(SOON)
                .until(
                        () -> market.gets(Part.EXCHANGE, page + "/reads"),
                        found -> found.path("reads").asInt() > 0);
        JsonNode read = ledger.path("latest").get(0);
        assertThat(read.path("agency").asString()).isEqualTo("POLICE-15");
        assertThat(read.path("kind").asString()).isEqualTo("content");
        assertThat(read.path("purpose").asString()).isEqualTo("Xác minh");
        assertThat(read.hasNonNull("officer")).as("the agency's system").isFalse();
        assertThat(ledger.path("delivered")
                        .valueStream()
                        .map(each -> each.path("agency").asString()))
                .contains("POLICE-15");
        assertThat(police.getsRaw(Part.EXCHANGE, page + "/reads").statusCode()).isEqualTo(404);
        assertThat(agency(CUSTOMS).getsRaw(Part.EXCHANGE, page + "/reads").statusCode())
                .isEqualTo(404);
        assertThat(market.getsRaw(Part.EXCHANGE, "/api/v1/audit/entries").statusCode())
                .isEqualTo(403);

        receiptsProveIt(page);

        long number = read.path("entry").asLong();
        JsonNode entry = office.gets(Part.EXCHANGE, "/api/v1/audit/entries?limit=1&from=" + number)
                .path("entries")
                .get(0);
        AuditEntry noted =
                AuditEntry.read(Base64.getDecoder().decode(entry.path("bytes").asString()));
        assertThat(noted)
                .isInstanceOfSatisfying(
                        AuditEntry.Read.class, each -> assertThat(each.matter()).isEqualTo(matter));

        await().atMost(SOON)
                .until(
                        () -> office.gets(Part.EXCHANGE, "/api/v1/audit"),
                        state -> state.path("sealed").asLong() > number
                                && state.path("fits").asBoolean());
        verify(number);
    }

    private void receiptsProveIt(String page) throws Exception {
        byte[] keys = Json.write(police.gets(Part.EXCHANGE, "/api/v1/keys"));
        JsonNode own = police.gets(Part.EXCHANGE, page + "/receipts");
        assertThat(own)
                .singleElement()
                .satisfies(signed -> assertThat(signed.at("/receipt/steps")
                                .valueStream()
                                .map(step -> step.at("/content/stage").asString()))
                        .contains("delivered", "read"));
        assertThat(SignedCheck.check(Json.write(own), keys).wrong()).isEmpty();
        assertThat(SignedCheck.check(Json.write(market.gets(Part.EXCHANGE, page + "/receipts")), keys)
                        .wrong())
                .isEmpty();
        assertThat(agency(CUSTOMS).getsRaw(Part.EXCHANGE, page + "/receipts").statusCode())
                .isEqualTo(404);
    }

    private void verify(long number) throws Exception {
        Path file = folder.resolve("log.jsonl");
        Path keys = Files.write(
                folder.resolve("keys.json"),
                office.getsRaw(Part.EXCHANGE, "/api/v1/keys").body().getBytes(StandardCharsets.UTF_8));
        assertThat(audit(
                        "export",
                        file.toString(),
                        "--data",
                        RunningSystem.system().data().toString(),
                        "--exchange",
                        RunningSystem.url(Part.EXCHANGE, "").toString(),
                        "--identity",
                        RunningSystem.url(Part.IDENTITY, "").toString()))
                .isZero();
        assertThat(audit("verify", file.toString(), "--keys", keys.toString())).isZero();

        String lines = Files.readString(file);
        String line = lines.lines()
                .filter(each -> each.startsWith("{\"number\":%d,".formatted(number)))
                .findFirst()
                .orElseThrow();
        Files.writeString(file, lines.replace(line + "\n", ""));
        assertThat(audit("verify", file.toString(), "--keys", keys.toString())).isEqualTo(1);
    }

    private static int audit(String... arguments) {
        StringWriter told = new StringWriter();
        return new CommandLine(new AuditCommand())
                .setOut(new PrintWriter(told, true))
                .setErr(new PrintWriter(told, true))
                .execute(arguments);
    }

    private static HttpResponse<String> asked(AgencySystem reader, String path) {
        return AgencySystem.send(HttpRequest.newBuilder(RunningSystem.url(Part.EXCHANGE, path))
                .header("Authorization", "Bearer " + reader.token())
                .header("Purpose-Of-Use", "X%C3%A1c%20minh"));
    }
}
