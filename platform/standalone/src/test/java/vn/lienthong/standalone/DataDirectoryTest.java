package vn.lienthong.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.client.RunningProcess;

class DataDirectoryTest {
    @TempDir
    private Path data;

    @Test
    void isHeldByOneProcessWhichTheRefusalNames() {
        try (var held = DataDirectory.hold(data)) {
            assertThatThrownBy(() -> DataDirectory.hold(held.path()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining(
                            "tiến trình " + ProcessHandle.current().pid())
                    .hasMessageContaining("--data");
        }
    }

    @Test
    void isFreeAgainWhenItWasLetGo() {
        DataDirectory.hold(data).close();

        assertThatCode(() -> DataDirectory.hold(data).close()).doesNotThrowAnyException();
    }

    @Test
    void saysToOthersWhetherAProcessLivesHere() {
        assertThat(RunningProcess.in(data).state()).isEqualTo(RunningProcess.State.NEVER);

        try (var held = DataDirectory.hold(data)) {
            assertThat(RunningProcess.in(held.path()).state()).isEqualTo(RunningProcess.State.NOT_READY);
        }
        assertThat(RunningProcess.in(data).state()).isEqualTo(RunningProcess.State.GONE);
    }

    @Test
    void forgetsWhereAKilledProcessAnswered() throws IOException {
        var left = Files.writeString(data.resolve(RunningProcess.ADDRESSES), "{\"kafka\":\"127.0.0.1:1\"}");

        DataDirectory.hold(data).close();

        assertThat(left).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void closesWhatAnEarlierVersionLeftOpen() throws IOException {
        open(data, "rwxr-xr-x");
        open(Files.createFile(data.resolve("lock")), "rw-r--r--");
        var segment = open(Files.createDirectories(data.resolve("kafka/t-0")), "rwxr-xr-x")
                .resolve("00000000000000000000.log");
        open(Files.createFile(segment), "rw-rw-r--");
        var elsewhere = open(Files.createTempFile("lienthong", ".txt"), "rw-r--r--");
        Files.createSymbolicLink(data.resolve("kafka/link"), elsewhere);

        DataDirectory.hold(data).close();

        assertThat(mode(data)).isEqualTo("rwx------");
        assertThat(mode(data.resolve("lock"))).isEqualTo("rw-------");
        assertThat(mode(segment.getParent())).isEqualTo("rwx------");
        assertThat(mode(segment)).isEqualTo("rw-------");
        assertThat(mode(elsewhere)).isEqualTo("rw-r--r--");
        Files.delete(elsewhere);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isMadeForItsOwnerAloneAsIsAllThatComesIntoIt() throws IOException {
        try (var held = DataDirectory.hold(data.resolve("a/b"))) {
            assertThat(mode(data.resolve("a"))).isEqualTo("rwx------");
            assertThat(mode(held.path())).isEqualTo("rwx------");
            assertThat(mode(Files.createDirectory(held.broker()))).isEqualTo("rwx------");
            assertThat(mode(Files.writeString(held.broker().resolve("x"), "x"))).isEqualTo("rw-------");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void refusesToCloseWhatIsNotOurs() throws IOException {
        open(data, "rwxr-xr-x");
        Files.writeString(data.resolve("thesis.txt"), "years of work");

        assertThatThrownBy(() -> DataDirectory.hold(data))
                .isInstanceOf(StartRefused.class)
                .hasMessageContainingAll(data.toString(), "đã có thứ khác", "chmod 700");
        assertThat(mode(data)).isEqualTo("rwxr-xr-x");

        open(data, "rwx------");
        assertThatCode(() -> DataDirectory.hold(data).close()).doesNotThrowAnyException();
    }

    private static Path open(Path path, String mode) throws IOException {
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void withABrokerButWithoutCredentialsIsRefused() throws IOException {
        Files.createDirectories(data.resolve("kafka"));
        Files.writeString(data.resolve("kafka").resolve("meta.properties"), "");

        assertThatThrownBy(() -> DataDirectory.hold(data))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("credentials.json");
    }
}
