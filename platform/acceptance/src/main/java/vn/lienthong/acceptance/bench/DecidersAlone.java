package vn.lienthong.acceptance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.lienthong.client.credentials.KafkaLogin;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.standalone.Part;
import vn.lienthong.standalone.Ports;
import vn.lienthong.standalone.Settings;
import vn.lienthong.standalone.Standalone;

/** How fast is decided, exactly once, where nothing but broker and deciders runs; beside a stream that decides nothing. */
final class DecidersAlone {
    static final String FUNCTIONS = "spring.cloud.function.definition";
    private static final String FOLLOWING = "followDirectory";
    private static final String DECIDING = "decide;followDirectory";

    private DecidersAlone() {}

    /** A system without door, views and deliveries. */
    static Standalone start(Path data, List<AgencyCode> agencies, Consumer<String> progress) {
        return Standalone.start(settings(data, agencies, progress));
    }

    static Settings settings(Path data, List<AgencyCode> agencies, Consumer<String> progress) {
        return Settings.in(data)
                .at(Ports.free())
                .enrolling(agencies)
                .passing(Part.EXCHANGE, Map.of(FUNCTIONS, DECIDING, Settings.DECIDING_THREADS, "2"))
                .passing(Part.INTAKE, Map.of(FUNCTIONS, FOLLOWING))
                .passing(Part.REPORTING, Map.of(FUNCTIONS, FOLLOWING))
                .passing(Part.NOTIFICATION, Map.of(FUNCTIONS, FOLLOWING))
                .telling(progress);
    }

    /** The reference, then each kind of decision. */
    static List<Figure> time(List<AgencyCode> agencies, int times, Consumer<String> progress)
            throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("lienthong-bench-deciders");
        Stopwatch stopwatch =
                new Stopwatch(new WarmUp(60_000 * times, 200_000 * times), 500, 10 * times, 100_000 * times);
        try (Standalone system = start(data, agencies, progress)) {
            Map<String, Object> login = KafkaLogin.of(system.bootstrapServers(), system.credentials(), "operator")
                    .properties();
            byte[] caseFile = Example.caseFile(Example.USUAL);
            List<Figure> figures = new ArrayList<>();
            try (Way way =
                    Reference.passThrough(login, caseFile, data.resolve("bench").toString())) {
                figures.add(stopwatch.time("Kafka Streams thuần, exactly-once", way));
            }
            AgencyCode one = agencies.getFirst();
            try (Way way = new Deciders(login, one, Matter.CASEFILE, "open", caseFile, "casefile")) {
                figures.add(stopwatch.time("Quyết định: lập hồ sơ vụ việc", way));
            }
            try (Way way =
                    new Deciders(login, one, Matter.REQUEST, "make", Example.request(agencies.get(1)), "request")) {
                figures.add(stopwatch.time("Quyết định: yêu cầu phối hợp", way));
            }
            return figures;
        } finally {
            Bench.delete(data);
        }
    }
}
