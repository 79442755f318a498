package vn.lienthong.exchange.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.audit.AuditCheck;
import vn.lienthong.contract.audit.AuditExport;
import vn.lienthong.contract.audit.TreeHead;
import vn.lienthong.contract.merkle.Frontier;
import vn.lienthong.contract.merkle.TreeHash;
import vn.lienthong.fixture.Flow;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.runtime.signature.RecordKey;

/** The sealer, run as the service runs it. */
class SealingTest {
    private static final Instant MORNING = Instant.parse("2026-11-30T02:00:00Z");

    @TempDir
    private Path folder;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<byte[]> entries = new ArrayList<>();
    private RecordKey key;
    private Flow flow;
    private Instant now;

    @BeforeEach
    void start() {
        key = RecordKey.keptUnder(folder.resolve("keys"));
        flow = Flow.of(folder, Topics.AUDIT, new Sealing(key::sign, meters));
        flow.passTimeUntil(MORNING);
        now = MORNING;
    }

    @AfterEach
    void stop() {
        flow.close();
    }

    @Test
    void signsAHeadASecondAfterTheFirstEntryThatNoneCovers() {
        append(3);
        assertThat(heads()).isEmpty();

        pass(Sealing.LONGEST);
        List<TreeHead.Signed> heads = heads();
        pass(Duration.ofMinutes(1));

        assertThat(heads).singleElement().satisfies(signed -> {
            assertThat(signed.head().size()).isEqualTo(3);
            assertThat(signed.head().root()).isEqualTo(TreeHead.hex(tree(3).root()));
            assertThat(signed.head().offset()).isEqualTo(2);
            assertThat(signed.head().at()).isEqualTo(now.minus(Duration.ofMinutes(1)));
        });
        assertThat(heads()).as("nothing has come").isEmpty();
    }

    @Test
    void signsOneBehindEveryThousandAtOnce() {
        append(2 * Sealing.MOST + 1);

        assertThat(heads()).extracting(signed -> signed.head().size()).containsExactly(1000L, 2000L);
        assertThat(meters.counter("lienthong.audit.sealed").count()).isEqualTo(2000);
    }

    /** The clock of the machine may be set back: a head is never earlier than the one before. */
    @Test
    void makesNoHeadEarlierThanTheOneBefore() {
        Sealed later = Sealed.NOTHING.with(new byte[] {1}, 0).sealedAt(MORNING.plusSeconds(60));

        assertThat(later.with(new byte[] {2}, 1).sealedAt(MORNING).head().at()).isEqualTo(MORNING.plusSeconds(60));
    }

    @Test
    void goesOnWithTheSameTreeAfterARestartAlsoWithWhatWasNotSealedYet() throws Exception {
        append(5);
        pass(Sealing.LONGEST);
        append(2);

        flow.restart();
        pass(Sealing.LONGEST);
        append(4);
        pass(Sealing.LONGEST);

        List<TreeHead.Signed> heads = heads();
        assertThat(heads).extracting(signed -> signed.head().size()).containsExactly(5L, 7L, 11L);
        assertThat(check(heads).fault()).isNull();
    }

    @TestFactory
    Stream<DynamicTest> makesOneChainOfHeadsWhateverStopsIt() {
        return Seeds.each(10, random -> {
            stop();
            entries.clear();
            flow = Flow.of(folder.resolve("run-" + random.nextInt()), Topics.AUDIT, new Sealing(key::sign, meters));
            now = Instant.EPOCH;
            List<TreeHead.Signed> heads = new ArrayList<>();
            for (int step = 0; step < 60; step++) {
                switch (random.nextInt(4)) {
                    case 0 -> pass(Duration.ofMillis(random.nextInt(3000)));
                    case 1 -> flow.restart();
                    default -> append(1 + random.nextInt(15));
                }
                heads.addAll(heads());
            }
            append(1);
            pass(Sealing.LONGEST);
            heads.addAll(heads());

            assertThat(heads.getLast().head().size()).isEqualTo(entries.size());
            AuditCheck.Found found = check(heads);
            assertThat(found.fault()).isNull();
            assertThat(found.entries()).isEqualTo(entries.size());
        });
    }

    private void append(int some) {
        for (int one = 0; one < some; one++) {
            byte[] entry = "entry %d".formatted(entries.size()).getBytes(StandardCharsets.UTF_8);
            entries.add(entry);
            flow.send(Topics.AUDIT, "any", new RecordHeaders(), entry, now);
        }
    }

    private void pass(Duration time) {
        now = now.plus(time);
        flow.passTimeUntil(now);
    }

    private List<TreeHead.Signed> heads() {
        return flow.read(Topics.AUDIT_HEADS).stream()
                .map(message -> Json.read(message.payload(), TreeHead.Signed.class))
                .toList();
    }

    private Frontier tree(int size) {
        Frontier tree = Frontier.EMPTY;
        for (byte[] entry : entries.subList(0, size)) {
            tree = tree.with(TreeHash.ofLeaf(entry));
        }
        return tree;
    }

    /** As anybody checks it who has the export and the public keys. */
    private AuditCheck.Found check(List<TreeHead.Signed> heads) throws Exception {
        List<AuditExport> lines = new ArrayList<>();
        lines.add(new AuditExport.Opening(
                0, entries.size(), MORNING, Json.mapper().valueToTree(key.published())));
        int size = 0;
        for (TreeHead.Signed signed : heads) {
            List<AuditExport.Entry> some = new ArrayList<>();
            for (byte[] entry : entries.subList(size, (int) signed.head().size())) {
                some.add(new AuditExport.Entry(size++, entry));
            }
            lines.addAll(some);
            lines.add(new AuditExport.Head(signed.head(), signed.signature(), AuditExport.leaves(some)));
        }
        String export = lines.stream().map(AuditExport::line).collect(Collectors.joining("\n"));
        return new AuditCheck(null, null, 0, Long.MAX_VALUE).check(new BufferedReader(new StringReader(export)));
    }
}
