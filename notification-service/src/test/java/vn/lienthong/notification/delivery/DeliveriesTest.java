package vn.lienthong.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lienthong.notification.delivery.Calling.anEvent;
import static vn.lienthong.notification.delivery.Calling.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.outcome.Delivered;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.notification.delivery.AnAgencySystem.Received;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.parking.Parked;
import vn.lienthong.runtime.projection.LogRecord;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class DeliveriesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:20:00Z");
    private static final AgencyCode LAO_CAI = new AgencyCode("MS-15");
    private static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    private static final AgencyCode WITHOUT_WEBHOOK = new AgencyCode("TAX-15");

    private final List<Emission> recorded = new CopyOnWriteArrayList<>();
    private AnAgencySystem laoCai;
    private AnAgencySystem police;

    @BeforeEach
    void start() throws IOException {
        laoCai = new AnAgencySystem();
        police = new AnAgencySystem();
    }

    @AfterEach
    void stop() {
        laoCai.close();
        police.close();
    }

    @Test
    void recordsWhatWasDeliveredToWhomAndAfterHowManyAttempts() {
        laoCai.answering(500);

        deliveries(recorded::add).deliver(List.of(record(LAO_CAI, 7, "e-1")));

        Emission emission = recorded.getFirst();
        assertThat(emission.topic()).isEqualTo(Topics.NOTIFICATIONS);
        assertThat(emission.key()).isEqualTo("e-1");
        assertThat(emission.message().content()).isEqualTo(new Delivered("e-1", LAO_CAI, "webhook", 2, NOW));
        assertThat(emission.message().envelope().attributes())
                .containsEntry("id", "MS-15|e-1")
                .containsEntry("type", "vn.lienthong.notification.delivered.v1")
                .containsEntry("handling", "MS-15")
                .containsEntry("causationid", "e-1");
    }

    @Test
    void deliversToEachAgencyInTheOrderOfItsInbox() {
        List<LogRecord> batch = IntStream.range(0, 20)
                .boxed()
                .flatMap(offset ->
                        Stream.of(record(LAO_CAI, offset, "l-" + offset), record(POLICE, offset, "p-" + offset)))
                .toList();

        deliveries(recorded::add).deliver(batch);

        assertThat(laoCai.received())
                .extracting(Received::id)
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(offset -> "l-" + offset).toList());
        assertThat(police.received())
                .extracting(Received::id)
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(offset -> "p-" + offset).toList());
        assertThat(recorded).hasSize(40);
    }

    /** Each system answers only when the other has been called as well: one after the other would never end. */
    @Test
    void callsTheAgenciesBesideEachOther() {
        CyclicBarrier both = new CyclicBarrier(2);
        laoCai.first(() -> meet(both));
        police.first(() -> meet(both));

        deliveries(recorded::add).deliver(List.of(record(LAO_CAI, 0, "l"), record(POLICE, 0, "p")));

        assertThat(recorded)
                .extracting(Emission::topic, Emission::key)
                .containsExactlyInAnyOrder(tuple(Topics.NOTIFICATIONS, "l"), tuple(Topics.NOTIFICATIONS, "p"));
    }

    @Test
    void parksWhatADeadSystemDoesNotTakeAndDeliversToTheOthers() {
        laoCai.close();

        deliveries(recorded::add)
                .deliver(List.of(record(LAO_CAI, 7, "l-1"), record(POLICE, 1, "p-1"), record(LAO_CAI, 8, "l-2")));

        assertThat(police.received()).extracting(Received::id).containsExactly("p-1");
        List<Emission> parked = parked();
        assertThat(parked)
                .extracting(Emission::key)
                .containsExactly("agency.MS-15.inbox-0@7", "agency.MS-15.inbox-0@8");
        Parked first = Json.read(parked.getFirst().message().payload(), Parked.class);
        assertThat(first.service()).isEqualTo("notification-service");
        assertThat(first.headers()).containsEntry("ce_id", "l-1");
        assertThat(first.payload()).isEqualTo(anEvent("l-1").payload());
        assertThat(first.reasons()).extracting(Reason::code).containsExactly(ReasonCode.FAULT);
    }

    @Test
    void parksWhatIsNoJsonAndDeliversTheNext() {
        Message broken = new Message(anEvent("broken").envelope(), "{".getBytes(StandardCharsets.UTF_8));
        LogRecord unreadable = new LogRecord(Topics.inbox(LAO_CAI).name(), 0, 7, "key", broken);

        deliveries(recorded::add).deliver(List.of(unreadable, record(LAO_CAI, 8, "next")));

        assertThat(parked()).extracting(Emission::key).containsExactly("agency.MS-15.inbox-0@7");
        assertThat(laoCai.received()).extracting(Received::id).containsExactly("next");
    }

    @Test
    void passesOverAgenciesWithoutAWebhookAndTopicsOfNoAgency() {
        LogRecord elsewhere = new LogRecord("lienthong.requests", 0, 1, "key", anEvent("x"));

        deliveries(recorded::add).deliver(List.of(record(WITHOUT_WEBHOOK, 0, "t"), elsewhere));

        assertThat(recorded).isEmpty();
    }

    /** Then the batch comes again; the agency knows the event by its id. */
    @Test
    void failsWhenTheBrokerDoesNotKeepWhatBecameOfIt() {
        Deliveries deliveries = deliveries(emission -> {
            throw new IllegalStateException("the broker does not answer");
        });

        assertThatIllegalStateException()
                .isThrownBy(() -> deliveries.deliver(List.of(record(LAO_CAI, 0, "e-1"))))
                .withMessage("not recorded; the batch comes again");
    }

    private List<Emission> parked() {
        return recorded.stream()
                .filter(emission -> emission.topic().equals(Topics.PARKED))
                .toList();
    }

    /** Its system takes nothing ordinary: what is express comes all the same, before it and beside it. */
    @Test
    void pagesWhatIsExpressBesideAllElse() {
        List<LogRecord> batch = List.of(
                record(LAO_CAI, 0, "ordinary-1"),
                record(LAO_CAI, 1, express("express")),
                record(LAO_CAI, 2, "ordinary-2"),
                record(LAO_CAI, 3, overdue("overdue", true)),
                record(LAO_CAI, 4, overdue("only-near", false)),
                record(LAO_CAI, 5, escalated("escalated")));
        SimpleMeterRegistry meters = new SimpleMeterRegistry();

        deliveries(Lane.PAGED, recorded::add, meters).deliver(batch);
        assertThat(laoCai.received()).extracting(Received::id).containsExactly("express", "overdue", "escalated");
        assertThat(meters.counter("lienthong.paged", "result", "delivered").count())
                .isEqualTo(3);

        deliveries(Lane.ORDINARY, recorded::add, meters).deliver(batch);
        assertThat(laoCai.received())
                .extracting(Received::id)
                .containsExactly("express", "overdue", "escalated", "ordinary-1", "ordinary-2", "only-near");
        assertThat(meters.counter("lienthong.paged", "result", "delivered").count())
                .isEqualTo(3);
    }

    @Test
    void takesEveryMessageOnExactlyOneLane() {
        for (Message message : List.of(
                anEvent("x"),
                express("e").message(),
                escalated("s").message(),
                overdue("o", true).message())) {
            assertThat(Lane.PAGED.takes(message)).isNotEqualTo(Lane.ORDINARY.takes(message));
        }
        Message broken = new Message(overdue("o", true).message().envelope(), new byte[] {'{'});
        assertThat(Lane.ORDINARY.takes(broken)).isTrue();
    }

    private static LogRecord record(AgencyCode agency, long offset, Retyped retyped) {
        return new LogRecord(Topics.inbox(agency).name(), 0, offset, "key", retyped.message());
    }

    /** An event of an inbox in an envelope of another type or urgency. */
    private record Retyped(Message message) {}

    private static Retyped express(String id) {
        return retyped(id, "vn.lienthong.request.made.v1", Urgency.EXPRESS, "{}");
    }

    private static Retyped escalated(String id) {
        return retyped(id, "vn.lienthong.request.escalated.v1", Urgency.NORMAL, "{}");
    }

    private static Retyped overdue(String id, boolean overdue) {
        return retyped(id, "vn.lienthong.plan.task-reminded.v1", null, "{\"overdue\":" + overdue + "}");
    }

    private static Retyped retyped(String id, String type, @Nullable Urgency urgency, String payload) {
        Envelope old = anEvent(id).envelope();
        Envelope envelope = new Envelope(
                id,
                old.source(),
                type,
                old.subject(),
                old.time(),
                old.provider(),
                old.handling(),
                urgency,
                null,
                null,
                null,
                null);
        return new Retyped(new Message(envelope, payload.getBytes(StandardCharsets.UTF_8)));
    }

    private Deliveries deliveries(Consumer<Emission> recorder) {
        return deliveries(Lane.ORDINARY, recorder, new SimpleMeterRegistry());
    }

    private Deliveries deliveries(Lane lane, Consumer<Emission> recorder, MeterRegistry meters) {
        return new Deliveries(
                lane,
                Map.of(LAO_CAI, webhook(laoCai.address()), POLICE, webhook(police.address())),
                recorder,
                meters,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static LogRecord record(AgencyCode agency, long offset, String id) {
        return new LogRecord(Topics.inbox(agency).name(), 0, offset, "key", anEvent(id));
    }

    private static void meet(CyclicBarrier both) {
        try {
            both.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the other was not called", e);
        }
    }
}
