package vn.lienthong.intake.identity;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.contract.tip.IdentityEvent;
import vn.lienthong.contract.tip.SealedIdentity;
import vn.lienthong.contract.tip.SealedIdentity.Kept;
import vn.lienthong.contract.tip.SealedIdentity.Open;
import vn.lienthong.intake.blinding.Vouching;

/** How an identity stands, as a document of the view; that it is open is proven in it, so that whoever else may write there opens nothing. */
final class Standings {
    private static final Logger log = LoggerFactory.getLogger(Standings.class);
    private static final String PROOF = "proof";

    private final Vouching vouching;

    Standings(Vouching vouching) {
        this.vouching = vouching;
    }

    Document document(IdentityEvent event, SealedIdentity identity, long offset) {
        Document document = new Document("_id", event.tip().key())
                .append("receiver", event.by().value())
                .append("offset", offset)
                .append(
                        "sealing",
                        identity instanceof Kept kept ? kept.sealing().toString() : null);
        return identity instanceof SealedIdentity.Asked asked
                ? document.append("ask", asked.ask())
                        .append("asker", asked.asker())
                        .append("reason", asked.reason())
                        .append("until", Date.from(asked.until()))
                : identity instanceof Open open
                        ? document.append("ask", open.ask())
                                .append("asker", open.asker())
                                .append("approver", open.approver())
                                .append("reason", open.reason())
                                .append("until", Date.from(open.until()))
                                .append(PROOF, vouching.of(text(document, open)))
                        : document;
    }

    /** The same as it is read; closed where it is said to be open and that is not proven. */
    SealedIdentity proven(Document document) {
        String proof = document.getString(PROOF);
        SealedIdentity identity = read(document);
        if (!(identity instanceof Open open) || (proof != null && vouching.holds(text(document, open), proof))) {
            return identity;
        }
        log.error("somebody else has written that sealing {} is open: it stays closed", open.sealing());
        return new SealedIdentity.Closed(open.sealing());
    }

    private static String text(Document document, Open open) {
        return String.join(
                "\n",
                "opening",
                document.getString("_id"),
                document.getString("receiver"),
                open.sealing().toString(),
                open.asker(),
                open.approver(),
                String.valueOf(open.until().toEpochMilli()));
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
        String ask = document.getString("ask");
        String asker = document.getString("asker");
        String reason = document.getString("reason");
        return approver == null
                ? new SealedIdentity.Asked(sealing, ask, asker, reason, until)
                : new Open(sealing, ask, asker, approver, reason, until);
    }
}
