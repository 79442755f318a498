package vn.lienthong.runtime.projection;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.messaging.Message;
import vn.lienthong.runtime.Away;

/**
 * Brings batches of the log to all views of a service, each of which takes what it has not taken yet, and notes the positions:
 * the log is read once, whatever number of views is made of it. A record that cannot be read is skipped and counted: the
 * topics read here are written by the deciders alone, and the log keeps it. A fault of the store, and that something else is away, is
 * thrown, so that the batch comes again.
 */
public final class Projecting implements Consumer<Message<List<byte[]>>> {
    private static final Logger log = LoggerFactory.getLogger(Projecting.class);

    private final List<View> views;
    private final Positions positions;
    private final MeterRegistry meters;
    /** What each view needs next. Another instance may have brought it further meanwhile: writing twice changes nothing. */
    private final Map<Place, Long> next = new ConcurrentHashMap<>();

    private record Place(String view, TopicPartition partition) {}

    /** @param positions where the positions are noted */
    public Projecting(List<View> views, Positions positions, MeterRegistry meters) {
        this.views = List.copyOf(views);
        this.positions = positions;
        this.meters = meters;
    }

    @Override
    public void accept(Message<List<byte[]>> batch) {
        List<LogRecord> records = Batches.records(batch, fault -> unreadable("all", fault));
        for (View view : views) {
            List<LogRecord> needed =
                    records.stream().filter(record -> isNeeded(view, record)).toList();
            if (!needed.isEmpty()) {
                project(view, needed);
            }
        }
    }

    private boolean isNeeded(View view, LogRecord record) {
        return view.topics().contains(record.topic())
                && record.offset() >= next.computeIfAbsent(place(view, record), this::position);
    }

    private long position(Place place) {
        return positions.next(place.view(), place.partition()).orElse(0L);
    }

    private void project(View view, List<LogRecord> records) {
        try {
            view.apply(records);
        } catch (DataAccessException | Away away) {
            throw away;
        } catch (RuntimeException fault) {
            records.forEach(record -> applyAlone(view, record));
        }
        positions.advance(view.name(), records);
        records.forEach(record -> next.merge(place(view, record), record.offset() + 1, Math::max));
        meters.counter("lienthong.projected", "view", view.name()).increment(records.size());
    }

    /** One by one, since something in the batch is not for this view to read; the others are written. */
    private void applyAlone(View view, LogRecord record) {
        try {
            view.apply(List.of(record));
        } catch (DataAccessException | Away away) {
            throw away;
        } catch (RuntimeException fault) {
            unreadable(view.name(), fault);
        }
    }

    private static Place place(View view, LogRecord record) {
        return new Place(view.name(), new TopicPartition(record.topic(), record.partition()));
    }

    private void unreadable(String view, RuntimeException fault) {
        log.error("view {} cannot read a record", view, fault);
        meters.counter("lienthong.projection.unreadable", "view", view).increment();
    }
}
