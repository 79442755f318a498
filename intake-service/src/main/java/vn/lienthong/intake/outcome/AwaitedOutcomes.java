package vn.lienthong.intake.outcome;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.runtime.decider.Outcomes;

/**
 * Those who wait for an outcome on this instance. Each waits for the outcome of its own content: the key is source, id and
 * digest, so that two who use one id for two contents are not told each other's outcome.
 */
public final class AwaitedOutcomes {
    private final Map<String, Set<CompletableFuture<Outcome>>> awaited = new ConcurrentHashMap<>();

    /** Someone who waits; began before the command was sent, so that no outcome is missed. */
    public final class Wait implements AutoCloseable {
        private final String key;
        private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

        private Wait(String key) {
            this.key = key;
            awaited.compute(key, (unused, others) -> {
                Set<CompletableFuture<Outcome>> waiting = others == null ? ConcurrentHashMap.newKeySet() : others;
                waiting.add(outcome);
                return waiting;
            });
        }

        /** The outcome, if it comes within this time. @throws InterruptedException if the wait is interrupted */
        public Optional<Outcome> within(Duration patience) throws InterruptedException {
            try {
                return Optional.of(outcome.get(patience.toMillis(), TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                return Optional.empty();
            } catch (ExecutionException e) {
                throw new IllegalStateException("an outcome is never exceptional", e);
            }
        }

        @Override
        public void close() {
            awaited.computeIfPresent(key, (unused, waiting) -> {
                waiting.remove(outcome);
                return waiting.isEmpty() ? null : waiting;
            });
        }
    }

    /** Begins to wait for the outcome of this command. */
    public Wait begin(URI source, String id, String digest) {
        return new Wait(key(source, id, digest));
    }

    void arrived(Outcome outcome) {
        String key = key(Sources.of(outcome.agency()), outcome.command(), outcome.digest());
        awaited.getOrDefault(key, Set.of()).forEach(waiting -> waiting.complete(outcome));
    }

    private static String key(URI source, @Nullable String id, String digest) {
        return Outcomes.key(source, String.valueOf(id)) + "|" + digest;
    }
}
