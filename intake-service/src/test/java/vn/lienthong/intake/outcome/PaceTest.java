package vn.lienthong.intake.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.runtime.decider.Outcomes;

class PaceTest {
    private static final AgencyCode LAO_CAI = new AgencyCode("MS-15");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Pace pace = new Pace(meters);

    @Test
    void waitsForNobodyWhileLittleIsUndecided() {
        letIn(Pace.MOST - 1);

        assertThat(pace.await()).isFalse();
        assertThat(undecided()).isEqualTo(Pace.MOST - 1);
    }

    /** A moment and no more: deciders may be away, and then the door goes on slowly. */
    @Test
    void waitsAMomentWhileMuchIsUndecided() {
        letIn(Pace.MOST);

        assertThat(pace.await()).isTrue();
        assertThat(meters.get("lienthong.door.waited").timer().totalTime(TimeUnit.MILLISECONDS))
                .isGreaterThanOrEqualTo(1);
    }

    @Test
    void goesOnWhenOutcomesHaveCome() {
        letIn(Pace.MOST);
        pace.decided(outcome("0"));

        assertThat(pace.await()).isFalse();
    }

    @Test
    void countsNoOutcomeOfWhatItHasNotLetIn() {
        letIn(Pace.MOST);
        pace.decided(outcome("of another instance"));
        pace.decided(outcome(null));

        assertThat(pace.await()).isTrue();
    }

    private void letIn(int count) {
        for (int number = 0; number < count; number++) {
            pace.letIn(Outcomes.key(Sources.of(LAO_CAI), Integer.toString(number)));
        }
    }

    private double undecided() {
        return meters.get("lienthong.door.undecided").gauge().value();
    }

    private static Outcome outcome(String command) {
        return new Outcome(
                command,
                "vn.lienthong.casefile.open.v1",
                LAO_CAI,
                Outcome.Status.ACCEPTED,
                null,
                null,
                "digest",
                List.of(),
                List.of(),
                Instant.EPOCH);
    }
}
