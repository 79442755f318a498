package vn.lienthong.exchange.deconfliction;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Repartitioned;
import vn.lienthong.contract.Json;
import vn.lienthong.exchange.deconfliction.KeepInterests.Passed.Changed;
import vn.lienthong.exchange.deconfliction.KeepInterests.Passed.Serving;
import vn.lienthong.exchange.finding.Finding;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Routing;

/**
 * From what agencies have registered, on the log, to what the rules of each are told: every change goes on by hash, in a topic of its own,
 * and what meets there comes back as notices to the topic of commands. What serves a matter goes on by that, and meets its end; at whom plans are
 * aimed becomes such interests. Everything in one transaction.
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
        Finding<KeepInterests.Passed> interests = Finding.in(deconflictions, KeepInterests.STORE, new KeepInterests());
        Finding<Emission> persons = Finding.in(matters, KeepPersons.STORE, new KeepPersons(meters));
        Finding<Served.Change> endings = Finding.in(matters, new SeeEndings());
        Finding<Emission> partners = Finding.in(
                interests
                        .found()
                        .filter((key, each) -> each instanceof Changed)
                        .mapValues(each -> Json.write(((Changed) each).change()))
                        .repartition(by("hashes")),
                FindPartners.STORE,
                new FindPartners(meters));
        Finding<Emission> ended = Finding.in(
                interests
                        .found()
                        .filter((key, each) -> each instanceof Serving)
                        .mapValues(each -> ((Serving) each).change())
                        .merge(endings.found())
                        .mapValues(change -> Json.write(change))
                        .repartition(by("served")),
                EndWithMatters.STORE,
                new EndWithMatters(meters));
        Routing.route(partners.found().merge(ended.found()).merge(persons.found()));
        Stream.of(interests, persons, endings, partners, ended)
                .map(Finding::parked)
                .forEach(Routing::route);
    }

    private static Repartitioned<String, byte[]> by(String name) {
        return Repartitioned.with(Serdes.String(), Serdes.ByteArray()).withName(name);
    }
}
