package vn.lienthong.intake.door;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.runtime.message.Digest;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Refusal;

/**
 * What a caller posts, as it is put into its outbox.
 *
 * @param id of the command, by which its outcome is waited for
 * @param digest SHA-256 of its payload
 */
record Posting(String id, String digest, Letter letter) {
    private static final String REFUSED = "Thông điệp bị từ chối.";

    /**
     * @param contentType of the request; null where the event came in a batch
     * @param sent its body, or the payload of one of a batch
     * @throws Refusal with every reason, if it cannot stand in the outbox: it has no id by which it could be waited for, is not the
     *     officer's to send, or has identifiers that are wrong
     */
    static Posting of(Checking checking, Caller caller, Arrival arrival, @Nullable String contentType, byte[] sent) {
        String id = arrival.attributes().get("id");
        // what has no id, or one that would stand otherwise in the outbox, cannot be waited for there
        if (id == null || !Attributes.hasId(arrival) || !arrival.found().isEmpty()) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, REFUSED, Attributes.reasons(arrival));
        }
        List<Reason> notTheirs = checking.notTheirs(caller, arrival);
        if (!notTheirs.isEmpty()) {
            throw new Refusal(HttpStatus.CONFLICT, REFUSED, notTheirs);
        }
        Arrival veiled = checking.veiled(arrival);
        Letter letter = veiled == arrival
                ? Letter.of(caller, checking.vouched(caller, arrival), contentType, sent)
                : Letter.of(caller, veiled, null, veiled.payload());
        return new Posting(id, Digest.of(veiled.payload()), letter);
    }
}
