package vn.lienthong.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Who did what to whose account: one line of JSON each, at the end of a file that is never written anew. */
@Component
class AuditLog {
    private static final String FILE = "audit.log";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KeptFile file;
    private final InstantSource clock;

    /**
     * One act.
     *
     * @param who user name, or the system that acted
     * @param what in Vietnamese
     * @param whom user name or agency; empty where it is the actor's own
     */
    record Act(Instant at, String who, String what, String whom) {}

    AuditLog(IdentitySettings settings, InstantSource clock) {
        this.file = new KeptFile(settings.dataDir().resolve(FILE));
        this.clock = clock;
    }

    synchronized void note(String who, String what, String whom) {
        file.append(JSON.writeValueAsString(new Act(clock.instant(), who, what, whom)));
    }

    /** The last ones, the newest first. */
    synchronized List<Act> latest(int most) {
        Deque<String> last = new ArrayDeque<>();
        file.lines(line -> {
            last.addFirst(line);
            if (last.size() > most) {
                last.removeLast();
            }
        });
        return last.stream().map(line -> JSON.readValue(line, Act.class)).toList();
    }
}
