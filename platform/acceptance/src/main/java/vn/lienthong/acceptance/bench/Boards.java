package vn.lienthong.acceptance.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.standalone.Part;

/** Boards of one officer that are open at once, each a live stream of the console, and how long it takes until each tells of a case file. */
final class Boards {
    private static final String READY = "event: ready";
    private static final int PATIENCE_SECONDS = 60;

    private final Served system;
    private final Running process;
    private final AgencyCode agency;
    private final String cookie;
    private final Pace pace;
    private volatile @Nullable Awaited awaited;

    /**
     * What it costs the process to keep so many open while nothing is sent, and how soon they tell of an event.
     *
     * @param open boards
     * @param resident mebibytes
     * @param busy hundredths of one core
     * @param told null where no board is open
     */
    record Cost(int open, double threads, double resident, double busy, @Nullable Told told) {}

    /**
     * From the sending of a command to the event on a board, in milliseconds.
     *
     * @param all until the last of the boards has it, for each event
     */
    record Told(long samples, double p50, double p99, double most, Spread all) {}

    /** The case file that every board is to tell of, by its title. */
    private record Awaited(String title, long sent, CountDownLatch left, ConcurrentHistogram micros) {}

    /**
     * @param agency whose system opens the case files
     * @param cookie that shows which officer has the boards open
     */
    Boards(Served system, Running process, AgencyCode agency, String cookie, Pace pace) {
        this.system = system;
        this.process = process;
        this.agency = agency;
        this.cookie = cookie;
        this.pace = pace;
    }

    /** @throws IllegalStateException if they do not open, or one is not told of an event */
    Cost open(int boards) throws InterruptedException {
        HttpRequest live = HttpRequest.newBuilder(system.at(Part.CONSOLE, "/live"))
                .header("Cookie", cookie)
                .header("Accept", "text/event-stream")
                .build();
        HttpClient http = HttpClient.newHttpClient();
        try {
            CountDownLatch ready = new CountDownLatch(boards);
            for (int board = 0; board < boards; board++) {
                http.sendAsync(live, HttpResponse.BodyHandlers.fromLineSubscriber(new Lines(ready)));
            }
            await(ready, "boards do not open");
            double busy = process.busy(pace.watched());
            double threads = process.threads();
            double resident = process.residentMebibytes();
            return new Cost(boards, threads, resident, busy, boards == 0 ? null : tell(boards));
        } finally {
            http.shutdownNow();
        }
    }

    private Told tell(int boards) throws InterruptedException {
        String token = Example.token(system, agency);
        String run = "board-%d-%d".formatted(boards, System.nanoTime());
        ConcurrentHistogram micros = new ConcurrentHistogram(3);
        List<Double> all = new ArrayList<>();
        try (HttpClient door = HttpClient.newHttpClient()) {
            for (int number = 0; number < pace.events(); number++) {
                String title = run + "-" + number;
                byte[] payload = Example.caseFile(Example.USUAL, title);
                Awaited event = new Awaited(title, System.nanoTime(), new CountDownLatch(boards), micros);
                awaited = event;
                door.sendAsync(
                        system.command(agency, token, title, Exchange.TYPE, payload),
                        HttpResponse.BodyHandlers.discarding());
                await(event.left(), "boards are not told of " + title);
                all.add((System.nanoTime() - event.sent()) / 1e6);
            }
        }
        return new Told(
                micros.getTotalCount(),
                micros.getValueAtPercentile(50) / 1000.0,
                micros.getValueAtPercentile(99) / 1000.0,
                micros.getMaxValue() / 1000.0,
                Spread.of(all));
    }

    private static void await(CountDownLatch latch, String trouble) throws InterruptedException {
        if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(latch.getCount() + " " + trouble);
        }
    }

    /** What one board is told, line by line. */
    private final class Lines implements Flow.Subscriber<String> {
        private final CountDownLatch ready;

        Lines(CountDownLatch ready) {
            this.ready = ready;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            long now = System.nanoTime();
            Awaited event = awaited;
            if (line.equals(READY)) {
                ready.countDown();
            } else if (event != null && line.contains("\"" + event.title() + "\"")) {
                event.micros().recordValue((now - event.sent()) / 1000);
                event.left().countDown();
            }
        }

        @Override
        public void onError(Throwable ended) {
            // a board that ends tells nothing more: what it is not told of is missed
        }

        @Override
        public void onComplete() {
            // likewise
        }
    }
}
