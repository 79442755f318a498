package vn.lienthong.intake.door;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
final class Accounts {
    static final String ACCOUNT = "account";
    static final String PROOF = "accountproof";

    private final Vouching vouching;

    Accounts(Vouching vouching) {
        this.vouching = vouching;
    }

    /** The same, with the account of the caller, if it matters, and the caller may unseal. */
    Arrival vouched(Caller caller, Arrival arrival) {
        return caller.unseals() && caller.name().matches(DeskOfficer.LOGIN) && matters(arrival)
                ? arrival.with(ACCOUNT, caller.name()).with(PROOF, vouching.of(text(arrival, caller.name())))
                : arrival;
    }

    /** The account that the door over HTTP has vouched for; null if there is none. */
    @Nullable
    String of(Arrival arrival) {
        String account = arrival.attributes().get(ACCOUNT);
        String proof = arrival.attributes().get(PROOF);
        return account != null && proof != null && vouching.holds(text(arrival, account), proof) ? account : null;
    }

    private static boolean matters(Arrival arrival) {
        return Optional.ofNullable(arrival.attributes().get("type"))
                .flatMap(MessageTypes::find)
                .filter(type -> IdentityCommand.ByAnOfficer.class.isAssignableFrom(type.payload()))
                .isPresent();
    }

    private static String text(Arrival arrival, String account) {
        return String.join(
                "\n",
                arrival.agency().value(),
                arrival.attributes().get("id"),
                arrival.attributes().get("type"),
                account,
                Digest.of(arrival.payload()));
    }
}
