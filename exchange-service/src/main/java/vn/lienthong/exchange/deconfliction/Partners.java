package vn.lienthong.exchange.deconfliction;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Repartitioned;
import vn.lienthong.contract.Json;
import vn.lienthong.exchange.deconfliction.KeepInterests.Passed.Changed;
import vn.lienthong.exchange.deconfliction.KeepInterests.Passed.Kept;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Routing;

/**
 * From what agencies have registered, on the log, to what the rules of each are told: every change goes on by hash, in a topic of its own,
 * and what meets there comes back as notices to the topic of commands. Everything in one transaction.
 */
public final class Partners {
    private final MeterRegistry meters;

    Partners(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Follows the topic of deconflictions. */
    public void find(KStream<String, byte[]> deconflictions) {
        KStream<String, KeepInterests.Passed> passed = deconflictions.process(new KeepInterests());
        KStream<String, Emission> kept =
                passed.filter((key, each) -> each instanceof Kept).mapValues(each -> ((Kept) each).emission());
        KStream<String, Emission> found = passed.filter((key, each) -> each instanceof Changed)
                .mapValues(each -> Json.write(((Changed) each).change()))
                .repartition(
                        Repartitioned.with(Serdes.String(), Serdes.ByteArray()).withName("hashes"))
                .process(new FindPartners(meters));
        Routing.route(found.merge(kept));
    }
}
