package vn.lienthong.acceptance.bench;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.jspecify.annotations.Nullable;

/** The messages that were sent on a way and have not arrived, so many at most. */
final class UnderWay {
    private static final int MOST = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String name;
    private final Way way;
    private final ConcurrentHashMap<Integer, Long> sent = new ConcurrentHashMap<>();
    private final Semaphore free = new Semaphore(MOST);
    private volatile @Nullable ConcurrentHistogram micros;
    private volatile @Nullable Throwable notTaken;
    private int next;

    UnderWay(String name, Way way) {
        this.name = name;
        this.way = way;
        way.onArrival(this::arrived);
    }

    private void arrived(int number) {
        Long start = sent.remove(number);
        if (start != null) {
            ConcurrentHistogram into = micros;
            if (into != null) {
                into.recordValue((System.nanoTime() - start) / 1000);
            }
            free.release();
        }
    }

    /** Enters how long each takes into this histogram from now on; into none if null. */
    void time(@Nullable ConcurrentHistogram into) {
        micros = into;
    }

    /** Sends the next one, as soon as there is room. @throws IllegalStateException if one is not taken, or none has arrived for minutes */
    void send() throws InterruptedException {
        int number = next++;
        acquire(1);
        sent.put(number, System.nanoTime());
        way.send(number).whenComplete((done, fault) -> {
            if (fault != null) {
                notTaken = fault;
                free.release(MOST);
            }
        });
    }

    /** Waits until all have arrived. @throws IllegalStateException if one is not taken, or they do not for minutes */
    void await() throws InterruptedException {
        acquire(MOST);
        free.release(MOST);
    }

    private void acquire(int permits) throws InterruptedException {
        boolean arrived = free.tryAcquire(permits, PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (notTaken != null || !arrived) {
            throw new IllegalStateException("%s: %d messages did not arrive".formatted(name, sent.size()), notTaken);
        }
    }
}
