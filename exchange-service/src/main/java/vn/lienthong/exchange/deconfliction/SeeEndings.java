package vn.lienthong.exchange.deconfliction;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.exchange.overlap.Faults;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Message;

/** Passes on which case files, requests and plans have ended, and nothing else of them. */
final class SeeEndings implements ProcessorSupplier<String, byte[], String, SeeEndings.Passed> {
    private static final Logger log = LoggerFactory.getLogger(SeeEndings.class);

    /** What goes on from here. */
    sealed interface Passed {
        /** The end of a matter, under its key. */
        record Ended(Served.Change change) implements Passed {}

        /** What could not be read, on its way to where it is kept. */
        record Kept(Emission emission) implements Passed {}
    }

    @Override
    public Processor<String, byte[], String, Passed> get() {
        return new Seeing();
    }

    private static final class Seeing implements Processor<String, byte[], String, Passed> {
        private @Nullable ProcessorContext<String, Passed> context;

        @Override
        public void init(ProcessorContext<String, Passed> started) {
            context = started;
        }

        @Override
        public void process(Record<String, byte[]> record) {
            if (context == null) {
                throw new IllegalStateException("not initialised");
            }
            try {
                see(record, context);
            } catch (RuntimeException fault) {
                log.error("cannot see whether a matter has ended: parked", fault);
                Emission parked = Faults.park(record, context);
                context.forward(record.withKey(parked.key()).withValue(new Passed.Kept(parked)));
            }
        }

        private static void see(Record<String, byte[]> record, ProcessorContext<String, Passed> context) {
            if (Endings.mayEnd(Message.attributes(record.headers()).get("type"))) {
                Endings.seen(Message.read(record.headers(), record.value()))
                        .map(Served.Change::ended)
                        .ifPresent(ended -> context.forward(record.withValue(new Passed.Ended(ended))));
            }
        }
    }
}
