package vn.lienthong.contract.tip;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.lienthong.contract.tip.IdentityEvent.IdentityErased;
import vn.lienthong.contract.tip.IdentityEvent.IdentitySealed;
import vn.lienthong.contract.tip.IdentityEvent.UnsealingApproved;
import vn.lienthong.contract.tip.IdentityEvent.UnsealingAsked;
import vn.lienthong.contract.tip.IdentityEvent.UnsealingEnded;
import vn.lienthong.contract.tip.IdentityEvent.UnsealingRefused;

/** How the identity of whoever reported a tip stands, however the tip itself does. */
public sealed interface SealedIdentity {
    /** There is none. */
    SealedIdentity NONE = new None();

    /** None was put in. */
    record None() implements SealedIdentity {}

    /** Its key is destroyed. */
    record Erased() implements SealedIdentity {}

    /** It is kept. */
    sealed interface Kept extends SealedIdentity {
        /** Under which it is kept. */
        UUID sealing();
    }

    /** Nobody can read it. */
    record Closed(UUID sealing) implements Kept {}

    /** An officer has asked to read it. @param ask id of the command @param until when another may agree */
    record Asked(UUID sealing, String ask, String asker, String reason, Instant until) implements Kept {}

    /** Two officers may read it. @param ask id of the command that asked @param approver who agreed @param until when */
    record Open(UUID sealing, String ask, String asker, String approver, String reason, Instant until) implements Kept {
        /** Whether that account may read it then. */
        public boolean isFor(String account, Instant now) {
            return now.isBefore(until) && (account.equals(asker) || account.equals(approver));
        }
    }

    /** When time alone closes it again; empty where nothing runs. */
    default Optional<Instant> ends() {
        return switch (this) {
            case Asked asked -> Optional.of(asked.until());
            case Open open -> Optional.of(open.until());
            case None none -> Optional.empty();
            case Erased erased -> Optional.empty();
            case Closed closed -> Optional.empty();
        };
    }

    /** The same at a moment at which its time may be over without anybody having noticed. */
    default SealedIdentity at(Instant now) {
        boolean over = ends().filter(end -> !now.isBefore(end)).isPresent();
        return over && this instanceof Kept kept ? new Closed(kept.sealing()) : this;
    }

    /** How it stands after one more event. @throws IllegalStateException if the log tells of one that was never sealed */
    default SealedIdentity after(IdentityEvent event) {
        if (event instanceof IdentitySealed sealed) {
            return new Closed(sealed.sealing());
        }
        if (!(this instanceof Kept kept)) {
            throw new IllegalStateException("the log tells of an identity that nobody sealed");
        }
        return switch (event) {
            case IdentitySealed sealed -> new Closed(sealed.sealing());
            case UnsealingAsked asked ->
                new Asked(
                        kept.sealing(),
                        asked.ask(),
                        asked.account(),
                        asked.reason(),
                        asked.limit().dueAt());
            case UnsealingApproved approved ->
                new Open(
                        kept.sealing(),
                        this instanceof Asked asked ? asked.ask() : "",
                        approved.asker(),
                        approved.account(),
                        this instanceof Asked asked ? asked.reason() : "",
                        approved.limit().dueAt());
            case UnsealingRefused refused -> new Closed(kept.sealing());
            case UnsealingEnded ended -> new Closed(kept.sealing());
            case IdentityErased erased -> new Erased();
        };
    }
}
