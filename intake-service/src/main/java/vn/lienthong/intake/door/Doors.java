package vn.lienthong.intake.door;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import vn.lienthong.intake.outcome.Pace;
import vn.lienthong.runtime.message.Emission;

/**
 * Runs the admission on Kafka Streams, with the store of the ids it has let in: an id that comes again with the same
 * content goes on, and gets the outcome it had; with another content it is refused. Beside them stands how many identifiers each agency has
 * tried today.
 */
final class Doors implements ProcessorSupplier<String, byte[], String, Emission> {
    private static final String ADMITTED = "admitted-";

    private final Admission admission;
    private final NamingAttachments attachments;
    private final CountingTries tries;
    private final String store;
    private final Pace pace;
    private final MeterRegistry meters;

    /** @param lane number of the lane, from 0 on: each has a store of its own */
    Doors(
            Admission admission,
            NamingAttachments attachments,
            CountingTries tries,
            int lane,
            Pace pace,
            MeterRegistry meters) {
        this.admission = admission;
        this.attachments = attachments;
        this.tries = tries;
        this.store = ADMITTED + lane;
        this.pace = pace;
        this.meters = meters;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(store), Serdes.String(), Serdes.String())
                        .withCachingDisabled());
    }

    @Override
    public Processor<String, byte[], String, Emission> get() {
        return new AdmissionProcessor(admission, attachments, tries, store, pace, meters);
    }
}
