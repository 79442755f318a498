package vn.lienthong.exchange.deconfliction;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Repartitioned;
import vn.lienthong.contract.Json;
import vn.lienthong.exchange.deconfliction.KeepInterests.Passed.Changed;
import vn.lienthong.exchange.deconfliction.KeepInterests.Passed.Kept;
import vn.lienthong.exchange.deconfliction.KeepInterests.Passed.Serving;
import vn.lienthong.exchange.deconfliction.SeeEndings.Passed.Ended;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Routing;

/**
 * From what agencies have registered, on the log, to what the rules of each are told: every change goes on by hash, in a topic of its own,
 * and what meets there comes back as notices to the topic of commands. What serves a matter goes on by that, and meets its end. Everything
 * in one transaction.
 */
public final class Partners {
    private final MeterRegistry meters;

    Partners(MeterRegistry meters) {
        this.meters = meters;
    }

    /**
     * Follows the topic of deconflictions, and those of matters that interests may serve.
     *
     * @param matters events of case files, requests and plans
     */
    public void find(KStream<String, byte[]> deconflictions, KStream<String, byte[]> matters) {
        KStream<String, KeepInterests.Passed> passed = deconflictions.process(new KeepInterests());
        KStream<String, SeeEndings.Passed> seen = matters.process(new SeeEndings());
        KStream<String, Emission> found = passed.filter((key, each) -> each instanceof Changed)
                .mapValues(each -> Json.write(((Changed) each).change()))
                .repartition(by("hashes"))
                .process(new FindPartners(meters));
        KStream<String, byte[]> serving = passed.filter((key, each) -> each instanceof Serving)
                .mapValues(each -> Json.write(((Serving) each).change()));
        KStream<String, Emission> ended = seen.filter((key, each) -> each instanceof Ended)
                .mapValues(each -> Json.write(((Ended) each).change()))
                .merge(serving)
                .repartition(by("served"))
                .process(new EndWithMatters(meters));
        KStream<String, Emission> kept = passed.filter((key, each) -> each instanceof Kept)
                .mapValues(each -> ((Kept) each).emission())
                .merge(seen.filter((key, each) -> each instanceof SeeEndings.Passed.Kept)
                        .mapValues(each -> ((SeeEndings.Passed.Kept) each).emission()));
        Routing.route(found.merge(ended).merge(kept));
    }

    private static Repartitioned<String, byte[]> by(String name) {
        return Repartitioned.with(Serdes.String(), Serdes.ByteArray()).withName(name);
    }
}
