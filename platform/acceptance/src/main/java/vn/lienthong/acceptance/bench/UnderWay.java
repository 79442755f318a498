package vn.lienthong.acceptance.bench;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.jspecify.annotations.Nullable;

/** The messages that were sent on a way and have not arrived, so many at most. */
final class UnderWay {
    private final String name;
    private final int most;
    private final Duration patience;
    private final Way way;
    private final ConcurrentHashMap<Integer, Long> sent = new ConcurrentHashMap<>();
    private final Semaphore free;
    private volatile @Nullable ConcurrentHistogram micros;
    private volatile @Nullable Throwable notTaken;
    private int next;

    /**
     * @param name of what is measured
     * @param most how many may be under way
     * @param patience how long one of them may take
     */
    UnderWay(String name, Way way, int most, Duration patience) {
        this.name = name;
        this.way = way;
        this.most = most;
        this.patience = patience;
        this.free = new Semaphore(most);
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

    /** Sends the next one, as soon as there is room. @throws IllegalStateException if one is not taken, or none arrives in time */
    void send() throws InterruptedException {
        int number = next++;
        acquire(1);
        sent.put(number, System.nanoTime());
        way.send(number).whenComplete((done, fault) -> {
            if (fault != null) {
                notTaken = fault;
                free.release(most);
            }
        });
    }

    /** Waits until all have arrived. @throws IllegalStateException if one is not taken, or they do not in time */
    void await() throws InterruptedException {
        acquire(most);
        free.release(most);
    }

    private void acquire(int permits) throws InterruptedException {
        boolean arrived = free.tryAcquire(permits, patience.toSeconds(), TimeUnit.SECONDS);
        if (notTaken != null || !arrived) {
            throw new IllegalStateException("%s: %d messages did not arrive".formatted(name, sent.size()), notTaken);
        }
    }
}
