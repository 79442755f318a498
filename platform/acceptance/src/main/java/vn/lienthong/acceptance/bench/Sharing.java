package vn.lienthong.acceptance.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.standalone.Part;

/** How long it takes until many agencies have information in their inboxes, until it is taken back from them, and until one that leaves a group sees nothing more. */
final class Sharing implements AutoCloseable {
    static final AgencyCode PROVIDER = new AgencyCode("MS-15");
    static final AgencyCode COMMITTEE = new AgencyCode("SC389-15");
    static final AgencyCode LEAVING = new AgencyCode("POLICE-15");
    private static final int SOME = 100;
    private static final int SHARED = 10_000;
    private static final int AT_ONCE = 64;
    private static final int MOST_MILLIS = 300_000;
    private static final Map<AgencyCode, String> ROLES =
            Map.of(COMMITTEE, "head", PROVIDER, "deputy", LEAVING, "member");

    private static final String DECISION = """
            {"number":"14/QĐ-BCĐ389","signedOn":"2026-11-02","signerPost":"Phó Chủ tịch Ủy ban nhân dân tỉnh",
            "capacity":"Trưởng Ban Chỉ đạo 389 tỉnh","legalBases":["Chỉ thị của Trưởng Ban"]}
            """;

    private final Served system;
    private final List<AgencyCode> recipients;
    private final int times;
    private final Consumer<String> progress;
    private final HttpClient http = HttpClient.newHttpClient();
    private int sent;

    /** @param millis from when the command is sent */
    record Taken(String name, int agencies, Spread millis) {}

    /**
     * @param recipients who has an inbox, without the provider
     * @param times how often each is measured
     */
    Sharing(Served system, List<AgencyCode> recipients, int times, Consumer<String> progress) {
        this.system = system;
        this.recipients = recipients;
        this.times = times;
        this.progress = progress;
    }

    List<Taken> measure() throws IOException, InterruptedException {
        List<Taken> taken = new ArrayList<>();
        try (Inboxes inboxes = new Inboxes(system, recipients)) {
            String token = Example.token(system, PROVIDER);
            progress.accept("  đang đo: chia sẻ, thu hồi với " + recipients.size() + " cơ quan");
            taken.addAll(sharing(inboxes, token, recipients.subList(0, Math.min(SOME, recipients.size()))));
            taken.addAll(sharing(inboxes, token, recipients));
            progress.accept("  đang đo: rời một tổ công tác có " + SHARED + " thông tin");
            taken.add(leaving(inboxes, token));
        }
        return taken;
    }

    /** Once before anything is timed. */
    private List<Taken> sharing(Inboxes inboxes, String token, List<AgencyCode> to)
            throws IOException, InterruptedException {
        List<Double> shared = new ArrayList<>();
        List<Double> recalled = new ArrayList<>();
        for (int time = 0; time <= times; time++) {
            long begin = System.nanoTime();
            String information = subject(send(PROVIDER, token, "information.share", share(audience(to))));
            double there = inboxes.await(information, to.size(), begin);
            begin = System.nanoTime();
            send(PROVIDER, token, "information.recall", recall(information));
            double gone = inboxes.await(information, to.size() * 2, begin);
            if (time > 0) {
                shared.add(there);
                recalled.add(gone);
            }
        }
        return List.of(
                new Taken("Chia sẻ, đến hộp thư cuối cùng", to.size(), Spread.of(shared)),
                new Taken("Thu hồi, đến hộp thư cuối cùng", to.size(), Spread.of(recalled)));
    }

    private Taken leaving(Inboxes inboxes, String token) throws IOException, InterruptedException {
        String committee = Example.token(system, COMMITTEE);
        String leaving = Example.token(system, LEAVING);
        String group = subject(send(COMMITTEE, committee, "group.establish", establish()));
        String content = share("\"audience\":[],\"communities\":[{\"kind\":\"group\",\"of\":\"%s\"}]".formatted(group));
        // the group is followed within a moment of its event
        JsonNode first =
                Json.tree(send(PROVIDER, token, "information.share", content).body());
        for (int tries = 0; !first.hasNonNull("subject") && tries < 100; tries++) {
            TimeUnit.MILLISECONDS.sleep(100);
            first = Json.tree(
                    send(PROVIDER, token, "information.share", content).body());
        }
        int before = inboxes.come(LEAVING);
        Semaphore free = new Semaphore(AT_ONCE);
        AtomicReference<String> failed = new AtomicReference<>();
        for (int number = 1; number < SHARED; number++) {
            free.acquire();
            http.sendAsync(command(PROVIDER, token, "information.share", content), HttpResponse.BodyHandlers.ofString())
                    .whenComplete((answer, fault) -> {
                        if (fault != null || answer.statusCode() / 100 != 2) {
                            failed.compareAndSet(
                                    null, fault != null ? fault.toString() : answer.statusCode() + " " + answer.body());
                        }
                        free.release();
                    });
        }
        free.acquire(AT_ONCE);
        if (failed.get() != null) {
            throw new IllegalStateException("not accepted: " + failed.get());
        }
        inboxes.awaitAll(LEAVING, before + SHARED - 1);
        while (seen(leaving) == 0) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        long begin = System.nanoTime();
        send(COMMITTEE, committee, "group.change-members", changed(group));
        while (seen(leaving) > 0) {
            if (System.nanoTime() - begin > TimeUnit.MILLISECONDS.toNanos(MOST_MILLIS)) {
                throw new IllegalStateException("an agency that has left still sees what was shared");
            }
        }
        return new Taken(
                "Rời tổ công tác, không còn thấy %d thông tin".formatted(SHARED),
                1,
                Spread.of(List.of((System.nanoTime() - begin) / 1e6)));
    }

    /** How many the agency sees, a thousand at most. */
    private long seen(String token) throws IOException, InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(system.at(Part.EXCHANGE, "/api/v1/information/count"))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<byte[]> answer = http.send(question, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("how many it sees is answered with " + answer.statusCode());
        }
        return Json.tree(answer.body()).get("count").asLong();
    }

    private HttpRequest command(AgencyCode by, String token, String command, String payload) {
        return system.command(
                by,
                token,
                "sharing-" + sent++,
                "vn.lienthong.%s.v1".formatted(command),
                payload.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<byte[]> send(AgencyCode by, String token, String command, String payload)
            throws IOException, InterruptedException {
        return http.send(command(by, token, command, payload), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Of what was accepted, waited for where the door had no outcome yet. */
    private String subject(HttpResponse<byte[]> sent) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = sent;
        while (answer.statusCode() == 202 || answer.statusCode() == 404) { // not decided, or not read yet
            TimeUnit.MILLISECONDS.sleep(100);
            answer = http.send(
                    HttpRequest.newBuilder(sent.uri()
                                    .resolve(sent.headers()
                                            .firstValue("Location")
                                            .orElseThrow()))
                            .header(
                                    "Authorization",
                                    sent.request()
                                            .headers()
                                            .firstValue("Authorization")
                                            .orElseThrow())
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
        JsonNode body = Json.tree(answer.body());
        JsonNode told = body.isArray() ? body.get(0) : body; // one outcome, or those of an id
        if (!told.hasNonNull("subject")) {
            throw new IllegalStateException("not accepted: HTTP %d %s".formatted(answer.statusCode(), told));
        }
        return told.get("subject").stringValue();
    }

    private static String audience(List<AgencyCode> to) {
        return "\"audience\":"
                + Json.mapper()
                        .writeValueAsString(to.stream().map(AgencyCode::value).toList());
    }

    private static String share(String with) {
        return """
                {"content":{"title":"Đường cát qua lối mở","text":"%s",
                "picture":{"route":"biên giới","areas":["15"],"subject":"nhóm gùi hàng","goods":"đường cát","method":"gùi đêm"},
                "reliability":"B","credibility":"2"},%s}
                """.formatted("Hàng chia nhỏ, gùi qua sông trong đêm. ".repeat(5), with);
    }

    private static String recall(String information) {
        return "{\"information\":\"%s\",\"reason\":\"Nguồn tin không còn đúng.\"}".formatted(information);
    }

    private static String members(AgencyCode... agencies) {
        return Stream.of(agencies)
                .map(agency -> "{\"agency\":\"%s\",\"post\":\"Cán bộ\",\"role\":\"%s\",\"persons\":1}"
                        .formatted(agency, ROLES.get(agency)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String establish() {
        return """
                {"charter":{"name":"Tổ công tác liên ngành","purpose":"Kiểm tra, đôn đốc.","mandate":["Theo dõi tình hình."],
                "zones":["inland"],"areas":["15"],"members":%s,"period":{"from":"2026-11-02","to":"2027-10-30"},
                "figuresBy":"2027-11-30"},"decision":%s}
                """.formatted(members(COMMITTEE, PROVIDER, LEAVING), DECISION);
    }

    private static String changed(String group) {
        return "{\"group\":\"%s\",\"members\":%s,\"decision\":%s}"
                .formatted(group, members(COMMITTEE, PROVIDER), DECISION);
    }

    @Override
    public void close() {
        http.close();
    }

    static void print(PrintWriter out, List<Taken> taken) {
        out.printf("%n%-56s %9s %36s%n", "Chia sẻ và thu hồi", "cơ quan", "ms");
        for (Taken each : taken) {
            out.printf(
                    Locale.ROOT,
                    "%-56s %9d %36s%n",
                    each.name(),
                    each.agencies(),
                    each.millis().whole());
        }
        out.println("(nhỏ nhất / giữa / lớn nhất, từ lúc gửi lệnh)");
        out.println(Json.mapper().writeValueAsString(taken));
    }
}
