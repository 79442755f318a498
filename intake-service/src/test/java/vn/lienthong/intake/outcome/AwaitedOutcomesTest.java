package vn.lienthong.intake.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.messaging.support.GenericMessage;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.outcome.Outcome;

class AwaitedOutcomesTest {
    private static final URI SOURCE = URI.create("/agencies/MS-15");
    private static final Duration LONG = Duration.ofSeconds(30);

    private final AwaitedOutcomes awaited = new AwaitedOutcomes();

    @Test
    void tellsWhoeverBeganToWaitBeforeItArrived() throws InterruptedException {
        try (var wait = awaited.begin(SOURCE, "1", "digest")) {
            awaited.arrived(anOutcome("1", "digest"));

            assertThat(wait.within(LONG)).contains(anOutcome("1", "digest"));
        }
    }

    @Test
    void tellsTheOutcomesBesideOneThatCannotBeRead() throws InterruptedException {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        List<byte[]> batch = List.of(
                "{".getBytes(StandardCharsets.UTF_8),
                Json.write(anOutcome("1", "digest")),
                "[]".getBytes(StandardCharsets.UTF_8));
        try (var wait = awaited.begin(SOURCE, "1", "digest")) {
            new TellWaiting(awaited, new Pace(meters), meters).accept(new GenericMessage<>(batch));

            assertThat(wait.within(LONG)).contains(anOutcome("1", "digest"));
        }
        assertThat(meters.counter("lienthong.projection.unreadable", "view", "waiting")
                        .count())
                .isEqualTo(2);
    }

    @Test
    void tellsWhoeverWaitsOnAnotherThread() throws Exception {
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 100; round++) {
                try (var wait = awaited.begin(SOURCE, "1", "digest")) {
                    Future<Optional<Outcome>> told = together.submit(() -> wait.within(LONG));

                    awaited.arrived(anOutcome("1", "digest"));

                    assertThat(told.get()).isPresent();
                }
            }
        }
    }

    @Test
    void tellsNobodyTheOutcomeOfAnotherCommandOrAnotherContent() throws InterruptedException {
        try (var wait = awaited.begin(SOURCE, "1", "digest")) {
            awaited.arrived(anOutcome("2", "digest"));
            awaited.arrived(anOutcome("1", "another digest"));
            awaited.arrived(anOutcome(null, "digest"));

            assertThat(wait.within(Duration.ZERO)).isEmpty();
        }
    }

    @Test
    void tellsEveryoneWhoWaitsForTheSame() throws Exception {
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            List<AwaitedOutcomes.Wait> waits = IntStream.range(0, 10)
                    .mapToObj(index -> awaited.begin(SOURCE, "1", "digest"))
                    .toList();
            List<Callable<Optional<Outcome>>> all = waits.stream()
                    .<Callable<Optional<Outcome>>>map(wait -> () -> wait.within(LONG))
                    .toList();

            awaited.arrived(anOutcome("1", "digest"));

            assertThat(together.invokeAll(all))
                    .allSatisfy(told -> assertThat(told.get()).isPresent());
        }
    }

    @Test
    void stillTellsThoseWhoStayWhenOneHasLeft() throws InterruptedException {
        var first = awaited.begin(SOURCE, "1", "digest");
        var second = awaited.begin(SOURCE, "1", "digest");

        first.close();
        awaited.arrived(anOutcome("1", "digest"));

        assertThat(second.within(Duration.ZERO)).isPresent();
    }

    @Test
    void forgetsWhoeverHasLeft() throws InterruptedException {
        var wait = awaited.begin(SOURCE, "1", "digest");
        wait.close();

        awaited.arrived(anOutcome("1", "digest"));

        assertThat(wait.within(Duration.ZERO)).isEmpty();
    }

    private static Outcome anOutcome(@Nullable String command, String digest) {
        return new Outcome(
                command,
                "vn.lienthong.request.close.v1",
                new AgencyCode("MS-15"),
                Outcome.Status.ACCEPTED,
                null,
                null,
                digest,
                List.of(),
                List.of(),
                Instant.EPOCH);
    }
}
