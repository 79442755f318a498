package vn.lienthong.acceptance.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** An officer asks for one page again and again: how long the console takes to answer it whole, without what it loads. */
final class Questions {
    private static final int A_SECOND = 10;

    private final String cookie;

    /**
     * What was waited, in milliseconds from when it was due to be asked.
     *
     * @param kilobytes of the page itself (1000 bytes)
     */
    record Answered(String name, long samples, double p50, double p95, double most, double kilobytes) {}

    /** @param cookie that shows who asks */
    Questions(String cookie) {
        this.cookie = cookie;
    }

    /** Ten times a second for so long. @throws IllegalStateException if the page is not there */
    Answered ask(String name, URI page, Duration during) throws IOException, InterruptedException {
        HttpRequest question =
                HttpRequest.newBuilder(page).header("Cookie", cookie).build();
        Histogram micros = new Histogram(3);
        long size = 0;
        try (HttpClient http = HttpClient.newHttpClient()) {
            long begin = System.nanoTime();
            for (int number = 0; number < A_SECOND * during.toSeconds(); number++) {
                long due = begin + number * 1_000_000_000L / A_SECOND;
                LockSupport.parkNanos(due - System.nanoTime());
                HttpResponse<byte[]> answer = http.send(question, HttpResponse.BodyHandlers.ofByteArray());
                micros.recordValue((System.nanoTime() - due) / 1000);
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(page + " answered " + answer.statusCode());
                }
                size = answer.body().length;
            }
        }
        return new Answered(
                name,
                micros.getTotalCount(),
                micros.getValueAtPercentile(50) / 1000.0,
                micros.getValueAtPercentile(95) / 1000.0,
                micros.getMaxValue() / 1000.0,
                size / 1000.0);
    }
}
