package vn.lienthong.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.client.RunningProcess.State;

class RunningProcessTest {
    private static final String USUAL = "127.0.0.1:9389";

    @TempDir
    Path data;

    @Test
    void isTakenForGrantedAtTheUsualPlaceWhereNoneWasEverRun() {
        assertThat(RunningProcess.in(data).state()).isEqualTo(State.NEVER);
        assertThat(RunningProcess.in(data.resolve("none")).addressOf("kafka", USUAL, "--bootstrap"))
                .isEqualTo(USUAL);
    }

    @Test
    void saysWhereItAnswersWhileItLives() throws IOException {
        addresses(data, 1);
        try (var living = lives(data)) {
            assertThat(living.isOpen()).isTrue();

            var running = RunningProcess.in(data);

            assertThat(running.state()).isEqualTo(State.READY);
            assertThat(running.addressOf("kafka", USUAL, "--bootstrap")).isEqualTo("127.0.0.1:29389");
            assertThat(running.addressOf("none", USUAL, "--none")).isEqualTo(USUAL);
        }
    }

    @Test
    void isNotBelievedOnceItWasKilled() throws IOException {
        addresses(data, 1);
        lives(data).close();

        assertThat(RunningProcess.in(data).state()).isEqualTo(State.GONE);
        assertThatThrownBy(() -> RunningProcess.in(data).addressOf("kafka", USUAL, "--bootstrap"))
                .isInstanceOf(NotRunning.class)
                .hasMessageContainingAll("Không có hệ thống nào đang chạy", data.toString(), "--bootstrap");
    }

    @Test
    void isWaitedForWhileItStartsOrStops() throws IOException {
        try (var living = lives(data)) {
            assertThat(living.isOpen()).isTrue();
            assertThatThrownBy(() -> RunningProcess.in(data).addressOf("kafka", USUAL, "--bootstrap"))
                    .isInstanceOf(NotRunning.class)
                    .hasMessageContaining("đang khởi động hoặc đang dừng");
        }
    }

    @Test
    void pointsToTheOneThatRunsInAFolderBelow() throws IOException {
        lives(data).close();
        Path demo = Files.createDirectory(data.resolve("demo"));
        addresses(demo, 1);
        try (var living = lives(demo)) {
            assertThat(living.isOpen()).isTrue();
            assertThatThrownBy(() -> RunningProcess.in(data).addressOf("kafka", USUAL, "--bootstrap"))
                    .hasMessageContaining("thêm --data " + demo);
        }
        assertThat(RunningProcess.below(data)).isEmpty();
        assertThat(RunningProcess.below(data.resolve("none"))).isEmpty();
    }

    @Test
    void knowsItselfWithoutTouchingItsLock() throws IOException {
        addresses(data, ProcessHandle.current().pid());

        assertThat(RunningProcess.in(data).state()).isEqualTo(State.READY);
    }

    @Test
    void doesNotGuessWhereItsAddressesCannotBeRead() throws IOException {
        Files.writeString(data.resolve(RunningProcess.ADDRESSES), "{\"kafka\":");

        assertThatThrownBy(() -> RunningProcess.in(data)).isInstanceOf(UncheckedIOException.class);
    }

    private static void addresses(Path folder, long pid) throws IOException {
        Files.writeString(
                folder.resolve(RunningProcess.ADDRESSES), "{\"kafka\":\"127.0.0.1:29389\",\"pid\":" + pid + "}");
    }

    private static FileChannel lives(Path folder) throws IOException {
        var channel = FileChannel.open(
                folder.resolve(RunningProcess.LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock(RunningProcess.HELD, 2, false);
        return channel;
    }
}
