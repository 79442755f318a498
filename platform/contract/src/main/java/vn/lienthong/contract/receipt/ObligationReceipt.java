package vn.lienthong.contract.receipt;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CustodyLink;
import vn.lienthong.contract.casefile.Sha256;

/**
 * What of one matter reached one of its recipients, and what that one has done about it, up to a moment. It says nothing of what the
 * matter contains: events are named by id and digest.
 *
 * @param matters the kind of matter, as in addresses, such as {@code information}
 * @param matter its key
 * @param number by which people call it; null if it has none
 * @param provider who answers for it
 * @param madeAt when the receipt was made
 * @param steps in the order of time; each rests on the one before, the first on what stands above but for number and time
 */
public record ObligationReceipt(
        String matters,
        String matter,
        @Nullable String number,
        AgencyCode provider,
        AgencyCode recipient,
        Instant madeAt,
        List<Step> steps) {
    /** Copies the list. */
    public ObligationReceipt {
        steps = List.copyOf(steps);
    }

    /** One step, and what its digest is formed over. @param link numbered from 1 */
    public record Step(CustodyLink link, Done content) {}

    /**
     * What was done.
     *
     * @param type of the event; null for a read, which is no event
     * @param event its id; null for a read
     * @param digest SHA-256 over the event as the recipient has it, in canonical JSON; null for a read
     * @param version of the information that was acknowledged, counted from 1; null for all other steps
     * @param entry number of the first read in the audit log; null for all other steps
     */
    public record Done(
            Stage stage,
            Instant at,
            @Nullable String type,
            @Nullable String event,
            @Nullable Sha256 digest,
            @Nullable Integer version,
            @Nullable Long entry) {}

    /**
     * A receipt and its signature.
     *
     * @param signature JWS (RFC 7515) in compact form with its payload detached (Appendix F): the payload is the receipt in
     *     {@link vn.lienthong.contract.custody.CanonicalJson}
     */
    public record Signed(ObligationReceipt receipt, String signature) {}
}
