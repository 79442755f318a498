package vn.lienthong.standalone;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.client.RunningProcess;

/**
 * Runs the exchange in front of a person until Ctrl-C or SIGTERM, which stop it cleanly and end the process with 0 even
 * while it is still starting.
 */
public final class Foreground {
    private final PrintStream out;
    private final Thread starter = Thread.currentThread();
    private final CountDownLatch done = new CountDownLatch(1);
    private final AtomicBoolean ending = new AtomicBoolean();

    private Foreground(PrintStream out) {
        this.out = out;
    }

    /**
     * Starts everything, lets something happen and stays until it is stopped.
     *
     * @param readyFile written when ready, removed at the end; as is {@code addresses.json} in the folder of data
     * @param play what happens once everything is ready; if it gives an exit code, everything is stopped then
     * @return the exit code: 1 if it was refused to start
     */
    public static int run(Settings settings, @Nullable Path readyFile, Function<Standalone, OptionalInt> play) {
        return new Foreground(System.out).runUntilStopped(settings, readyFile, play);
    }

    private int runUntilStopped(Settings settings, @Nullable Path readyFile, Function<Standalone, OptionalInt> play) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try (var standalone = Standalone.start(settings)) {
            return stay(standalone, readyFiles(standalone, readyFile), play);
        } catch (StartRefused refusal) {
            if (!ending.get()) {
                System.err.println(refusal.getMessage());
            }
            return 1;
        } catch (RuntimeException failure) {
            // whatever the interruption broke on the way out is no news
            if (ending.get()) {
                return 0;
            }
            throw failure;
        } finally {
            done.countDown();
        }
    }

    /** One is for whoever knows the folder of data, the other for whoever asked for it. */
    private static List<ReadyFile> readyFiles(Standalone standalone, @Nullable Path wanted) {
        return Stream.of(standalone.data().resolve(RunningProcess.ADDRESSES), wanted)
                .filter(Objects::nonNull)
                .map(ReadyFile::new)
                .toList();
    }

    private int stay(Standalone standalone, List<ReadyFile> readyFiles, Function<Standalone, OptionalInt> play) {
        try {
            readyFiles.forEach(file -> file.write(standalone));
            var code = play.apply(standalone);
            if (code.isEmpty()) {
                new CountDownLatch(1).await();
            }
            return code.orElse(0);
        } catch (InterruptedException stopped) {
            return 0;
        } finally {
            readyFiles.forEach(ReadyFile::remove);
        }
    }

    /** On the way out of the JVM: has the starting thread close everything, and waits for it. */
    private void stop() {
        if (done.getCount() == 0 || !ending.compareAndSet(false, true)) {
            return;
        }
        out.println();
        out.println("Đang dừng…");
        starter.interrupt();
        try {
            done.await();
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        out.println("Đã dừng.");
        out.flush();
        Runtime.getRuntime().halt(0);
    }
}
