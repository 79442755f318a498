package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.acceptance.RunningSystem.STANDING_OFFICE;
import static vn.lienthong.acceptance.RunningSystem.agency;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import vn.lienthong.client.credentials.Credentials;
import vn.lienthong.client.credentials.KafkaLogin;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.DirectoryCommand.DisconnectAgencies;
import vn.lienthong.standalone.Lienthong;
import vn.lienthong.standalone.Part;
import vn.lienthong.standalone.Standalone;

/** Takes part in one matter alone, so that its name tells of that matter; enrolled for it, and disconnected while the matter goes on. */
record GuardGuest(AgencyCode code) {
    private static final Deque<String> FREE = new ArrayDeque<>(List.of(
            "TAX-01", "TAX-04", "TAX-08", "TAX-19", "TAX-22", "TAX-24", "TAX-25", "TAX-31", "TAX-33", "TAX-37",
            "TAX-38", "TAX-40", "TAX-42", "TAX-44", "TAX-46", "TAX-48", "TAX-51", "TAX-52", "TAX-56", "TAX-66"));

    /** One that has had to do with nobody. */
    static GuardGuest enrolled() {
        return enrolled(new AgencyCode(FREE.removeFirst()));
    }

    /** That one, while the system runs. */
    static GuardGuest enrolled(AgencyCode code) {
        Standalone system = RunningSystem.system();
        GuardGuest guest = new GuardGuest(code);
        StringWriter said = new StringWriter();
        int status = Lienthong.commandLine()
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(
                        "enrol",
                        guest.code().value(),
                        "--json",
                        "--data",
                        system.data().toString(),
                        "--kafka",
                        system.bootstrapServers(),
                        "--identity",
                        system.ports().url(Part.IDENTITY).toString(),
                        "--intake",
                        system.ports().url(Part.INTAKE).toString(),
                        "--exchange",
                        system.ports().url(Part.EXCHANGE).toString());
        assertThat(status).as(said.toString()).isZero();
        return guest;
    }

    GuardReader reader() {
        return new GuardReader(
                code, AgencySystem.token(code.value(), credentials().clientSecret(code)));
    }

    KafkaLogin login() {
        return KafkaLogin.of(RunningSystem.system().bootstrapServers(), credentials(), code.value());
    }

    private static Credentials credentials() {
        Path data = RunningSystem.system().data();
        return Credentials.read(data);
    }

    /** From now on nothing is for it; what it holds opens nothing any more. */
    void isDisconnected() {
        var answer = agency(STANDING_OFFICE)
                .posts("guard-" + UUID.randomUUID(), new DisconnectAgencies(List.of(code), "Công văn thử"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        GuardReader reader = reader();
        GuardQuestion register = GuardQuestion.get(Part.EXCHANGE, "page", "/api/v1/information");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> reader.asks(register, "").status() == 403);
    }
}
