package vn.lienthong.acceptance.bench;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Messages at a steady rate, sent from a thread of its own until it is closed. */
final class Steady implements AutoCloseable {
    private final UnderWay underWay;
    private final Thread sender;
    private volatile boolean ended;
    private volatile @Nullable Throwable trouble;

    private Steady(UnderWay underWay, int rate) {
        this.underWay = underWay;
        this.sender = Thread.ofPlatform().name("steady").unstarted(() -> send(rate));
    }

    /** @param rate messages a second */
    static Steady begin(UnderWay underWay, int rate) {
        Steady steady = new Steady(underWay, rate);
        steady.sender.start();
        return steady;
    }

    private void send(int rate) {
        try {
            long begin = System.nanoTime();
            for (long number = 0; !ended; number++) {
                LockSupport.parkNanos(begin + number * 1_000_000_000L / rate - System.nanoTime());
                underWay.send();
            }
            underWay.await();
        } catch (InterruptedException | RuntimeException failed) {
            trouble = failed;
        }
    }

    /** Stops sending, and waits until all have arrived. @throws IllegalStateException if they do not */
    @Override
    public void close() {
        ended = true;
        try {
            sender.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (trouble != null) {
            throw new IllegalStateException("what was sent beside did not arrive", trouble);
        }
    }
}
