package vn.lienthong.exchange.deconfliction;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.deconfliction.DeconflictionNotice;
import vn.lienthong.runtime.message.Emission;

/**
 * What the rules of one interest are told.
 *
 * @param id by which it has its effect once, however often it is told
 */
record Notice(String id, DeconflictionNotice content) {
    private static final URI SOURCE = URI.create("/exchange-service");

    /** On its way to the topic of commands, counted. */
    Emission emission(MeterRegistry meters) {
        meters.counter(
                        "lienthong.deconflictions",
                        "notice",
                        MessageTypes.of(content).name())
                .increment();
        return Emission.of(content, content.deconfliction(), id, SOURCE);
    }
}
