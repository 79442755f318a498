package vn.lienthong.acceptance.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.audit.AuditEntry.Read;
import vn.lienthong.standalone.Part;

/**
 * Reads one case file over REST again and again, in turns for the purpose that was noted already, which is not noted again, and for a
 * new one, which is noted before it is answered: what lies between them is what the audit adds.
 */
final class Reads {
    private static final WarmUp WARM_UP = new WarmUp(2000, 40_000);

    /** Reads a second, as offices of a whole country may ask for them. */
    private static final int RATE = 50;

    private final Served system;
    private final AgencyCode agency;
    private final int times;

    /** What was waited, in milliseconds. */
    record Waited(String name, long samples, double p50, double p99) {
        private static Waited of(String name, Histogram micros) {
            return new Waited(
                    name,
                    micros.getTotalCount(),
                    micros.getValueAtPercentile(50) / 1000.0,
                    micros.getValueAtPercentile(99) / 1000.0);
        }
    }

    /** @param times how often each is read once it is warm */
    Reads(Served system, AgencyCode agency, int times) {
        this.system = system;
        this.agency = agency;
        this.times = times;
    }

    /** At a steady rate, then one after the other: without a note, then with one. */
    List<Waited> measure() throws IOException, InterruptedException {
        String token = Example.token(system, agency);
        try (HttpClient http = HttpClient.newHttpClient()) {
            String matter = opened(http, token);
            await(http, token, matter);
            AtomicInteger number = new AtomicInteger();
            WARM_UP.<IOException>go(() -> {
                read(http, token, matter, "same");
                read(http, token, matter, "warm%d".formatted(number.getAndIncrement()));
            });
            List<Waited> all = new ArrayList<>(measure(http, token, matter, times / 5, RATE));
            all.addAll(measure(http, token, matter, times, 0));
            return all;
        }
    }

    /** @param rate reads a second; 0 for one after the other */
    private List<Waited> measure(HttpClient http, String token, String matter, int many, int rate)
            throws IOException, InterruptedException {
        Histogram without = new Histogram(3);
        Histogram with = new Histogram(3);
        long begin = System.nanoTime();
        for (int each = 0; each < 2 * many; each++) {
            if (rate > 0) {
                LockSupport.parkNanos(begin + each * 1_000_000_000L / rate - System.nanoTime());
            }
            if (each % 2 == 0) {
                without.recordValue(read(http, token, matter, "same"));
            } else {
                with.recordValue(read(http, token, matter, "at%dpurpose%d".formatted(rate, each)));
            }
        }
        String how = rate > 0 ? ", %d lượt/s".formatted(rate) : ", nối tiếp nhau";
        return List.of(Waited.of("Đã ghi từ trước" + how, without), Waited.of("Ghi rồi mới trả lời" + how, with));
    }

    private String opened(HttpClient http, String token) throws IOException, InterruptedException {
        byte[] payload = Example.caseFile(Example.USUAL);
        HttpResponse<byte[]> answer = http.send(
                system.command(agency, token, "read-1", "vn.lienthong.casefile.open.v1", payload),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("a case file is not opened: " + answer.statusCode());
        }
        return Json.tree(answer.body()).get("subject").stringValue();
    }

    /** Until it is in the register. */
    private void await(HttpClient http, String token, String matter) throws IOException, InterruptedException {
        while (ask(http, token, matter, "same") != 200) {
            Thread.sleep(50);
        }
    }

    /** @return microseconds */
    private long read(HttpClient http, String token, String matter, String purpose)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        int status = ask(http, token, matter, purpose);
        if (status != 200) {
            throw new IllegalStateException("a read answered " + status);
        }
        return (System.nanoTime() - begin) / 1000;
    }

    private int ask(HttpClient http, String token, String matter, String purpose)
            throws IOException, InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(system.at(Part.EXCHANGE, "/api/v1/casefiles/" + matter))
                .header("Authorization", "Bearer " + token)
                .header(Read.PURPOSE_HEADER, purpose)
                .build();
        return http.send(question, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
    }

    static void print(PrintWriter out, List<Waited> waited) {
        out.printf("%n%-40s %8s %9s %9s %17s%n", "Đọc qua REST", "số lượt", "p50 ms", "p99 ms", "so với đã ghi");
        for (int at = 0; at < waited.size(); at++) {
            Waited each = waited.get(at);
            out.printf(
                    Locale.ROOT,
                    "%-40s %8d %9.2f %9.2f %17.3f%n",
                    each.name(),
                    each.samples(),
                    each.p50(),
                    each.p99(),
                    each.p50() / waited.get(at - at % 2).p50());
        }
        out.println(Json.mapper().writeValueAsString(waited));
    }
}
