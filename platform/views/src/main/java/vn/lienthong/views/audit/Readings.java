package vn.lienthong.views.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.audit.AuditEntry.Read;
import vn.lienthong.runtime.audit.ReadLog;

/**
 * Notes a reading once: who reads the same again for the same purpose within ten minutes reads on, as an open page does that draws
 * itself anew. What was not certainly noted is not remembered. Each instance remembers by itself, at most so many.
 */
final class Readings implements ReadLog {
    /** So long a reading lasts from when it was noted. */
    static final Duration LASTS = Duration.ofMinutes(10);

    private static final int MOST = 100_000;

    private final ReadLog log;
    private final Cache<Read, Instant> begun = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(LASTS)
            .executor(Runnable::run)
            .build();

    Readings(ReadLog log) {
        this.log = log;
    }

    @Override
    public Noting note(List<Read> reads) {
        List<Read> begin = reads.stream().filter(this::begins).toList();
        if (begin.isEmpty()) {
            return () -> {};
        }
        Noting noting = log.note(begin);
        return () -> {
            noting.await();
            begin.forEach(read -> begun.put(whenever(read), read.at()));
        };
    }

    private boolean begins(Read read) {
        @Nullable Instant since = begun.getIfPresent(whenever(read));
        return since == null || !read.at().isBefore(since.plus(LASTS));
    }

    private static Read whenever(Read read) {
        return new Read(
                read.agency(),
                read.account(),
                read.officer(),
                read.matters(),
                read.matter(),
                read.kind(),
                read.file(),
                read.kind() == Read.Kind.EXPORT ? null : read.purpose(), // many at once, whatever is stated for them
                Instant.EPOCH);
    }
}
