package vn.lienthong.notification.delivery;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.outcome.Delivered;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.parking.Parking;
import vn.lienthong.runtime.projection.LogRecord;

/**
 * Hands over what goes one lane of batches of inboxes: each agency's in their order, the agencies beside each other, so that a slow one delays
 * nobody else by more than its own attempts. What cannot be handed over is parked, and stays in the inbox anyway.
 */
final class Deliveries {
    private static final Logger log = LoggerFactory.getLogger(Deliveries.class);
    private static final String SERVICE = "notification-service";

    private final Lane lane;
    private final Map<AgencyCode, Webhook> webhooks;
    private final Consumer<Emission> recorder;
    private final Parking parking = new Parking(SERVICE);
    private final MeterRegistry meters;
    private final Clock clock;

    /** @param recorder keeps an emission before it returns, or throws */
    Deliveries(
            Lane lane,
            Map<AgencyCode, Webhook> webhooks,
            Consumer<Emission> recorder,
            MeterRegistry meters,
            Clock clock) {
        this.lane = lane;
        this.webhooks = webhooks;
        this.recorder = recorder;
        this.meters = meters;
        this.clock = clock;
    }

    void deliver(List<LogRecord> batch) {
        Map<AgencyCode, List<LogRecord>> byAgency = batch.stream()
                .filter(record -> lane.takes(record.message()))
                .filter(record -> Topics.agency(record.topic())
                        .filter(webhooks::containsKey)
                        .isPresent())
                .collect(Collectors.groupingBy(
                        record -> Topics.agency(record.topic()).orElseThrow()));
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> tasks = byAgency.entrySet().stream()
                    .<Callable<Void>>map(entry -> () -> {
                        entry.getValue().forEach(record -> deliver(entry.getKey(), record));
                        return null;
                    })
                    .toList();
            for (var done : together.invokeAll(tasks)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; the batch comes again", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("not recorded; the batch comes again", e);
        }
    }

    private void deliver(AgencyCode agency, LogRecord record) {
        Webhook webhook = webhooks.get(agency);
        if (webhook == null) {
            return;
        }
        try {
            int attempts = webhook.deliver(record.message());
            recorder.accept(delivered(agency, record, attempts));
            count("delivered");
        } catch (RestClientException | CallNotPermittedException | JacksonException e) {
            log.warn("webhook of {} failed: {}", agency, e.getClass().getSimpleName());
            recorder.accept(parked(agency, record));
            count("parked");
        }
    }

    private void count(String result) {
        meters.counter("lienthong.notifications", "channel", "webhook", "result", result)
                .increment();
        if (lane == Lane.PAGED) {
            meters.counter("lienthong.paged", "result", result).increment();
        }
    }

    private Emission delivered(AgencyCode agency, LogRecord record, int attempts) {
        Envelope cause = record.message().envelope();
        Delivered delivered = new Delivered(cause.id(), agency, "webhook", attempts, clock.instant());
        Envelope envelope = new Envelope(
                agency + "|" + cause.id(),
                URI.create("/" + SERVICE),
                MessageTypes.of(delivered).name(),
                cause.subject(),
                delivered.at(),
                agency,
                agency.value(),
                null,
                null,
                null,
                cause.correlationid(),
                cause.id());
        return new Emission(Topics.NOTIFICATIONS, cause.id(), new Message(envelope, Json.write(delivered)));
    }

    private Emission parked(AgencyCode agency, LogRecord record) {
        RecordHeaders headers = new RecordHeaders();
        record.message().writeTo(headers);
        Reason reason = Reason.of(
                ReasonCode.FAULT,
                null,
                "Không chuyển được tới hệ thống của " + agency + "; nội dung vẫn ở hộp thư đến.");
        return parking.park(
                new Parking.Position(record.topic(), record.partition(), record.offset()),
                record.key(),
                headers,
                record.message().payload(),
                List.of(reason),
                clock.instant());
    }
}
