package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.acceptance.RunningSystem.HOSTILE;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.agency;

import java.io.InputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import vn.lienthong.acceptance.Citizen.Field;
import vn.lienthong.acceptance.DescribedCalls.Call;
import vn.lienthong.client.AgencyClient;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.standalone.Part;

/**
 * Whatever comes to a door: never an answer that says the fault is ours, nothing of the inside told, no record without its outcome, and
 * the next command is decided. {@code -Dseeds=50} plays fifty times {@value #INPUTS} inputs at each door.
 */
class FuzzedDoorsTest {
    private static final int INPUTS = 150;
    private static final int AT_ONCE = 8;
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final List<Part> SERVICES = List.of(Part.INTAKE, Part.EXCHANGE, Part.REPORTING, Part.NOTIFICATION);
    private static final String EVENTS = "/api/v1/events";
    /** What no answer names: where it went wrong inside. */
    private static final Pattern INSIDE =
            Pattern.compile("Exception|\\bat (?:vn\\.lienthong|java|org)\\.|tools\\.jackson|org\\.springframework");

    @TestFactory
    Stream<DynamicTest> everyOperationThatIsDescribed() {
        List<DescribedService> services = SERVICES.stream()
                .map(part -> new DescribedService(part, agency(MARKET).gets(part, "/api/v1/openapi.json")))
                .toList();
        List<Map.Entry<DescribedService, Call>> calls = services.stream()
                .flatMap(service -> new DescribedCalls(service)
                        .all()
                        .filter(call -> !call.operation().equals("POST " + EVENTS))
                        .map(call -> Map.entry(service, call)))
                .toList();
        return Seeds.each(2, random -> {
            Fuzz fuzz = new Fuzz(random);
            answered(() -> {
                Map.Entry<DescribedService, Call> right = fuzz.oneOf(calls);
                Call wrong = changed(fuzz, right.getValue());
                return new Sent(wrong.toString(), () -> told(new DescribedAnswers(right.getKey()).to(wrong)));
            });
        });
    }

    private static Call changed(Fuzz fuzz, Call right) {
        byte[] body = right.body();
        boolean ofItsBody = body != null && !fuzz.once(3);
        Map<String, String> headers = new HashMap<>(right.headers());
        if (ofItsBody && fuzz.once(8)) {
            headers.replaceAll(
                    (name, value) -> fuzz.oneOf(List.of("text/plain", "application/xml", value + ";charset=x")));
        }
        return new Call(
                right.operation(),
                right.what(),
                ofItsBody ? right.path() : address(fuzz, right.path()),
                headers,
                ofItsBody ? payload(fuzz, body) : body,
                right.as(),
                422);
    }

    private static byte[] payload(Fuzz fuzz, byte[] right) {
        try {
            return fuzz.json(Json.tree(right));
        } catch (tools.jackson.core.JacksonException noJson) {
            return fuzz.bytes(right);
        }
    }

    /** One part of the path or one value of the query is another. */
    private static String address(Fuzz fuzz, String right) {
        String[] parts = right.split("(?<=[/=&?])|(?=[/=&?])");
        List<Integer> fit = IntStream.range(0, parts.length)
                .filter(part -> !parts[part].matches("[/=&?]|api|v1"))
                .boxed()
                .toList();
        int which = fuzz.oneOf(fit);
        parts[which] = fuzz.address(URLDecoder.decode(parts[which], StandardCharsets.UTF_8));
        return String.join("", parts);
    }

    @TestFactory
    Stream<DynamicTest> eventsOverRest() {
        AgencySystem hostile = agency(HOSTILE);
        return Seeds.each(2, random -> {
            Fuzz fuzz = new Fuzz(random);
            answered(() -> {
                Map<String, String> headers = new HashMap<>();
                byte[] payload = event(fuzz, headers, "ce-");
                return new Sent(headers + new String(payload, StandardCharsets.UTF_8), () -> {
                    HttpResponse<String> answer = hostile.posts(headers, payload);
                    return new Told(answer.statusCode(), media(answer), answer.body());
                });
            });
        });
    }

    /** One event, some of them in one document or in a batch of two. */
    private static byte[] event(Fuzz fuzz, Map<String, String> headers, String prefix) {
        MessageType type = fuzz.command();
        String id = "fuzz-" + new UUID(fuzz.random().nextLong(), fuzz.random().nextLong());
        Map<String, String> attributes = new HashMap<>(
                Map.of("specversion", "1.0", "id", id, "source", "/agencies/" + HOSTILE, "type", type.name()));
        if (fuzz.once(4)) {
            attributes.put(
                    fuzz.oneOf(
                            List.of("specversion", "id", "source", "type", "time", "officer", "subject", "dataschema")),
                    encoded(fuzz.text("2026-11-30T00:00:00Z")));
        }
        JsonNode command = Fuzz.whole(type);
        if (fuzz.once(3)) {
            var event = Json.mapper().createObjectNode();
            attributes.forEach(event::put);
            event.set("data", command);
            boolean batch = prefix.equals("ce-") && fuzz.once(2);
            headers.put("content-type", "application/cloudevents" + (batch ? "-batch" : "") + "+json");
            return fuzz.json(batch ? Json.mapper().createArrayNode().add(event).add(event.deepCopy()) : event);
        }
        headers.put("content-type", fuzz.once(8) ? encoded(fuzz.text("application/json")) : "application/json");
        attributes.forEach((name, value) -> headers.put(prefix + name, value));
        return fuzz.json(command);
    }

    /** As a header can carry it. */
    private static String encoded(String text) {
        return URLEncoder.encode(text.substring(0, Math.min(text.length(), 2_000)), StandardCharsets.UTF_8);
    }

    @TestFactory
    Stream<DynamicTest> recordsOverKafkaGetOneOutcomeEach() {
        return Seeds.each(2, random -> {
            Fuzz fuzz = new Fuzz(random);
            long before = outcomes();
            try (AgencyClient client = AgencyClient.connect(HOSTILE, RunningSystem.login(HOSTILE))) {
                for (int input = 0; input < INPUTS; input++) {
                    Map<String, String> headers = new HashMap<>();
                    byte[] payload = event(fuzz, headers, "ce_");
                    client.publishRaw(headers, fuzz.once(10) ? new byte[0] : payload)
                            .toCompletableFuture()
                            .join();
                }
            }
            await().atMost(SOON).until(() -> outcomes() == before + INPUTS);
            goesOn();
        });
    }

    private static long outcomes() {
        return agency(HOSTILE).inbox().stream()
                .filter(delivery -> delivery.outcome().isPresent())
                .count();
    }

    @TestFactory
    Stream<DynamicTest> whatCitizensSend() {
        return Seeds.each(1, random -> {
            Fuzz fuzz = new Fuzz(random);
            String page = new Citizen().opens(Citizen.FORM).body();
            List<Field> carried = Citizen.carried(page);
            answered(() -> {
                List<Field> fields = new ArrayList<>(carried);
                Stream.of("title", "text", "goods", "province", "contact", "website", "lang", "kept", fuzz.text("x"))
                        .filter(name -> !fuzz.once(3))
                        .forEach(name -> fields.add(Field.of(name, fuzz.text("Kho thuốc lá"))));
                if (fuzz.once(3)) {
                    fields.set(0, Field.of("ticket", fuzz.text("x.y")));
                }
                if (fuzz.once(3)) {
                    fields.add(Field.file(
                            fuzz.text("a.pdf"), fuzz.bytes("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8))));
                }
                String receipt = encoded(fuzz.text("1234567890123456"));
                boolean follows = fuzz.once(4);
                return new Sent(follows ? receipt : fields.toString(), () -> {
                    HttpResponse<String> answer =
                            follows ? new Citizen().follows(receipt) : new Citizen().posts(Citizen.FORM, fields);
                    return new Told(answer.statusCode(), "text/html", answer.body());
                });
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> pagesAndFormsOfTheConsole() {
        List<String> pages = RunningSystem.mapped(Part.CONSOLE)
                .filter(page -> page.startsWith("GET ") && !page.matches("GET /(live|error)"))
                .map(page -> page.substring("GET ".length()))
                .toList();
        return Seeds.each(1, random -> {
            Fuzz fuzz = new Fuzz(random);
            try (Chromium chromium = Chromium.start();
                    OfficerBrowser officer = chromium.leadOf(HOSTILE)) {
                for (int input = 0; input < INPUTS; input++) {
                    Sent sent = fuzz.once(2) ? page(fuzz, officer, pages) : form(fuzz, officer);
                    isTold(sent, sent.answer().call());
                }
            }
            goesOn();
        });
    }

    private static Sent page(Fuzz fuzz, OfficerBrowser officer, List<String> pages) {
        String path = Pattern.compile("\\{[^}]*}")
                .matcher(fuzz.oneOf(pages))
                .replaceAll(place -> Matcher.quoteReplacement(fuzz.address("requests")));
        String name =
                fuzz.oneOf(List.of("q", "sort", "open", "urgency", "agency", "province", "cursor", "from", "parts"));
        String asked = path + "?" + name + "=" + fuzz.address("x");
        return new Sent(asked, () -> told(officer.get(asked)));
    }

    private static Sent form(Fuzz fuzz, OfficerBrowser officer) {
        MessageType type = fuzz.command();
        String word = type.name().replaceAll("^vn\\.lienthong\\.|\\.v\\d+$", "");
        Map<String, String> fields = OfficerBrowser.typed(type.read(Fuzz.whole(type)));
        fields.replaceAll((place, value) -> fuzz.once(5) ? fuzz.text(value) : value);
        fields.put(fuzz.text("/facts/title"), fuzz.text("x"));
        fields.put("_do", fuzz.oneOf(List.of("send", "preview", "draft", "x")));
        return new Sent(word + fields, () -> told(officer.send("/new/" + word, fields)));
    }

    /** What was sent, and how it is. */
    private record Sent(String what, Callable<Told> answer) {}

    /** What was answered. */
    private record Told(int status, String media, String body) {}

    private static Told told(Answer answer) {
        return new Told(answer.status(), "text/html", answer.text());
    }

    private static Told told(HttpResponse<InputStream> answer) throws Exception {
        try (InputStream body = answer.body()) {
            String text = answer.statusCode() < 400 ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
            return new Told(answer.statusCode(), media(answer), text);
        }
    }

    private static String media(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    private static void answered(Supplier<Sent> drawn) throws Exception {
        List<Sent> all = Stream.generate(drawn).limit(INPUTS).toList();
        try (ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Told>> answers =
                    senders.invokeAll(all.stream().map(Sent::answer).toList());
            for (int input = 0; input < INPUTS; input++) {
                isTold(all.get(input), answers.get(input).get());
            }
        }
        goesOn();
    }

    private static void isTold(Sent sent, Told told) {
        String what = sent.what().substring(0, Math.min(sent.what().length(), 3_000));
        assertThat(told.status()).as("%s: %s", what, told.body()).isBetween(200, 499);
        if (told.status() >= 400) {
            assertThat(told.media()).as(what).containsAnyOf("application/problem+json", "text/html");
            assertThat(INSIDE.matcher(told.body()).find())
                    .as("%s: %s", what, told.body())
                    .isFalse();
        }
    }

    /** Every stream runs, and decides. */
    private static void goesOn() {
        Outcome outcome = agency(HOSTILE).publishes("fuzzed-" + UUID.randomUUID(), Examples.aCaseFile());
        assertThat(outcome.status()).isEqualTo(Outcome.Status.ACCEPTED);
        for (Part part : SERVICES) {
            assertThat(agency(MARKET)
                            .gets(part, "/actuator/health/readiness")
                            .get("status")
                            .stringValue())
                    .isEqualTo("UP");
        }
    }
}
