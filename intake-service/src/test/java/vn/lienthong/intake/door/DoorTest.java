package vn.lienthong.intake.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lienthong.intake.door.Arrivals.LAO_CAI;
import static vn.lienthong.intake.door.Arrivals.LARGEST_RECORD;
import static vn.lienthong.intake.door.Arrivals.NOW;
import static vn.lienthong.intake.door.Arrivals.POLICE;
import static vn.lienthong.intake.door.Arrivals.aCaseFile;
import static vn.lienthong.intake.door.Arrivals.aRequestTo;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.audit.AuditEntry;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Outcome.Status;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.RequestCommand.CloseRequest;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.fixture.Away;
import vn.lienthong.fixture.Flow;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.directory.DirectoryAway;
import vn.lienthong.runtime.message.Digest;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.parking.Parked;

class DoorTest {
    private static final String OUTBOX = Topics.outbox(LAO_CAI).name();
    private static final String CASES = "lienthong.casefile.commands";
    private static final String REQUESTS = "lienthong.request.commands";

    @TempDir
    private Path state;

    private Flow flow;

    @BeforeEach
    void open() {
        flow = ADoor.open(state);
    }

    @AfterEach
    void close() {
        flow.close();
    }

    @Test
    void sendsEachGoodEventToTheDecidersOfItsMatter() {
        send("1", aCaseFile());
        send("2", aRequestTo(POLICE));

        assertThat(flow.records(CASES))
                .singleElement()
                .satisfies(record -> assertThat(record.key())
                        .isEqualTo(Message.read(record.headers(), record.value())
                                .envelope()
                                .subject()));
        assertThat(flow.read(REQUESTS)).extracting(Message::content).containsExactly(aRequestTo(POLICE));
        assertThat(flow.read(Topics.OUTCOMES)).isEmpty();
        assertThat(flow.read(Topics.PARKED)).isEmpty();
    }

    /** Nothing is wrong with the event: the stream stops, and looks at it again when the directory is there. */
    @Test
    void keepsAndRefusesNothingWhileTheDirectoryIsAway() {
        flow.close();
        flow = ADoor.open(state, Away::directory);

        assertThatThrownBy(() -> send("1", aCaseFile())).hasRootCauseInstanceOf(DirectoryAway.class);

        assertThat(ADoor.TOPICS)
                .allSatisfy(topic -> assertThat(flow.read(topic)).isEmpty());
    }

    @Test
    void countsWhyItRefusesEachKindOfReasonOnceForAMessage() {
        flow.close();
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        flow = ADoor.open(state, Shipped.DIRECTORY, meters);
        Arrival strange = Arrivals.withPayload(payload -> {
            ObjectNode facts = (ObjectNode) payload.get("facts");
            facts.put("violation", "qqqq").putArray("measures").add("qqqq").add("held");
            facts.remove("title");
        });

        flow.send(OUTBOX, null, ADoor.headers(strange), strange.payload(), NOW);

        assertThat(outcomes()).hasSize(1);
        assertThat(meters.get("lienthong.refusals")
                        .tag("reason", "unknown_word")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("lienthong.refusals")
                        .tag("reason", "schema")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    /** What it lets in is noted by the decider that answers it. */
    @Test
    void notesWhatItRefusesOnTheAuditLog() {
        send("1", aCaseFile());
        Arrival strange = Arrivals.withPayload(payload -> ((ObjectNode) payload.get("facts")).remove("title"));
        flow.send(OUTBOX, null, ADoor.headers(strange), strange.payload(), NOW);

        Outcome told = outcomes().getFirst();
        assertThat(flow.read(Topics.AUDIT)).singleElement().satisfies(message -> {
            AuditEntry.Decided noted = (AuditEntry.Decided) AuditEntry.read(message.payload());
            assertThat(noted.service()).isEqualTo("intake-service");
            assertThat(noted.agency()).isEqualTo(told.agency());
            assertThat(noted.command()).isEqualTo(told.command());
            assertThat(noted.status()).isEqualTo(Outcome.Status.REFUSED);
            assertThat(noted.sent()).isEqualTo(told.digest());
            assertThat(noted.emitted()).isEqualTo(Digest.of(Json.write(told)));
            assertThat(noted.at()).isEqualTo(told.at());
        });
    }

    @Test
    void letsTheSameEventThroughAgainSoThatItsOutcomeIsToldAgain() {
        send("1", aCaseFile());
        send("1", aCaseFile());

        List<TestRecord<String, byte[]>> commands = flow.records(CASES);
        assertThat(commands).hasSize(2);
        assertThat(commands.getLast().key()).isEqualTo(commands.getFirst().key());
        assertThat(commands.getLast().headers()).isEqualTo(commands.getFirst().headers());
        assertThat(commands.getLast().value()).isEqualTo(commands.getFirst().value());
    }

    @Test
    void refusesAnIdThatWasUsedForAnotherContentOrAnotherType() {
        send("1", aRequestTo(POLICE));
        send("1", aRequestTo(POLICE, LAO_CAI));
        send("1", new CloseRequest(new RequestId(new UUID(0x389, 1)), null));

        assertThat(flow.read(REQUESTS)).hasSize(1);
        assertThat(outcomes()).hasSize(2).allSatisfy(outcome -> {
            assertThat(outcome.status()).isEqualTo(Status.REFUSED);
            assertThat(outcome.command()).isEqualTo("1");
            assertThat(outcome.reasons())
                    .extracting(Reason::code, Reason::pointer)
                    .containsExactly(tuple(ReasonCode.DUPLICATE_ID, "ce:id"));
        });
    }

    @Test
    void remembersItsIdsAfterARestart() {
        send("1", aRequestTo(POLICE));

        flow.restart();
        send("1", aCaseFile());
        send("1", aRequestTo(POLICE));

        assertThat(flow.read(REQUESTS)).hasSize(2);
        assertThat(flow.read(CASES)).isEmpty();
        assertThat(outcomes()).hasSize(1);
    }

    @Test
    void takesACorrectedEventUnderTheIdOfARefusedOne() {
        send(Arrivals.withPayload("{"));
        send("1", aCaseFile());

        assertThat(outcomes()).extracting(Outcome::status).containsExactly(Status.REFUSED);
        assertThat(flow.read(CASES)).hasSize(1);
    }

    @Test
    void takesTheSameIdFromTwoAgencies() {
        send("1", aCaseFile());
        Arrival theirs = Arrivals.withAttribute("source", "/agencies/POLICE-15");
        flow.send(Topics.outbox(POLICE).name(), null, headers(theirs), theirs.payload(), NOW);

        assertThat(flow.records(CASES))
                .extracting(TestRecord::key)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void tellsARefusalToTheAgencyWhoseOutboxItIsWhoeverItClaimsToBe() {
        send(Arrivals.withAttribute("source", "/agencies/POLICE-15"));

        assertThat(flow.read(Topics.inbox(POLICE).name())).isEmpty();
        Message told = flow.read(Topics.inbox(LAO_CAI).name()).getFirst();
        assertThat(told.envelope().type()).isEqualTo("vn.lienthong.outcome.refused.v1");
        assertThat(told.envelope().handling()).isEqualTo("MS-15");
        Outcome outcome = (Outcome) told.content();
        assertThat(outcome.agency()).isEqualTo(LAO_CAI);
        assertThat(outcome.position()).isEqualTo("agency.MS-15.outbox-0@0");
        assertThat(outcome.digest()).isEqualTo(Digest.of(Json.write(aCaseFile())));
        assertThat(outcome.reasons()).extracting(Reason::code).containsExactly(ReasonCode.WRONG_SOURCE);
    }

    @Test
    void refusesATypeItDoesNotKnowAtOnce() {
        send(Arrivals.withAttribute("type", "vn.lienthong.casefile.opne.v1"));

        assertThat(outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.status()).isEqualTo(Status.REFUSED);
            assertThat(outcome.command()).isEqualTo("1");
            assertThat(outcome.type()).isEqualTo("vn.lienthong.casefile.opne.v1");
            assertThat(outcome.reasons().getFirst().detail()).contains("vn.lienthong.casefile.open.v1");
        });
        assertThat(parked()).isEmpty();
    }

    @Test
    void answersWhatHasNoIdByItsPlaceInTheOutboxAndSaysSo() {
        send(Arrivals.withAttribute("id", null));

        Message told = flow.read(Topics.inbox(LAO_CAI).name()).getFirst();
        Outcome outcome = (Outcome) told.content();
        assertThat(outcome.status()).isEqualTo(Status.REFUSED);
        assertThat(outcome.command()).isEqualTo("agency.MS-15.outbox-0@0");
        assertThat(outcome.reasons())
                .extracting(Reason::pointer, Reason::detail)
                .containsExactly(
                        tuple("ce:id", "Thiếu mã thông điệp (id)."),
                        tuple(
                                "ce:id",
                                "Không có mã dùng được để trả lời, nên kết quả này mang mã theo vị trí trong hộp đi: agency.MS-15.outbox-0@0."));
        assertThat(parked()).isEmpty();
    }

    @Test
    void knowsAnIdAgainThatWasSentDecomposedAndCleansItsText() {
        Arrival decomposed = Arrivals.withPayload(java.text.Normalizer.normalize(
                new String(Json.write(aCaseFile()), StandardCharsets.UTF_8), java.text.Normalizer.Form.NFD));
        send(decomposed);
        send(decomposed);

        List<Message> commands = flow.read(CASES);
        assertThat(commands).hasSize(2);
        assertThat(commands).extracting(Message::content).containsOnly(aCaseFile());
        assertThat(commands).extracting(Message::digest).containsOnly(Digest.of(decomposed.payload()));
        assertThat(outcomes()).isEmpty();
    }

    @Test
    void keepsATombstoneAndGarbageWithoutHeaders() {
        flow.send(OUTBOX, null, new RecordHeaders(), null, NOW);
        flow.send(OUTBOX, "key", new RecordHeaders(), new byte[] {(byte) 0xFF, 0, 1}, NOW);
        send("1", aCaseFile());

        assertThat(parked()).extracting(Parked::payload).containsExactly(null, new byte[] {(byte) 0xFF, 0, 1});
        assertThat(outcomes()).extracting(Outcome::status).containsExactly(Status.PARKED, Status.PARKED);
        assertThat(flow.read(CASES)).hasSize(1);
    }

    @Test
    void refusesATombstoneThatCarriesAnEnvelope() {
        flow.send(OUTBOX, null, headers(Arrivals.anArrival(aCaseFile())), null, NOW);

        assertThat(outcomes())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.reasons())
                        .extracting(Reason::code)
                        .containsExactly(ReasonCode.MALFORMED_JSON));
    }

    @Test
    void answersWhatIsTooLargeInFewBytes() {
        send(Arrivals.withPayload(new byte[LARGEST_RECORD - 2000]));

        assertThat(outcomes()).extracting(Outcome::status).containsExactly(Status.REFUSED);
        assertThat(parked()).isEmpty();
    }

    @Test
    void keepsWhatIsTooLargeAndHasNoIdInARecordThatTheBrokerTakes() {
        RecordHeaders headers = headers(Arrivals.withAttribute("id", null));

        flow.send(OUTBOX, null, headers, new byte[LARGEST_RECORD - 2000], NOW);

        List<TestRecord<String, byte[]>> records = flow.records(Topics.PARKED);
        assertThat(records).hasSize(1);
        assertThat(Flow.size(records.getFirst())).isLessThan(LARGEST_RECORD);
    }

    @Test
    void survivesAThousandHeaders() {
        RecordHeaders bomb = headers(Arrivals.withAttribute("id", null));
        RecordHeaders answerable = headers(Arrivals.anArrival(aCaseFile()));
        for (int index = 0; index < 1000; index++) {
            bomb.add("x-" + index, new byte[2000]);
            answerable.add("ce_id", "1".getBytes(StandardCharsets.UTF_8));
            answerable.add("ce_x" + index, new byte[] {(byte) 0xFF});
        }

        flow.send(OUTBOX, null, bomb, new byte[] {'{'}, NOW);
        flow.send(OUTBOX, null, answerable, Json.write(aCaseFile()), NOW);

        List<TestRecord<String, byte[]>> records = flow.records(Topics.PARKED);
        assertThat(records).hasSize(1);
        assertThat(Flow.size(records.getFirst())).isLessThan(LARGEST_RECORD);
        assertThat(flow.records(CASES))
                .singleElement()
                .satisfies(command -> assertThat(command.headers().toArray()).hasSize(8));
    }

    @Test
    void cutsALongTypeBetweenCharacters() {
        send(Arrivals.withAttribute("type", "x".repeat(199) + "🚤".repeat(3000)));

        assertThat(outcomes())
                .extracting(Outcome::type, Outcome::status)
                .containsExactly(tuple("x".repeat(199) + "…", Status.REFUSED));
    }

    @Test
    void answersAMebibyteOfFaultsInARecordThatTheBrokerTakes() {
        StringBuilder payload = new StringBuilder("{");
        for (int index = 0; payload.length() < 1_000_000; index++) {
            payload.append('"').append(index).append("/".repeat(1000)).append("\":0,");
        }

        send(Arrivals.withPayload(payload.append("\"x\":0}").toString()));

        List<TestRecord<String, byte[]>> records = flow.records(Topics.OUTCOMES);
        assertThat(records).hasSize(1);
        assertThat(Flow.size(records.getFirst())).isLessThan(LARGEST_RECORD);
    }

    @Test
    void letsNoHeaderOfTheSenderThrough() {
        RecordHeaders headers = headers(Arrivals.anArrival(aCaseFile()));
        headers.add("ce_handling", "MS-01".getBytes(StandardCharsets.UTF_8));
        headers.add("ce_provider", "NSC389-SO".getBytes(StandardCharsets.UTF_8));
        headers.add("spring_json_header_types", "{}".getBytes(StandardCharsets.UTF_8));
        headers.add("__TypeId__", "java.lang.Runtime".getBytes(StandardCharsets.UTF_8));

        flow.send(OUTBOX, null, headers, Json.write(aCaseFile()), NOW);

        TestRecord<String, byte[]> command = flow.records(CASES).getFirst();
        assertThat(command.headers())
                .extracting(header -> header.key())
                .containsExactlyInAnyOrder(
                        "ce_specversion",
                        "ce_id",
                        "ce_source",
                        "ce_type",
                        "ce_subject",
                        "ce_time",
                        "ce_provider",
                        "content-type");
        assertThat(Message.read(command.headers(), command.value()).envelope().provider())
                .isEqualTo(LAO_CAI);
    }

    @Test
    void takesTheTimeOfTheBrokerAndNotOfTheSender() {
        send("1", aCaseFile());

        assertThat(flow.read(CASES))
                .extracting(command -> command.envelope().time())
                .containsExactly(NOW);
    }

    private void send(String id, AgencyCommand content) {
        RecordHeaders headers = new RecordHeaders();
        Arrivals.attributes(id, content)
                .forEach((name, value) -> headers.add("ce_" + name, value.getBytes(StandardCharsets.UTF_8)));
        flow.send(OUTBOX, "a key", headers, Json.write(content), NOW);
    }

    private void send(Arrival arrival) {
        flow.send(OUTBOX, null, headers(arrival), arrival.payload(), NOW);
    }

    private static RecordHeaders headers(Arrival arrival) {
        return ADoor.headers(arrival);
    }

    private List<Outcome> outcomes() {
        return flow.read(Topics.OUTCOMES).stream()
                .map(message -> (Outcome) message.content())
                .toList();
    }

    private List<Parked> parked() {
        return flow.read(Topics.PARKED).stream()
                .map(message -> Json.read(message.payload(), Parked.class))
                .toList();
    }
}
