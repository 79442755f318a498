package vn.lienthong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import vn.lienthong.identity.Lockouts.Attempt;

class LockoutsTest {

    private static final Attempt HERE = new Attempt("lao-cai", "10.0.0.1");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T08:00:00Z"));
    private final Lockouts lockouts = new Lockouts(now::get);

    @Test
    void fourWrongPasswordsCostNothing() {
        wrong(HERE, 4);

        assertThat(lockouts.mustWait(HERE)).isFalse();
    }

    @Test
    void theFifthCostsOneMinuteAndThenAllIsForgotten() {
        wrong(HERE, 5);

        assertThat(lockouts.mustWait(HERE)).isTrue();
        now.updateAndGet(instant -> instant.plus(Duration.ofSeconds(59)));
        assertThat(lockouts.mustWait(HERE)).isTrue();
        now.updateAndGet(instant -> instant.plus(Duration.ofSeconds(1)));
        assertThat(lockouts.mustWait(HERE)).isFalse();
        wrong(HERE, 4);
        assertThat(lockouts.mustWait(HERE)).isFalse();
    }

    @Test
    void theRightPasswordForgetsTheWrongOnes() {
        wrong(HERE, 4);
        lockouts.right(HERE);
        wrong(HERE, 4);

        assertThat(lockouts.mustWait(HERE)).isFalse();
    }

    @Test
    void aStrangerElsewhereDoesNotLockAnOfficerOut() {
        wrong(new Attempt("lao-cai", "10.9.9.9"), 50);

        assertThat(lockouts.mustWait(HERE)).isFalse();
    }

    private void wrong(Attempt attempt, int times) {
        for (int time = 0; time < times; time++) {
            lockouts.wrong(attempt);
        }
    }
}
