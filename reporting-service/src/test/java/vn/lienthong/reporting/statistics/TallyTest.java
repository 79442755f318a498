package vn.lienthong.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.statistics.Cell;
import vn.lienthong.fixture.Flow;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.message.Routing;

class TallyTest {
    private static final Counting COUNTING = new Counting(Shipped.DIRECTORY);
    private static final String OPENED_IN_LAO_CAI = "casefiles.opened|police|15|2026-11";

    @TempDir
    private Path state;

    private Flow flow;

    @BeforeEach
    void start() {
        flow = aFlow(state);
    }

    @AfterEach
    void stop() {
        flow.close();
    }

    @Test
    void addsOneForEachEvent() {
        happens(Happenings.opened("MS-15", Force.POLICE, "15"));
        happens(Happenings.opened("MS-01", Force.POLICE, "15"));
        happens(Happenings.opened("MS-15", Force.POLICE, "01"));
        happens(Happenings.amended("MS-15", Force.POLICE, "15"));

        assertThat(cells())
                .containsOnly(Map.entry(OPENED_IN_LAO_CAI, 2L), Map.entry("casefiles.opened|police|01|2026-11", 1L));
    }

    @Test
    void countsFromAllTopicsOfTheLog() {
        happens(Happenings.opened("MS-15", Force.POLICE, "15"));
        happens(Happenings.made("MS-15"));
        happens(Happenings.received("MS-15", "15"));
        happens(Happenings.shared("MS-15"));

        assertThat(cells()).hasSize(4);
    }

    @Test
    void writesEachCellUnderItsKeyAndWithNoHeaderOfTheEvent() {
        happens(Happenings.opened("MS-15", Force.POLICE, "15"));

        TestRecord<String, byte[]> counted = flow.records(Topics.STATISTICS).getFirst();

        assertThat(counted.key()).isEqualTo(OPENED_IN_LAO_CAI);
        assertThat(counted.headers())
                .extracting(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
                .containsExactlyInAnyOrder(
                        "ce_specversion=1.0",
                        "ce_id=" + OPENED_IN_LAO_CAI + "#1",
                        "ce_source=/reporting-service",
                        "ce_type=vn.lienthong.statistics.counted.v1",
                        "content-type=application/json");
    }

    @Test
    void passesOverWhatItCannotReadAndCountsTheNext() {
        Message good = aMessage(Happenings.opened("MS-15", Force.POLICE, "15"));
        RecordHeaders headers = new RecordHeaders();
        good.writeTo(headers);
        String topic = "lienthong.casefiles";

        flow.send(topic, "key", headers, "{".getBytes(StandardCharsets.UTF_8), Happenings.NOVEMBER);
        flow.send(topic, "key", headers, null, Happenings.NOVEMBER);
        flow.send(topic, "key", new RecordHeaders(), good.payload(), Happenings.NOVEMBER);
        flow.send(topic, null, new RecordHeaders(), null, Happenings.NOVEMBER);
        flow.send(
                topic,
                "key",
                new Message(
                        Envelope.of("1", URI.create("/exchange-service"), "vn.lienthong.casefile.split.v1"),
                        good.payload()),
                Happenings.NOVEMBER);
        flow.send(topic, "key", good, Happenings.NOVEMBER);

        assertThat(cells()).containsOnly(Map.entry(OPENED_IN_LAO_CAI, 1L));
    }

    @Test
    void goesOnCountingAfterARestart() {
        happens(Happenings.opened("MS-15", Force.POLICE, "15"));

        flow.restart();
        happens(Happenings.opened("MS-15", Force.POLICE, "15"));

        assertThat(cells()).containsOnly(Map.entry(OPENED_IN_LAO_CAI, 2L));
    }

    /** Whatever happens, the newest value of each cell is how many events fall into it. */
    @TestFactory
    Stream<DynamicTest> countsWhateverHappensOnce() {
        return Seeds.each(8, random -> {
            try (Flow mine = aFlow(state.resolve("seed"))) {
                Map<String, Long> expected = new HashMap<>();
                for (int count = 0; count < 200; count++) {
                    MatterEvent event = anyEvent(random);
                    COUNTING.cell(event).ifPresent(cell -> expected.merge(cell.key(), 1L, Long::sum));

                    send(mine, event);
                    if (random.nextInt(60) == 0) {
                        mine.restart();
                    }
                }

                assertThat(cells(mine)).isEqualTo(expected);
            }
        });
    }

    private static MatterEvent anyEvent(Random random) {
        String by = any(random, "MS-15", "POLICE-01", "CUSTOMS", "MS-99");
        String province = any(random, "15", "01", null);
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> Happenings.opened(by, any(random, Force.POLICE, Force.TAX), province);
            case 3 -> Happenings.received(by, province);
            case 4 -> Happenings.offered(by);
            case 5 -> Happenings.made(by);
            case 6 -> Happenings.answered(by);
            default -> Happenings.shared(by);
        };
    }

    @SafeVarargs
    private static <T> T any(Random random, T... these) {
        return these[random.nextInt(these.length)];
    }

    private void happens(MatterEvent event) {
        send(flow, event);
    }

    private static void send(Flow flow, MatterEvent event) {
        String topic = MessageTypes.of(event).requiredMatter().events();
        flow.send(topic, event.about().key(), aMessage(event), event.at());
    }

    private static Message aMessage(MatterEvent event) {
        Envelope envelope = new Envelope(
                "an event",
                URI.create("/exchange-service"),
                MessageTypes.of(event).name(),
                event.about().key(),
                event.at(),
                new AgencyCode("MS-15"),
                "MS-15,NSC389-SO",
                null,
                null,
                null,
                null,
                null);
        return new Message(envelope, Json.write(event));
    }

    private Map<String, Long> cells() {
        return cells(flow);
    }

    private static Map<String, Long> cells(Flow flow) {
        Map<String, Long> newest = new HashMap<>();
        flow.read(Topics.STATISTICS).forEach(message -> {
            Cell cell = (Cell) message.content();
            newest.put(cell.key(), cell.value());
        });
        return newest;
    }

    private static Flow aFlow(Path state) {
        return Flow.of(
                state,
                "lienthong\\.(casefiles|requests|tips|information)",
                events -> Routing.route(new Tally(COUNTING).of(events)));
    }
}
