package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.acceptance.RunningSystem.MARKET;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.client.OwnerOnly;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.standalone.Lienthong;

/** One process on ports of its own: every command finds it by its folder of data, which nobody but its owner can read. */
class OneProcessTest {
    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();
    private SystemProcess system;

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void isFoundByItsFolderWhichIsItsOwnersAlone() throws Exception {
        system = new SystemProcess(folder, MARKET);
        Path file = Files.write(
                folder.resolve("case.json"),
                Json.write(java.util.Map.of(
                        "id", "one-1",
                        "type", MessageTypes.of(Examples.aCaseFile()).name(),
                        "data", Examples.aCaseFile())));

        system.start();

        assertThat(run("publish", file.toString(), "--as", "MS-15"))
                .as(said.toString())
                .isZero();
        assertThat(run("inbox", "MS-15")).as(said.toString()).isZero();
        assertThat(said.toString()).contains("1 được chấp nhận", "Đã lập hồ sơ vụ việc");
        assertThat(run("watch", "--as", "MS-15")).as(said.toString()).isZero();
        assertThat(run("provision")).as(said.toString()).isZero();
        assertThat(openToOthers()).isEmpty();
        assertThat(run("inbox", "MS-15", "--bootstrap", "127.0.0.1:1")).isEqualTo(3);
        assertThat(run("publish", file.toString(), "--as", "MS-15", "--dry-run"))
                .as(said.toString())
                .isZero();
        assertThat(said.toString()).contains("đã gửi trước đây", "không gửi gì: 1 qua cửa, 0 bị từ chối");

        system.kill();

        assertThat(run("inbox", "MS-15")).isEqualTo(3);
        assertThat(run("watch")).isEqualTo(3);
        assertThat(said.toString()).contains("Không có hệ thống nào đang chạy trên thư mục " + system.data());
    }

    /** Every file and folder of the data that the group or others may do something with. */
    private List<Path> openToOthers() throws IOException {
        List<Path> open = new ArrayList<>();
        try (var all = Files.walk(system.data())) {
            for (Path path : all.toList()) {
                if (Files.exists(path) && !OwnerOnly.isClosed(path)) {
                    open.add(path);
                }
            }
        }
        assertThat(system.data().resolve("kafka")).isNotEmptyDirectory();
        return open;
    }

    private int run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", system.data().toString()));
        return Lienthong.commandLine()
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(all.toArray(String[]::new));
    }
}
