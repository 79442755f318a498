package vn.lienthong.acceptance.bench;

import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Sources;
import vn.lienthong.standalone.Part;

/**
 * How many events a second the door takes over HTTP, over connections that are kept: one in a request, and many; beside a page of Spring
 * MVC that does nothing but send to Kafka. None waits for outcomes.
 */
final class Doors {
    private static final int AT_ONCE = 8;
    private static final int BATCH = 500;
    private static final int WARM_UP_SECONDS = 15;

    private final Served system;
    private final AgencyCode agency;
    private final BareEndpoint bare;
    private final int rounds;
    private final String token;
    private final byte[] payload = Example.caseFile(Example.USUAL);
    private final AtomicInteger sent = new AtomicInteger();

    /** Events a second, over several rounds. */
    record Taken(String name, Spread perSecond) {}

    Doors(Served system, AgencyCode agency, BareEndpoint bare, int rounds) {
        this.system = system;
        this.agency = agency;
        this.bare = bare;
        this.rounds = rounds;
        this.token = Example.token(system, agency);
    }

    List<Taken> measure() throws InterruptedException {
        List<Double> reference = new ArrayList<>();
        List<Double> single = new ArrayList<>();
        List<Double> batches = new ArrayList<>();
        for (int round = -1; round < rounds; round++) {
            int seconds = round < 0 ? WARM_UP_SECONDS : 5;
            double bareRate = perSecond(seconds, 1, number -> bare());
            double singleRate = perSecond(seconds, 1, this::single);
            WarmUp.rest();
            double batchRate = perSecond(seconds, BATCH, this::batch);
            WarmUp.rest();
            if (round >= 0) {
                reference.add(bareRate);
                single.add(singleRate);
                batches.add(batchRate);
            }
        }
        return List.of(
                new Taken("Spring MVC trần → Kafka", Spread.of(reference)),
                new Taken("Cửa REST, từng sự kiện", Spread.of(single)),
                new Taken("Cửa REST, lô %d sự kiện".formatted(BATCH), Spread.of(batches)));
    }

    private double perSecond(int seconds, int events, Function<Integer, HttpRequest> request)
            throws InterruptedException {
        int clients = events == 1 ? AT_ONCE : 1;
        long begin = System.nanoTime();
        long end = begin + seconds * 1_000_000_000L;
        AtomicInteger taken = new AtomicInteger();
        try (HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                running.add(all.submit(() -> {
                    while (System.nanoTime() < end) {
                        HttpResponse<String> answer =
                                http.send(request.apply(sent.getAndIncrement()), HttpResponse.BodyHandlers.ofString());
                        if (answer.statusCode() != 202) {
                            throw new IllegalStateException("taken with " + answer.statusCode() + ": " + answer.body());
                        }
                        taken.addAndGet(events);
                    }
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("an event is not taken", e.getCause());
        }
        return taken.get() * 1e9 / (System.nanoTime() - begin);
    }

    private HttpRequest bare() {
        return HttpRequest.newBuilder(bare.address())
                .header("content-type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(payload))
                .build();
    }

    private HttpRequest single(int number) {
        return HttpRequest.newBuilder(
                        system.command(agency, token, "door-" + number, Exchange.TYPE, payload), (name, value) -> true)
                .header("Prefer", "respond-async")
                .build();
    }

    private HttpRequest batch(int number) {
        String data = new String(payload, StandardCharsets.UTF_8);
        StringBuilder events = new StringBuilder("[");
        for (int each = 0; each < BATCH; each++) {
            events.append(each == 0 ? "" : ",")
                    .append(
                            "{\"specversion\":\"1.0\",\"id\":\"doors-%d-%d\",\"source\":\"%s\",\"type\":\"%s\",\"data\":%s}"
                                    .formatted(number, each, Sources.of(agency), Exchange.TYPE, data));
        }
        URI door = system.at(Part.INTAKE, "/api/v1/events");
        return HttpRequest.newBuilder(door)
                .header("Authorization", "Bearer " + token)
                .header("content-type", "application/cloudevents-batch+json")
                .header("Prefer", "respond-async")
                .POST(HttpRequest.BodyPublishers.ofString(events.append(']').toString()))
                .build();
    }

    static void print(PrintWriter out, List<Taken> taken) {
        out.printf(
                "%n%-40s %12s %12s %12s %17s%n",
                "Cửa REST (sự kiện/s)", "ít nhất", "trung vị", "nhiều nhất", "so với dòng đầu");
        for (Taken each : taken) {
            out.printf(
                    Locale.ROOT,
                    "%-40s %12.0f %12.0f %12.0f %17.3f%n",
                    each.name(),
                    each.perSecond().least(),
                    each.perSecond().median(),
                    each.perSecond().most(),
                    each.perSecond().median() / taken.getFirst().perSecond().median());
        }
        out.println(Json.mapper().writeValueAsString(taken));
    }
}
