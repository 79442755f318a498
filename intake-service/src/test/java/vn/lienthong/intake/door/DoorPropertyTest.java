package vn.lienthong.intake.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Outcome.Status;
import vn.lienthong.fixture.Flow;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.runtime.message.Message;

/** Anything at all lies in an outbox: the stream goes on, and each thing is admitted or answered, once. */
class DoorPropertyTest {
    private static final String OUTBOX = Topics.outbox(Arrivals.LAO_CAI).name();
    private static final String INBOX = Topics.inbox(Arrivals.LAO_CAI).name();

    @TempDir
    private Path state;

    /** What lies in an outbox: headers, and a value that may be missing. */
    private record Thing(RecordHeaders headers, byte @Nullable [] value) {}

    @TestFactory
    Stream<DynamicTest> admitsOrAnswersEachThingOnceWhateverItIs() {
        return Seeds.each(12, random -> {
            try (Flow flow = ADoor.open(state.resolve("seed"))) {
                for (int count = 0; count < 40; count++) {
                    Thing thing = random.nextInt(4) == 0 ? anyBytes(random) : aMutation(random);

                    flow.send(
                            OUTBOX, random.nextBoolean() ? "key" : null, thing.headers(), thing.value(), Arrivals.NOW);

                    isAdmittedOrAnsweredOnce(flow);
                }
                goesOn(flow);
            }
        });
    }

    private static void isAdmittedOrAnsweredOnce(Flow flow) {
        List<TestRecord<String, byte[]>> admitted = ADoor.TOPICS.stream()
                .filter(topic -> topic.endsWith(".commands"))
                .flatMap(topic -> flow.records(topic).stream())
                .toList();
        List<TestRecord<String, byte[]>> outcomes = flow.records(Topics.OUTCOMES);
        List<TestRecord<String, byte[]>> told = flow.records(INBOX);
        List<TestRecord<String, byte[]>> parked = flow.records(Topics.PARKED);

        assertThat(admitted.size() + outcomes.size()).isEqualTo(1);
        assertThat(told).hasSameSizeAs(outcomes);
        assertThat(Stream.of(admitted, outcomes, told, parked).flatMap(List::stream))
                .allSatisfy(record -> assertThat(Flow.size(record)).isLessThan(Arrivals.LARGEST_RECORD));
        for (TestRecord<String, byte[]> record : outcomes) {
            Outcome outcome =
                    (Outcome) Message.read(record.headers(), record.value()).content();
            assertThat(outcome.status()).isNotEqualTo(Status.ACCEPTED);
            assertThat(outcome.reasons()).isNotEmpty();
            assertThat(outcome.agency()).isEqualTo(Arrivals.LAO_CAI);
            assertThat(parked).hasSize(outcome.status() == Status.PARKED ? 1 : 0);
        }
        for (TestRecord<String, byte[]> record : admitted) {
            Message command = Message.read(record.headers(), record.value());
            assertThat(command.content()).isNotNull();
            assertThat(command.envelope().source()).hasToString("/agencies/MS-15");
            assertThat(parked).isEmpty();
        }
    }

    private static void goesOn(Flow flow) {
        Arrival good = Arrivals.withAttribute("id", "the last one");

        flow.send(OUTBOX, null, ADoor.headers(good), good.payload(), Arrivals.NOW);

        assertThat(flow.read("lienthong.casefile.commands")).hasSize(1);
    }

    private static Thing anyBytes(Random random) {
        RecordHeaders headers = new RecordHeaders();
        String[] names = {"ce_id", "ce_type", "ce_source", "ce_specversion", "ce_time", "content-type", "x", ""};
        for (int count = random.nextInt(10); count > 0; count--) {
            headers.add(names[random.nextInt(names.length)], random.nextInt(6) == 0 ? null : bytes(random, 40));
        }
        return new Thing(headers, random.nextInt(8) == 0 ? null : bytes(random, 3000));
    }

    private static Thing aMutation(Random random) {
        Arrival good = random.nextBoolean()
                ? Arrivals.anArrival(Arrivals.aCaseFile())
                : Arrivals.anArrival(Arrivals.aRequestTo(Arrivals.POLICE));
        RecordHeaders headers = ADoor.headers(good);
        headers.remove("ce_id").add("ce_id", String.valueOf(random.nextInt(20)).getBytes(StandardCharsets.UTF_8));
        byte[] value = good.payload();
        for (int count = random.nextInt(4); count > 0; count--) {
            if (random.nextInt(3) == 0) {
                mutate(headers, random);
            } else {
                value = mutated(value, random);
            }
        }
        return new Thing(headers, value);
    }

    private static void mutate(RecordHeaders headers, Random random) {
        Header[] all = headers.toArray();
        if (all.length == 0) {
            return;
        }
        Header one = all[random.nextInt(all.length)];
        switch (random.nextInt(4)) {
            case 0 -> headers.remove(one.key());
            case 1 -> headers.add(one.key(), null);
            case 2 -> headers.add(one.key(), bytes(random, 5000));
            default -> headers.add(one.key(), one.value() == null ? null : mutated(one.value(), random));
        }
    }

    /** A stroke of a key, a cut, a doubling, or a word that means harm in the place of another. */
    private static byte[] mutated(byte[] bytes, Random random) {
        if (bytes.length < 2) {
            return bytes(random, 10);
        }
        int from = random.nextInt(bytes.length);
        int to = from + random.nextInt(Math.min(bytes.length - from, 50));
        String[] words = {
            "null",
            "1e999999",
            "\"\\ud800\"",
            "{\"$ref\":\"#\"}",
            "[[[[",
            "\"\"",
            ",",
            "\u0000",
            "-0",
            "\"__proto__\":",
            "🚤",
            "\n"
        };
        return switch (random.nextInt(5)) {
            case 0 -> joined(bytes, from, bytes(random, 3), Math.min(from + 1, bytes.length));
            case 1 -> joined(bytes, from, new byte[0], to);
            case 2 -> joined(bytes, to, Arrays.copyOfRange(bytes, from, to), to);
            case 3 -> joined(bytes, from, words[random.nextInt(words.length)].getBytes(StandardCharsets.UTF_8), to);
            default -> withAValue(bytes, words[random.nextInt(words.length)], random);
        };
    }

    /** The value of one field, which is found by its colon, replaced. */
    private static byte[] withAValue(byte[] bytes, String word, Random random) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<Integer> colons = new ArrayList<>();
        for (int at = text.indexOf("\":"); at >= 0; at = text.indexOf("\":", at + 1)) {
            colons.add(at + 2);
        }
        if (colons.isEmpty()) {
            return bytes;
        }
        int from = colons.get(random.nextInt(colons.size()));
        int comma = text.indexOf(',', from);
        return comma < 0
                ? bytes
                : (text.substring(0, from) + word + text.substring(comma)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] bytes, int from, byte[] between, int to) {
        byte[] joined = new byte[from + between.length + bytes.length - to];
        System.arraycopy(bytes, 0, joined, 0, from);
        System.arraycopy(between, 0, joined, from, between.length);
        System.arraycopy(bytes, to, joined, from + between.length, bytes.length - to);
        return joined;
    }

    private static byte[] bytes(Random random, int most) {
        byte[] bytes = new byte[random.nextInt(most)];
        random.nextBytes(bytes);
        return bytes;
    }
}
