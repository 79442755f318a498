package vn.lienthong.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
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
    void withABrokerButWithoutCredentialsIsRefused() throws IOException {
        Files.createDirectories(data.resolve("kafka"));
        Files.writeString(data.resolve("kafka").resolve("meta.properties"), "");

        assertThatThrownBy(() -> DataDirectory.hold(data))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("credentials.json");
    }
}
