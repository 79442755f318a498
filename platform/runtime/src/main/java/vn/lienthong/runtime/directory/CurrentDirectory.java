package vn.lienthong.runtime.directory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.registry.Directory;

/** The directory as far as this service has read it. Safe for use by several threads. */
public final class CurrentDirectory implements Supplier<Directory> {
    /** Shorter than the minute after which Kafka takes a silent stream thread for dead ({@code max.poll.interval.ms}). */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final CountDownLatch first = new CountDownLatch(1);
    private final List<Consumer<Reached>> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Reached reached;

    /**
     * A state of the directory.
     *
     * @param position offset of the last record of the topic that is in it
     * @param release what shipped, by version and digest
     */
    public record Reached(Directory directory, long position, String release) {}

    /** What is known now; waits for it while the service starts. @throws DirectoryAway if it is not there in time */
    @Override
    public Directory get() {
        Reached now = reached;
        return now == null ? waited().directory() : now.directory();
    }

    private Reached waited() {
        try {
            if (first.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return reached().orElseThrow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new DirectoryAway("Chưa nhận được danh mục; kiểm tra exchange-service và chủ đề lienthong.directory.");
    }

    /** What is known now, if anything is. */
    public Optional<Reached> reached() {
        return Optional.ofNullable(reached);
    }

    /** Waits for the first directory; empty if it is not there within this time. */
    public Optional<Reached> within(Duration time) throws InterruptedException {
        return first.await(time.toMillis(), TimeUnit.MILLISECONDS) ? reached() : Optional.empty();
    }

    /** From now on it is this one. */
    public void reach(Reached next) {
        reached = next;
        first.countDown();
        listeners.forEach(listener -> listener.accept(next));
    }

    /**
     * Tells of the directory that is there and of each that comes, on the thread that brings it: the listener must neither wait nor
     * fail. One that comes meanwhile may be told twice.
     */
    public void tell(Consumer<Reached> listener) {
        listeners.add(listener);
        reached().ifPresent(listener);
    }
}
