package vn.lienthong.acceptance.bench;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;

/** Times a way: first at a steady rate for its latency, then as fast as it takes messages for its throughput. */
final class Stopwatch {
    private static final int UNDER_WAY = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final int warmUp;
    private final int rate;
    private final int seconds;
    private final int burst;

    /**
     * @param warmUp messages sent before anything is timed
     * @param rate messages a second while latency is timed
     * @param seconds how long that is done
     * @param burst messages sent while throughput is timed
     */
    Stopwatch(int warmUp, int rate, int seconds, int burst) {
        this.warmUp = warmUp;
        this.rate = rate;
        this.seconds = seconds;
        this.burst = burst;
    }

    Figure time(String name, Way way) throws InterruptedException {
        ConcurrentHashMap<Integer, Long> sent = new ConcurrentHashMap<>();
        ConcurrentHistogram micros = new ConcurrentHistogram(3);
        int steady = rate * seconds;
        CountDownLatch warmed = new CountDownLatch(warmUp);
        CountDownLatch steadied = new CountDownLatch(steady);
        CountDownLatch poured = new CountDownLatch(burst);
        Semaphore underWay = new Semaphore(UNDER_WAY);
        way.onArrival(number -> {
            Long start = sent.remove(number);
            if (start == null) {
                return;
            }
            if (number < warmUp) {
                warmed.countDown();
            } else if (number < warmUp + steady) {
                micros.recordValue((System.nanoTime() - start) / 1000);
                steadied.countDown();
            } else {
                poured.countDown();
            }
            underWay.release();
        });
        for (int number : range(0, warmUp)) {
            send(way, number, sent, underWay);
        }
        await(name, warmed);
        long begin = System.nanoTime();
        for (int number : range(warmUp, steady)) {
            long due = begin + (long) (number - warmUp) * 1_000_000_000L / rate;
            LockSupport.parkNanos(due - System.nanoTime());
            send(way, number, sent, underWay);
        }
        await(name, steadied);
        CpuTime before = CpuTime.now();
        long pour = System.nanoTime();
        for (int number : range(warmUp + steady, burst)) {
            send(way, number, sent, underWay);
        }
        await(name, poured);
        double took = (System.nanoTime() - pour) / 1e9;
        CpuTime after = CpuTime.now();
        return new Figure(
                name,
                burst / took,
                micros.getValueAtPercentile(50) / 1000.0,
                micros.getValueAtPercentile(99) / 1000.0,
                micros.getTotalCount(),
                after.processMicros(before, burst),
                after.streamMicros(before, burst));
    }

    private static int[] range(int from, int count) {
        return IntStream.range(from, from + count).toArray();
    }

    private static void send(Way way, int number, ConcurrentHashMap<Integer, Long> sent, Semaphore underWay)
            throws InterruptedException {
        if (!underWay.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("messages no longer arrive");
        }
        sent.put(number, System.nanoTime());
        way.send(number).whenComplete((done, fault) -> {
            if (fault != null) {
                throw new IllegalStateException("message " + number + " was not taken", fault);
            }
        });
    }

    private static void await(String name, CountDownLatch latch) throws InterruptedException {
        if (!latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException(name + ": " + latch.getCount() + " messages did not arrive");
        }
    }
}
