package vn.lienthong.acceptance.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process of its own, started as this one was and watched from outside. */
final class Running implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int KIBIBYTES = 1024;
    /** Field 14 of proc(5), where what follows the name is field 3. */
    private static final int USER_TIME = 11;

    private static final double TICKS = 100;

    private final Process process;
    private final double seconds;

    private Running(Process process, double seconds) {
        this.process = process;
        this.seconds = seconds;
    }

    /**
     * Starts it and returns when it is ready.
     *
     * @param ready the file that it writes then
     * @param log where its output goes
     * @param arguments main class and what it is told
     */
    static Running start(Path ready, Path log, List<String> arguments) throws IOException, InterruptedException {
        Files.deleteIfExists(ready);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(arguments);
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (!Files.exists(ready)) {
            if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                process.destroyForcibly();
                throw new IllegalStateException("did not start: " + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return new Running(process, (System.nanoTime() - begin) / 1e9);
    }

    /** From the start of the process until it was ready. */
    double seconds() {
        return seconds;
    }

    /** CPU time used in such a while, in hundredths of one core. */
    double busy(Duration during) throws InterruptedException {
        Duration before = used();
        long begin = System.nanoTime();
        TimeUnit.NANOSECONDS.sleep(during.toNanos());
        return 100.0 * used().minus(before).toNanos() / (System.nanoTime() - begin);
    }

    private Duration used() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** CPU time that the compilers of its JVM have used so far, in seconds; 0 where there is no /proc. */
    double compiled() {
        try (Stream<Path> threads = Files.list(Path.of("/proc/%d/task".formatted(process.pid())))) {
            return threads.mapToDouble(Running::compiled).sum();
        } catch (IOException e) {
            return 0;
        }
    }

    /** The same of one thread: user and system time in its {@code stat} (proc(5)), in ticks behind its name; 0 if it is no compiler. */
    private static double compiled(Path thread) {
        try {
            String stat = Files.readString(thread.resolve("stat"));
            int name = stat.lastIndexOf(')');
            if (!stat.substring(0, name).matches("\\d+ \\(C[12] Compiler.*")) {
                return 0;
            }
            String[] fields = stat.substring(name + 2).split(" ");
            return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[USER_TIME + 1])) / TICKS;
        } catch (IOException ended) {
            return 0;
        }
    }

    /** Memory as the kernel counts it; 0 where there is no /proc. */
    double residentMebibytes() {
        return status("VmRSS:") / KIBIBYTES;
    }

    /** 0 where there is no /proc. */
    double threads() {
        return status("Threads:");
    }

    private double status(String name) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/%d/status".formatted(process.pid())))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    /** Stops it as Ctrl-C does. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("does not stop");
        }
    }

    /** Kills it as by a power cut. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Gone when this returns: what it has written can be deleted. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
