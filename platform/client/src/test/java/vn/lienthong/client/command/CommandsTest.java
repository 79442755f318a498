package vn.lienthong.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.lienthong.client.RunningProcess;
import vn.lienthong.client.credentials.Credentials;
import vn.lienthong.client.enrolment.Provision;
import vn.lienthong.contract.AgencyCode;

class CommandsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path data;

    @Test
    void saysToStartTheSystemFirst() throws IOException {
        assertThat(run(new Publish(), commands(), "--as", "MS-15", "--data", data.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("./lienthong up").doesNotContain("\tat ");

        assertThat(run(new ReadInbox(), "MS-15", "--data", data.toString())).isEqualTo(2);
    }

    @Test
    void namesTheEnrolledAgenciesToOneThatIsNot() throws IOException {
        Credentials.ensure(data, List.of(new AgencyCode("MS-15")));

        assertThat(run(new Publish(), commands(), "--as", "MS-99", "--data", data.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("MS-99 chưa được ghi danh").contains("MS-15, NSC389-SO");
    }

    @Test
    void namesTheBadLineBeforeAnythingIsSent() throws IOException {
        Credentials.ensure(data, List.of());
        Path file = data.resolve("bad.jsonl");
        Files.writeString(file, "{\"type\":\"t\",\"data\":{}}\n{");

        assertThat(run(new Publish(), file.toString(), "--as", "NSC389-SO", "--data", data.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("Không gửi gì cả").contains("dòng 2");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        Credentials.ensure(data, List.of());
        Path file = data.resolve("empty.jsonl");
        Files.writeString(file, "\n");

        assertThat(run(new Publish(), file.toString(), "--as", "NSC389-SO", "--data", data.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("Không có thông điệp nào");
    }

    @Test
    void saysInOneSentenceThatNothingAnswers() throws IOException {
        Credentials.ensure(data, List.of());
        String nowhere = "127.0.0.1:" + closedPort();

        assertThat(run(new ReadInbox(), "NSC389-SO", "--data", data.toString(), "--bootstrap", nowhere))
                .isEqualTo(3);
        assertThat(err.toString().lines())
                .hasSize(1)
                .first()
                .asString()
                .contains("không trả lời")
                .contains(nowhere);
    }

    @Test
    void asksTheBrokerOfTheProcessThatRunsOnTheFolder() throws IOException {
        Credentials.ensure(data, List.of());
        String own = "127.0.0.1:" + closedPort();
        Files.writeString(
                data.resolve(RunningProcess.ADDRESSES),
                "{\"kafka\":\"%s\",\"pid\":%d}"
                        .formatted(own, ProcessHandle.current().pid()));

        assertThat(run(new ReadInbox(), "NSC389-SO", "--data", data.toString())).isEqualTo(3);
        assertThat(err.toString()).contains(own);

        String said = "127.0.0.1:" + closedPort();
        assertThat(run(new ReadInbox(), "NSC389-SO", "--data", data.toString(), "--bootstrap", said))
                .isEqualTo(3);
        assertThat(err.toString()).contains(said);
    }

    @Test
    void saysThatNothingRunsOnTheFolder() throws IOException {
        Credentials.ensure(data, List.of(new AgencyCode("MS-15")));
        Files.writeString(data.resolve(RunningProcess.LOCK), "1");

        assertThat(run(new ReadInbox(), "NSC389-SO", "--data", data.toString())).isEqualTo(3);
        assertThat(run(new Publish(), commands(), "--as", "MS-15", "--data", data.toString()))
                .isEqualTo(3);
        assertThat(run(new WatchCommand(), "--data", data.toString())).isEqualTo(3);
        assertThat(run(new Provision(), "--data", data.toString())).isEqualTo(1);

        assertThat(err.toString().lines())
                .hasSize(4)
                .allMatch(line -> line.contains("Không có hệ thống nào đang chạy trên thư mục " + data))
                .anyMatch(line -> line.contains("--bootstrap."))
                .anyMatch(line -> line.contains("--exchange."));
    }

    @Test
    void refusesAnAddressThatIsNone() throws IOException {
        Credentials.ensure(data, List.of());

        assertThat(run(new ReadInbox(), "NSC389-SO", "--data", data.toString(), "--bootstrap", "nowhere"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("'nowhere' không hợp lệ");
    }

    @Test
    void refusesANameThatTheIssuerDoesNotTakeBeforeASecretIsKept() throws IOException {
        Credentials.ensure(data, List.of());
        String before = Files.readString(Credentials.file(data));

        assertThat(run(new EnrolCommand(), "MS-22", "--officer", "binh:<b>Bình</b>", "--data", data.toString()))
                .isEqualTo(2);

        assertThat(err.toString()).contains("--officer 'binh:<b>Bình</b>'", "họ tên chỉ gồm chữ");
        assertThat(Files.readString(Credentials.file(data))).isEqualTo(before);
    }

    private String commands() throws IOException {
        Path file = data.resolve("commands.json");
        Files.writeString(file, "{\"type\":\"vn.lienthong.tip.receive.v1\",\"data\":{}}");
        return file.toString();
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private int run(Object command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
