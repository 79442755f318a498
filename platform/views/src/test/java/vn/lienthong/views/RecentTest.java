package vn.lienthong.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RecentTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T02:00:00Z");
    private static final Duration LONG = Duration.ofMinutes(1);

    private final AtomicReference<Instant> now = new AtomicReference<>(MORNING);
    private final AtomicInteger found = new AtomicInteger();

    @Test
    void isFoundOutAnewEachTimeWhereThatTakesNoTime() {
        Recent<Integer> recent = new Recent<>(now::get, at -> found.incrementAndGet(), LONG);

        assertThat(recent.get()).isEqualTo(1);
        assertThat(recent.get()).isEqualTo(2);
    }

    @Test
    void restsNineTimesAsLongAsItTook() {
        Recent<Integer> recent = new Recent<>(now::get, at -> slowly(), LONG);
        recent.get();

        later(Duration.ofSeconds(89));
        assertThat(recent.get()).isEqualTo(1);

        later(Duration.ofSeconds(1));
        assertThat(recent.get()).isEqualTo(2);
    }

    @Test
    void letsNobodyWaitWhereSomethingOlderIsKnown() {
        CountDownLatch asked = new CountDownLatch(1);
        Recent<Integer> recent = new Recent<>(
                now::get,
                at -> {
                    await(found.get() == 0 ? new CountDownLatch(0) : asked);
                    return found.incrementAndGet();
                },
                Duration.ofMillis(1));
        recent.get();

        assertThat(recent.get()).as("while it is found out").isEqualTo(1);
        assertThat(recent.get()).as("still").isEqualTo(1);

        asked.countDown();
    }

    @Test
    void isFoundOutAgainAfterAFault() {
        Recent<Integer> recent = new Recent<>(
                now::get,
                at -> {
                    if (found.incrementAndGet() == 1) {
                        throw new IllegalStateException("no store");
                    }
                    return found.get();
                },
                LONG);

        assertThatIllegalStateException().isThrownBy(recent::get).withMessage("no store");
        assertThat(recent.get()).isEqualTo(2);
    }

    private int slowly() {
        later(Duration.ofSeconds(10));
        return found.incrementAndGet();
    }

    private void later(Duration time) {
        now.updateAndGet(moment -> moment.plus(time));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
