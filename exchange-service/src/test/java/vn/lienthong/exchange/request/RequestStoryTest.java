package vn.lienthong.exchange.request;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.request.Asking.ADDRESSEE;
import static vn.lienthong.exchange.request.Asking.ANOTHER;
import static vn.lienthong.exchange.request.Asking.REQUEST;
import static vn.lienthong.exchange.request.Asking.REQUESTER;
import static vn.lienthong.exchange.request.Asking.STRANGER;
import static vn.lienthong.exchange.request.Asking.WATCHER;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Outcome.Status;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.RequestCommand;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.fixture.Flow;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.decider.Decisions;
import vn.lienthong.runtime.message.Message;

/** The life of a request, from topic to topic. */
class RequestStoryTest {
    private static final String COMMANDS = Matter.REQUEST.commands();
    private static final String EVENTS = Matter.REQUEST.events();
    private static final Set<AgencyCode> ENROLLED = Set.of(REQUESTER, ADDRESSEE, ANOTHER, WATCHER, STRANGER);

    @TempDir
    private Path state;

    private Flow flow;
    private Instant now = Life.BEGINNING;

    @BeforeEach
    void start() {
        flow = aFlow(state);
    }

    @AfterEach
    void stop() {
        flow.close();
    }

    @Test
    @Clause("S0-03")
    void isReceivedByTheOtherSideCarriedOutAndAnsweredBeforeItCanBeClosed() {
        send("1", REQUESTER, Asking.make());
        assertThat(inbox(ADDRESSEE)).containsExactly("made by MS-15");
        assertThat(inbox(ANOTHER)).containsExactly("made by MS-15");

        send("2", REQUESTER, Asking.close());
        assertThat(inbox(REQUESTER)).containsExactly("made by MS-15", "accepted: 1", "refused: 2");

        send("3", ADDRESSEE, Asking.accept());
        assertThat(inbox(REQUESTER)).containsExactly("accepted by POLICE-15");

        send("4", ADDRESSEE, Asking.answer());
        assertThat(inbox(REQUESTER)).containsExactly("answered by POLICE-15");

        send("5", ANOTHER, Asking.refuse());
        assertThat(inbox(REQUESTER)).containsExactly("refused by CUSTOMS-RVII");

        send("6", REQUESTER, Asking.close());
        assertThat(inbox(ADDRESSEE))
                .containsExactly(
                        "accepted by POLICE-15",
                        "accepted: 3",
                        "answered by POLICE-15",
                        "accepted: 4",
                        "refused by CUSTOMS-RVII",
                        "closed by MS-15");
        assertThat(inbox(WATCHER))
                .containsExactly(
                        "made by MS-15",
                        "accepted by POLICE-15",
                        "answered by POLICE-15",
                        "refused by CUSTOMS-RVII",
                        "closed by MS-15");
        assertThat(inbox(STRANGER)).isEmpty();
    }

    @Test
    void isMadeByEitherSideToTheOther() {
        send("1", ADDRESSEE, Asking.make(null, REQUESTER));

        assertThat(inbox(REQUESTER)).containsExactly("made by POLICE-15");
    }

    @Test
    void carriesUrgencyDeadlineAndBasisToTheAddressee() {
        send("1", REQUESTER, Asking.make());

        Envelope envelope = flow.read(Topics.inbox(ADDRESSEE).name()).getFirst().envelope();
        assertThat(envelope.attributes())
                .containsEntry("urgency", "express")
                .containsEntry("dueat", Life.BEGINNING.plus(Duration.ofDays(1)).toString())
                .containsEntry("basis", "QC-VPTT-QLTT-2020 ¶3")
                .containsEntry("handling", "CUSTOMS-RVII,MS-15,NSC389-SO,POLICE-15");
    }

    @Test
    void tellsAStrangerNothingButThatThereIsNoSuchRequest() {
        send("1", STRANGER, Asking.accept());
        List<Message> before = flow.read(Topics.inbox(STRANGER).name());
        send("2", REQUESTER, Asking.make());

        send("3", STRANGER, Asking.accept());

        List<Message> after = flow.read(Topics.inbox(STRANGER).name());
        assertThat(after).hasSize(1);
        assertThat(((Outcome) after.getFirst().content()).reasons())
                .isEqualTo(((Outcome) before.getFirst().content()).reasons());
    }

    /** As after the clock of the broker was set back: a little early is forgiven, well before the last command is not. */
    @Test
    void refusesACommandFromBeforeTheLastOneAndLeavesTheRequestAsItWas() {
        send("1", REQUESTER, Asking.make());
        send("2", ADDRESSEE, Asking.accept());
        Instant accepted = now.minusSeconds(60);
        flow.read(EVENTS);
        flow.read(Topics.OUTCOMES);

        flow.send(COMMANDS, REQUEST.key(), command("3", ADDRESSEE, Asking.answer()), accepted.minusSeconds(30));

        Outcome refused = (Outcome) flow.read(Topics.OUTCOMES).getFirst().content();
        assertThat(refused.status()).isEqualTo(Status.REFUSED);
        assertThat(refused.reasons()).extracting(Reason::code).containsExactly(ReasonCode.CLOCK_SET_BACK);
        assertThat(flow.read(EVENTS)).isEmpty();

        flow.restart();
        flow.send(COMMANDS, REQUEST.key(), command("4", ADDRESSEE, Asking.answer()), accepted.minusSeconds(2));
        Message answered = flow.read(EVENTS).getFirst();
        assertThat(inFewWords(answered)).isEqualTo("answered by " + ADDRESSEE);
        assertThat(answered.envelope().time()).isEqualTo(accepted);
    }

    /** Any agencies send anything, much of it several times: each command has one outcome, told each time it comes. */
    @TestFactory
    Stream<DynamicTest> effectsEachCommandOnceHoweverOftenItComes() {
        return Seeds.each(8, random -> {
            try (Flow mine = aFlow(state.resolve("seed"))) {
                List<String> sent = sendAnything(mine, random);

                Map<String, Outcome> outcomes = new HashMap<>();
                List<Message> told = mine.read(Topics.OUTCOMES);
                told.forEach(message -> {
                    Outcome outcome = (Outcome) message.content();
                    String key = outcome.agency() + " " + outcome.command();
                    assertThat(outcomes.getOrDefault(key, outcome)).isEqualTo(outcome);
                    outcomes.put(key, outcome);
                });
                assertThat(told).hasSameSizeAs(sent);
                assertThat(outcomes.keySet()).containsExactlyInAnyOrderElementsOf(Set.copyOf(sent));
                assertThat(mine.read(EVENTS))
                        .extracting(event -> event.envelope().id())
                        .doesNotHaveDuplicates()
                        .hasSize((int) outcomes.values().stream()
                                .filter(outcome -> outcome.status() == Status.ACCEPTED)
                                .count());
                assertThat(mine.read(Topics.PARKED)).isEmpty();
            }
        });
    }

    private static List<String> sendAnything(Flow flow, Random random) {
        List<AgencyCode> agencies = List.copyOf(ENROLLED);
        List<RequestCommand> contents =
                List.of(Asking.make(), Asking.accept(), Asking.refuse(), Asking.answer(), Asking.close());
        Map<String, Runnable> commands = new HashMap<>();
        List<String> sent = new ArrayList<>();
        for (int step = 0; step < 40; step++) {
            AgencyCode by = agencies.get(random.nextInt(agencies.size()));
            String id = String.valueOf(random.nextInt(8));
            RequestCommand drawn = contents.get(random.nextInt(contents.size()));
            RequestCommand content =
                    drawn instanceof RequestCommand.MakeRequest && !by.equals(REQUESTER) ? Asking.accept() : drawn;
            Instant at = Life.BEGINNING.plusSeconds(step);
            commands.computeIfAbsent(
                            by + " " + id,
                            key -> () -> flow.send(COMMANDS, REQUEST.key(), command(id, by, content), at))
                    .run();
            sent.add(by + " " + id);
            if (random.nextInt(20) == 0) {
                flow.restart();
            }
        }
        return sent;
    }

    private void send(String id, AgencyCode by, RequestCommand content) {
        flow.send(COMMANDS, REQUEST.key(), command(id, by, content), now);
        now = now.plusSeconds(60);
    }

    /** What came into an inbox since it was last read, in a few words. */
    private List<String> inbox(AgencyCode agency) {
        return flow.read(Topics.inbox(agency).name()).stream()
                .map(RequestStoryTest::inFewWords)
                .toList();
    }

    private static String inFewWords(Message message) {
        String verb = message.envelope().type().split("\\.")[3];
        return switch (message.content()) {
            case RequestEvent event -> verb + " by " + event.by();
            case Outcome outcome -> verb + ": " + outcome.command();
            default -> message.envelope().type();
        };
    }

    private static Message command(String id, AgencyCode by, RequestCommand content) {
        return new Message(
                Envelope.of(id, Sources.of(by), MessageTypes.of(content).name()).actedBy("Nguyễn Văn An"),
                Json.write(content));
    }

    private static Flow aFlow(Path state) {
        return Flow.of(
                state,
                COMMANDS,
                new Decisions(
                        "exchange-service",
                        Shipped.connecting(ENROLLED).get()::connections,
                        new SimpleMeterRegistry(),
                        List.of(new Requests(Shipped.connecting(ENROLLED)))));
    }
}
