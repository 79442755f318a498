package vn.lienthong.acceptance.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.lienthong.client.credentials.KafkaLogin;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.standalone.FurtherCommand;
import vn.lienthong.standalone.Ports;
import vn.lienthong.standalone.Settings;
import vn.lienthong.standalone.Standalone;

/** {@code ./lienthong bench}: times the exchange and its references on a fresh system of its own, which it throws away. */
@Command(name = "bench", description = "Đo tốc độ của hệ thống, so với Kafka thuần trên cùng máy, trong cùng lần chạy.")
public final class Bench implements FurtherCommand {
    private static final List<AgencyCode> AGENCIES = Stream.of("MS-15", "POLICE-15", "CUSTOMS", "BORDER-91", "MS-91")
            .map(AgencyCode::new)
            .toList();

    /** Commands before anything of ours is timed: the JVM compiles the whole path meanwhile, for most of a minute. */
    private static final int WARM_UP = 20_000;

    /** Where there is time, the compilers are waited for. */
    private static final int MOST_WARM_UP = 300_000;

    /** Messages a second while latency is timed. */
    private static final int RATE = 200;

    @Option(names = "--quick", description = "Đo nhanh, khoảng mười phút.")
    private boolean quick;

    @Option(names = "--decisions", description = "Chỉ đo các bộ quyết định, không có cửa tiếp nhận và sổ.")
    private boolean decisions;

    @Option(
            names = "--crowded",
            description = "Chỉ đo các cơ quan khác phải chờ bao lâu khi một cơ quan gửi rất nhiều.")
    private boolean crowded;

    @Option(
            names = "--many",
            paramLabel = "SỐ",
            description = "Chỉ đo với chừng này yêu cầu còn mở và chừng này vụ việc, ví dụ 1000000.")
    private int many;

    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (many > 0) {
            new Many(AGENCIES, many, out::println).measure();
            return 0;
        }
        if (decisions) {
            Report.print(out, DecidersAlone.time(AGENCIES, quick ? 1 : 5, out::println));
            return 0;
        }
        if (crowded) {
            crowd();
            return 0;
        }
        List<OneProcess.Cost> costs = new OneProcess(quick ? 2 : 5, out::println).measure(AGENCIES);
        out.println("  đang đo: danh mục và thẩm quyền");
        Law law = Law.measure();
        Path data = Files.createTempDirectory("lienthong-bench");
        long begin = System.nanoTime();
        Settings settings =
                Settings.in(data).at(Ports.free()).enrolling(AGENCIES).telling(out::println);
        try (Standalone system = Standalone.start(settings)) {
            double started = (System.nanoTime() - begin) / 1e9;
            Measured measured = time(system, data);
            Report.print(out, costs, measured, law, started, Memory.now());
            return 0;
        } finally {
            delete(data);
        }
    }

    /** Alone, once the path is warm. */
    private void crowd() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("lienthong-bench");
        try (Standalone system = Standalone.start(
                Settings.in(data).at(Ports.free()).enrolling(AGENCIES).telling(out::println))) {
            byte[] payload = Example.caseFile(Example.USUAL);
            try (Way way = Exchange.overKafka(system, AGENCIES, payload)) {
                new Stopwatch(new WarmUp(WARM_UP, MOST_WARM_UP), RATE, 1, 1000).time("", way);
            }
            Report.printWaited(out, new Crowded(system, tokens(system), payload).measure(AGENCIES));
        } finally {
            delete(data);
        }
    }

    private static Map<AgencyCode, String> tokens(Standalone system) {
        return AGENCIES.stream().collect(Collectors.toMap(agency -> agency, agency -> Example.token(system, agency)));
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }

    private Measured time(Standalone system, Path data) throws InterruptedException {
        int times = quick ? 1 : 5;
        Stopwatch fast = new Stopwatch(WarmUp.of(2000), RATE, 10 * times, 20_000 * times);
        Stopwatch ours = new Stopwatch(new WarmUp(WARM_UP, MOST_WARM_UP), RATE, 10 * times, 10_000 * times);
        Stopwatch rest = new Stopwatch(WarmUp.of(200), 50, 10 * times, 1000 * times);
        byte[] payload = Example.caseFile(Example.USUAL);
        Map<String, Object> operator = KafkaLogin.of(system.bootstrapServers(), system.credentials(), "operator")
                .properties();
        Map<AgencyCode, String> tokens = tokens(system);
        List<Figure> figures = new ArrayList<>();
        figures.add(time(fast, "Kafka thuần: chép từ chủ đề sang chủ đề", Reference.bareCopy(operator, payload)));
        figures.add(time(
                fast,
                "Kafka Streams thuần, exactly-once",
                Reference.passThrough(operator, payload, data.resolve("bench").toString())));
        figures.add(time(ours, "Liên Thông qua Kafka → hộp thư đến", Exchange.overKafka(system, AGENCIES, payload)));
        figures.add(
                time(rest, "Liên Thông qua REST → hộp thư đến", Exchange.overRest(system, AGENCIES, tokens, payload)));
        figures.add(time(
                ours,
                "Liên Thông qua Kafka → số liệu",
                Exchange.toStatistics(system, AGENCIES, Example.caseFile(Example.COUNTED))));
        out.println("  đang đo: một cơ quan gửi nhiều, các cơ quan khác chờ");
        return new Measured(figures, new Crowded(system, tokens, payload).measure(AGENCIES));
    }

    /** What was timed on a system that runs. */
    record Measured(List<Figure> figures, List<Crowded.Waited> waited) {}

    private Figure time(Stopwatch stopwatch, String name, Way way) throws InterruptedException {
        out.println("  đang đo: " + name);
        try (way) {
            return stopwatch.time(name, way);
        }
    }
}
