package vn.lienthong.notification.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.contract.AgencyCode;

/**
 * Tells those who wait that something has come into their inbox. One thread with one consumer looks at all inboxes for which
 * somebody waits, each from the position on that was read, and at none while nobody does: who waits costs no thread of the
 * system, and nothing that comes between reading and waiting is missed.
 */
public final class Arrivals implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Arrivals.class);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration LOOKING = Duration.ofMillis(100);

    private final Consumers consumers;
    private final BlockingQueue<Waiter> coming = new LinkedBlockingQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private @Nullable Thread looking;
    private volatile @Nullable Consumer<byte[], byte[]> consumer;
    private volatile boolean closed;

    Arrivals(Consumers consumers, MeterRegistry meters) {
        this.consumers = consumers;
        meters.gauge("lienthong.inbox.waiting", waiting);
    }

    private record Waiter(TopicPartition inbox, long position, CompletableFuture<Boolean> told) {}

    /** Waits until something stands at that position or behind it; false if nothing came in time, or the service ends. */
    public boolean await(AgencyCode agency, long position, Duration patience) throws InterruptedException {
        Waiter waiter = new Waiter(Inboxes.of(agency), position, new CompletableFuture<>());
        waiting.incrementAndGet();
        try {
            join(waiter);
            return waiter.told().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException nothing) {
            return false;
        } finally {
            waiter.told().cancel(false);
            waiting.decrementAndGet();
        }
    }

    private synchronized void join(Waiter waiter) {
        if (closed) {
            waiter.told().complete(false);
            return;
        }
        coming.add(waiter);
        if (looking == null) {
            looking = Thread.ofPlatform().name("inbox-arrivals").daemon().start(this::look);
        }
        wakeUp();
    }

    private void wakeUp() {
        Consumer<byte[], byte[]> awake = consumer;
        if (awake != null) {
            awake.wakeup();
        }
    }

    private void look() {
        Map<TopicPartition, List<Waiter>> waiters = new HashMap<>();
        List<Waiter> joining = new ArrayList<>();
        while (!closed) {
            try {
                lookOnce(waiters, joining);
            } catch (WakeupException somebodyComes) {
                // looked at in the next round
            } catch (KafkaException trouble) {
                if (closed) {
                    break;
                }
                log.warn("cannot look out for what comes into the inboxes", trouble);
                tell(waiters.values(), true); // who reads on finds out by itself
                tell(List.of(joining), true);
                waiters.clear();
                joining.clear();
                letGo();
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        tell(waiters.values(), false);
        tell(List.of(joining), false);
        coming.forEach(waiter -> waiter.told().complete(false));
        letGo();
    }

    /** @param joining those whose position is not looked for yet: who stands there when a round breaks off is seen to by the next */
    private void lookOnce(Map<TopicPartition, List<Waiter>> waiters, List<Waiter> joining) throws InterruptedException {
        waiters.values().forEach(each -> each.removeIf(waiter -> waiter.told().isDone()));
        waiters.values().removeIf(List::isEmpty);
        if (waiters.isEmpty() && joining.isEmpty()) {
            joining.add(coming.take());
        }
        coming.drainTo(joining);
        joining.removeIf(waiter -> waiter.told().isDone());
        if (joining.isEmpty() && waiters.isEmpty()) {
            return;
        }
        Consumer<byte[], byte[]> looks = consumer();
        Map<TopicPartition, Long> from = new HashMap<>();
        for (Waiter waiter : joining) {
            // one who read earlier than those who wait already must not miss what they have read since
            if (!waiters.containsKey(waiter.inbox()) || waiter.position() < looks.position(waiter.inbox())) {
                from.merge(waiter.inbox(), waiter.position(), Math::min);
            }
        }
        Set<TopicPartition> inboxes = new HashSet<>(waiters.keySet());
        inboxes.addAll(from.keySet());
        looks.assign(inboxes);
        from.forEach(looks::seek);
        joining.forEach(waiter -> waiters.computeIfAbsent(waiter.inbox(), none -> new ArrayList<>())
                .add(waiter));
        joining.clear();
        ConsumerRecords<byte[], byte[]> came = looks.poll(TICK);
        came.partitions().forEach(inbox -> tell(List.of(waiters.getOrDefault(inbox, List.of())), true));
        waiters.keySet().removeAll(came.partitions());
    }

    private static void tell(Iterable<List<Waiter>> waiters, boolean came) {
        waiters.forEach(each -> each.forEach(waiter -> waiter.told().complete(came)));
    }

    private Consumer<byte[], byte[]> consumer() {
        Consumer<byte[], byte[]> open = consumer;
        if (open == null) {
            open = consumers.another("inbox-arrivals", LOOKING);
            consumer = open;
        }
        return open;
    }

    private void letGo() {
        Consumer<byte[], byte[]> open = consumer;
        consumer = null;
        if (open != null) {
            open.close();
        }
    }

    /** Lets all go who wait: the service ends. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        // one who waits for nothing: a thread that looks at nothing looks up
        coming.add(new Waiter(new TopicPartition("", 0), 0, CompletableFuture.completedFuture(false)));
        wakeUp();
    }
}
