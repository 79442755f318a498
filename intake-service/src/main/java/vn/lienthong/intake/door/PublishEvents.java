package vn.lienthong.intake.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.intake.outcome.AwaitedOutcomes;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.HeaderText;
import vn.lienthong.runtime.web.Refusal;

/**
 * The door over HTTP (CloudEvents 1.0, HTTP protocol binding, binary or structured mode): what is posted is put into the caller's outbox,
 * and the answer is the outcome, if it comes within two seconds.
 */
@RestController
class PublishEvents {
    /** The one attribute that is a text of people, with letters of any kind. */
    private static final String OFFICER = "ce-" + Attributes.OFFICER;

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** Of a batch, which is longer decided. */
    private static final Duration LONG_PATIENCE = Duration.ofSeconds(10);

    private final Outboxes outboxes;
    private final AwaitedOutcomes awaited;
    private final Checking checking;
    private final PublishingBatch batches;
    private final Allowance allowance;
    private final Clock clock;

    PublishEvents(Outboxes outboxes, AwaitedOutcomes awaited, Checking checking, Allowance allowance, Clock clock) {
        this.outboxes = outboxes;
        this.awaited = awaited;
        this.checking = checking;
        this.batches = new PublishingBatch(outboxes, awaited, checking);
        this.allowance = allowance;
        this.clock = clock;
    }

    /**
     * 201 with the outcome; 202 with where it will be; 409 or 422 with every reason; 413 for more than 1 MiB. Of a batch, 200 with what
     * became of each, 202 if some are still under way. With {@code dry-run} 200 with what the door would say of each, and nothing is let
     * in. Who prefers {@code respond-async} (RFC 7240) waits for no outcome. 429 for more than an agency may bring.
     */
    @PostMapping("/api/v1/events")
    ResponseEntity<?> publish(Caller caller, Parameters given, HttpServletRequest request)
            throws IOException, InterruptedException {
        boolean dryRun = given.flag("dry-run");
        given.orRefuse();
        allowance.begin(caller.agency());
        if (Reading.isBatch(request.getContentType())) {
            byte[] batch = request.getInputStream().readNBytes(EventBatch.LARGEST + 1);
            allowance.countBytes(caller.agency(), batch.length);
            List<Arrival> arrivals = EventBatch.read(caller.agency(), batch, clock.instant());
            allowance.countEvents(caller.agency(), arrivals.size());
            return dryRun
                    ? ResponseEntity.ok(checking.check(caller, arrivals))
                    : sent(caller, arrivals, prefersAsync(request) ? Duration.ZERO : LONG_PATIENCE);
        }
        byte[] payload = request.getInputStream().readNBytes(Payloads.LARGEST + 1);
        allowance.countBytes(caller.agency(), payload.length);
        if (payload.length > Payloads.LARGEST) {
            throw new Refusal(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "Nội dung lớn hơn 1 MiB.",
                    List.of(Reason.of(ReasonCode.TOO_LARGE, "", "Nội dung lớn hơn 1 MiB (1048576 byte).")));
        }
        Arrival arrival = Reading.HTTP.read(caller.agency(), headers(request), payload, clock.instant());
        return dryRun
                ? ResponseEntity.ok(checking.check(caller, List.of(arrival)))
                : send(
                        caller.agency(),
                        Posting.of(checking, caller, arrival, request.getContentType(), payload),
                        prefersAsync(request) ? Duration.ZERO : PATIENCE);
    }

    /** When to come again (RFC 6585, section 4). */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> exceeded(Allowance.Exceeded exceeded) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.TOO_MANY_REQUESTS);
        problem.setTitle("Cơ quan gửi quá nhiều.");
        problem.setDetail("Cơ quan đã gửi nhiều hơn mức được nhận; hãy gửi lại cùng nội dung, cùng mã sau %d giây."
                .formatted(exceeded.seconds()));
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(exceeded.seconds()))
                .body(problem);
    }

    private static boolean prefersAsync(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Prefer")).stream()
                .flatMap(preferences -> Stream.of(preferences.split(",")))
                .anyMatch(preference -> preference.strip().equalsIgnoreCase("respond-async"));
    }

    private ResponseEntity<Sent> sent(Caller caller, List<Arrival> arrivals, Duration patience)
            throws InterruptedException {
        try {
            Sent sent = batches.publish(caller, arrivals, patience);
            return ResponseEntity.status(sent.isUnderWay() ? HttpStatus.ACCEPTED : HttpStatus.OK)
                    .body(sent);
        } catch (Outboxes.Unavailable e) {
            throw unavailable();
        }
    }

    private static Refusal unavailable() {
        return new Refusal(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Hệ thống tạm thời chưa nhận được; hãy gửi lại với cùng mã thông điệp.",
                List.of());
    }

    private ResponseEntity<Outcome> send(AgencyCode agency, Posting posting, Duration patience)
            throws InterruptedException {
        URI source = Sources.of(agency);
        String id = posting.id();
        try (AwaitedOutcomes.Wait wait = awaited.begin(source, id, posting.digest())) {
            outboxes.put(
                    agency, id, posting.letter().headers(), posting.letter().body());
            Optional<Outcome> outcome = wait.within(patience);
            return outcome.map(PublishEvents::answer).orElseGet(() -> pending(id));
        } catch (Outboxes.Unavailable e) {
            throw unavailable();
        }
    }

    private static ResponseEntity<Outcome> answer(Outcome outcome) {
        return switch (outcome.status()) {
            case ACCEPTED -> ResponseEntity.status(HttpStatus.CREATED).body(outcome);
            case PARKED -> ResponseEntity.accepted().body(outcome);
            case REFUSED -> throw Refusal.of("Thông điệp bị từ chối.", outcome.reasons());
        };
    }

    private static ResponseEntity<Outcome> pending(String id) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/outcomes/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8)))
                .build();
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            String value = request.getHeader(name);
            boolean isText = name.equalsIgnoreCase(OFFICER);
            headers.put(name.toLowerCase(Locale.ROOT), isText ? HeaderText.read(value) : value);
        }
        return headers;
    }
}
