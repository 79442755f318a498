package vn.lienthong.runtime.decider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;

/**
 * A command as it stands before a decider.
 *
 * @param content what is commanded
 * @param matter key of the matter: the one it speaks of, or that of the one it begins
 * @param by the agency that sent it, proven at the door
 * @param id the sender's idempotency key
 * @param now when the door received it; deciders know no other clock
 * @param officer who of the agency sent it, as people know them; null if nobody is named
 * @param account of that officer, where the door vouches for it; null for a system, and for all commands of which it does not matter
 */
public record Command<C>(
        C content,
        String matter,
        AgencyCode by,
        String id,
        Instant now,
        @Nullable String officer,
        @Nullable String account) {
    /** Of which the account does not matter. */
    public Command(C content, String matter, AgencyCode by, String id, Instant now, @Nullable String officer) {
        this(content, matter, by, id, now, officer, null);
    }

    /** Sent by a system that names no officer. */
    public Command(C content, String matter, AgencyCode by, String id, Instant now) {
        this(content, matter, by, id, now, null);
    }
}
