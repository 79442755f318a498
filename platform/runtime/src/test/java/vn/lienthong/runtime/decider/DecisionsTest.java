package vn.lienthong.runtime.decider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterNumber;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.audit.AuditEntry;
import vn.lienthong.contract.audit.AuditEntry.Decided;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Outcome.Status;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.RequestCommand.AcceptRequest;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.fixture.Flow;
import vn.lienthong.registry.connection.Connections;
import vn.lienthong.runtime.directory.DirectoryAway;
import vn.lienthong.runtime.message.Digest;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.parking.Parked;

class DecisionsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:15:30.123Z");
    private static final String COMMANDS = Matter.REQUEST.commands();
    private static final String EVENTS = Matter.REQUEST.events();
    private static final AgencyCode LAO_CAI = new AgencyCode("MS-15");
    private static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    private static final AgencyCode BYSTANDER = new AgencyCode("TAX-15");
    private static final AgencyCode NOT_ENROLLED = new AgencyCode("CUSTOMS-RVII");
    private static final Set<AgencyCode> ENROLLED = Set.of(LAO_CAI, POLICE, BYSTANDER);
    private static final RequestId REQUEST = new RequestId(new UUID(0x389L, 1));

    @TempDir
    private Path state;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Flow flow;

    @BeforeEach
    void start() {
        flow = Flow.of(
                state,
                COMMANDS,
                new Decisions(
                        "test-service", () -> Connections.fromTheBeginning(ENROLLED), meters, List.of(new Errands())));
    }

    @AfterEach
    void stop() {
        flow.close();
    }

    @Test
    void recordsAnEventAndDeliversItToWhoeverMaySeeItAndIsEnrolled() {
        send("1", LAO_CAI, aRequestTo(POLICE, NOT_ENROLLED));

        List<Message> recorded = flow.read(EVENTS);
        assertThat(recorded).extracting(DecisionsTest::type).containsExactly("vn.lienthong.request.made.v1");
        assertThat(inbox(POLICE)).extracting(DecisionsTest::id).containsExactly(id(recorded.getFirst()));
        assertThat(inbox(LAO_CAI))
                .extracting(DecisionsTest::type)
                .containsExactly("vn.lienthong.request.made.v1", "vn.lienthong.outcome.accepted.v1");
        assertThat(inbox(BYSTANDER)).isEmpty();
        assertThat(inbox(NOT_ENROLLED)).isEmpty();
    }

    @Test
    void keysWhatItSendsByTheMatter() {
        send("1", LAO_CAI, aRequestTo(POLICE));

        for (String topic : List.of(
                EVENTS, Topics.inbox(POLICE).name(), Topics.inbox(LAO_CAI).name())) {
            assertThat(flow.records(topic))
                    .isNotEmpty()
                    .extracting(TestRecord::key)
                    .containsOnly(REQUEST.key());
        }
        assertThat(flow.records(Topics.OUTCOMES)).extracting(TestRecord::key).containsExactly("/agencies/MS-15|1");
    }

    @Test
    void writesTheEnvelopeOfAnEventFromTheMatterAndTheCommand() {
        send("1", LAO_CAI, aRequestTo(POLICE));

        Envelope envelope = flow.read(EVENTS).getFirst().envelope();
        assertThat(envelope)
                .isEqualTo(new Envelope(
                        envelope.id(),
                        URI.create("/test-service"),
                        "vn.lienthong.request.made.v1",
                        REQUEST.key(),
                        NOW,
                        LAO_CAI,
                        "MS-15,POLICE-15",
                        Urgency.EXPRESS,
                        NOW.plusSeconds(3600),
                        "QC-VPTT-QLTT-2020 ¶3",
                        REQUEST.key(),
                        "1",
                        new MatterNumber("YC-2026-000001"),
                        "Nguyễn Văn An"));
    }

    @Test
    void namesTheNumberOfTheMatterAndTheOfficerInEveryEventOfIt() {
        send("1", LAO_CAI, aRequestTo(POLICE));
        flow.restart();
        send("2", POLICE, new AcceptRequest(REQUEST, null));

        assertThat(flow.read(EVENTS))
                .extracting(Message::envelope)
                .extracting(Envelope::number, Envelope::officer)
                .containsOnly(tuple(new MatterNumber("YC-2026-000001"), "Nguyễn Văn An"))
                .hasSize(2);
        assertThat(flow.read(Topics.OUTCOMES))
                .extracting(told -> told.envelope().number())
                .containsOnly(new MatterNumber("YC-2026-000001"));
    }

    @Test
    void givesNoNumberForWhatIsRefusedAndTheNextToTheNextMatter() {
        send("1", LAO_CAI, titled("refuse", POLICE));
        send("2", LAO_CAI, aRequestTo(POLICE));
        RequestId other = new RequestId(new UUID(0x389L, 2));
        flow.send(COMMANDS, other.key(), command("3", LAO_CAI, aRequestTo(POLICE)), NOW);

        assertThat(flow.read(EVENTS))
                .extracting(event -> String.valueOf(event.envelope().number()))
                .containsExactly("YC-2026-000001", "YC-2026-000005");
        assertThat(flow.read(Topics.OUTCOMES).getFirst().envelope().number()).isNull();
    }

    @Test
    void tellsTheOutcomeToEveryoneWhoWaitsAndToTheSender() {
        send("1", LAO_CAI, aRequestTo(POLICE));

        Message told = flow.read(Topics.OUTCOMES).getFirst();
        Outcome outcome = outcome(told);
        assertThat(outcome.status()).isEqualTo(Status.ACCEPTED);
        assertThat(outcome.command()).isEqualTo("1");
        assertThat(outcome.subject()).isEqualTo(REQUEST.key());
        assertThat(outcome.digest())
                .isEqualTo(command("1", LAO_CAI, aRequestTo(POLICE)).digest());
        assertThat(outcome.events()).containsExactly(id(flow.read(EVENTS).getFirst()));
        assertThat(told.envelope().handling()).isEqualTo("MS-15");
        assertThat(inbox(LAO_CAI).getLast().payload()).isEqualTo(told.payload());
    }

    @Test
    void tellsARefusalToTheSenderAloneWithEveryReason() {
        send("1", LAO_CAI, titled("refuse", POLICE));

        assertThat(flow.read(EVENTS)).isEmpty();
        assertThat(inbox(POLICE)).isEmpty();
        Message told = inbox(LAO_CAI).getFirst();
        assertThat(type(told)).isEqualTo("vn.lienthong.outcome.refused.v1");
        assertThat(outcome(told).reasons())
                .extracting(Reason::code, Reason::detail)
                .containsExactly(tuple(ReasonCode.SCHEMA, "Một."), tuple(ReasonCode.NOT_YOURS, "Hai."));
        assertThat(told.envelope().basis()).isEqualTo("S0 ¶3");
    }

    @Test
    void effectsACommandOnceAndTellsItsOutcomeAsOftenAsItComes() {
        send("1", LAO_CAI, aRequestTo(POLICE));
        send("2", POLICE, new AcceptRequest(REQUEST, null));
        send("1", LAO_CAI, aRequestTo(POLICE));

        assertThat(flow.read(EVENTS)).hasSize(2);
        assertThat(inbox(POLICE)).extracting(DecisionsTest::type).containsOnlyOnce("vn.lienthong.request.made.v1");
        List<TestRecord<String, byte[]>> told = flow.records(Topics.OUTCOMES);
        assertThat(told).hasSize(3);
        assertThat(told.getLast().value()).isEqualTo(told.getFirst().value());
        assertThat(told.getLast().headers()).isEqualTo(told.getFirst().headers());
    }

    @Test
    void remembersARefusalEvenWhenTheMatterHasMovedOn() {
        send("early", POLICE, new AcceptRequest(REQUEST, null));
        send("1", LAO_CAI, aRequestTo(POLICE));
        send("early", POLICE, new AcceptRequest(REQUEST, null));
        send("later", POLICE, new AcceptRequest(REQUEST, null));

        assertThat(flow.read(Topics.OUTCOMES))
                .extracting(
                        told -> outcome(told).command(), told -> outcome(told).status())
                .containsExactly(
                        tuple("early", Status.REFUSED),
                        tuple("1", Status.ACCEPTED),
                        tuple("early", Status.REFUSED),
                        tuple("later", Status.ACCEPTED));
    }

    @Test
    void remembersWhatItAnsweredAcrossARestartWhetherItTookEffectOrNot() {
        send("early", POLICE, new AcceptRequest(REQUEST, null));
        send("1", LAO_CAI, aRequestTo(POLICE));
        send("later", POLICE, new AcceptRequest(REQUEST, null));
        List<byte[]> before = answers();

        flow.restart();
        send("early", POLICE, new AcceptRequest(REQUEST, null));
        send("1", LAO_CAI, aRequestTo(POLICE));
        send("later", POLICE, new AcceptRequest(REQUEST, null));

        assertThat(answers()).hasSize(3).containsExactlyElementsOf(before);
    }

    private List<byte[]> answers() {
        return flow.read(Topics.OUTCOMES).stream().map(Message::payload).toList();
    }

    @Test
    void takesTheSameIdFromTwoAgenciesForTwoCommands() {
        send("1", LAO_CAI, aRequestTo(POLICE));
        send("1", POLICE, new AcceptRequest(REQUEST, null));

        assertThat(flow.read(EVENTS))
                .extracting(DecisionsTest::id)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void givesTheSameIdsForTheSameCommandsInAnotherLife() {
        send("1", LAO_CAI, aRequestTo(POLICE));
        send("2", POLICE, new AcceptRequest(REQUEST, null));
        List<Message> first = flow.read(EVENTS);
        flow.close();
        start();

        send("1", LAO_CAI, aRequestTo(POLICE));
        send("2", POLICE, new AcceptRequest(REQUEST, null));

        assertThat(flow.read(EVENTS))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyElementsOf(first);
    }

    @Test
    void goesOnAfterARestartAsIfThereHadBeenNone() {
        send("1", LAO_CAI, aRequestTo(POLICE));
        send("2", POLICE, new AcceptRequest(REQUEST, null));
        assertThat(flow.read(EVENTS)).hasSize(2);
        assertThat(flow.read(Topics.OUTCOMES)).hasSize(2);

        flow.restart();
        send("1", LAO_CAI, aRequestTo(POLICE));
        send("3", POLICE, new AcceptRequest(REQUEST, null));

        assertThat(flow.read(EVENTS)).isEmpty();
        assertThat(flow.read(Topics.OUTCOMES))
                .extracting(
                        told -> outcome(told).command(), told -> outcome(told).status())
                .containsExactly(tuple("1", Status.ACCEPTED), tuple("3", Status.REFUSED));
    }

    @Test
    void parksWhatItCannotReadWithItsReasonAndDecidesTheNext() {
        Message good = command("1", LAO_CAI, aRequestTo(POLICE));
        RecordHeaders none = new RecordHeaders();
        byte[] broken = "{\"content\":".getBytes(StandardCharsets.UTF_8);

        flow.send(COMMANDS, REQUEST.key(), headers(good), broken, NOW);
        flow.send(COMMANDS, REQUEST.key(), none, good.payload(), NOW);
        flow.send(COMMANDS, REQUEST.key(), headers(good).remove("ce_source"), good.payload(), NOW);
        flow.send(COMMANDS, REQUEST.key(), headers(typed("vn.lienthong.plan.propose.v1", good)), good.payload(), NOW);
        flow.send(COMMANDS, REQUEST.key(), headers(good), null, NOW);
        flow.send(COMMANDS, null, headers(good), good.payload(), NOW);
        flow.send(COMMANDS, "no uuid", headers(good), good.payload(), NOW);
        flow.send(COMMANDS, REQUEST.key(), good, NOW);

        List<Parked> parked = parked();
        assertThat(parked).hasSize(7).allSatisfy(kept -> {
            assertThat(kept.service()).isEqualTo("test-service");
            assertThat(kept.topic()).isEqualTo(COMMANDS);
            assertThat(kept.reasons()).extracting(Reason::code).containsExactly(ReasonCode.FAULT);
            assertThat(kept.at()).isEqualTo(NOW);
        });
        assertThat(parked).extracting(Parked::offset).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(parked.getFirst().payload()).isEqualTo(broken);
        assertThat(parked.getFirst().headers())
                .containsEntry("ce_id", "1")
                .containsEntry("ce_source", "/agencies/MS-15");
        assertThat(parked.get(4).payload()).isNull();
        assertThat(flow.read(EVENTS)).hasSize(1);
    }

    @Test
    void parksWhatARuleFailsOnAndKeepsNothingOfIt() {
        send("1", LAO_CAI, titled("fail", POLICE));
        send("1", LAO_CAI, aRequestTo(POLICE));

        assertThat(parked()).hasSize(1);
        assertThat(flow.read(Topics.OUTCOMES))
                .extracting(told -> outcome(told).status())
                .containsExactly(Status.PARKED, Status.ACCEPTED);
    }

    /** Nothing is wrong with the command: the stream stops, and decides it when the directory is there. */
    @Test
    void parksNothingWhileTheDirectoryIsAway() {
        assertThatThrownBy(() -> send("1", LAO_CAI, titled("wait", POLICE)))
                .hasRootCauseInstanceOf(DirectoryAway.class);

        assertThat(parked()).isEmpty();
        assertThat(flow.read(Topics.OUTCOMES)).isEmpty();
        assertThat(flow.read(EVENTS)).isEmpty();
    }

    @Test
    void tellsTheSenderOfWhatItParkedWhereItCanReadWhoThatIs() {
        Message good = command("1", LAO_CAI, aRequestTo(POLICE));
        byte[] broken = {'{'};

        flow.send(COMMANDS, REQUEST.key(), headers(good), broken, NOW);
        flow.send(COMMANDS, REQUEST.key(), headers(good).remove("ce_source"), broken, NOW);
        flow.send(COMMANDS, REQUEST.key(), headers(good).remove("ce_id"), broken, NOW);

        assertThat(parked()).hasSize(3);
        assertThat(inbox(LAO_CAI)).singleElement().satisfies(told -> {
            assertThat(type(told)).isEqualTo("vn.lienthong.outcome.parked.v1");
            assertThat(outcome(told).position()).isEqualTo("lienthong.request.commands-0@0");
            assertThat(outcome(told).reasons()).extracting(Reason::code).containsExactly(ReasonCode.FAULT);
        });
    }

    @Test
    void letsNoHeaderOfTheSenderThrough() {
        RecordHeaders headers = headers(command("1", LAO_CAI, aRequestTo(POLICE)));
        headers.add("ce_handling", "MS-01,MS-15".getBytes(StandardCharsets.UTF_8));
        headers.add("ce_provider", "NSC389-SO".getBytes(StandardCharsets.UTF_8));
        headers.add("ce_basis", "spoofed".getBytes(StandardCharsets.UTF_8));
        headers.add("ce_spoofed", "spoofed".getBytes(StandardCharsets.UTF_8));
        headers.add("spring_json_header_types", "spoofed".getBytes(StandardCharsets.UTF_8));

        flow.send(
                COMMANDS,
                REQUEST.key(),
                headers,
                command("1", LAO_CAI, aRequestTo(POLICE)).payload(),
                NOW);

        Set<String> names = new TreeSet<>();
        Stream.of(
                        EVENTS,
                        Topics.OUTCOMES,
                        Topics.inbox(POLICE).name(),
                        Topics.inbox(LAO_CAI).name())
                .flatMap(topic -> flow.records(topic).stream())
                .forEach(record -> {
                    for (Header header : record.headers()) {
                        names.add(header.key());
                        assertThat(header.value()).asString().doesNotContain("spoofed", "MS-01");
                    }
                });
        assertThat(names).allMatch(name -> name.equals("content-type") || name.startsWith("ce_"));
        assertThat(names).doesNotContain("ce_spoofed");
        assertThat(inbox(new AgencyCode("MS-01"))).isEmpty();
    }

    @Test
    void carriesTheCorrelationOfTheCommandOn() {
        Envelope envelope = command("1", LAO_CAI, aRequestTo(POLICE)).envelope();
        Envelope correlated = new Envelope(
                envelope.id(),
                envelope.source(),
                envelope.type(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "vụ 117",
                null);

        flow.send(COMMANDS, REQUEST.key(), new Message(correlated, Json.write(aRequestTo(POLICE))), NOW);

        assertThat(flow.read(EVENTS))
                .extracting(event -> event.envelope().correlationid())
                .containsExactly("vụ 117");
        assertThat(flow.read(Topics.OUTCOMES))
                .extracting(told -> told.envelope().correlationid())
                .containsExactly("vụ 117");
    }

    /** What an agency is given a part in by a decision, it is told of from the beginning of that decision. */
    @Test
    void deliversEveryEventOfADecisionToAllWhoMaySeeTheMatterAfterIt() {
        send("1", LAO_CAI, titled("hand on", POLICE));

        assertThat(inbox(POLICE))
                .extracting(DecisionsTest::type)
                .containsExactly("vn.lienthong.request.made.v1", "vn.lienthong.request.accepted.v1");
        assertThat(flow.read(EVENTS))
                .extracting(event -> event.envelope().handling())
                .containsOnly("MS-15,POLICE-15");
    }

    @Test
    void notesEachDecisionOnTheAuditLogWithWhatItBroughtAboutAndWhoWasTold() {
        send("1", LAO_CAI, aRequestTo(POLICE, NOT_ENROLLED));

        Message event = flow.read(EVENTS).getFirst();
        Message told = flow.read(Topics.OUTCOMES).getFirst();
        assertThat(noted())
                .containsExactly(new Decided(
                        "test-service",
                        LAO_CAI,
                        "Nguyễn Văn An",
                        "1",
                        "vn.lienthong.request.make.v1",
                        "requests",
                        REQUEST.key(),
                        Status.ACCEPTED,
                        command("1", LAO_CAI, aRequestTo(POLICE, NOT_ENROLLED)).digest(),
                        List.of(id(event)),
                        digest(id(event) + "\n" + text(event) + "\n" + text(told)),
                        List.of(LAO_CAI, POLICE),
                        NOW));
    }

    @Test
    void notesARefusalAndWhatItParkedAndNoDecisionTwice() {
        send("1", LAO_CAI, titled("refuse", POLICE));
        send("1", LAO_CAI, titled("refuse", POLICE));
        send("2", LAO_CAI, titled("fail", POLICE));
        flow.send(COMMANDS, null, new RecordHeaders(), new byte[] {'{'}, NOW);

        assertThat(noted())
                .extracting(Decided::command, Decided::status, Decided::agency, Decided::events, Decided::told)
                .containsExactly(
                        tuple("1", Status.REFUSED, LAO_CAI, List.of(), List.of()),
                        tuple("2", Status.PARKED, LAO_CAI, List.of(), List.of()),
                        tuple(null, Status.PARKED, null, List.of(), List.of()));
    }

    private List<Decided> noted() {
        return flow.read(Topics.AUDIT).stream()
                .map(message -> (Decided) AuditEntry.read(message.payload()))
                .toList();
    }

    private static String text(Message message) {
        return new String(message.payload(), StandardCharsets.UTF_8);
    }

    private static String digest(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void timesEveryDecisionByItsOutcome() {
        send("1", LAO_CAI, aRequestTo(POLICE));
        send("1", LAO_CAI, aRequestTo(POLICE));
        send("2", LAO_CAI, titled("refuse", POLICE));
        send("3", LAO_CAI, titled("fail", POLICE));

        assertThat(List.of("accepted", "repeated", "refused", "parked"))
                .allSatisfy(
                        result -> assertThat(meters.timer("lienthong.decisions", "matter", "request", "outcome", result)
                                        .count())
                                .isEqualTo(1));
    }

    private void send(String id, AgencyCode by, AgencyCommand content) {
        flow.send(COMMANDS, REQUEST.key(), command(id, by, content), NOW);
    }

    private List<Message> inbox(AgencyCode agency) {
        return flow.read(Topics.inbox(agency).name());
    }

    private List<Parked> parked() {
        return flow.read(Topics.PARKED).stream()
                .map(message -> Json.read(message.payload(), Parked.class))
                .toList();
    }

    private static Message command(String id, AgencyCode by, AgencyCommand content) {
        Envelope envelope =
                Envelope.of(id, Sources.of(by), MessageTypes.of(content).name());
        return new Message(envelope.actedBy("Nguyễn Văn An"), Json.write(content));
    }

    private static Message typed(String type, Message message) {
        return new Message(
                Envelope.of(message.envelope().id(), message.envelope().source(), type), message.payload());
    }

    private static RecordHeaders headers(Message message) {
        RecordHeaders headers = new RecordHeaders();
        message.writeTo(headers);
        return headers;
    }

    private static MakeRequest aRequestTo(AgencyCode... addressees) {
        return titled("Xác minh nguồn gốc lô thuốc lá", addressees);
    }

    private static MakeRequest titled(String title, AgencyCode... addressees) {
        return new MakeRequest(
                new RequestContent(
                        RequestKind.VERIFY,
                        title,
                        "Đề nghị xác minh chủ phương tiện.",
                        Urgency.EXPRESS,
                        NOW.plusSeconds(3600),
                        "QC-VPTT-QLTT-2020 ¶3",
                        null),
                List.of(addressees));
    }

    private static Outcome outcome(Message told) {
        return (Outcome) told.content();
    }

    private static String type(Message message) {
        return message.envelope().type();
    }

    private static String id(Message message) {
        return message.envelope().id();
    }
}
