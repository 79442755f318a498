package vn.lienthong.exchange.overlap;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Repartitioned;
import vn.lienthong.contract.Json;
import vn.lienthong.exchange.finding.Finding;
import vn.lienthong.registry.Directory;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Routing;

/**
 * From the plans on the log to the warnings: what each plan aims at goes on by subject and commune, in a topic of its own,
 * and what meets there is told to both sides. Everything in one transaction, so that nobody is warned twice.
 */
public final class Overlaps {
    private final Supplier<Directory> directory;
    private final MeterRegistry meters;

    Overlaps(Supplier<Directory> directory, MeterRegistry meters) {
        this.directory = directory;
        this.meters = meters;
    }

    /** Follows the topic of plans, past what is written to it here. */
    public void find(KStream<String, byte[]> plans) {
        Finding<Claims> aims = Finding.in(plans, KeepAims.STORE, new KeepAims());
        Finding<Emission> meetings = Finding.in(
                aims.found()
                        .mapValues(claims -> Json.write(claims))
                        .repartition(Repartitioned.with(Serdes.String(), Serdes.ByteArray())
                                .withName("targets")),
                FindMeetings.STORE,
                new FindMeetings(directory, meters));
        Routing.route(meetings.found());
        Stream.of(aims, meetings).map(Finding::parked).forEach(Routing::route);
    }
}
