package vn.lienthong.runtime.streams;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EarlyCommitsTest {
    private static final long NOW = 1_800_000_000_000L;

    private final MockProcessorContext<String, String> context = new MockProcessorContext<>();
    private final EarlyCommits commits = EarlyCommits.of(context);

    @BeforeEach
    void now() {
        context.setCurrentSystemTimeMs(NOW);
    }

    @Test
    void asksForACommitWhileRecordsAreWorkedOnAsTheyComeIn() {
        commits.worked(NOW - 30);

        look();

        assertThat(context.committed()).isTrue();
    }

    @Test
    void asksAtOnceForTheFirstInAWhile() {
        commits.worked(NOW - 30);

        assertThat(context.committed()).isTrue();
    }

    @Test
    void leavesManyRecordsRightAfterEachOtherToOneCommit() {
        commits.worked(NOW - 30);
        context.resetCommit();
        for (int record = 0; record < 1000; record++) {
            commits.worked(NOW - 30);
        }
        look();
        assertThat(context.committed()).isFalse();

        context.setCurrentSystemTimeMs(NOW + 20);
        look();

        assertThat(context.committed()).isTrue();
    }

    @Test
    void leavesCommitsToTheIntervalOnceRecordsHaveWaited() {
        commits.worked(NOW - 5000);

        look();

        assertThat(context.committed()).isFalse();
    }

    @Test
    void asksForNothingWhereNothingWasDone() {
        look();
        commits.worked(NOW - 30);
        look();
        context.resetCommit();

        look();

        assertThat(context.committed()).isFalse();
    }

    @Test
    void hasATimerOnlyWhileSomethingWaits() {
        assertThat(context.scheduledPunctuators()).isEmpty();
        commits.worked(NOW - 30);
        assertThat(context.scheduledPunctuators()).as("committed at once").isEmpty();

        commits.worked(NOW - 30);
        commits.worked(NOW - 30);
        assertThat(context.scheduledPunctuators()).singleElement().matches(timer -> !timer.cancelled());

        context.setCurrentSystemTimeMs(NOW + 20);
        look();
        assertThat(context.scheduledPunctuators()).allMatch(CapturedPunctuator::cancelled);

        commits.worked(NOW);
        commits.worked(NOW - 5000);
        assertThat(context.scheduledPunctuators())
                .as("what is behind waits for the interval")
                .allMatch(CapturedPunctuator::cancelled);
    }

    private void look() {
        context.scheduledPunctuators()
                .forEach(scheduled -> scheduled.getPunctuator().punctuate(context.currentSystemTimeMs()));
    }
}
