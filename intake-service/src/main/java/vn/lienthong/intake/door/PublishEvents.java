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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.intake.outcome.AwaitedOutcomes;
import vn.lienthong.runtime.message.Digest;
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

    private final Outboxes outboxes;
    private final AwaitedOutcomes awaited;
    private final Checking checking;
    private final Clock clock;

    PublishEvents(Outboxes outboxes, AwaitedOutcomes awaited, Checking checking, Clock clock) {
        this.outboxes = outboxes;
        this.awaited = awaited;
        this.checking = checking;
        this.clock = clock;
    }

    /**
     * 201 with the outcome; 202 with where it will be; 409 or 422 with every reason; 413 for more than 1 MiB. With
     * {@code dry-run}, also for many events at once: 200 with what the door would say of each, and nothing is let in.
     */
    @PostMapping("/api/v1/events")
    ResponseEntity<?> publish(Caller caller, Parameters given, HttpServletRequest request)
            throws IOException, InterruptedException {
        boolean dryRun = given.flag("dry-run");
        given.orRefuse();
        if (dryRun && Reading.isBatch(request.getContentType())) {
            byte[] batch = request.getInputStream().readNBytes(EventBatch.LARGEST + 1);
            return ResponseEntity.ok(checking.check(caller, EventBatch.read(caller.agency(), batch, clock.instant())));
        }
        byte[] payload = request.getInputStream().readNBytes(Payloads.LARGEST + 1);
        if (payload.length > Payloads.LARGEST) {
            throw new Refusal(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "Nội dung lớn hơn 1 MiB.",
                    List.of(Reason.of(ReasonCode.TOO_LARGE, "", "Nội dung lớn hơn 1 MiB (1048576 byte).")));
        }
        Arrival arrival = Reading.HTTP.read(caller.agency(), headers(request), payload, clock.instant());
        return dryRun
                ? ResponseEntity.ok(checking.check(caller, List.of(arrival)))
                : publish(caller, arrival, request.getContentType(), payload);
    }

    private ResponseEntity<Outcome> publish(
            Caller caller, Arrival arrival, @Nullable String contentType, byte[] payload) throws InterruptedException {
        String id = arrival.attributes().get("id");
        // what has no id, or one that would stand otherwise in the outbox, cannot be waited for there
        if (id == null || !Attributes.hasId(arrival) || !arrival.found().isEmpty()) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "Thông điệp bị từ chối.", Attributes.reasons(arrival));
        }
        List<Reason> notTheirs = checking.notTheirs(caller, arrival);
        if (!notTheirs.isEmpty()) {
            throw new Refusal(HttpStatus.CONFLICT, "Thông điệp bị từ chối.", notTheirs);
        }
        Arrival veiled = checking.veiled(arrival);
        Letter letter = veiled == arrival
                ? Letter.of(caller, arrival, contentType, payload)
                : Letter.of(caller, veiled, null, veiled.payload());
        return send(caller.agency(), id, Digest.of(veiled.payload()), letter);
    }

    private ResponseEntity<Outcome> send(AgencyCode agency, String id, String digest, Letter letter)
            throws InterruptedException {
        URI source = Sources.of(agency);
        try (AwaitedOutcomes.Wait wait = awaited.begin(source, id, digest)) {
            outboxes.put(agency, id, letter.headers(), letter.body());
            Optional<Outcome> outcome = wait.within(PATIENCE);
            return outcome.map(PublishEvents::answer).orElseGet(() -> pending(id));
        } catch (Outboxes.Unavailable e) {
            throw new Refusal(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Hệ thống tạm thời chưa nhận được; hãy gửi lại với cùng mã thông điệp.",
                    List.of());
        }
    }

    private static ResponseEntity<Outcome> answer(Outcome outcome) {
        return switch (outcome.status()) {
            case ACCEPTED -> ResponseEntity.status(HttpStatus.CREATED).body(outcome);
            case PARKED -> ResponseEntity.accepted().body(outcome);
            case REFUSED -> throw new Refusal(status(outcome), "Thông điệp bị từ chối.", outcome.reasons());
        };
    }

    private static HttpStatus status(Outcome outcome) {
        boolean invalid =
                outcome.reasons().stream().anyMatch(reason -> reason.code().category() != ReasonCode.Category.CONFLICT);
        return invalid ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
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
