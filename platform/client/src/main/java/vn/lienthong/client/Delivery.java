package vn.lienthong.client;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.outcome.Outcome;

/**
 * One event of an inbox.
 *
 * @param offset its place in the inbox
 * @param payload JSON in UTF-8
 */
public record Delivery(long offset, Envelope envelope, byte[] payload) {

    /** The record that the payload is; empty if the type is newer than this client, or the payload is not of its shape. */
    public Optional<Object> content() {
        return MessageTypes.find(envelope.type()).flatMap(type -> {
            try {
                return Optional.of(type.read(payload));
            } catch (JacksonException odd) {
                return Optional.empty();
            }
        });
    }

    /** The outcome of one of the agency's own commands, if it is one. */
    public Optional<Outcome> outcome() {
        return content().filter(Outcome.class::isInstance).map(Outcome.class::cast);
    }
}
