package vn.lienthong.runtime.decider;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MatterNumber;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Message;

/** How an outcome is told: on the topic of all outcomes, and in the inbox of the agency that sent the command. */
public final class Outcomes {
    private Outcomes() {}

    /** The key of a command among all commands: its source and id. */
    public static String key(URI source, String id) {
        return source + "|" + id;
    }

    /** Whether that is the key of a command of an agency, rather than of what the platform tells itself. */
    static boolean isOfAnAgency(String key) {
        return Sources.isOfAnAgency(key);
    }

    /** The outcome on its way to both places. */
    public static List<Emission> tell(Outcome outcome, Envelope cause, URI teller) {
        return tell(outcome, cause, teller, null);
    }

    /** The outcome of a command on a matter that goes by this number, null if it has none, or is not to be named. */
    static List<Emission> tell(Outcome outcome, Envelope cause, URI teller, @Nullable MatterNumber number) {
        return tell(outcome, Json.write(outcome), cause, teller, number);
    }

    /** The same, where its JSON has been written already. */
    static List<Emission> tell(
            Outcome outcome, byte[] json, Envelope cause, URI teller, @Nullable MatterNumber number) {
        if (MessageTypes.isInner(cause.type())) {
            return List.of(); // one part of the platform told another: there is nobody to answer
        }
        String key = key(cause.source(), cause.id());
        Message message = message(outcome, json, cause, teller, number);
        String matter = outcome.subject() == null ? key : outcome.subject();
        return List.of(
                new Emission(Topics.OUTCOMES, key, message),
                new Emission(Topics.inbox(outcome.agency()).name(), matter, message));
    }

    private static Message message(
            Outcome outcome, byte[] json, Envelope cause, URI teller, @Nullable MatterNumber number) {
        Envelope envelope = new Envelope(
                Cause.of(cause).idOf("outcome-" + outcome.status().wire() + "-" + outcome.digest()),
                teller,
                MessageTypes.of(outcome).name(),
                outcome.subject(),
                outcome.at(),
                outcome.agency(),
                outcome.agency().value(),
                null,
                null,
                basis(outcome),
                cause.correlationid() == null ? outcome.subject() : cause.correlationid(),
                cause.id());
        return new Message(envelope.numbered(number), json);
    }

    private static @Nullable String basis(Outcome outcome) {
        return outcome.reasons().stream()
                .map(reason -> reason.basis())
                .filter(basis -> basis != null)
                .findFirst()
                .orElse(null);
    }
}
