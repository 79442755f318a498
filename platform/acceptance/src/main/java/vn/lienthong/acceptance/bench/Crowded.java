package vn.lienthong.acceptance.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import vn.lienthong.contract.AgencyCode;

/** What the others wait for the outcomes of their commands over REST while one agency sends very many at once. */
final class Crowded {
    private static final int BURST = 20_000;
    private static final Duration QUIET = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int NO_OUTCOME_YET = 202;

    private final Served system;
    private final Map<AgencyCode, String> tokens;
    private final byte[] payload;
    private final String run = "crowded-" + System.nanoTime();

    /**
     * What was waited, in milliseconds.
     *
     * @param late how many had no outcome within the two seconds that the door waits for it
     */
    record Waited(String name, long samples, double p50, double p99, double most, long late) {}

    Crowded(Served system, Map<AgencyCode, String> tokens, byte[] payload) {
        this.system = system;
        this.tokens = tokens;
        this.payload = payload;
    }

    /** While nobody else sends, then while the first agency does. */
    List<Waited> measure(List<AgencyCode> agencies) throws InterruptedException {
        List<AgencyCode> others = agencies.subList(1, agencies.size());
        CountDownLatch never = new CountDownLatch(1);
        Waited alone = ask("Các cơ quan khác, khi vắng", others, never, QUIET);
        try (Exchange one = Exchange.overKafka(system, agencies.subList(0, 1), payload)) {
            CountDownLatch arrived = new CountDownLatch(BURST);
            int first = (int) (System.nanoTime() & 0x3fff_ffff);
            one.onArrival(number -> {
                if (number >= first && number < first + BURST) {
                    arrived.countDown();
                }
            });
            Thread sender = Thread.ofPlatform().start(() -> {
                for (int number = 0; number < BURST; number++) {
                    one.send(first + number);
                }
            });
            Waited crowded = ask("Các cơ quan khác, khi một cơ quan gửi " + BURST, others, arrived, PATIENCE);
            sender.join();
            if (!arrived.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException(arrived.getCount() + " messages did not arrive");
            }
            return List.of(alone, crowded);
        }
    }

    /** Each agency asks again and again, a moment after each outcome, until the latch is open, or for so long. */
    private Waited ask(String name, List<AgencyCode> agencies, CountDownLatch end, Duration most) {
        ConcurrentHistogram micros = new ConcurrentHistogram(3);
        AtomicLong late = new AtomicLong();
        long begin = System.nanoTime();
        try (HttpClient http = HttpClient.newHttpClient();
                ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor()) {
            for (AgencyCode agency : agencies) {
                asking.execute(() -> {
                    for (int number = 0; end.getCount() > 0 && System.nanoTime() - begin < most.toNanos(); number++) {
                        long sent = System.nanoTime();
                        int status = send(http, agency, "%s-%d-%d".formatted(run, name.length(), number));
                        micros.recordValue((System.nanoTime() - sent) / 1000);
                        late.addAndGet(status == NO_OUTCOME_YET ? 1 : 0);
                        LockSupport.parkNanos(BETWEEN);
                    }
                });
            }
        }
        return new Waited(
                name,
                micros.getTotalCount(),
                micros.getValueAtPercentile(50) / 1000.0,
                micros.getValueAtPercentile(99) / 1000.0,
                micros.getMaxValue() / 1000.0,
                late.get());
    }

    private int send(HttpClient http, AgencyCode agency, String id) {
        HttpRequest request =
                system.command(agency, String.valueOf(tokens.get(agency)), id, Exchange.TYPE, payload);
        return http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode)
                .join();
    }
}
