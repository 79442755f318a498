package vn.lienthong.acceptance.bench;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs a benchmark of JMH, in a process of its own and started as this one was, and prints what it took. */
final class Jmh {
    private Jmh() {}

    /**
     * @param title what all of it is about
     * @param names what each of its methods measures, in words
     */
    static void measure(PrintWriter out, Class<?> benchmark, String title, Map<String, String> names) {
        out.println("  đang đo: " + title);
        var options = new OptionsBuilder()
                .include(benchmark.getName() + "\\.")
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        try {
            var results = new Runner(options).run();
            out.printf("%n%-60s %16s %14s%n", title, "JMH", "sai số");
            for (RunResult result : results) {
                print(out, names, result.getPrimaryResult());
            }
        } catch (RunnerException failure) {
            throw new IllegalStateException("JMH does not measure " + benchmark, failure);
        }
    }

    private static void print(PrintWriter out, Map<String, String> names, Result<?> result) {
        out.printf(
                Locale.ROOT,
                "%-60s %,16.2f %,14.2f %s%n",
                Objects.requireNonNull(names.get(result.getLabel())),
                result.getScore(),
                result.getScoreError(),
                result.getScoreUnit());
    }
}
