package vn.lienthong.exchange.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.directory.DeadlineLimit;
import vn.lienthong.contract.directory.DeadlineUnit;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.exchange.task.Ruled;
import vn.lienthong.fixture.Shipped;

/** Opinions on a plan are due as the directory says. */
class LimitTest {
    private static final Instant NOW = Drafts.MORNING;

    @Test
    void isTheSystemsOwnUntilTheDirectoryHoldsThatOfARegulation() {
        Deadline own = Limit.forOpinions(Shipped.DIRECTORY.get(), NOW, null);
        Deadline law = Limit.forOpinions(Ruled.by("PLAN-OPINION", DeadlineLimit.of(1, DeadlineUnit.MONTH)), NOW, null);

        assertThat(own.byDefault()).isTrue();
        assertThat(law.byDefault()).isFalse();
        assertThat(law.dueAt()).isAfter(own.dueAt()).isEqualTo(Instant.parse("2026-12-23T16:59:59Z"));
    }

    @Test
    void isTheOneThatShipsWhereTheDirectoryHoldsNone() {
        assertThat(Limit.forOpinions(Ruled.withoutOwn(), NOW, null))
                .isEqualTo(Limit.forOpinions(Shipped.DIRECTORY.get(), NOW, null));
    }
}
