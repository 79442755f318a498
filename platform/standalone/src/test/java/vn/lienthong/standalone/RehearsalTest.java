package vn.lienthong.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The script before the first start after a build, with a JDK that only writes down what it is asked to run. */
@Timeout(60)
class RehearsalTest {
    private static final Path SCRIPT =
            Path.of("../../lienthong").toAbsolutePath().normalize();

    @TempDir
    private Path home;

    @BeforeEach
    void build() throws IOException {
        Path app = Files.createDirectories(home.resolve("platform/standalone/target/app"));
        Files.createFile(app.resolve("built"));
        Files.copy(SCRIPT, home.resolve("lienthong"));
        Path bin = Files.createDirectories(home.resolve("jdk/bin"));
        Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
        runnable(bin.resolve("javac"), "");
        runnable(bin.resolve("java"), """
                case "$*" in
                  *Rehearsal*)
                    echo rehearsed >>"%1$s/log"
                    sleep 2
                    for option in "$@"; do
                      case "$option" in -XX:AOTCacheOutput=*) echo learned >"${option#*=}" ;; esac
                    done
                    ;;
                  *-XX:AOTCache=*) echo "started fast" >>"%1$s/log" ;;
                  *) echo "started slowly" >>"%1$s/log" ;;
                esac
                """.formatted(home));
    }

    private static void runnable(Path file, String lines) throws IOException {
        Files.writeString(file, "#!/usr/bin/env bash\n" + lines);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Process up() throws IOException {
        ProcessBuilder script = new ProcessBuilder(
                        "bash", home.resolve("lienthong").toString(), "up")
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.resolve("said").toFile()));
        script.environment().put("JAVA_HOME", home.resolve("jdk").toString());
        script.environment().remove("LIENTHONG_JAVA_OPTIONS");
        return script.start();
    }

    private List<String> log() throws IOException {
        try (Stream<String> lines = Files.lines(home.resolve("log"))) {
            return lines.toList();
        }
    }

    @Test
    void isHeldOnceHoweverManyStartAtTheSameTime() throws Exception {
        List<Process> started = new ArrayList<>();
        for (int count = 0; count < 3; count++) {
            started.add(up());
        }
        for (Process each : started) {
            assertThat(each.waitFor()).isZero();
        }

        assertThat(log()).containsExactly("rehearsed", "started fast", "started fast", "started fast");
        assertThat(home.resolve("said")).content().contains("Đang chờ một lần tập khởi động khác xong…");
        assertThat(home.resolve("platform/standalone/target/rehearsal.lock")).doesNotExist();
    }

    @Test
    void isHeldByTheNextWhereOneWasKilledAtIt() throws Exception {
        Path lock = Files.createDirectories(home.resolve("platform/standalone/target/rehearsal.lock"));
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.writeString(lock.resolve("pid"), gone.pid() + "\n");

        assertThat(up().waitFor()).isZero();

        assertThat(log()).containsExactly("rehearsed", "started fast");
    }
}
