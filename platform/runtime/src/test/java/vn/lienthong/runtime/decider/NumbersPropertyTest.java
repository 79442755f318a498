package vn.lienthong.runtime.decider;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterNumber;
import vn.lienthong.contract.Topics;
import vn.lienthong.fixture.Seeds;

/** Numbers as the tasks of a service give them, each with a store of its own that a crash takes back to its last commit. */
class NumbersPropertyTest {
    private static final Instant NEW_YEAR = Instant.parse("2026-12-31T17:00:00Z");
    private static final List<Matter> KINDS =
            Stream.of(Matter.values()).filter(kind -> kind.prefix().isPresent()).toList();

    @TestFactory
    Stream<DynamicTest> areUniqueAndStayWhateverTasksCrash() {
        return Seeds.each(30, random -> {
            List<ATask> tasks = new ArrayList<>();
            for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
                tasks.add(new ATask(partition));
            }
            List<MatterKey> matters =
                    Stream.generate(() -> aMatter(random)).limit(60).toList();
            Map<MatterKey, MatterNumber> committed = new HashMap<>();
            for (int step = 0; step < 400; step++) {
                MatterKey matter = matters.get(random.nextInt(matters.size()));
                ATask task = tasks.get(Math.floorMod(matter.hashCode(), Topics.PARTITIONS));
                task.decides(matter, NEW_YEAR.plusSeconds(random.nextInt(-5000, 5000)), random.nextInt(4) > 0);
                if (random.nextInt(5) == 0) {
                    task.crash();
                } else if (random.nextBoolean()) {
                    task.commit();
                }
                tasks.forEach(each -> each.committed()
                        .forEach((key, number) -> assertThat(committed.computeIfAbsent(key, first -> number))
                                .as("the number of %s", key)
                                .isEqualTo(number)));
            }
            Set<MatterNumber> given = new HashSet<>(committed.values());
            assertThat(given).hasSameSizeAs(committed.keySet());
            assertThat(committed)
                    .allSatisfy((matter, number) -> assertThat(number.matter()).isEqualTo(matter.kind()));
        });
    }

    @Test
    void countFromOneInTheYearOfVietnam() {
        ATask first = new ATask(0);
        ATask last = new ATask(3);

        assertThat(first.number("a", NEW_YEAR.minusSeconds(1))).hasToString("YC-2026-000001");
        assertThat(first.number("b", NEW_YEAR.minusSeconds(1))).hasToString("YC-2026-000005");
        assertThat(last.number("c", NEW_YEAR.minusSeconds(1))).hasToString("YC-2026-000004");
        assertThat(first.number("d", NEW_YEAR)).hasToString("YC-2027-000001");
        assertThat(first.number("a", NEW_YEAR)).hasToString("YC-2026-000001");
    }

    @Test
    void areNotGivenToTheDirectory() {
        assertThat(new ATask(0).numbers.of(new MatterKey(Matter.DIRECTORY, "directory"), NEW_YEAR))
                .isNull();
    }

    private static MatterKey aMatter(Random random) {
        return new MatterKey(
                KINDS.get(random.nextInt(KINDS.size())), new UUID(random.nextLong(), random.nextLong()).toString());
    }

    /** A task, whose store goes back to what was committed when it crashes. */
    private static final class ATask {
        private final TreeMap<String, byte[]> stored = new TreeMap<>();
        private final KeyValueStore<String, byte[]> store = MapStore.of(stored);
        private final int partition;
        private TreeMap<String, byte[]> safe = new TreeMap<>();
        private Numbers numbers;

        ATask(int partition) {
            this.partition = partition;
            this.numbers = new Numbers(store, partition);
        }

        /** Computes, and keeps if events came of it; what was computed before is the same as what is kept. */
        void decides(MatterKey matter, Instant now, boolean events) {
            Numbers.Number number = Objects.requireNonNull(numbers.of(matter, now));
            assertThat(numbers.of(matter, now)).isEqualTo(number);
            if (events) {
                numbers.keep(matter, number, now);
                assertThat(numbers.kept(matter)).isEqualTo(number.value());
            }
        }

        MatterNumber number(String key, Instant now) {
            MatterKey matter = new MatterKey(Matter.REQUEST, key);
            decides(matter, now, true);
            return Objects.requireNonNull(numbers.kept(matter));
        }

        void commit() {
            safe = new TreeMap<>(stored);
        }

        void crash() {
            stored.clear();
            stored.putAll(safe);
            numbers = new Numbers(store, partition);
        }

        Map<MatterKey, MatterNumber> committed() {
            Map<MatterKey, MatterNumber> committed = new HashMap<>();
            safe.forEach((key, value) -> {
                if (key.endsWith("!")) {
                    MatterKey matter = MatterKey.of(key.substring(0, key.length() - 1));
                    committed.put(matter, new MatterNumber(new String(value, StandardCharsets.UTF_8)));
                }
            });
            return committed;
        }
    }
}
