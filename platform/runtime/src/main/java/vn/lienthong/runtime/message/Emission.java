package vn.lienthong.runtime.message;

import java.net.URI;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.InnerNotice;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MatterId;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;

/** A message on its way to a topic. */
public record Emission(String topic, String key, Message message) {
    /**
     * What the rules of a matter are told, on its way to them.
     *
     * @param id by which it has its effect once, however often it is told
     * @param source the service that tells it
     */
    public static Emission of(InnerNotice notice, MatterId matter, String id, URI source) {
        MessageType type = MessageTypes.of(notice);
        return new Emission(
                type.requiredMatter().commands(),
                matter.key(),
                new Message(Envelope.of(id, source, type.name()), Json.write(notice)));
    }
}
