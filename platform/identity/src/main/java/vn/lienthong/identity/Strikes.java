package vn.lienthong.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Wrong passwords in a row by user name, from wherever they come, kept over a restart: after thirty, nobody signs in under that name
 * for a day, or until it is unlocked. Names that nobody has are counted too, so that this does not tell which there are.
 */
@Component
class Strikes {
    static final int ALLOWED = 30;
    static final Duration LOCKED = Duration.ofDays(1);
    static final String FILE = "strikes.json";
    private static final int REMEMBERED = 10_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KeptFile file;
    private final InstantSource clock;
    private final Map<String, Row> rows = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Row> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param last when the last of them came */
    private record Row(int count, Instant last) {}

    Strikes(IdentitySettings settings, InstantSource clock) {
        this.file = new KeptFile(settings.dataDir().resolve(FILE));
        this.clock = clock;
        if (file.exists()) {
            rows.putAll(file.read(new TypeReference<Map<String, Row>>() {}));
        }
    }

    synchronized boolean areOut(String username) {
        Row row = rows.get(username);
        return row != null
                && row.count() >= ALLOWED
                && clock.instant().isBefore(row.last().plus(LOCKED));
    }

    /** One more. @return whether the name is locked by it */
    synchronized boolean wrong(String username) {
        Row row = rows.get(username);
        boolean forgotten = row == null || !clock.instant().isBefore(row.last().plus(LOCKED));
        int count = forgotten || row == null ? 1 : row.count() + 1;
        rows.put(username, new Row(count, clock.instant()));
        keep();
        return count == ALLOWED;
    }

    /** None any more. */
    synchronized void forget(String username) {
        if (rows.remove(username) != null) {
            keep();
        }
    }

    private void keep() {
        file.write(JSON.writeValueAsBytes(rows));
    }
}
