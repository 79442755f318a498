package vn.lienthong.acceptance.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.WorkCalendar;
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

    @Option(names = "--quick", description = "Đo nhanh, khoảng mười lăm phút.")
    private boolean quick;

    @Option(names = "--decisions", description = "Chỉ đo các bộ quyết định, không có cửa tiếp nhận và sổ.")
    private boolean decisions;

    @Option(
            names = "--crowded",
            description = "Chỉ đo các cơ quan khác phải chờ bao lâu khi một cơ quan gửi rất nhiều.")
    private boolean crowded;

    @Option(names = "--reads", description = "Chỉ đo đọc một hồ sơ qua REST, có và không có ghi nhật ký trước.")
    private boolean reads;

    @Option(names = "--doors", description = "Chỉ đo cửa REST, từng sự kiện và cả lô, cạnh một trang Spring MVC trần.")
    private boolean doors;

    @Option(
            names = "--sharing",
            paramLabel = "SỐ",
            description =
                    "Chỉ đo chia sẻ và thu hồi thông tin với chừng này cơ quan, nhiều nhất 1000, và rời một tổ công tác.")
    private int sharing;

    @Option(
            names = "--policy",
            description = "Chỉ đo một lần xét ai được xem (JMH), giữa 4.000 cơ quan và 500 tổ công tác.")
    private boolean policy;

    @Option(names = "--competence", description = "Chỉ đo một câu hỏi ai có thẩm quyền (JMH), trên một lõi.")
    private boolean competence;

    @Option(
            names = "--many",
            paramLabel = "SỐ",
            description = "Chỉ đo với chừng này yêu cầu còn mở và chừng này vụ việc, ví dụ 1000000.")
    private int many;

    @Option(
            names = "--pages",
            description =
                    "Chỉ đo các trang của cán bộ: trong Chromium với bộ xử lý chậm bốn lần, cạnh 200 thông điệp/s, và 200 bảng mở cùng lúc. Thêm --quick để đo nhanh.")
    private boolean pages;

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
        if (reads) {
            read();
            return 0;
        }
        if (doors) {
            enter();
            return 0;
        }
        if (policy) {
            Jmh.measure(out, VisibilityBenchmark.class, "Xét ai được xem", VisibilityBenchmark.NAMES);
            return 0;
        }
        if (competence) {
            Jmh.measure(out, CompetenceBenchmark.class, "Hỏi ai có thẩm quyền", CompetenceBenchmark.NAMES);
            return 0;
        }
        if (sharing > 0) {
            share();
            return 0;
        }
        if (pages) {
            Pages.Measured measured = pages();
            if (measured == null) {
                return 1;
            }
            PagesReport.print(out, measured);
            out.println(Json.mapper().writeValueAsString(measured));
            return 0;
        }
        List<OneProcess.Cost> costs = new OneProcess(quick ? 2 : 5, out::println).measure(AGENCIES);
        Pages.Measured pagesMeasured = pages();
        out.println("  đang đo: danh mục và thẩm quyền");
        Law law = Law.measure();
        Path data = Files.createTempDirectory("lienthong-bench");
        long begin = System.nanoTime();
        Settings settings =
                Settings.in(data).at(Ports.free()).enrolling(AGENCIES).telling(out::println);
        try (Standalone system = Standalone.start(settings)) {
            double started = (System.nanoTime() - begin) / 1e9;
            Measured measured = time(Served.by(system), data);
            Report.print(out, costs, pagesMeasured, measured, law, started, Memory.now());
            return 0;
        } finally {
            delete(data);
        }
    }

    /** Null where there is no browser, which is said. */
    private Pages.@Nullable Measured pages() throws IOException, InterruptedException {
        Optional<Path> browser = Chromium.installed();
        if (browser.isEmpty()) {
            out.println("  không đo các trang: không thấy Chromium (sudo apt-get install chromium)");
            return null;
        }
        return new Pages(AGENCIES, quick ? Pace.QUICK : Pace.USUAL, out::println).measure(browser.get());
    }

    /** Alone, once the path is warm. */
    private void crowd() throws IOException, InterruptedException {
        onASystem(AGENCIES, (served, data) -> {
            byte[] payload = Example.caseFile(Example.USUAL);
            try (Way way = Exchange.overKafka(served, AGENCIES, payload)) {
                new Stopwatch(new WarmUp(WARM_UP, MOST_WARM_UP), RATE, 1, 1000).time("", way);
            }
            Report.printWaited(out, new Crowded(served, tokens(served), payload).measure(AGENCIES));
        });
    }

    private void read() throws IOException, InterruptedException {
        onASystem(
                AGENCIES,
                (served, data) ->
                        Reads.print(out, new Reads(served, AGENCIES.getFirst(), quick ? 3000 : 20_000).measure()));
    }

    private void enter() throws IOException, InterruptedException {
        onASystem(AGENCIES, (served, data) -> {
            try (BareEndpoint bare = new BareEndpoint(served.login("operator"), data.resolve("bare"))) {
                Doors.print(out, new Doors(served, AGENCIES.getFirst(), bare, quick ? 3 : 5).measure());
            }
        });
    }

    /** What is measured on a system. */
    private interface Measuring {
        /** @param data the folder of the system, which is thrown away */
        void on(Served served, Path data) throws IOException, InterruptedException;
    }

    private void onASystem(List<AgencyCode> enrolled, Measuring measuring) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("lienthong-bench");
        try (Standalone system = Standalone.start(
                Settings.in(data).at(Ports.free()).enrolling(enrolled).telling(out::println))) {
            measuring.on(Served.by(system), data);
        } finally {
            delete(data);
        }
    }

    /** With agencies of the directory as it ships, and behind them with people's committees of communes. */
    private void share() throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(WorkCalendar.ZONE);
        Directory directory = Directory.shipped();
        Stream<AgencyCode> listed = directory.agencies().all().stream()
                .filter(agency -> agency.existsOn(today))
                .map(Agency::code);
        Stream<AgencyCode> communes = directory.provinces().all().stream()
                .flatMap(province -> directory.map().wards(province.code(), today).stream())
                .map(place -> new AgencyCode("PC-" + place.ward().code()));
        List<AgencyCode> connected = Stream.of(
                        Stream.of(Sharing.PROVIDER, Sharing.COMMITTEE, Sharing.LEAVING), listed, communes)
                .flatMap(each -> each)
                .distinct()
                .limit(sharing + 1L)
                .toList();
        List<AgencyCode> recipients = connected.subList(1, connected.size());
        onASystem(connected, (served, data) -> {
            try (Sharing measuring = new Sharing(served, recipients, quick ? 5 : 20, out::println)) {
                Sharing.print(out, measuring.measure());
            }
        });
    }

    private static Map<AgencyCode, String> tokens(Served system) {
        return AGENCIES.stream().collect(Collectors.toMap(agency -> agency, agency -> Example.token(system, agency)));
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }

    private Measured time(Served system, Path data) throws InterruptedException {
        int times = quick ? 1 : 5;
        Stopwatch fast = new Stopwatch(WarmUp.of(2000), RATE, 10 * times, 20_000 * times);
        Stopwatch ours = new Stopwatch(new WarmUp(WARM_UP, MOST_WARM_UP), RATE, 10 * times, 10_000 * times);
        Stopwatch rest = new Stopwatch(WarmUp.of(200), 50, 10 * times, 1000 * times);
        byte[] payload = Example.caseFile(Example.USUAL);
        Map<String, Object> operator = system.login("operator");
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
