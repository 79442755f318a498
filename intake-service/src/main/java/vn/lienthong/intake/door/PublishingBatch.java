package vn.lienthong.intake.door;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.intake.outcome.AwaitedOutcomes;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Refusal;

/**
 * Puts the events of a batch into the caller's outbox, in their order, and tells what became of each. One that is wrong holds up none of
 * the others.
 */
final class PublishingBatch {
    private final Outboxes outboxes;
    private final AwaitedOutcomes awaited;
    private final Checking checking;

    PublishingBatch(Outboxes outboxes, AwaitedOutcomes awaited, Checking checking) {
        this.outboxes = outboxes;
        this.awaited = awaited;
        this.checking = checking;
    }

    /**
     * Behind one that could not be handed over nothing more is sent: what comes after may rest on it.
     *
     * @param patience how long outcomes are waited for once all are in the outbox; what has none by then is pending
     * @throws Outboxes.Unavailable if none of what is to be sent was taken
     */
    Sent publish(Caller caller, List<Arrival> arrivals, Duration patience) throws InterruptedException {
        List<Posted> all = new ArrayList<>();
        try {
            boolean away = false;
            for (Arrival arrival : arrivals) {
                all.add(posted(caller, arrival, all.size(), away));
                away = away || all.getLast().isUnsent();
            }
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Outboxes.PATIENCE_SECONDS);
            for (Posted one : all) {
                one.awaitTaken(end - System.nanoTime());
            }
            long deadline = System.nanoTime() + patience.toNanos();
            List<Sent.One> told = new ArrayList<>();
            for (Posted one : all) {
                told.add(one.told(Duration.ofNanos(Math.max(0, deadline - System.nanoTime()))));
            }
            Sent sent = Sent.of(told);
            if (sent.unsent() > 0 && sent.unsent() + sent.refused() == arrivals.size()) {
                throw new Outboxes.Unavailable(new IllegalStateException("none of a batch was taken"));
            }
            return sent;
        } finally {
            all.forEach(Posted::close);
        }
    }

    private Posted posted(Caller caller, Arrival arrival, int index, boolean away) {
        Posting posting;
        try {
            posting = Posting.of(checking, caller, arrival, null, arrival.payload());
        } catch (Refusal refusal) {
            String id = Attributes.hasId(arrival) ? arrival.attributes().get("id") : null;
            return new Posted(
                    index,
                    new Sent.One(index, id, Sent.Status.REFUSED, null, refusal.reasons()),
                    CompletableFuture.completedFuture(null),
                    null);
        }
        if (away) {
            return new Posted(
                    index,
                    Sent.One.of(index, posting.id(), Sent.Status.UNSENT),
                    CompletableFuture.completedFuture(null),
                    null);
        }
        URI source = Sources.of(caller.agency());
        AwaitedOutcomes.Wait wait = awaited.begin(source, posting.id(), posting.digest());
        return new Posted(
                index,
                Sent.One.of(index, posting.id(), Sent.Status.PENDING),
                outboxes.send(
                        caller.agency(),
                        posting.id(),
                        posting.letter().headers(),
                        posting.letter().body()),
                wait);
    }

    /** One that is on its way; {@code otherwise} is told of it where no outcome comes. */
    private static final class Posted {
        private final int index;
        private final CompletableFuture<?> taken;
        private final AwaitedOutcomes.@Nullable Wait wait;
        private Sent.One otherwise;

        private Posted(int index, Sent.One otherwise, CompletableFuture<?> taken, AwaitedOutcomes.@Nullable Wait wait) {
            this.index = index;
            this.otherwise = otherwise;
            this.taken = taken;
            this.wait = wait;
        }

        private boolean isUnsent() {
            return otherwise.status() == Sent.Status.UNSENT || taken.isCompletedExceptionally();
        }

        private void awaitTaken(long nanos) throws InterruptedException {
            try {
                taken.get(nanos, TimeUnit.NANOSECONDS);
            } catch (ExecutionException | TimeoutException notTaken) {
                otherwise = Sent.One.of(index, otherwise.command(), Sent.Status.UNSENT);
            }
        }

        private Sent.One told(Duration patience) throws InterruptedException {
            if (wait == null || otherwise.status() != Sent.Status.PENDING) {
                return otherwise;
            }
            Optional<Outcome> outcome = wait.within(patience);
            return outcome.map(each -> Sent.One.of(index, each)).orElse(otherwise);
        }

        private void close() {
            if (wait != null) {
                wait.close();
            }
        }
    }
}
