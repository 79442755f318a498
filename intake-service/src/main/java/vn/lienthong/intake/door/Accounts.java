package vn.lienthong.intake.door;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.desk.DeskOfficer;
import vn.lienthong.contract.tip.IdentityCommand;
import vn.lienthong.intake.blinding.Vouching;
import vn.lienthong.runtime.message.Digest;
import vn.lienthong.runtime.web.Caller;

/**
 * Whose account has sent what only an officer who may unseal does. The door over HTTP knows it from the token and says so in the outbox,
 * with a proof over the very command: an agency's system writes into the same outbox, and can write no proof.
 */
public final class Accounts {
    static final String ACCOUNT = "account";
    static final String PROOF = "accountproof";

    private final Vouching vouching;

    public Accounts(Vouching vouching) {
        this.vouching = vouching;
    }

    /** The same, with what stands beside it. */
    Arrival vouched(Caller caller, Arrival arrival) {
        Arrival vouched = arrival;
        for (Map.Entry<String, String> attribute : beside(
                        caller,
                        arrival.attributes().get("id"),
                        arrival.attributes().get("type"),
                        arrival.payload())
                .entrySet()) {
            vouched = vouched.with(attribute.getKey(), attribute.getValue());
        }
        return vouched;
    }

    /** The attributes beside a command that tell its account and prove it; none where it does not matter, or the caller may not unseal. */
    public Map<String, String> beside(Caller caller, @Nullable String id, @Nullable String type, byte[] payload) {
        String account = caller.name();
        return caller.unseals() && account.matches(DeskOfficer.LOGIN) && matters(type)
                ? Map.of(ACCOUNT, account, PROOF, vouching.of(text(caller.agency(), id, type, account, payload)))
                : Map.of();
    }

    /** The account that the door over HTTP has vouched for; null if there is none. */
    @Nullable
    String of(Arrival arrival) {
        String account = arrival.attributes().get(ACCOUNT);
        String proof = arrival.attributes().get(PROOF);
        return account != null && proof != null && vouching.holds(text(arrival, account), proof) ? account : null;
    }

    private static boolean matters(@Nullable String type) {
        return type != null && MessageTypes.carries(type, IdentityCommand.class);
    }

    private static String text(Arrival arrival, String account) {
        return text(
                arrival.agency(),
                arrival.attributes().get("id"),
                arrival.attributes().get("type"),
                account,
                arrival.payload());
    }

    private static String text(
            AgencyCode agency, @Nullable String id, @Nullable String type, String account, byte[] payload) {
        return String.join("\n", agency.value(), String.valueOf(id), String.valueOf(type), account, Digest.of(payload));
    }
}
