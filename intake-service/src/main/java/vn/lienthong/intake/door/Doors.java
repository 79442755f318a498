package vn.lienthong.intake.door;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import vn.lienthong.runtime.message.Emission;

/**
 * Runs the admission on Kafka Streams, with the store of the ids it has let in: an id that comes again with the same
 * content goes on, and gets the outcome it had; with another content it is refused.
 */
final class Doors implements ProcessorSupplier<String, byte[], String, Emission> {
    static final String ADMITTED = "admitted";

    private final Admission admission;
    private final MeterRegistry meters;

    Doors(Admission admission, MeterRegistry meters) {
        this.admission = admission;
        this.meters = meters;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(ADMITTED), Serdes.String(), Serdes.String())
                        .withCachingDisabled());
    }

    @Override
    public Processor<String, byte[], String, Emission> get() {
        return new AdmissionProcessor(admission, meters);
    }
}
