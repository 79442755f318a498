package vn.lienthong.intake.identity;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.tip.IdentityEvent;
import vn.lienthong.contract.tip.SealedIdentity;
import vn.lienthong.contract.tip.SealedIdentity.Kept;
import vn.lienthong.contract.tip.SealedIdentity.Open;

/** How an identity stands, as a document of the view. */
final class Standings {
    private Standings() {}

    static Document document(IdentityEvent event, SealedIdentity identity, long offset) {
        Document document = new Document("_id", event.tip().key())
                .append("receiver", event.by().value())
                .append("offset", offset)
                .append(
                        "sealing",
                        identity instanceof Kept kept ? kept.sealing().toString() : null);
        return identity instanceof SealedIdentity.Asked asked
                ? document.append("asker", asked.asker())
                        .append("reason", asked.reason())
                        .append("until", Date.from(asked.until()))
                : identity instanceof Open open
                        ? document.append("asker", open.asker())
                                .append("approver", open.approver())
                                .append("reason", open.reason())
                                .append("until", Date.from(open.until()))
                        : document;
    }

    static SealedIdentity read(Document document) {
        String sealing = document.getString("sealing");
        Date until = document.getDate("until");
        if (sealing == null) {
            return new SealedIdentity.Erased();
        }
        UUID kept = UUID.fromString(sealing);
        return until == null
                ? new SealedIdentity.Closed(kept)
                : running(document, kept, until.toInstant(), document.getString("approver"));
    }

    private static SealedIdentity running(Document document, UUID sealing, Instant until, @Nullable String approver) {
        String asker = document.getString("asker");
        String reason = document.getString("reason");
        return approver == null
                ? new SealedIdentity.Asked(sealing, asker, reason, until)
                : new Open(sealing, asker, approver, reason, until);
    }
}
