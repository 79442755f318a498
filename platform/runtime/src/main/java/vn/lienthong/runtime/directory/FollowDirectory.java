package vn.lienthong.runtime.directory;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import vn.lienthong.contract.directory.DirectoryEntry;
import vn.lienthong.contract.directory.DirectoryEvent;
import vn.lienthong.contract.directory.DirectoryEvent.EntryRecorded;
import vn.lienthong.contract.directory.DirectoryEvent.EntryRemoved;
import vn.lienthong.contract.directory.DirectoryRelease;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.load.BadDirectory;
import vn.lienthong.runtime.directory.CurrentDirectory.Reached;
import vn.lienthong.runtime.projection.Batches;
import vn.lienthong.runtime.projection.LogRecord;

/**
 * Reads the directory's topic. Each change ends with the release, which says how many entries there are: only there, and only
 * if none is missing, is the directory taken over. Until then the former one stays. One that says of nobody that it is connected is
 * of before that was a fact, and soon followed by one that does: taken over, it would have everybody refused until then.
 */
public final class FollowDirectory implements Consumer<Message<List<byte[]>>> {
    private static final Logger log = LoggerFactory.getLogger(FollowDirectory.class);

    private final CurrentDirectory current;
    private final MeterRegistry meters;
    private final Map<String, DirectoryEntry> entries = new LinkedHashMap<>();
    /** What is delivered again holds newer entries than it says. */
    private long taken = -1;

    /** @param current who is told */
    public FollowDirectory(CurrentDirectory current, MeterRegistry meters) {
        this.current = current;
        this.meters = meters;
        meters.gauge("lienthong.directory.entries", entries, Map::size);
    }

    @Override
    public void accept(Message<List<byte[]>> batch) {
        long begin = System.nanoTime();
        Snapshot last = null;
        for (LogRecord record : Batches.records(batch, this::unreadable)) {
            try {
                Snapshot snapshot = apply((DirectoryEvent) record.message().content(), record.offset());
                last = snapshot == null ? last : snapshot;
            } catch (RuntimeException fault) {
                unreadable(fault);
            }
        }
        if (last != null && last.position() > taken) {
            take(last);
        }
        meters.timer("lienthong.directory.load").record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
    }

    /** The directory as it stood behind one record. */
    private record Snapshot(List<DirectoryEntry> entries, long position, DirectoryRelease release) {}

    /** All of it if this event closes a change and nothing is missing. */
    private @Nullable Snapshot apply(DirectoryEvent event, long position) {
        String key = event.entryId().key();
        if (event instanceof EntryRecorded recorded && !recorded.entry().key().equals(key)) {
            throw new IllegalArgumentException("an entry under another key: " + key);
        }
        // what is recorded again moves to the end, where it stands for whoever reads the compacted topic
        entries.remove(key);
        return switch (event) {
            case EntryRecorded recorded -> {
                entries.put(key, recorded.entry());
                yield recorded.entry().held() instanceof DirectoryRelease release
                                && release.entries() == entries.size() - 1
                        ? new Snapshot(List.copyOf(entries.values()), position, release)
                        : null;
            }
            case EntryRemoved removed -> null;
        };
    }

    private void take(Snapshot snapshot) {
        long begin = System.nanoTime();
        DirectoryRelease release = snapshot.release();
        try {
            Directory directory = Directory.of(snapshot.entries());
            if (directory.connections().all().isEmpty()) {
                log.info("the directory at position {} does not say who is connected", snapshot.position());
                return;
            }
            taken = snapshot.position();
            current.reach(new Reached(directory, snapshot.position(), release.version() + " " + release.digest()));
            log.info(
                    "the directory is at position {}, {} entries, built in {} ms",
                    snapshot.position(),
                    release.entries(),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
        } catch (BadDirectory bad) {
            log.error("the directory contradicts itself at position {}: {}", snapshot.position(), bad.complaints());
            meters.counter("lienthong.directory.contradictory").increment();
        }
    }

    private void unreadable(RuntimeException fault) {
        log.error("the directory holds a record that cannot be read", fault);
        meters.counter("lienthong.projection.unreadable", "view", "directory").increment();
    }
}
