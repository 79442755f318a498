package vn.lienthong.views.custody;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.audit.AuditEntry.Read;
import vn.lienthong.contract.custody.CanonicalJson;
import vn.lienthong.contract.custody.CustodyRecord;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.feed.FeedItems;
import vn.lienthong.runtime.signature.RecordKey;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Problems;
import vn.lienthong.views.audit.ReadsContent;
import vn.lienthong.views.register.RegisterQueries;

/** Records of custody over HTTP, for whoever may see the case file; the keys for everybody who is signed in. */
@RestController
@RequestMapping("/api/v1")
class CustodyPages {
    /** What has happened to a case file, for an agency that asks; empty if it may not see the file. */
    @FunctionalInterface
    interface History {
        Optional<RegisterQueries.History> of(AgencyCode reader, String id);
    }

    private final History history;
    private final RecordKey key;
    private final FeedItems names;
    private final Clock clock;

    CustodyPages(History history, RecordKey key, CurrentDirectory directory, Clock clock) {
        this.history = history;
        this.key = key;
        this.names = new FeedItems(directory);
        this.clock = clock;
    }

    /** The chain and its signature: a {@link CustodyRecord.Signed}. */
    @GetMapping(path = "/casefiles/{id}/custody", produces = MediaType.APPLICATION_JSON_VALUE)
    @ReadsContent(value = Read.Kind.CUSTODY, matters = "casefiles")
    ResponseEntity<byte[]> custody(Caller caller, @PathVariable String id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Json.write(signed(caller, id)));
    }

    /** The same to be printed. Nothing in it is executed, whatever its texts say. */
    @GetMapping(path = "/casefiles/{id}/custody.html", produces = "text/html;charset=UTF-8")
    @ReadsContent(value = Read.Kind.CUSTODY, matters = "casefiles")
    ResponseEntity<String> printable(Caller caller, @PathVariable String id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header("X-Content-Type-Options", "nosniff")
                .body(new CustodyMinutes(names::name).html(signed(caller, id)));
    }

    /** The public keys that records are checked with, as a JWK Set. */
    @GetMapping("/keys")
    Map<String, Object> keys(Caller caller) {
        return key.published();
    }

    private CustodyRecord.Signed signed(Caller caller, String id) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        CustodyRecord record = history.of(caller.agency(), id)
                .flatMap(known -> CustodyRecords.of(known, now))
                .orElseThrow(() -> Problems.notFound("hồ sơ vụ việc này"));
        return new CustodyRecord.Signed(record, key.sign(CanonicalJson.of(record)));
    }
}
