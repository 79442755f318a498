package vn.lienthong.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

    private final Path file;
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
        this.file = settings.dataDir().resolve(FILE);
        this.clock = clock;
    }

    synchronized void note(String who, String what, String whom) {
        try {
            KeptFile kept = new KeptFile(file);
            if (!kept.exists()) {
                kept.write(new byte[0]);
            }
            String line = JSON.writeValueAsString(new Act(clock.instant(), who, what, whom)) + "\n";
            Files.writeString(file, line, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        } catch (IOException failure) {
            throw new UncheckedIOException("Không ghi được " + file, failure);
        }
    }

    /** The last ones, the newest first. */
    synchronized List<Act> latest(int most) {
        if (!Files.exists(file)) {
            return List.of();
        }
        Deque<String> last = new ArrayDeque<>();
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            lines.forEach(line -> {
                last.addFirst(line);
                if (last.size() > most) {
                    last.removeLast();
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException("Không đọc được " + file, failure);
        }
        return last.stream().map(line -> JSON.readValue(line, Act.class)).toList();
    }
}
