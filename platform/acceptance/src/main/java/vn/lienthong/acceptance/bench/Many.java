package vn.lienthong.acceptance.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;
import vn.lienthong.client.credentials.KafkaLogin;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.standalone.Part;
import vn.lienthong.standalone.Settings;
import vn.lienthong.standalone.Standalone;

/**
 * The exchange with very many open matters: how long it takes to come back with the clocks of all requests, from its own
 * state and from the log, and how quickly the register answers with as many case files.
 */
final class Many {
    private static final int UNDER_WAY = 20_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int QUESTIONS = 200;
    private static final String MATTERS = "register-12.matters";
    /** The register is asked when a tenth and a third of it are written, beside the writing, and at its end. */
    private static final int[] PARTS = {10, 3, 1};

    private final List<AgencyCode> agencies;
    private final int many;
    private final Consumer<String> progress;

    Many(List<AgencyCode> agencies, int many, Consumer<String> progress) {
        this.agencies = agencies;
        this.many = many;
        this.progress = progress;
    }

    void measure() throws IOException, InterruptedException {
        inFolder(this::obligations);
        inFolder(this::register);
    }

    /** One part of the measurement; it is given a fresh folder. */
    private interface Chapter {
        void measure(Path data) throws IOException, InterruptedException;
    }

    private static void inFolder(Chapter chapter) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("lienthong-bench-many");
        try {
            chapter.measure(data);
        } finally {
            Bench.delete(data);
        }
    }

    private void obligations(Path data) throws IOException, InterruptedException {
        byte[] request = Example.request(agencies.get(1));
        try (Standalone system = DecidersAlone.start(data, agencies, line -> {})) {
            tell(
                    "%,d yêu cầu còn mở: gửi và quyết định %.0f mỗi giây",
                    many, fill(system, Matter.REQUEST, "make", request));
            tell("bộ nhớ khi còn mở: %d MiB", Memory.now().resident());
        }
        tell("khởi động lại đến khi quyết định được: %.1f giây", comeBack(data, request, "again"));
        Bench.delete(data.resolve("streams"));
        tell("khởi động lại, đồng hồ và lịch sử dựng lại từ nhật ký: %.1f giây", comeBack(data, request, "rebuilt"));
        tell("bộ nhớ sau đó: %d MiB", Memory.now().resident());
    }

    /** From the first step of the start until every partition has decided one more request. */
    private double comeBack(Path data, byte[] request, String run) throws InterruptedException {
        long begin = System.nanoTime();
        try (Standalone system = DecidersAlone.start(data, agencies, line -> {});
                Deciders way = deciders(system, Matter.REQUEST, "make", request, run)) {
            UnderWay underWay = underWay(way);
            for (int number = 0; number < 64; number++) {
                underWay.send();
            }
            underWay.await();
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    private void register(Path data) throws IOException, InterruptedException {
        byte[] caseFile = Example.caseFile(Example.USUAL);
        try (Standalone system = DecidersAlone.start(data, agencies, line -> {})) {
            tell("%,d vụ việc: quyết định %.0f mỗi giây", many, fill(system, Matter.CASEFILE, "open", caseFile));
        }
        Settings reading = DecidersAlone.settings(data, agencies, line -> {})
                .passing(Part.EXCHANGE, Map.of(DecidersAlone.FUNCTIONS, "projectRegister;followDirectory"));
        try (Standalone system = Standalone.start(reading)) {
            long begin = System.nanoTime();
            for (int part : PARTS) {
                long found = await(system, many / part);
                tell("sổ: %,d vụ việc, ghi %.0f mỗi giây", found, found / ((System.nanoTime() - begin) / 1e9));
                ask(system);
            }
            tell("bộ nhớ: %d MiB", Memory.now().resident());
        }
    }

    /** Waits until the register has so many matters. */
    private static long await(Standalone system, long count) throws InterruptedException {
        var store = system.context(Part.EXCHANGE).getBean(org.springframework.data.mongodb.core.MongoOperations.class);
        long found = store.estimatedCount(MATTERS);
        while (found < count) {
            TimeUnit.MILLISECONDS.sleep(200);
            found = store.estimatedCount(MATTERS);
        }
        return found;
    }

    private void ask(Standalone system) throws IOException, InterruptedException {
        ask(system, "danh sách vụ việc", "/api/v1/casefiles?limit=50");
        ask(system, "hộp thư", "/api/v1/register/events?limit=50");
        ask(system, "một vụ việc", "/api/v1/casefiles/" + Deciders.key(Matter.CASEFILE.wire() + "-0"));
    }

    private void ask(Standalone system, String what, String path) throws IOException, InterruptedException {
        Histogram micros = new Histogram(3);
        String token = Example.token(Served.by(system), agencies.getFirst());
        HttpRequest question = HttpRequest.newBuilder(URI.create(system.ports().url(Part.EXCHANGE) + path))
                .header("Authorization", "Bearer " + token)
                .build();
        int status = 0;
        try (HttpClient http = HttpClient.newHttpClient()) {
            long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            for (int number = 0; number < QUESTIONS && System.nanoTime() < end; number++) {
                long begin = System.nanoTime();
                status = http.send(question, HttpResponse.BodyHandlers.ofByteArray())
                        .statusCode();
                micros.recordValue((System.nanoTime() - begin) / 1000);
            }
        }
        tell(
                "  %s: %d lần hỏi (HTTP %d), p50 %.1f ms, p95 %.1f ms",
                what,
                micros.getTotalCount(),
                status,
                micros.getValueAtPercentile(50) / 1000.0,
                micros.getValueAtPercentile(95) / 1000.0);
    }

    /** @return decisions a second */
    private double fill(Standalone system, Matter matter, String verb, byte[] payload) throws InterruptedException {
        try (Deciders way = deciders(system, matter, verb, payload, matter.wire())) {
            UnderWay underWay = underWay(way);
            long begin = System.nanoTime();
            for (int number = 0; number < many; number++) {
                underWay.send();
                if (number > 0 && number % 100_000 == 0) {
                    tell("… %,d", number);
                }
            }
            underWay.await();
            return many / ((System.nanoTime() - begin) / 1e9);
        }
    }

    private static UnderWay underWay(Way way) {
        return new UnderWay("decisions", way, UNDER_WAY, PATIENCE);
    }

    private Deciders deciders(Standalone system, Matter matter, String verb, byte[] payload, String run) {
        Map<String, Object> login = KafkaLogin.of(system.bootstrapServers(), system.credentials(), "operator")
                .properties();
        return new Deciders(login, agencies.getFirst(), matter, verb, payload, run);
    }

    private void tell(String line, Object... figures) {
        progress.accept(String.format(Locale.ROOT, "  " + line, figures));
    }
}
