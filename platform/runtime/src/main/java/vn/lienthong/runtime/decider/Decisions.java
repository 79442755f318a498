package vn.lienthong.runtime.decider;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.runtime.message.Emission;

/**
 * Runs a decider on Kafka Streams. For each command the history of its matter is folded: was it decided there before, then
 * the same outcome is told again; otherwise the decider is asked, the events kept, and events, deliveries and outcome sent,
 * all in one transaction. What fails is parked; the stream goes on. Matters whose time has come are woken likewise.
 *
 * @param <C> the commands
 * @param <E> the events
 * @param <S> the state
 */
public final class Decisions<C, E extends MatterEvent, S>
        implements ProcessorSupplier<String, byte[], String, Emission> {
    private final Decider<C, E, S> decider;
    private final String service;
    private final Set<AgencyCode> enrolled;
    private final MeterRegistry meters;

    /**
     * @param service name of the service, which is the source of what it decides
     * @param enrolled the agencies that have an inbox
     */
    public Decisions(Decider<C, E, S> decider, String service, Set<AgencyCode> enrolled, MeterRegistry meters) {
        this.decider = decider;
        this.service = service;
        this.enrolled = enrolled;
        this.meters = meters;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Stream.of(History.STORE, Clocks.STORE)
                .map(name -> Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                        .withCachingDisabled())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Processor<String, byte[], String, Emission> get() {
        return new DecisionProcessor<>(decider, service, enrolled, meters);
    }
}
