package vn.lienthong.exchange.deconfliction;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.deconfliction.DeconflictionNotice;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Message;

/**
 * What the rules of one interest are told.
 *
 * @param id by which it has its effect once, however often it is told
 */
record Notice(String id, DeconflictionNotice content) {
    private static final URI SOURCE = URI.create("/exchange-service");

    /** On its way to the topic of commands, counted. */
    Emission emission(MeterRegistry meters) {
        String type = MessageTypes.of(content).name();
        meters.counter("lienthong.deconflictions", "notice", type).increment();
        return new Emission(
                Matter.DECONFLICTION.commands(),
                content.deconfliction().key(),
                new Message(Envelope.of(id, SOURCE, type), Json.write(content)));
    }
}
