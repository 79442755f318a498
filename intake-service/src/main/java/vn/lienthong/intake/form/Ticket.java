package vn.lienthong.intake.form;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.tip.TipId;

/**
 * What a form carries that was drawn here: sent twice, it is the same form. It never expires, so that no text is lost.
 *
 * @param nonce which nobody can guess
 * @param agency whose form it is
 * @param about the tip that is added to; null where one begins
 */
record Ticket(
        String nonce,
        Instant drawn,
        AgencyCode agency,
        @Nullable TipId about) {
    /** The same form, sent to that agency. */
    Ticket to(AgencyCode other) {
        return new Ticket(nonce, drawn, other, about);
    }
}
