package vn.lienthong.views.receipt;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.custody.CanonicalJson;
import vn.lienthong.contract.receipt.ObligationReceipt;
import vn.lienthong.runtime.signature.RecordKey;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Problems;
import vn.lienthong.views.audit.Ledger;
import vn.lienthong.views.register.RegisterQueries;

/** Receipts of obligations over HTTP: all of a matter for its provider, its own for each that it was sent to. */
@RestController
@RequestMapping("/api/v1")
class ReceiptPages {
    private static final Set<Matter> WITH_RECEIPTS = Set.of(Matter.INFORMATION, Matter.REQUEST);

    /** What of a matter was sent to whom, for an agency that asks; empty if it may not see the matter. */
    @FunctionalInterface
    interface SentMatters {
        Optional<RegisterQueries.Sent> of(AgencyCode reader, Matter matter, String id);
    }

    /** What the access ledger keeps of a matter. */
    @FunctionalInterface
    interface Ledgers {
        Ledger.Page of(String id);
    }

    private final SentMatters sent;
    private final Ledgers ledgers;
    private final RecordKey key;
    private final Clock clock;

    ReceiptPages(SentMatters sent, Ledgers ledgers, RecordKey key, Clock clock) {
        this.sent = sent;
        this.ledgers = ledgers;
        this.key = key;
        this.clock = clock;
    }

    /**
     * One {@link ObligationReceipt.Signed} for each recipient that the caller may know of, in the order of their codes; written as it was
     * signed.
     */
    @GetMapping(path = "/{matters}/{id}/receipts", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> receipts(Caller caller, @PathVariable String matters, @PathVariable String id) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Matter matter = RegisterQueries.matterOf(matters)
                .filter(WITH_RECEIPTS::contains)
                .orElseThrow(() -> Problems.notFound("loại hồ sơ có biên nhận này"));
        RegisterQueries.Sent found = sent.of(caller.agency(), matter, id)
                .orElseThrow(() -> Problems.notFound(matter.nameVi().toLowerCase(Locale.ROOT) + " này"));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Json.write(new Receipts(matter, id, found, ledgers.of(id))
                        .of(caller.agency(), now).stream().map(this::signed).toList()));
    }

    private ObligationReceipt.Signed signed(ObligationReceipt receipt) {
        return new ObligationReceipt.Signed(receipt, key.sign(CanonicalJson.of(receipt)));
    }
}
