package vn.lienthong.views;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that takes time to find out. It is found out when it is asked for, for all who ask meanwhile, and then not again
 * for nine times as long as it took. Who would have to wait too long gets what was found last.
 */
public final class Recent<T> {
    private static final int TIMES_AS_LONG = 9;

    private final InstantSource clock;
    private final Function<Instant, T> finding;
    private final Duration patience;
    private @Nullable Found<T> last;
    private @Nullable CompletableFuture<Found<T>> running;

    /**
     * @param finding given the moment at which it begins
     * @param patience how long to wait for what is new where something older is known
     */
    public Recent(InstantSource clock, Function<Instant, T> finding, Duration patience) {
        this.clock = clock;
        this.finding = finding;
        this.patience = patience;
    }

    /** @param until before that it is not found out anew */
    private record Found<T>(T value, Instant until) {}

    /** The first who asks waits as long as it takes. @throws RuntimeException as the finding threw it */
    public T get() {
        Found<T> before;
        CompletableFuture<Found<T>> fresh;
        synchronized (this) {
            before = last;
            if (before != null && clock.instant().isBefore(before.until())) {
                return before.value();
            }
            fresh = running == null ? begin() : running;
        }
        return before == null
                ? join(fresh)
                : join(fresh.copy().completeOnTimeout(before, patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    private CompletableFuture<Found<T>> begin() {
        CompletableFuture<Found<T>> begun = CompletableFuture.supplyAsync(this::find, Thread::startVirtualThread);
        running = begun;
        return begun;
    }

    private Found<T> find() {
        try {
            Instant from = clock.instant();
            T value = finding.apply(from);
            Instant to = clock.instant();
            Found<T> found =
                    new Found<>(value, to.plus(Duration.between(from, to).multipliedBy(TIMES_AS_LONG)));
            synchronized (this) {
                last = found;
            }
            return found;
        } finally {
            synchronized (this) {
                running = null;
            }
        }
    }

    private static <T> T join(CompletableFuture<Found<T>> awaited) {
        try {
            return awaited.join().value();
        } catch (CompletionException fault) {
            throw fault.getCause() instanceof RuntimeException cause ? cause : fault;
        }
    }
}
