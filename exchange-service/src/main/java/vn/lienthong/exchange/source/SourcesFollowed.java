package vn.lienthong.exchange.source;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.streams.kstream.KStream;
import vn.lienthong.exchange.finding.Finding;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Routing;

/** From what becomes of information, on the log, to what the rules of all that rests on it are told, in one transaction. */
public final class SourcesFollowed {
    private final MeterRegistry meters;

    SourcesFollowed(MeterRegistry meters) {
        this.meters = meters;
    }

    /** @param information its events, among those of others */
    public void follow(KStream<String, byte[]> information) {
        Finding<Emission> told = Finding.in(information, TellWhatRests.STORE, new TellWhatRests(meters));
        Routing.route(told.found());
        Routing.route(told.parked());
    }
}
