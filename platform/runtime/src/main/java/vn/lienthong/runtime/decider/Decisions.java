package vn.lienthong.runtime.decider;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import vn.lienthong.registry.connection.Connections;
import vn.lienthong.runtime.community.Communities;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.streams.KeptStores;

/**
 * Runs the deciders of a service on Kafka Streams, all of them in each task: a task has one partition of every topic of
 * commands. For each command the history of its matter is folded: was it decided there before, then the same outcome is told
 * again; otherwise the decider is asked, the events kept, and events, deliveries and outcome sent, all in one transaction. What
 * fails is parked; the stream goes on. Matters whose time has come are woken likewise.
 */
public final class Decisions implements ProcessorSupplier<String, byte[], String, Emission> {
    private final List<Decider<?, ?, ?>> deciders;
    private final String service;
    private final Supplier<Connections> connections;
    private final Communities communities;
    private final MeterRegistry meters;

    /** Of deciders that follow no community; the other parameters are the same. */
    public Decisions(
            String service, Supplier<Connections> connections, MeterRegistry meters, List<Decider<?, ?, ?>> deciders) {
        this(service, connections, Communities.NONE, meters, deciders);
    }

    /**
     * @param service name of the service, which is the source of what it decides
     * @param connections who is connected now: only they are told
     * @param communities who belongs to what matters may follow
     * @param deciders one for each kind of matter whose commands are read
     */
    public Decisions(
            String service,
            Supplier<Connections> connections,
            Communities communities,
            MeterRegistry meters,
            List<Decider<?, ?, ?>> deciders) {
        this.deciders = List.copyOf(deciders);
        this.service = service;
        this.connections = connections;
        this.communities = communities;
        this.meters = meters;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return KeptStores.named(History.STORE, Clocks.STORE);
    }

    @Override
    public Processor<String, byte[], String, Emission> get() {
        return new DecisionProcessor(deciders, service, connections, communities, meters);
    }
}
