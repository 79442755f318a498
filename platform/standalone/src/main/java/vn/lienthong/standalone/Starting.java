package vn.lienthong.standalone;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts parts, several at once, and stops them in reverse order. Parts start on threads of their own: an interruption of
 * the caller must not reach the broker or the store, which would take it for a broken disk.
 */
final class Starting implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Starting.class);

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Map<Part, ConfigurableApplicationContext> contexts = new EnumMap<>(Part.class);
    private final ExecutorService threads;
    private final Consumer<String> progress;

    Starting(int atOnce, Consumer<String> progress) {
        this.threads = Executors.newFixedThreadPool(
                atOnce, Thread.ofPlatform().name("start-", 1).factory());
        this.progress = progress;
    }

    /** Adds what is already there and has to be closed last. */
    void holding(AutoCloseable resource) {
        push(resource);
    }

    /** Begins to start an application. */
    Future<?> begin(Application application, Wiring wiring, ApplicationContextInitializer<?>... initializers) {
        return begin(
                application.part().nameVi(),
                wiring.ports().url(application.part()).toString(),
                () -> {
                    var context = application.start(wiring, initializers);
                    synchronized (started) {
                        contexts.put(application.part(), context);
                    }
                    return context;
                });
    }

    /** Begins to start a part and tells, when it runs, how long it took. */
    <T extends AutoCloseable> Future<T> begin(String name, String place, Callable<T> start) {
        return threads.submit(() -> {
            var part = timed(name, place, start);
            push(part);
            return part;
        });
    }

    /** Begins something that leaves nothing to be stopped. */
    <T> Future<T> run(String name, String place, Callable<T> work) {
        return threads.submit(() -> timed(name, place, work));
    }

    /** Waits for parts; when one fails, or the caller is interrupted, stops all that run. */
    void await(List<Future<?>> parts) {
        try {
            for (var part : parts) {
                part.get();
            }
        } catch (ExecutionException failure) {
            close();
            throw refusal(failure.getCause() == null ? failure : failure.getCause());
        } catch (InterruptedException interruption) {
            close();
            Thread.currentThread().interrupt();
            throw new StartRefused("Đã ngừng khởi động theo yêu cầu.", interruption);
        }
    }

    /** Everything has started: what was needed to start it is let go. */
    void settled() {
        threads.shutdown();
    }

    Map<Part, ConfigurableApplicationContext> contexts() {
        synchronized (started) {
            return new EnumMap<>(contexts);
        }
    }

    /** Stops everything in reverse order, once what is just starting has started; a part that fails stops no other. */
    @Override
    public void close() {
        threads.close();
        for (var part = poll(); part != null; part = poll()) {
            try {
                part.close();
            } catch (Exception failure) {
                LOG.error("cannot be stopped cleanly: {}", part, failure);
            }
        }
    }

    private <T> T timed(String name, String place, Callable<T> work) throws Exception {
        long begin = System.nanoTime();
        try {
            var result = work.call();
            progress.accept("  ✓ %-20s %-28s %5.1f giây".formatted(name, place, (System.nanoTime() - begin) / 1e9));
            return result;
        } catch (Exception failure) {
            LOG.error("{} did not start", name, failure);
            throw new PartFailed(name, failure);
        }
    }

    private static StartRefused refusal(Throwable cause) {
        var root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var name = cause instanceof PartFailed failed ? failed.part : "một phần";
        var what = root.getMessage() == null ? root.toString() : root.getMessage();
        return new StartRefused("Không khởi động được %s: %s".formatted(name, what), cause);
    }

    private void push(AutoCloseable part) {
        synchronized (started) {
            started.push(part);
        }
    }

    private @Nullable AutoCloseable poll() {
        synchronized (started) {
            return started.poll();
        }
    }

    private static final class PartFailed extends Exception {
        private static final long serialVersionUID = 1L;

        private final String part;

        private PartFailed(String part, Throwable cause) {
            super(cause);
            this.part = part;
        }
    }
}
