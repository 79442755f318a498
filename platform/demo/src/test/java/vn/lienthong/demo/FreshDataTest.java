package vn.lienthong.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshDataTest {
    @TempDir
    Path data;

    @Test
    void emptiesWhatAnEarlierDemoLeft() throws IOException {
        Path directory = FreshData.below(data);
        Files.createDirectories(directory.resolve("kafka/logs"));
        Files.writeString(directory.resolve("kafka/logs/0.log"), "old");
        Files.writeString(directory.resolve("lock"), "1");

        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(FreshData.below(data)).isEqualTo(directory);
        assertThat(Files.getPosixFilePermissions(directory)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(directory).isDirectoryNotContaining("glob:**/kafka").isDirectoryContaining("glob:**/demo-data");
    }

    @Test
    void leavesTheDataOfTheInstallationAlone() throws IOException {
        Path kept = Files.writeString(data.resolve("credentials.json"), "{}");

        FreshData.below(data);

        assertThat(kept).exists();
    }

    @Test
    void refusesADirectoryThatNoDemoHasMade() throws IOException {
        Path mine = Files.createDirectories(data.resolve("demo"));
        Path file = Files.writeString(mine.resolve("thesis.txt"), "years of work");

        assertThatThrownBy(() -> FreshData.below(data)).hasMessageContaining("được giữ nguyên");
        assertThat(file).exists();
    }

    @Test
    void refusesTheDirectoryOfADemoThatRuns() throws IOException {
        Path directory = FreshData.below(data);
        Path lock = Files.writeString(directory.resolve("lock"), "1");

        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThatThrownBy(() -> FreshData.below(data)).hasMessageContaining("đang dùng");
        }
    }
}
