package vn.lienthong.acceptance.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;

/**
 * Times a way, once it is warm: first at a steady rate for its latency, then as fast as it takes messages for its throughput.
 */
final class Stopwatch {
    private static final int UNDER_WAY = 10_000;
    /** How often throughput is timed. */
    private static final int TIMES = 3;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final WarmUp warmUp;
    private final int rate;
    private final int seconds;
    private final int burst;

    /**
     * @param warmUp messages sent before anything is timed
     * @param rate messages a second while latency is timed
     * @param seconds how long that is done
     * @param burst messages sent while throughput is timed
     */
    Stopwatch(WarmUp warmUp, int rate, int seconds, int burst) {
        this.warmUp = warmUp;
        this.rate = rate;
        this.seconds = seconds;
        this.burst = burst;
    }

    Figure time(String name, Way way) throws InterruptedException {
        ConcurrentHistogram micros = new ConcurrentHistogram(3);
        UnderWay underWay = new UnderWay(name, way, UNDER_WAY, PATIENCE);
        int warmed = warmUp.send(underWay);
        underWay.time(micros);
        long begin = System.nanoTime();
        for (int number = 0; number < rate * seconds; number++) {
            long due = begin + (long) number * 1_000_000_000L / rate;
            LockSupport.parkNanos(due - System.nanoTime());
            underWay.send();
        }
        underWay.await();
        underWay.time(null);
        List<Double> perSecond = new ArrayList<>();
        List<Double> process = new ArrayList<>();
        List<Double> streams = new ArrayList<>();
        List<Double> store = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            CpuTime before = CpuTime.now();
            long pour = System.nanoTime();
            for (int number = 0; number < burst; number++) {
                underWay.send();
            }
            underWay.await();
            perSecond.add(burst * 1e9 / (System.nanoTime() - pour));
            CpuTime after = CpuTime.now();
            process.add(after.processMicros(before, burst));
            streams.add(after.streamMicros(before, burst));
            store.add(after.storeMicros(before, burst));
        }
        return new Figure(
                name,
                Spread.of(perSecond),
                micros.getValueAtPercentile(50) / 1000.0,
                micros.getValueAtPercentile(99) / 1000.0,
                micros.getTotalCount(),
                Spread.of(process),
                Spread.of(streams),
                Spread.of(store),
                warmed);
    }
}
