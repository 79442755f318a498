package vn.lienthong.exchange.overlap;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Repartitioned;
import vn.lienthong.contract.Json;
import vn.lienthong.exchange.overlap.KeepAims.Passed.Changed;
import vn.lienthong.exchange.overlap.KeepAims.Passed.Kept;
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
        KStream<String, KeepAims.Passed> passed = plans.process(new KeepAims());
        KStream<String, Emission> kept =
                passed.filter((key, each) -> each instanceof Kept).mapValues(each -> ((Kept) each).emission());
        KStream<String, Emission> found = passed.filter((key, each) -> each instanceof Changed)
                .mapValues(each -> Json.write(((Changed) each).claims()))
                .repartition(
                        Repartitioned.with(Serdes.String(), Serdes.ByteArray()).withName("targets"))
                .process(new FindMeetings(directory, meters));
        Routing.route(found.merge(kept));
    }
}
