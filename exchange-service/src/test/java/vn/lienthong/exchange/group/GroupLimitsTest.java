package vn.lienthong.exchange.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.directory.DeadlineLimit;
import vn.lienthong.contract.directory.DeadlineUnit;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.exchange.task.Ruled;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.registry.calendar.Counting;

/** What is owed on a group is due as its decision states it, or else as the directory does. */
class GroupLimitsTest {
    private static final Instant NOW = Teams.MORNING;
    private static final DeadlineLimit A_WEEK =
            DeadlineLimit.of(7, DeadlineUnit.DAY).unmoved();

    private final GroupLimits own = new GroupLimits(Shipped.DIRECTORY.get());

    @Test
    void givesTheFiguresThirtyDaysOfTheSystemAfterTheLastDay() {
        Deadline figures = own.figures(NOW, Teams.charter());

        assertThat(figures.dueAt()).isEqualTo(Counting.lastSecond(Teams.LAST.plusDays(30)));
        assertThat(figures.byDefault()).isTrue();
    }

    @Test
    void followsTheDirectory() {
        Deadline figures = new GroupLimits(Ruled.by("GROUP-FIGURES", A_WEEK)).figures(NOW, Teams.charter());
        Deadline decision = new GroupLimits(Ruled.by("GROUP-DECISION", A_WEEK)).decision(NOW, null);

        assertThat(figures.dueAt()).isEqualTo(Counting.lastSecond(Teams.LAST.plusDays(7)));
        assertThat(figures.byDefault()).isFalse();
        assertThat(decision.dueAt()).isEqualTo(Instant.parse("2026-11-30T16:59:59Z"));
        assertThat(own.decision(NOW, null).dueAt()).isEqualTo(Instant.parse("2026-12-08T16:59:59Z"));
    }
}
