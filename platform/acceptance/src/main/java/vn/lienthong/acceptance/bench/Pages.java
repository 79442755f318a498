package vn.lienthong.acceptance.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.lienthong.acceptance.bench.Questions.Answered;
import vn.lienthong.client.credentials.Credentials;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.standalone.Part;
import vn.lienthong.standalone.Ports;

/**
 * What officers wait for at the console of a system in a process of its own, with many case files and a desk full of work: pages in
 * a browser on a slow machine, pages of the server beside messages, and boards that are open at once.
 */
final class Pages {
    private static final String MAKE = "vn.lienthong.request.make.v1";
    private static final int CASE_FILES = 20_000;
    private static final int REQUESTS = 60;
    private static final int UNDER_WAY = 10_000;
    /** Messages a second beside which pages are asked for. */
    private static final int RATE = 200;

    private static final int BOARDS = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration WARMING = Duration.ofSeconds(10);
    private static final int MOST_ROUNDS = 8;
    /** Quiet are compilers that use less than this share of one core. */
    private static final double QUIET = 0.1;

    private static final Duration LOOK = Duration.ofSeconds(1);
    /** At rest, the process uses less than this, in hundredths of one core. */
    private static final double RESTING = 40;

    private final List<AgencyCode> agencies;
    private final Pace pace;
    private final Consumer<String> progress;

    /** @param agencies the first is the one whose officer works, the second asks it for something */
    Pages(List<AgencyCode> agencies, Pace pace, Consumer<String> progress) {
        this.agencies = agencies;
        this.pace = pace;
        this.progress = progress;
    }

    /** @param answered each page while nothing is sent, then each beside messages */
    record Measured(List<Visits.Opened> opened, List<Answered> answered, List<Boards.Cost> boards) {}

    Measured measure(Path browser) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("lienthong-bench-pages");
        Path ready = data.resolve("ready.json");
        Ports ports = Ports.free();
        progress.accept("  đang đo: các trang; trước hết lập " + CASE_FILES + " vụ việc");
        try (Running process =
                        Running.start(ready, data.resolve("output.log"), OneProcess.up(data, ready, agencies, ports));
                Chromium chromium = Chromium.start(browser);
                DevTools page = chromium.page()) {
            Served system = Served.from(data, ports);
            try (Way way = Exchange.overKafka(system, agencies, Example.caseFile(Example.USUAL))) {
                UnderWay underWay = new UnderWay("các trang", way, UNDER_WAY, PATIENCE);
                for (int number = 0; number < CASE_FILES; number++) {
                    underWay.send();
                }
                underWay.await();
                return measure(system, process, new Visits(page), underWay);
            }
        } finally {
            Bench.delete(data);
        }
    }

    private Measured measure(Served system, Running process, Visits visits, UnderWay underWay)
            throws IOException, InterruptedException {
        Map<String, URI> pages = pages(system);
        rest(process);
        Questions questions = new Questions(signIn(system, visits, agencies.getFirst()));
        warmUp(process, questions, pages);
        progress.accept("  đang đo: các trang trong trình duyệt");
        List<Visits.Opened> opened = new ArrayList<>();
        opened.add(visits.open(
                "(để so: vài chữ, không gì khác)", system.at(Part.CONSOLE, "/actuator/health"), pace.visits()));
        pages.forEach((name, page) -> opened.add(visits.open(name, page, pace.visits())));
        progress.accept("  đang đo: các trang khi vắng, rồi cạnh %d thông điệp/s".formatted(RATE));
        List<Answered> answered = ask(questions, pages, "", pace.asked());
        try (Steady beside = Steady.begin(underWay, RATE)) {
            warmUp(process, questions, pages);
            answered.addAll(ask(questions, pages, ", cạnh %d thông điệp/s".formatted(RATE), pace.asked()));
        }
        rest(process);
        progress.accept("  đang đo: %d bảng mở cùng lúc".formatted(BOARDS));
        String watching = signIn(system, visits, Example.OFFICE);
        Boards boards = new Boards(system, process, agencies.getFirst(), watching, pace);
        return new Measured(opened, answered, List.of(boards.open(0), boards.open(1), boards.open(BOARDS)));
    }

    /** Asks for each page for a while, until the compilers have become quiet: a system that serves for months is not timed while it is compiled. */
    private static void warmUp(Running process, Questions questions, Map<String, URI> pages)
            throws IOException, InterruptedException {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double compiled = process.compiled();
            ask(questions, pages, "", WARMING);
            if (process.compiled() - compiled < QUIET * pages.size() * WARMING.toSeconds()) {
                return;
            }
        }
    }

    /** Those that are measured, by what they are, once there is work on the desk. */
    private Map<String, URI> pages(Served system) throws IOException, InterruptedException {
        Map<String, URI> pages = new LinkedHashMap<>();
        pages.put("Việc của tôi", system.at(Part.CONSOLE, "/"));
        pages.put("Danh sách vụ việc", system.at(Part.CONSOLE, "/matters/casefiles"));
        pages.put("Một yêu cầu", system.at(Part.CONSOLE, "/matters/requests/" + requested(system)));
        return pages;
    }

    /** The second agency asks the first for this and that. @return the last request */
    private String requested(Served system) throws IOException, InterruptedException {
        AgencyCode asking = agencies.get(1);
        String token = Example.token(system, asking);
        byte[] request = Example.request(agencies.getFirst());
        String made = "";
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int number = 0; number < REQUESTS || made.isEmpty(); number++) {
                HttpResponse<byte[]> answer = http.send(
                        system.command(asking, token, "page-" + number, MAKE, request),
                        HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() == 201) {
                    made = Json.tree(answer.body()).get("subject").stringValue();
                } else if (answer.statusCode() != 202) {
                    throw new IllegalStateException("a request is refused: " + answer.statusCode());
                }
            }
        }
        return made;
    }

    private static String signIn(Served system, Visits visits, AgencyCode agency) {
        String officer = Credentials.officerOf(agency);
        return visits.signIn(
                system.at(Part.CONSOLE, "/"), officer, system.credentials().officer(officer));
    }

    private static List<Answered> ask(Questions questions, Map<String, URI> pages, String beside, Duration during)
            throws IOException, InterruptedException {
        List<Answered> answered = new ArrayList<>();
        for (Map.Entry<String, URI> page : pages.entrySet()) {
            answered.add(questions.ask(page.getKey() + beside, page.getValue(), during));
        }
        return answered;
    }

    /** Until what was sent is in all views; some minutes at most. */
    private static void rest(Running process) throws InterruptedException {
        long begin = System.nanoTime();
        double busy = process.busy(LOOK);
        while (busy > RESTING && System.nanoTime() - begin < PATIENCE.toNanos()) {
            busy = process.busy(LOOK);
        }
    }
}
