package vn.lienthong.runtime.decider;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.InformationCommand.RecallInformation;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.InformationEvent.InformationRecalled;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.fixture.Flow;
import vn.lienthong.registry.connection.Connections;
import vn.lienthong.runtime.message.Message;

/** Clocks wake matters: once, in their order, and also after the service was away. */
class ClocksTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:15:30.123Z");
    private static final Instant FIRST = NOW.plus(Reminders.FIRST);
    private static final Instant SECOND = NOW.plus(Reminders.SECOND);
    private static final String COMMANDS = Matter.INFORMATION.commands();
    private static final String EVENTS = Matter.INFORMATION.events();
    private static final AgencyCode LAO_CAI = new AgencyCode("MS-15");

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
                        "test-service",
                        () -> Connections.fromTheBeginning(Set.of(LAO_CAI)),
                        meters,
                        List.of(new Reminders())));
        flow.passTimeUntil(NOW.minusSeconds(60));
    }

    @AfterEach
    void stop() {
        flow.close();
    }

    @Test
    void wakesAMatterWhenItsTimeHasComeAndNotBefore() {
        share(1, NOW);
        flow.passTimeUntil(FIRST.minusMillis(1));
        assertThat(told()).containsExactly("1 shared");

        flow.passTimeUntil(FIRST.plusMillis(250));

        assertThat(told()).containsExactly("1 nhắc 1");
        assertThat(flow.read(Topics.inbox(LAO_CAI).name()))
                .extracting(message -> message.envelope().type())
                .endsWith("vn.lienthong.information.recalled.v1");
        assertThat(meters.get("lienthong.clocks.late").timer().max(java.util.concurrent.TimeUnit.MILLISECONDS))
                .isLessThan(2000);
    }

    @Test
    void isInTimeAlsoAfterALongQuiet() {
        share(1, NOW);
        told();
        for (Instant at = NOW;
                at.isBefore(FIRST);
                at = at.plusMillis(at.isBefore(FIRST.minusSeconds(60)) ? 1000 : 250)) {
            flow.passTimeUntil(at);
        }
        assertThat(told()).isEmpty();

        flow.passTimeUntil(FIRST.plusMillis(250));

        assertThat(told()).containsExactly("1 nhắc 1");
    }

    @Test
    void firesEachClockOnceAlsoAcrossRestarts() {
        share(1, NOW);
        flow.restart();
        flow.passTimeUntil(FIRST.plusSeconds(10));
        flow.restart();
        flow.passTimeUntil(FIRST.plusSeconds(20));
        flow.passTimeUntil(SECOND.plusSeconds(10));
        flow.restart();
        flow.passTimeUntil(SECOND.plus(Duration.ofDays(1)));

        assertThat(told()).containsExactly("1 shared", "1 nhắc 1", "1 nhắc 2");
    }

    @Test
    void catchesUpInTheOrderInWhichTheClocksRanOut() {
        share(1, NOW.plusSeconds(2));
        share(2, NOW.plusSeconds(1));
        share(3, NOW.plusSeconds(3));
        flow.read(EVENTS);

        flow.restart();
        flow.passTimeUntil(FIRST.plusSeconds(30));

        assertThat(told()).containsExactly("2 nhắc 1", "1 nhắc 1", "3 nhắc 1");
    }

    @Test
    void catchesUpWithEveryClockOfAMatterThatSleptThroughAll() {
        share(1, NOW);

        flow.passTimeUntil(SECOND.plus(Duration.ofDays(30)));

        assertThat(told()).containsExactly("1 shared", "1 nhắc 1", "1 nhắc 2");
    }

    @Test
    void takesTimeAndCommandsInTheirOrderAfterAnOutage() {
        share(1, NOW);
        share(2, NOW);
        flow.read(EVENTS);
        flow.restart();

        // both were sent while the service was away, one in time and one too late
        send("in time", 1, new RecallInformation(id(1), "đủ"), FIRST.minusSeconds(1));
        send("late", 2, new RecallInformation(id(2), "đủ"), FIRST.plusSeconds(1));
        flow.passTimeUntil(SECOND.plusSeconds(30));

        assertThat(told()).containsExactly("1 theo lệnh", "2 nhắc 1", "2 theo lệnh");
    }

    @Test
    void leavesCommandsOfAnOutageTimeToComeIn() {
        share(1, NOW);
        flow.read(EVENTS);
        flow.passTimeUntil(FIRST.minusSeconds(10));
        flow.restart();

        flow.passTimeUntil(FIRST.minusSeconds(10).plusMillis(1900));
        send("in time", 1, new RecallInformation(id(1), "đủ"), NOW.plusSeconds(5));
        flow.passTimeUntil(SECOND.plusSeconds(30));

        assertThat(told()).containsExactly("1 theo lệnh");
    }

    @Test
    void doesNotWakeWhatACommandHasEnded() {
        share(1, NOW);
        send("end", 1, new RecallInformation(id(1), "đủ"), NOW.plusSeconds(5));

        flow.passTimeUntil(SECOND.plusSeconds(30));

        assertThat(told()).containsExactly("1 shared", "1 theo lệnh");
    }

    @Test
    void refusesACommandStampedWellBeforeWhatHasHappened() {
        share(1, NOW);
        flow.read(Topics.OUTCOMES);

        send("set back", 1, new RecallInformation(id(1), "đủ"), NOW.minusSeconds(6));
        send("a little early", 1, new RecallInformation(id(1), "đủ"), NOW.minusSeconds(4));

        assertThat(flow.read(Topics.OUTCOMES))
                .extracting(message -> Json.read(message.payload(), Outcome.class))
                .extracting(
                        outcome -> outcome.reasons().stream().map(Reason::code).toList())
                .containsExactly(List.of(ReasonCode.CLOCK_SET_BACK), List.of());
        assertThat(flow.read(EVENTS).getLast().envelope().time()).isEqualTo(NOW);
    }

    @Test
    void acceptsACommandThatWaitedWhileTimeWentOn() {
        share(1, NOW);
        flow.passTimeUntil(FIRST.plusSeconds(10));

        send("waited", 1, new RecallInformation(id(1), "đủ"), NOW.plusSeconds(5));
        send("waited too", 1, new RecallInformation(id(1), "đủ"), NOW.plusSeconds(6));
        flow.restart();
        send("and one more", 1, new RecallInformation(id(1), "đủ"), NOW.plusSeconds(7));

        assertThat(told()).containsExactly("1 shared", "1 nhắc 1", "1 theo lệnh", "1 theo lệnh", "1 theo lệnh");
    }

    @Test
    void aClockThatFailsHoldsBackNoOther() {
        send("fails", 1, shared(Reminders.FAILS), NOW);
        share(2, NOW.plusSeconds(1));

        flow.passTimeUntil(FIRST.plusSeconds(10));

        assertThat(told()).containsExactly("1 shared", "2 shared", "2 nhắc 1");
        assertThat(meters.get("lienthong.clocks.failed").counter().count()).isEqualTo(1);
    }

    @Test
    void givesTheSameIdsHoweverOftenItIsDecided() {
        share(1, NOW);
        flow.passTimeUntil(FIRST.plusSeconds(10));
        List<String> first = ids();
        flow.close();
        start();

        share(1, NOW);
        flow.passTimeUntil(FIRST.plusSeconds(10));

        assertThat(ids()).isEqualTo(first).doesNotHaveDuplicates().hasSize(2);
    }

    /** Five hundred are woken in a turn. */
    @Test
    void wakesManyMoreThanOneTurnTakesThatRanOutTogether() {
        List<String> all = new ArrayList<>();
        for (int number = 1; number <= 1200; number++) {
            share(number, NOW);
            all.add(number + " nhắc 1");
        }
        flow.read(EVENTS);

        flow.passTimeUntil(FIRST.plusSeconds(1));
        flow.passTimeUntil(FIRST.plusSeconds(2));
        flow.passTimeUntil(FIRST.plusSeconds(3));

        assertThat(told()).containsExactlyInAnyOrderElementsOf(all);
    }

    private List<String> ids() {
        return flow.read(EVENTS).stream()
                .map(message -> message.envelope().id())
                .toList();
    }

    /** Each event as its matter's number and what happened. */
    private List<String> told() {
        return flow.read(EVENTS).stream()
                .map(message -> (InformationEvent) message.content())
                .map(event -> event.information().value().getLeastSignificantBits() + " "
                        + (event instanceof InformationRecalled recalled ? recalled.reason() : "shared"))
                .toList();
    }

    private void share(int number, Instant at) {
        send("share-" + number, number, shared(LAO_CAI), at);
    }

    private static ShareInformation shared(AgencyCode with) {
        Picture picture = new Picture(null, null, null, null, null, null);
        return new ShareInformation(
                new InformationContent("Tàu lạ", "Neo gần bờ.", picture, Reliability.USUAL, Credibility.PROBABLE),
                List.of(with));
    }

    private void send(String id, int number, AgencyCommand content, Instant at) {
        Message message = new Message(
                Envelope.of(id, Sources.of(LAO_CAI), MessageTypes.of(content).name()), Json.write(content));
        flow.send(COMMANDS, id(number).key(), message, at);
    }

    private static InformationId id(int number) {
        return new InformationId(new UUID(0x389L, number));
    }
}
