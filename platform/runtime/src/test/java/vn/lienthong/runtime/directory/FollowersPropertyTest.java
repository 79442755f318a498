package vn.lienthong.runtime.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.runtime.directory.ALog.HOURS;
import static vn.lienthong.runtime.directory.ALog.goods;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.lienthong.contract.directory.DirectoryEntry;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.registry.Directory;

/** At the same position the directory is the same everywhere, and it is the one that was written there. */
class FollowersPropertyTest {
    @TestFactory
    Stream<DynamicTest> holdEqualDirectoriesAtTheSamePositionHoweverTheyRead() {
        return Seeds.each(12, random -> {
            Told told = told(random);

            Map<Long, List<DirectoryEntry>> one = follow(told.log(), random, 1 + random.nextInt(5));
            Map<Long, List<DirectoryEntry>> another = follow(told.log(), random, 1 + random.nextInt(30));

            for (Map<Long, List<DirectoryEntry>> each : List.of(one, another)) {
                assertThat(each).containsKey(told.log().size() - 1L);
                assertThat(told.whole()).containsAllEntriesOf(each);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> holdEveryWholeDirectoryThatEverStoodIfTheyReadOneRecordAfterTheOther() {
        return Seeds.each(12, random -> {
            Told told = told(random);

            assertThat(follow(told.log(), random, 1)).isEqualTo(told.whole());
        });
    }

    @TestFactory
    Stream<DynamicTest> holdTheSameWhereTheTopicWasCompactedInTheMeantime() {
        return Seeds.each(24, random -> {
            Told told = told(random);
            ALog compacted = told.log().copy();
            compacted.compact(random.nextInt(compacted.size()));

            Map<Long, List<DirectoryEntry>> late = follow(compacted, random, 1 + random.nextInt(4));

            assertThat(late).containsKey(compacted.size() - 1L);
            assertThat(told.whole()).containsAllEntriesOf(late);
        });
    }

    /** What was written, and the directories that stood whole, by the positions of their releases. */
    private record Told(ALog log, Map<Long, List<DirectoryEntry>> whole) {}

    /** Changes of one entry or several, each closed by its release; some releases are of a new version. */
    private static Told told(Random random) {
        ALog log = ALog.shipped();
        Map<String, DirectoryEntry> entries = new LinkedHashMap<>();
        ALog.entries().forEach(entry -> entries.put(entry.key(), entry));
        Map<Long, List<DirectoryEntry>> whole = new TreeMap<>();
        whole.put(log.size() - 1L, Directory.of(entries.values()).entries());
        for (int step = 0; step < 20; step++) {
            for (int change = random.nextInt(4); change >= 0; change--) {
                DirectoryEntry entry = random.nextInt(5) == 0
                        ? HOURS
                        : goods("test_goods_" + (char) ('a' + random.nextInt(6)), "lần " + step + "-" + change);
                entries.remove(entry.key());
                if (random.nextInt(3) == 0 && !entry.equals(HOURS)) {
                    log.remove(entry.key());
                } else {
                    log.record(entry);
                    entries.put(entry.key(), entry);
                }
            }
            log.release("0." + random.nextInt(3) + ".0");
            whole.put(log.size() - 1L, Directory.of(entries.values()).entries());
        }
        return new Told(log, whole);
    }

    /** The directories that a follower holds one after the other, by their positions. */
    private static Map<Long, List<DirectoryEntry>> follow(ALog log, Random random, int most) {
        CurrentDirectory current = new CurrentDirectory();
        FollowDirectory follow = new FollowDirectory(current, new SimpleMeterRegistry());
        Map<Long, List<DirectoryEntry>> held = new TreeMap<>();
        int read = 0;
        while (read < log.size()) {
            int end = Math.min(log.size(), read + 1 + random.nextInt(most));
            follow.accept(log.batch(read, end).message());
            current.reached()
                    .ifPresent(reached ->
                            held.put(reached.position(), reached.directory().entries()));
            read = end;
        }
        return held;
    }
}
