package vn.lienthong.intake.parked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.intake.parked.ParkedSamples.MORNING;
import static vn.lienthong.intake.parked.ParkedSamples.OUTBOX;
import static vn.lienthong.intake.parked.ParkedSamples.parked;
import static vn.lienthong.intake.parked.ParkedSamples.unreadable;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.parking.Correction;
import vn.lienthong.contract.parking.ParkingCommand;
import vn.lienthong.contract.parking.ParkingCommand.DiscardParked;
import vn.lienthong.contract.parking.ParkingCommand.ReplayParked;
import vn.lienthong.contract.parking.ParkingId;
import vn.lienthong.contract.request.RequestCommand.CloseRequest;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.fixture.Flow;
import vn.lienthong.fixture.Stores;
import vn.lienthong.intake.outcome.OutcomeView;
import vn.lienthong.registry.connection.Connections;
import vn.lienthong.runtime.decider.Decisions;
import vn.lienthong.runtime.decider.Outcomes;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.message.Routing;
import vn.lienthong.runtime.parking.Parking;
import vn.lienthong.runtime.projection.LogRecord;

/** What the standing office does with parked records, from its command to what is sent. */
class SettlingParkedTest {
    private static final AgencyCode OFFICE = AgencyCode.STANDING_OFFICE;
    private static final AgencyCode LAO_CAI = new AgencyCode("MS-15");
    private static final Instant NOW = MORNING.plusSeconds(3600);
    private static final ParkingId IN_OUTBOX = new ParkingId(OUTBOX + "-0@7");
    private static final ParkingId AT_DECIDER = new ParkingId("lienthong.request.commands-2@5");
    private static final ParkingId AT_WEBHOOK = new ParkingId("agency.MS-15.inbox-0@5");
    private static final CloseRequest CLOSE = new CloseRequest(new RequestId(new UUID(0x389, 1)), null);
    private static final Correction CORRECTION =
            new Correction(MessageTypes.of(CLOSE).name(), new String(Json.write(CLOSE), StandardCharsets.UTF_8));

    private final ParkedView parked;
    private final OutcomeView outcomes;

    @TempDir
    private Path state;

    private Flow flow;

    SettlingParkedTest() {
        MongoOperations store = Stores.all().getFirst().empty();
        parked = new ParkedView(store);
        outcomes = new OutcomeView(store);
    }

    @BeforeEach
    void open() {
        Decisions decisions = new Decisions(
                "intake-service",
                () -> Connections.fromTheBeginning(List.of(OFFICE, LAO_CAI)),
                new SimpleMeterRegistry(),
                List.of(new Parkings()));
        flow = Flow.of(
                state,
                Matter.PARKING.commands(),
                commands -> Routing.route(commands.process(decisions).process(() -> new Settling(parked, outcomes))));
    }

    @AfterEach
    void close() {
        flow.close();
    }

    @Test
    void sendsWhatADeciderFailedOnToItAgainWithAllThatTheDoorSaidOfIt() {
        Message command = aCommand().rewritten(Json.write(CLOSE));
        park(AT_DECIDER, "the-matter", headers(command), command.payload());

        settle("1", new ReplayParked(AT_DECIDER, "Lỗi đã được sửa.", null), "Trần Thị Bình");

        assertThat(flow.records("lienthong.request.commands")).singleElement().satisfies(record -> {
            Message sent = Message.read(record.headers(), record.value());
            assertThat(record.key()).isEqualTo("the-matter");
            assertThat(sent.envelope()).isEqualTo(command.envelope());
            assertThat(sent.digest()).isEqualTo(command.digest());
            assertThat(sent.content()).isEqualTo(CLOSE);
        });
    }

    @Test
    void sendsWhatTheDoorFailedOnThroughTheDoorAgain() {
        Message sent = aCommand();
        park(IN_OUTBOX, null, headers(sent), sent.payload());

        settle("1", new ReplayParked(IN_OUTBOX, "Lỗi đã được sửa.", null), "Trần Thị Bình");

        assertThat(flow.read(OUTBOX)).singleElement().satisfies(again -> {
            assertThat(again.envelope().id()).isEqualTo(sent.envelope().id());
            assertThat(again.envelope().officer()).isEqualTo("Nguyễn Văn An");
            assertThat(again.payload()).isEqualTo(sent.payload());
        });
    }

    @Test
    void sendsACorrectedTextInTheNameOfTheSenderAndSaysWhoCorrectedIt() {
        parked.apply(List.of(unreadable(7, MORNING)));

        settle("1", new ReplayParked(IN_OUTBOX, "Theo công văn số 12.", CORRECTION), "Trần Thị Bình");

        assertThat(flow.read(OUTBOX)).singleElement().satisfies(sent -> {
            assertThat(sent.envelope().source()).isEqualTo(Sources.of(LAO_CAI));
            assertThat(sent.envelope().id()).isEqualTo("corrected-" + IN_OUTBOX);
            assertThat(sent.envelope().officer()).isEqualTo("Trần Thị Bình, Văn phòng Thường trực gửi thay");
            assertThat(sent.content()).isEqualTo(CLOSE);
        });
    }

    @Test
    void tellsTheSenderThatWhatWasKeptIsGivenUpAndWhy() {
        parked.apply(List.of(unreadable(7, MORNING)));
        toldThatItIsKept(IN_OUTBOX.value());

        settle("1", new DiscardParked(IN_OUTBOX, "Đã gửi lại bằng LC-2."), "Trần Thị Bình");

        assertThat(told(LAO_CAI)).singleElement().satisfies(outcome -> {
            assertThat(outcome.status()).isEqualTo(Outcome.Status.REFUSED);
            assertThat(outcome.command()).isEqualTo(IN_OUTBOX.value());
            assertThat(outcome.reasons())
                    .extracting(Reason::detail)
                    .last()
                    .asString()
                    .contains("Đã gửi lại bằng LC-2.");
        });
        assertThat(flow.read(OUTBOX)).isEmpty();
    }

    @Test
    void settlesARecordOnceAndSaysThenWhatHappenedWhenAndByWhom() {
        parked.apply(List.of(unreadable(7, MORNING)));

        settle("1", new DiscardParked(IN_OUTBOX, "Gửi nhầm."), "Trần Thị Bình");
        settle("2", new DiscardParked(IN_OUTBOX, "Gửi nhầm."), "Lê Văn Cường");
        settle("3", new ReplayParked(IN_OUTBOX, "Thử lại.", CORRECTION), "Lê Văn Cường");

        assertThat(flow.read(Matter.PARKING.events())).hasSize(1);
        assertThat(flow.read(OUTBOX)).isEmpty();
        assertThat(told(OFFICE))
                .filteredOn(outcome -> outcome.status() == Outcome.Status.REFUSED)
                .hasSize(2)
                .allSatisfy(outcome -> assertThat(outcome.reasons())
                        .singleElement()
                        .satisfies(reason -> {
                            assertThat(reason.code()).isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
                            assertThat(reason.detail())
                                    .contains("Đã bỏ mục giữ lại", "Gửi nhầm.", "Trần Thị Bình", "10:00 20/11/2026");
                        }));
    }

    @Test
    void repeatsTheOutcomeOfTheSameCommandAndSendsNothingTwice() {
        parked.apply(List.of(unreadable(7, MORNING)));
        ReplayParked replay = new ReplayParked(IN_OUTBOX, "Theo công văn số 12.", CORRECTION);

        settle("1", replay, "Trần Thị Bình");
        settle("1", replay, "Trần Thị Bình");

        assertThat(flow.read(OUTBOX)).hasSize(1);
        assertThat(told(OFFICE))
                .extracting(Outcome::status)
                .containsExactly(Outcome.Status.ACCEPTED, Outcome.Status.ACCEPTED);
    }

    @Test
    void isForTheStandingOfficeByANamedOfficer() {
        parked.apply(List.of(unreadable(7, MORNING)));
        DiscardParked discard = new DiscardParked(IN_OUTBOX, "Gửi nhầm.");

        settle("1", LAO_CAI, discard, "Nguyễn Văn An");
        settle("2", OFFICE, discard, null);

        assertThat(flow.read(Matter.PARKING.events())).isEmpty();
        assertThat(told(LAO_CAI).getFirst().reasons()).extracting(Reason::code).containsExactly(ReasonCode.NOT_YOURS);
        assertThat(told(OFFICE).getFirst().reasons())
                .extracting(Reason::pointer)
                .containsExactly("ce:officer");
    }

    /** The decision is made again when the view is there: nothing is half done. */
    @Test
    void waitsForTheViewAndDoesNothingBefore() {
        assertThatThrownBy(() -> settle("1", new DiscardParked(IN_OUTBOX, "Gửi nhầm."), "Trần Thị Bình"))
                .hasRootCauseInstanceOf(ParkedAway.class);
    }

    @Test
    void saysAtTheDoorWhatCannotBeSentAgainAndNothingToOthers() {
        ParkedInView records = new ParkedInView(parked);
        parked.apply(List.of(unreadable(7, MORNING)));
        Message delivered = aCommand();
        park(AT_WEBHOOK, null, headers(delivered), delivered.payload());
        park(AT_DECIDER, "the-matter", Map.of("ce_id", "1", "ce_source", "/exchange-service", "ce_type", "t"), null);

        assertThat(against(records, new ReplayParked(IN_OUTBOX, "…", null))).contains("mã hoặc phong bì");
        assertThat(against(records, new ReplayParked(AT_WEBHOOK, "…", null))).contains("agency.MS-15.inbox");
        assertThat(against(records, new ReplayParked(AT_WEBHOOK, "…", CORRECTION)))
                .contains("chỉ có thể bỏ");
        assertThat(against(records, new ReplayParked(AT_DECIDER, "…", null))).contains("Nội dung không được giữ");
        assertThat(against(records, new ReplayParked(AT_DECIDER, "…", CORRECTION)))
                .contains("Không rõ cơ quan");
        assertThat(against(records, new DiscardParked(new ParkingId("a-0@1"), "…")))
                .contains("Không có mục");
        assertThat(records.against(OFFICE, new ReplayParked(IN_OUTBOX, "…", CORRECTION)))
                .isEmpty();
        assertThat(records.against(LAO_CAI, new DiscardParked(IN_OUTBOX, "…")))
                .isEqualTo(records.against(LAO_CAI, new DiscardParked(new ParkingId("a-0@1"), "…")))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.NOT_YOURS);
    }

    private static String against(ParkedInView records, ParkingCommand command) {
        return records.against(OFFICE, command).getFirst().detail();
    }

    private static Message aCommand() {
        Envelope envelope =
                Envelope.of("LC-1", Sources.of(LAO_CAI), MessageTypes.of(CLOSE).name());
        return new Message(envelope.actedBy("Nguyễn Văn An"), Json.write(CLOSE));
    }

    private static Map<String, String> headers(Message message) {
        RecordHeaders headers = new RecordHeaders();
        message.writeTo(headers);
        Map<String, String> text = new java.util.LinkedHashMap<>();
        headers.forEach(header -> text.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return text;
    }

    private void park(ParkingId id, @Nullable String key, Map<String, String> headers, byte @Nullable [] payload) {
        int at = id.value().lastIndexOf('@');
        int partition = id.value().lastIndexOf('-', at);
        Parking.Position position = new Parking.Position(
                id.value().substring(0, partition),
                Integer.parseInt(id.value().substring(partition + 1, at)),
                Long.parseLong(id.value().substring(at + 1)));
        parked.apply(List.of(parked(position, key, headers, payload, MORNING)));
    }

    private void toldThatItIsKept(String command) {
        Outcome kept = new Outcome(
                command,
                null,
                LAO_CAI,
                Outcome.Status.PARKED,
                null,
                command,
                "digest",
                List.of(),
                List.of(Reason.of(ReasonCode.MALFORMED_JSON, "", "Không phải JSON.")),
                MORNING);
        Message told = Outcomes.tell(kept, Envelope.of(command, Sources.of(LAO_CAI), "refused"), Sources.of(LAO_CAI))
                .getFirst()
                .message();
        outcomes.apply(List.of(new LogRecord(Topics.OUTCOMES, 0, 0, Outcomes.key(Sources.of(LAO_CAI), command), told)));
    }

    private void settle(String id, ParkingCommand content, String officer) {
        settle(id, OFFICE, content, officer);
    }

    private void settle(String id, AgencyCode by, ParkingCommand content, @Nullable String officer) {
        Envelope envelope =
                Envelope.of(id, Sources.of(by), MessageTypes.of(content).name());
        flow.send(
                Matter.PARKING.commands(),
                content.parked().key(),
                new Message(envelope.actedBy(officer), Json.write(content)),
                NOW);
    }

    private List<Outcome> told(AgencyCode agency) {
        List<TestRecord<String, byte[]>> records =
                flow.records(Topics.inbox(agency).name());
        return records.stream()
                .map(record -> Message.read(record.headers(), record.value()).content())
                .flatMap(content -> content instanceof Outcome outcome
                        ? Optional.of(outcome).stream()
                        : Optional.<Outcome>empty().stream())
                .toList();
    }
}
