package vn.lienthong.intake.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.audit.AuditEntry.Read;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.tip.SealedIdentity.Open;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.intake.outcome.AwaitedOutcomes;
import vn.lienthong.runtime.audit.ReadLog;
import vn.lienthong.runtime.message.Digest;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Problems;
import vn.lienthong.runtime.web.Refusal;

/** Puts in who reported a tip, and reads it for the two officers who have opened it. */
@RestController
@RequestMapping("/api/v1/tips/{tip}/identity")
class IdentityPages {
    private static final Logger log = LoggerFactory.getLogger(IdentityPages.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final SealedIdentities identities;
    private final Unsealings unsealings;
    private final AwaitedOutcomes awaited;
    private final ReadLog reads;
    private final InstantSource clock;

    IdentityPages(
            SealedIdentities identities,
            Unsealings unsealings,
            AwaitedOutcomes awaited,
            ReadLog reads,
            InstantSource clock) {
        this.identities = identities;
        this.unsealings = unsealings;
        this.awaited = awaited;
        this.reads = reads;
        this.clock = clock;
    }

    /** 201 with the outcome; 202 with where it will be; 409 or 422 with every reason; 413 for more than 64 KiB. */
    @PutMapping
    ResponseEntity<Outcome> put(Caller caller, @PathVariable String tip, HttpServletRequest request)
            throws IOException, InterruptedException {
        TipId id = id(tip);
        SentIdentity sent = SentIdentity.read(request.getInputStream().readNBytes(SentIdentity.LARGEST + 1));
        SealedIdentities.Told told = identities.kept(id, caller.agency(), sent.identity(), sent.reason());
        try (AwaitedOutcomes.Wait wait =
                awaited.begin(Sources.of(caller.agency()), told.id(), Digest.of(told.payload()))) {
            identities.tell(caller.agency(), caller, told);
            return wait.within(PATIENCE)
                    .map(outcome -> answer(told, outcome))
                    .orElseGet(() -> ResponseEntity.accepted()
                            .location(URI.create("/api/v1/outcomes/" + told.id()))
                            .build());
        }
    }

    private ResponseEntity<Outcome> answer(SealedIdentities.Told told, Outcome outcome) {
        return switch (outcome.status()) {
            case ACCEPTED -> ResponseEntity.status(HttpStatus.CREATED).body(outcome);
            case PARKED -> ResponseEntity.accepted().body(outcome);
            case REFUSED -> {
                identities.drop(told);
                throw Refusal.of("Nhân thân không được nhận.", outcome.reasons());
            }
        };
    }

    /** Noted on the audit log first; 403 for who might, but has not opened it or whose time is over; 404 for all others. */
    @GetMapping
    ResponseEntity<Identity> read(Caller caller, @PathVariable String tip) {
        TipId id = id(tip);
        Unsealings.Standing standing = unsealings
                .of(id)
                .filter(found -> caller.unseals() && found.receiver().equals(caller.agency()))
                .orElseThrow(IdentityPages::none);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!(standing.identity() instanceof Open open) || !open.isFor(caller.name(), now)) {
            throw new Refusal(
                    HttpStatus.FORBIDDEN,
                    "Niêm phong chưa mở cho đồng chí, hoặc đã hết thời gian; hãy đề nghị mở.",
                    List.of(
                            Reason.of(
                                    ReasonCode.NOT_YOURS,
                                    null,
                                    "Chỉ hai cán bộ đã cùng mở niêm phong đọc được, trong thời gian đã ghi; hãy đề nghị mở, hoặc đề nghị lại.")));
        }
        Identity identity = identities.open(id, open.sealing()).orElseThrow(() -> lost(open));
        reads.note(List.of(read(caller, id, now))).await();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(identity);
    }

    /** Why it was opened is told to the receiver alone; the standing office reads this. */
    private static Read read(Caller caller, TipId tip, Instant now) {
        return new Read(
                caller.agency(),
                caller.name(),
                caller.officer(),
                Matter.TIP.plural(),
                tip.key(),
                Read.Kind.IDENTITY,
                null,
                null,
                now);
    }

    private static Refusal lost(Open open) {
        log.error("what is opened under sealing {} is not in the store: bring the store back", open.sealing());
        return new Refusal(
                HttpStatus.NOT_FOUND,
                "Nhân thân đã niêm phong không còn trong kho; hãy báo ngay người vận hành khôi phục kho từ bản sao lưu.",
                List.of());
    }

    private static TipId id(String text) {
        return Optional.of(text)
                .filter(Parameters::isId)
                .map(id -> new TipId(UUID.fromString(id)))
                .orElseThrow(IdentityPages::none);
    }

    private static Refusal none() {
        return Problems.notFound("nhân thân này");
    }
}
