package vn.lienthong.runtime.projection;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.messaging.Message;

/**
 * Brings batches of the log to a view, and notes the position. A record that cannot be read is skipped and counted: the
 * topics read here are written by the deciders alone, and the log keeps it. A fault of the store is thrown, so that the
 * batch comes again.
 */
public final class Projecting implements Consumer<Message<List<byte[]>>> {
    private static final Logger log = LoggerFactory.getLogger(Projecting.class);

    private final View view;
    private final Positions positions;
    private final MeterRegistry meters;

    /** @param positions where the position is noted */
    public Projecting(View view, Positions positions, MeterRegistry meters) {
        this.view = view;
        this.positions = positions;
        this.meters = meters;
    }

    @Override
    public void accept(Message<List<byte[]>> batch) {
        List<LogRecord> records = Batches.records(batch, this::unreadable);
        try {
            view.apply(records);
        } catch (DataAccessException fault) {
            throw fault;
        } catch (RuntimeException fault) {
            records.forEach(this::applyAlone);
        }
        positions.advance(view.name(), records);
        meters.counter("lienthong.projected", "view", view.name()).increment(records.size());
    }

    /** One by one, since something in the batch is not for this view to read; the others are written. */
    private void applyAlone(LogRecord record) {
        try {
            view.apply(List.of(record));
        } catch (DataAccessException fault) {
            throw fault;
        } catch (RuntimeException fault) {
            unreadable(fault);
        }
    }

    private void unreadable(RuntimeException fault) {
        log.error("view {} cannot read a record", view.name(), fault);
        meters.counter("lienthong.projection.unreadable", "view", view.name()).increment();
    }
}
