package vn.lienthong.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RelayTest {

    private static final Duration BEAT = Duration.ofMillis(10);

    private final PipedOutputStream service = new PipedOutputStream();
    private final ByteArrayOutputStream browser = new ByteArrayOutputStream();

    @Test
    void passesOnWhatComes() throws Exception {
        var relaying = relay(browser, () -> true, Duration.ofHours(1));

        service.write("id: 1\ndata: một\n\n".getBytes(StandardCharsets.UTF_8));
        service.close();

        relaying.join();
        assertThat(browser.toString(StandardCharsets.UTF_8)).isEqualTo("id: 1\ndata: một\n\n");
    }

    @Test
    void beatsBetweenLinesButNeverInsideOne() throws Exception {
        var relaying = relay(browser, () -> true, BEAT);
        await().until(() -> browser.toString(StandardCharsets.UTF_8).startsWith(":\n:\n"));

        service.write("data: he".getBytes(StandardCharsets.UTF_8));
        service.flush();
        await().until(() -> browser.toString(StandardCharsets.UTF_8).endsWith("data: he"));
        await().during(BEAT.multipliedBy(10))
                .until(() -> browser.toString(StandardCharsets.UTF_8).endsWith("data: he"));
        service.close();

        relaying.join();
    }

    @Test
    void noticesThatTheBrowserHasLeft() throws Exception {
        OutputStream left = new OutputStream() {
            @Override
            public void write(int character) throws IOException {
                throw new IOException("connection reset");
            }
        };

        relay(left, () -> true, BEAT).join();
    }

    @Test
    void endsWhenItIsNoLongerAllowed() throws Exception {
        AtomicBoolean allowed = new AtomicBoolean(true);
        var relaying = relay(browser, allowed::get, BEAT);

        allowed.set(false);

        relaying.join();
    }

    private CompletableFuture<Void> relay(OutputStream to, BooleanSupplier allowed, Duration beat) throws IOException {
        Relay relay = new Relay(new ClosingPipe(service), to, allowed, beat);
        return CompletableFuture.runAsync(relay::run);
    }

    /** Closing it wakes whoever reads from it, as closing a connection does. */
    private static final class ClosingPipe extends PipedInputStream {

        private final PipedOutputStream other;

        private ClosingPipe(PipedOutputStream other) throws IOException {
            super(other);
            this.other = other;
        }

        @Override
        public void close() throws IOException {
            other.close();
            super.close();
        }
    }
}
