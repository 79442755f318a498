package vn.lienthong.acceptance.bench;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/**
 * Messages sent before anything is timed, since a system that serves for months is not timed while it is compiled: so many at
 * least, and until the compilers of the JVM have become quiet. Then what they left to do is waited for.
 *
 * @param least messages that are sent in any case
 * @param most messages that are sent at most, compiled or not
 */
record WarmUp(int least, int most) {
    private static final int STEP = 20_000;
    /** At rest, the process uses less than this share of all cores. */
    private static final double RESTING = 0.3;

    private static final int MOST_SECONDS = 300;

    /** Quiet is less than this share of one core. */
    private static final double QUIET = 0.1;

    /** So many, compiled or not. */
    static WarmUp of(int messages) {
        return new WarmUp(messages, messages);
    }

    /** One that is sent, or asked. */
    @FunctionalInterface
    interface Step<E extends Exception> {
        void go() throws E, InterruptedException;
    }

    /** @return how many it took */
    int send(UnderWay underWay) throws InterruptedException {
        int sent = go(underWay::send);
        underWay.await();
        rest();
        return sent;
    }

    /** Goes so many steps; waits for nothing. @return how many it took */
    <E extends Exception> int go(Step<E> way) throws E, InterruptedException {
        CompilationMXBean compilers = ManagementFactory.getCompilationMXBean();
        int sent = 0;
        double busy = 1;
        while (sent < least || (sent < most && busy > QUIET)) {
            long begin = System.nanoTime();
            long compiled = compilers.getTotalCompilationTime();
            int step = Math.min(Math.min(STEP, least), sent < least ? least - sent : most - sent);
            for (int number = 0; number < step; number++) {
                way.go();
            }
            sent += step;
            busy = (double) (compilers.getTotalCompilationTime() - compiled)
                    / TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        }
        return sent;
    }

    /** Until what comes after the arrival is worked off too, such as views and statistics; some minutes at most. */
    static void rest() throws InterruptedException {
        for (int second = 0; second < MOST_SECONDS; second++) {
            long before = CpuTime.now().process();
            TimeUnit.SECONDS.sleep(1);
            double cores = (CpuTime.now().process() - before) / 1e9;
            if (cores < RESTING * Runtime.getRuntime().availableProcessors()) {
                return;
            }
        }
    }
}
