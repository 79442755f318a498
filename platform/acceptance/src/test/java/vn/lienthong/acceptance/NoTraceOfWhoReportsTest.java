package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.acceptance.Citizen.ADD;
import static vn.lienthong.acceptance.Citizen.FORM;
import static vn.lienthong.acceptance.Citizen.RECEIPT;
import static vn.lienthong.acceptance.RunningSystem.STANDING_OFFICE;
import static vn.lienthong.acceptance.RunningSystem.agency;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.acceptance.Citizen.Field;
import vn.lienthong.contract.tip.IdentityEvent.IdentitySealed;
import vn.lienthong.contract.tip.TipEvent.ReporterAdded;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.standalone.Part;

/**
 * Nothing of who reports stays anywhere: neither the address, nor the browser, nor where they came from, and not the receipt. Searched are
 * the files of the whole system (with all topics, logs and stores), what its views answer from, its metrics, and what a trace would say.
 * Memory and swap are not searched.
 */
class NoTraceOfWhoReportsTest {
    private static final String MARK = UUID.randomUUID().toString().replace("-", "");
    private static final String ADDRESS =
            "203.0.113.%d".formatted(100 + ThreadLocalRandom.current().nextInt(150));
    private static final String BROWSER = "Trinhduyet/" + MARK;
    private static final String PAGE = "https://noi-den-tu.example/" + MARK;

    private final Citizen citizen =
            new Citizen(Map.of("X-Forwarded-For", ADDRESS, "User-Agent", BROWSER, "Referer", PAGE, "Origin", PAGE));

    @Test
    void nothingOfWhoReportsIsInAnyTopicFileViewMetricOrTrace() throws Exception {
        Queue<String> traced = traces();
        String title = Citizen.unique("Kho");
        String receipt = citizen.reports(title, "Có xe bốc hàng.");
        String tip = agency(STANDING_OFFICE)
                .inboxUntil(told -> isOf(title, told.content().orElse(null)))
                .stream()
                .filter(told -> isOf(title, told.content().orElse(null)))
                .map(told -> String.valueOf(told.envelope().subject()))
                .findFirst()
                .orElseThrow();
        await().until(() -> citizen.follows(receipt).statusCode() == 200);
        citizen.sends(ADD, citizen.follows(receipt).body(), Field.of("text", "Lại có xe."));
        Coordination.event(agency(STANDING_OFFICE), tip, ReporterAdded.class);
        HttpResponse<String> reachable = citizen.sends(
                FORM,
                citizen.opens(FORM).body(),
                Field.of("title", "Kho khác"),
                Field.of("text", "Có xe bốc hàng ở kho khác."),
                Field.of("name", "Bà " + MARK),
                Field.of("contact", MARK + "@thu.example"));
        assertThat(reachable.statusCode()).isEqualTo(201);
        agency(STANDING_OFFICE)
                .inboxUntil(told ->
                        told.content().filter(IdentitySealed.class::isInstance).isPresent());
        citizen.sends(FORM, citizen.opens(FORM).body(), Field.of("title", ""), Field.of("text", "x"));
        citizen.posts(FORM, List.of(Field.of("ticket", "x")));
        citizen.opens(FORM + "/none");
        citizen.opens(RECEIPT + "/none");
        citizen.follows("12345");

        for (String told : List.of(ADDRESS, MARK, receipt, shown(receipt))) {
            assertThat(filesWith(told)).as(told).isEmpty();
            assertThat(documents()).as(told).noneMatch(document -> document.contains(told));
            assertThat(AgencySystem.metrics(Part.INTAKE)).as("metrics").doesNotContain(told);
            assertThat(traced).isNotEmpty().noneMatch(trace -> trace.contains(told));
        }
        assertThat(filesWith(title))
                .as("what was reported is found: it is searched where things are")
                .isNotEmpty();
    }

    private static boolean isOf(String title, Object content) {
        return content instanceof TipReceived tip && tip.content().title().equals(title);
    }

    private static String shown(String receipt) {
        return receipt.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** All files of the system: of the broker, the deciders, the store, the logs, the attachments. */
    private static List<String> filesWith(String text) throws IOException {
        Process grep = new ProcessBuilder(
                        "grep",
                        "-rlaF",
                        "-e",
                        text,
                        RunningSystem.system().data().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(grep.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /** What the store holds, whose files are packed. */
    private static Stream<String> documents() {
        MongoOperations store = RunningSystem.system().context(Part.INTAKE).getBean(MongoOperations.class);
        return store.getCollectionNames().stream()
                .flatMap(collection -> store.findAll(Document.class, collection).stream())
                .map(Document::toJson);
    }

    /** All that an observation tells, of which metrics and traces are made. */
    private static Queue<String> traces() {
        Queue<String> told = new ConcurrentLinkedQueue<>();
        RunningSystem.system()
                .context(Part.INTAKE)
                .getBean(ObservationRegistry.class)
                .observationConfig()
                .observationHandler(new ObservationHandler<Observation.Context>() {
                    @Override
                    public void onStop(Observation.Context context) {
                        told.add(context.getName() + context.getContextualName() + context.getAllKeyValues());
                    }

                    @Override
                    public boolean supportsContext(Observation.Context context) {
                        return true;
                    }
                });
        return told;
    }
}
