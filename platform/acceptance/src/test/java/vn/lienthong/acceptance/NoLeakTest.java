package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.lienthong.standalone.Part;

/**
 * The guard of the whole system: whatever agencies share, withhold, pass on, correct, take back and let run out, no reader gets by any
 * channel a field that is not for it, nor learns of a matter that is hidden from it. Other courses of things: {@code -Dseed=…
 * -Dseeds=…}.
 */
class NoLeakTest {
    private static final long SEED = Long.getLong("seed", 389);
    private static final int SEEDS = Integer.getInteger("seeds", 1);

    @Test
    void everyMappingOfTheServicesIsAChannelOrSaysWhyItIsNone() {
        List<String> mapped = GuardServices.ALL.stream()
                .flatMap(part -> RunningSystem.mapped(part).map(mapping -> part.word() + " " + mapping))
                .toList();

        assertThat(GuardServices.table().mappings().distinct()).containsExactlyInAnyOrderElementsOf(mapped);
    }

    @Test
    void soIsEveryPageOfTheConsole() {
        List<String> mapped = RunningSystem.mapped(Part.CONSOLE)
                .filter(mapping -> mapping.startsWith("GET "))
                .map(mapping -> Part.CONSOLE.word() + " " + mapping)
                .toList();

        assertThat(GuardConsole.table().mappings().distinct()).containsExactlyInAnyOrderElementsOf(mapped);
    }

    @TestFactory
    Stream<DynamicTest> noReaderGetsWhatIsNotForIt() {
        return LongStream.range(SEED, SEED + SEEDS)
                .mapToObj(seed -> DynamicTest.dynamicTest("-Dseed=" + seed, () -> {
                    try (GuardRun run = new GuardRun(seed);
                            Chromium chromium = Chromium.start()) {
                        run.plays();
                        run.asksAtTheConsole(chromium);

                        assertThat(run.findings().told()).isEmpty();
                    }
                }));
    }
}
