package vn.lienthong.runtime.decider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.Matter;

/** Which clock of a matter is kept after each decision on it. */
class MovingClocksTest {
    private static final MatterKey MATTER = new MatterKey(Matter.REQUEST, new UUID(1, 2).toString());
    private static final Optional<Instant> PAST = Optional.of(Instant.parse("2026-11-20T02:00:00Z"));
    private static final Optional<Instant> LATER = Optional.of(Instant.parse("2026-11-21T02:00:00Z"));

    private final Map<String, byte[]> kept = new HashMap<>();
    private final Clocks clocks = new Clocks(MapStore.of(kept));

    @Test
    void keepsTheNewOneInPlaceOfTheOld() {
        clocks.move(MATTER, Optional.empty(), PAST);
        clocks.move(MATTER, PAST, LATER);
        assertThat(kept.keySet()).singleElement().asString().contains(millis(LATER));

        clocks.move(MATTER, LATER, Optional.empty());
        assertThat(kept).isEmpty();
    }

    /** Of a matter that is folded anew by other rules, with a clock that was never set: nothing else would wake it. */
    @Test
    void setsAClockThatStaysButIsNotKept() {
        clocks.move(MATTER, Optional.empty(), LATER);

        clocks.move(MATTER, PAST, PAST);

        assertThat(kept.keySet()).anyMatch(key -> key.contains(millis(PAST)));
    }

    @Test
    void writesNothingWhereTheClockThatStaysIsKept() {
        clocks.move(MATTER, Optional.empty(), LATER);
        Clocks unwritten = new Clocks(MapStore.of(Map.copyOf(kept)));

        unwritten.move(MATTER, LATER, LATER);
        unwritten.move(MATTER, Optional.empty(), Optional.empty());

        assertThat(kept).hasSize(1);
    }

    private static String millis(Optional<Instant> at) {
        return String.valueOf(at.orElseThrow().toEpochMilli());
    }
}
