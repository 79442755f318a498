package vn.lienthong.intake.identity;

import java.time.Instant;
import java.util.UUID;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.tip.TipId;

/**
 * An identity as it is kept.
 *
 * @param sealing under which the log tells of it
 * @param receiver that has put it in
 * @param at when
 * @param told whether the log has told of it
 * @param key its own, encrypted
 * @param text the identity, encrypted under that key
 */
record KeptIdentity(UUID sealing, TipId tip, AgencyCode receiver, Instant at, boolean told, byte[] key, byte[] text) {
    /** The same, of which the log has told. */
    KeptIdentity asTold() {
        return new KeptIdentity(sealing, tip, receiver, at, true, key, text);
    }

    @Override
    public String toString() {
        return "KeptIdentity[" + sealing + "]";
    }
}
