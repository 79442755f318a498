package vn.lienthong.acceptance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.standalone.Part;
import vn.lienthong.standalone.Ports;

/**
 * What everything in one process costs while nothing is sent: how long a start takes, and then memory, CPU and threads; beside
 * a process that holds nothing but the broker.
 */
final class OneProcess {
    private static final Duration SETTLING = Duration.ofSeconds(60);
    private static final Duration WATCHED = Duration.ofSeconds(20);

    private final int times;
    private final Consumer<String> progress;

    /**
     * What was measured.
     *
     * @param warm seconds of a start on data that were there, stopped cleanly before
     * @param killed seconds of a start after SIGKILL
     * @param busy hundredths of one core, a minute after the start
     * @param resident mebibytes then
     */
    record Cost(String name, Spread warm, Spread killed, Spread busy, Spread resident, Spread threads) {}

    /** @param times how often each is measured */
    OneProcess(int times, Consumer<String> progress) {
        this.times = times;
        this.progress = progress;
    }

    /** The broker alone, then everything. */
    List<Cost> measure(List<AgencyCode> agencies) throws IOException, InterruptedException {
        Path bare = Files.createTempDirectory("lienthong-bench-broker");
        Path whole = Files.createTempDirectory("lienthong-bench-process");
        try {
            Path bareReady = bare.resolve("ready");
            Path wholeReady = whole.resolve("ready.json");
            Ports ports = Ports.free();
            return List.of(
                    cost(
                            "Chỉ Kafka",
                            bareReady,
                            List.of(BareBroker.class.getName(), bare.toString(), bareReady.toString())),
                    cost("Liên Thông, cả hệ thống", wholeReady, up(whole, wholeReady, agencies, ports)));
        } finally {
            Bench.delete(bare);
            Bench.delete(whole);
        }
    }

    /** How everything is started in a process of its own. */
    static List<String> up(Path data, Path ready, List<AgencyCode> agencies, Ports ports) {
        List<String> arguments = new ArrayList<>(List.of(
                "vn.lienthong.standalone.Lienthong",
                "up",
                "--data",
                data.toString(),
                "--ready-file",
                ready.toString(),
                "--enrol",
                agencies.stream().map(AgencyCode::value).collect(Collectors.joining(","))));
        for (Part part : Part.values()) {
            arguments.addAll(List.of(part.option(), Integer.toString(ports.of(part))));
        }
        return arguments;
    }

    private Cost cost(String name, Path ready, List<String> arguments) throws IOException, InterruptedException {
        progress.accept("  đang đo: một tiến trình, " + name);
        Path log = ready.resolveSibling("output.log");
        List<Double> warm = new ArrayList<>();
        List<Double> killed = new ArrayList<>();
        List<Double> busy = new ArrayList<>();
        List<Double> resident = new ArrayList<>();
        List<Double> threads = new ArrayList<>();
        try (Running first = Running.start(ready, log, arguments)) {
            first.stop();
        }
        for (int time = 0; time < times; time++) {
            try (Running running = Running.start(ready, log, arguments)) {
                warm.add(running.seconds());
                TimeUnit.NANOSECONDS.sleep(SETTLING.toNanos());
                busy.add(running.busy(WATCHED));
                resident.add(running.residentMebibytes());
                threads.add(running.threads());
                running.kill();
            }
            try (Running running = Running.start(ready, log, arguments)) {
                killed.add(running.seconds());
                running.stop();
            }
        }
        return new Cost(
                name, Spread.of(warm), Spread.of(killed), Spread.of(busy), Spread.of(resident), Spread.of(threads));
    }
}
