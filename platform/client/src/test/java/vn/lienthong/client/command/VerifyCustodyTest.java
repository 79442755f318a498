package vn.lienthong.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyCustodyTest {
    private static final String NOTHING = "{\"record\":{\"links\":[]},\"signature\":\"x\"}";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void saysInVietnameseWhatIsWrong() throws IOException {
        Path record = Files.writeString(folder.resolve("record.json"), NOTHING);
        Path keys = Files.writeString(folder.resolve("keys.json"), "{\"keys\":[]}");

        assertThat(run(record.toString(), "--keys", keys.toString())).isEqualTo(ExitCodes.REFUSED);
        assertThat(out.toString()).contains("Biên bản KHÔNG đúng", "Chữ ký không đúng dạng", "không có mắt xích nào");
    }

    @Test
    void saysWhatIsWrongWithAForgedReceipt() throws IOException {
        Path receipts = Files.writeString(folder.resolve("receipts.json"), """
                [{"receipt":{"recipient":"MS-15","steps":[{"link":{"number":2},"content":{"stage":"acted"}}]},"signature":"x"}]""");
        Path keys = Files.writeString(folder.resolve("keys.json"), "{\"keys\":[]}");

        assertThat(run(receipts.toString(), "--keys", keys.toString())).isEqualTo(ExitCodes.REFUSED);
        assertThat(out.toString())
                .contains("Biên nhận thứ 1 (MS-15): Chữ ký không đúng dạng", "Bước thứ 1 mang số 2")
                .contains("Bước số 1 (Đã thực hiện) thiếu chứng cứ của mình");
    }

    @Test
    void saysWhichFileCannotBeRead() {
        assertThat(run(folder.resolve("none.json").toString(), "--keys", "none"))
                .isEqualTo(ExitCodes.WRONG_USE);
        assertThat(err.toString()).contains("Không đọc được tệp");
    }

    @Test
    void asksForATokenWhereTheKeysAreNotGivenOut() throws IOException {
        Path record = Files.writeString(folder.resolve("record.json"), NOTHING);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        server.start();
        try {
            String keys = "http://127.0.0.1:%d/api/v1/keys"
                    .formatted(server.getAddress().getPort());

            assertThat(run(record.toString(), "--keys", keys)).isEqualTo(ExitCodes.NO_ANSWER);
            assertThat(err.toString()).contains("401", "--token");
        } finally {
            server.stop(0);
        }
    }

    private int run(String... arguments) {
        return new CommandLine(new VerifyCustody())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
