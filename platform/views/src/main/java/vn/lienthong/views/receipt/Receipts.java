package vn.lienthong.views.receipt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.custody.CustodyChain;
import vn.lienthong.contract.information.InformationEvent.InformationAcknowledged;
import vn.lienthong.contract.receipt.ObligationReceipt;
import vn.lienthong.contract.receipt.ObligationReceipt.Done;
import vn.lienthong.contract.receipt.ReceiptChain;
import vn.lienthong.contract.receipt.Stage;
import vn.lienthong.views.audit.Ledger;
import vn.lienthong.views.register.RegisterQueries.Sent;
import vn.lienthong.views.register.RegisterQueries.SentEvent;

/** Draws the receipts of one matter from what was sent of it and from the access ledger. Pure. */
record Receipts(Matter matter, String id, Sent sent, Ledger.Page ledger) {
    /** One for each that was ever told of it, in the order of their codes; as a recipient asks, its own alone. */
    List<ObligationReceipt> of(AgencyCode reader, Instant now) {
        return sent.audience().stream()
                .filter(agency -> !agency.equals(sent.provider()))
                .filter(agency -> reader.equals(sent.provider()) || reader.equals(agency))
                .distinct()
                .sorted(Comparator.comparing(AgencyCode::value))
                .map(agency -> receipt(agency, now))
                .toList();
    }

    private ObligationReceipt receipt(AgencyCode recipient, Instant now) {
        return new ObligationReceipt(
                matter.plural(),
                id,
                sent.number(),
                sent.provider(),
                recipient,
                now,
                ReceiptChain.of(matter.plural(), id, sent.provider(), recipient, done(recipient, now)));
    }

    private List<Done> done(AgencyCode recipient, Instant now) {
        List<Done> done = new ArrayList<>();
        Ledger.@Nullable Delivery delivery = ledger.delivered().get(recipient.value());
        for (SentEvent each : sent.events()) {
            if (each.audience().contains(recipient) && each.event().isTold(recipient, sent.provider())) {
                for (Stage stage : Stages.of(each.event(), recipient)) {
                    if (stage != Stage.DELIVERED || wasPut(each, delivery)) {
                        done.add(done(stage, each, recipient));
                    }
                }
            }
        }
        Ledger.@Nullable FirstRead read = ledger.firstReads().get(recipient.value());
        if (read != null) {
            done.add(new Done(Stage.READ, read.at(), null, null, null, null, read.entry()));
        }
        done.removeIf(each -> each.at().isAfter(now));
        done.sort(Comparator.comparing(Done::at).thenComparing(Done::stage));
        return done;
    }

    /** An agency that was enrolled later has in its inbox only what happened since. */
    private static boolean wasPut(SentEvent each, Ledger.@Nullable Delivery delivery) {
        return delivery != null && !each.event().at().isBefore(delivery.first());
    }

    private static Done done(Stage stage, SentEvent each, AgencyCode recipient) {
        return new Done(
                stage,
                each.event().at(),
                MessageTypes.of(each.event()).name(),
                each.id(),
                CustodyChain.digest(each.event().seenBy(recipient)),
                each.event() instanceof InformationAcknowledged acknowledged
                        ? acknowledged.version() == null ? Integer.valueOf(1) : acknowledged.version()
                        : null,
                null);
    }
}
