package vn.lienthong.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.outcome.Outcome;

class AwaitedTest {
    private static final Publication FIRST = new Publication("a", "t", new byte[0], null);
    private static final Publication SECOND = new Publication("b", "t", new byte[0], null);

    private final Awaited awaited = new Awaited();

    @Test
    void findsTheCommandByItsId() {
        awaited.add(FIRST);
        awaited.add(SECOND);

        assertThat(awaited.answered(outcome("b", null)))
                .map(Awaited.Answered::publication)
                .contains(SECOND);
        assertThat(awaited.rest()).containsExactly(FIRST);
    }

    @Test
    void findsACommandWithoutAnIdByItsPlace() {
        awaited.placed(awaited.add(FIRST), "agency.MS-15.outbox-0@7");

        assertThat(awaited.answered(outcome(null, "agency.MS-15.outbox-0@7"))).isPresent();
        assertThat(awaited.size()).isZero();
    }

    @Test
    void findsItAlsoWhenTheOutcomeComesBeforeThePlaceIsKnown() {
        var sending = awaited.add(FIRST);

        assertThat(awaited.answered(outcome(null, "agency.MS-15.outbox-0@7"))).isEmpty();
        assertThat(awaited.placed(sending, "agency.MS-15.outbox-0@7")).isPresent();
        assertThat(awaited.size()).isZero();
    }

    @Test
    void expectsOneOutcomeForEachOfTwoCommandsOfOneId() {
        awaited.add(FIRST);
        awaited.add(new Publication("a", "t", new byte[] {1}, null));

        assertThat(awaited.answered(outcome("a", null))).isPresent();
        assertThat(awaited.answered(outcome("a", null))).isPresent();
        assertThat(awaited.answered(outcome("a", null))).isEmpty();
        assertThat(awaited.size()).isZero();
    }

    @Test
    void takesNoNoticeOfOthersOutcomes() {
        awaited.add(FIRST);

        assertThat(awaited.answered(outcome("z", null))).isEmpty();
        assertThat(awaited.size()).isEqualTo(1);
    }

    private static Outcome outcome(@Nullable String command, @Nullable String position) {
        return new Outcome(
                command,
                "t",
                new AgencyCode("MS-15"),
                Outcome.Status.ACCEPTED,
                null,
                position,
                "00",
                List.of(),
                List.of(),
                Instant.EPOCH);
    }
}
