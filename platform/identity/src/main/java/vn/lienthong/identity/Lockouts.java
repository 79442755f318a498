package vn.lienthong.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Wrong passwords in a row, counted by user name and address: after five, one minute of waiting. Counting by both keeps a
 * stranger elsewhere on the network from locking an officer out. Unknown names are counted too, so that waiting does not
 * tell which names exist; the oldest counts are forgotten first when there are too many.
 */
@Component
class Lockouts {

    static final int ALLOWED = 5;
    static final Duration WAIT = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private final InstantSource clock;
    private final Map<Attempt, Strikes> strikes = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Attempt, Strikes> eldest) {
            return size() > REMEMBERED;
        }
    };

    Lockouts(InstantSource clock) {
        this.clock = clock;
    }

    synchronized boolean mustWait(Attempt attempt) {
        Strikes before = strikes.get(attempt);
        return before != null
                && before.count() >= ALLOWED
                && clock.instant().isBefore(before.last().plus(WAIT));
    }

    synchronized void wrong(Attempt attempt) {
        Strikes before = strikes.get(attempt);
        int inARow = before == null || before.count() >= ALLOWED ? 0 : before.count();
        strikes.put(attempt, new Strikes(inARow + 1, clock.instant()));
    }

    synchronized void right(Attempt attempt) {
        strikes.remove(attempt);
    }

    record Attempt(String username, String address) {}

    private record Strikes(int count, Instant last) {}
}
