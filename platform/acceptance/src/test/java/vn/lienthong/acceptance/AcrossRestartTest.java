package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.acceptance.Coordination.REGULATION;
import static vn.lienthong.acceptance.Coordination.is;
import static vn.lienthong.acceptance.Coordination.request;
import static vn.lienthong.acceptance.Coordination.under;
import static vn.lienthong.acceptance.RunningSystem.COMMITTEE;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.STANDING_OFFICE;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.client.AgencyClient;
import vn.lienthong.client.Delivery;
import vn.lienthong.client.Inbox;
import vn.lienthong.client.Start;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentReminded;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentsBegan;
import vn.lienthong.contract.commitment.CommitmentId;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.request.RequestCommand.PauseRequest;
import vn.lienthong.contract.request.RequestEvent.RequestResumed;
import vn.lienthong.standalone.Lienthong;

/**
 * The whole system is killed as by a power cut, is away while clocks run out, and is started again on the same data: what ran out
 * fires once and in its order, what is owed is there as before, and an inbox is read on where it was left.
 */
class AcrossRestartTest {
    private static final AgencyCode ONE = new AgencyCode("MS-01");
    private static final AgencyCode OTHER = new AgencyCode("MS-22");
    private static final Duration SOON = Duration.ofSeconds(60);
    /** Ahead of the moment at which it is decided on, also on a slow machine. */
    private static final Duration AHEAD = Duration.ofSeconds(30);

    private static final CommitmentId OWED = CommitmentsTest.OWED;

    @TempDir
    private static Path folder;

    private static SystemProcess system;
    private static List<String> overKafka;
    private static String cursor;
    private static String matter;
    private static Instant due;
    private static Instant again;

    @BeforeAll
    static void isKilledAndStartedAgain() throws Exception {
        system = new SystemProcess(folder, COMMITTEE, MARKET, ONE, OTHER, STANDING_OFFICE);
        system.start();
        overKafka = twoCaseFilesInTheInbox();
        cursor = readOverRest("--limit", "1").cursor();
        matter = accepted(COMMITTEE, under(REGULATION, ONE, OTHER));
        read(STANDING_OFFICE, CommitmentsBegan.class, began -> began.agreement().equals(REGULATION));
        due = Instant.now().plus(AHEAD).truncatedTo(ChronoUnit.MILLIS);
        accepted(COMMITTEE, pause(ONE, due.plusSeconds(1)));
        accepted(COMMITTEE, pause(OTHER, due));
        accepted(STANDING_OFFICE, CommitmentsTest.call(due));

        system.kill();
        await().atMost(SOON).until(() -> Instant.now().isAfter(due.plusSeconds(2)));
        again = Instant.now();
        system.start();
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    void whatRanOutMeanwhileFiresOnceAndInOrder() {
        read(COMMITTEE, RequestResumed.class, resumed -> resumed.addressee().equals(ONE));
        // whatever else the system does after it is back, it does not fire them again
        List<Delivery> read = new ArrayList<>();
        accepted(COMMITTEE, Examples.aRequestTo(MARKET), read);

        List<RequestResumed> resumed = read.stream()
                .filter(is(matter, RequestResumed.class))
                .map(delivery -> (RequestResumed) delivery.content().orElseThrow())
                .toList();
        assertThat(resumed).extracting(RequestResumed::addressee).containsExactly(OTHER, ONE);
        assertThat(resumed).allSatisfy(event -> assertThat(event.at()).isAfter(again));
    }

    @Test
    void whatIsOwedIsOverdueOnceAndThereAsBefore() {
        read(STANDING_OFFICE, CommitmentReminded.class, CommitmentReminded::overdue);
        List<Delivery> inbox = new ArrayList<>();
        accepted(STANDING_OFFICE, CommitmentsTest.call(due.plus(Duration.ofDays(1))), inbox);

        assertThat(of(inbox, CommitmentsBegan.class))
                .extracting(CommitmentsBegan::agreement)
                .as("each begun once")
                .doesNotHaveDuplicates()
                .contains(REGULATION);
        assertThat(of(inbox, CommitmentReminded.class))
                .filteredOn(CommitmentReminded::overdue)
                .singleElement()
                .satisfies(reminded -> assertThat(reminded.duty().dueAt()).isEqualTo(due));
    }

    @Test
    void anInboxIsReadOnOverRestWhereItWasLeftBeforeTheProcessWasKilled() {
        assertThat(overKafka).hasSizeGreaterThan(3);
        assertThat(readOverRest("--after", cursor).lines()).isEqualTo(overKafka.subList(1, overKafka.size()));

        StringWriter said = new StringWriter();
        assertThat(run(said, "inbox", "MS-15", "--rest", "--after", "nonsense")).isEqualTo(2);
        assertThat(said.toString()).contains("Không phải con trỏ của hộp đến");
    }

    private static PauseRequest pause(AgencyCode addressee, Instant until) {
        return new PauseRequest(request(matter), addressee, until, "Chờ kết quả giám định.", REGULATION + ", ¶3");
    }

    private static List<String> twoCaseFilesInTheInbox() throws Exception {
        byte[] two = Json.write(Stream.of("one-2", "one-3")
                .map(id -> Map.of(
                        "id", id,
                        "type", MessageTypes.of(Examples.aCaseFile()).name(),
                        "data", Examples.aCaseFile()))
                .toList());
        Path file = Files.write(folder.resolve("case.json"), two);
        StringWriter published = new StringWriter();
        assertThat(run(published, "publish", file.toString(), "--as", "MS-15"))
                .as(published.toString())
                .isZero();
        StringWriter inbox = new StringWriter();
        assertThat(run(inbox, "inbox", "MS-15", "--json")).as(inbox.toString()).isZero();
        return inbox.toString().lines().filter(line -> line.startsWith("{")).toList();
    }

    private record Read(List<String> lines, String cursor) {}

    private static Read readOverRest(String... more) {
        StringWriter said = new StringWriter();
        List<String> words = new ArrayList<>(List.of("inbox", "MS-15", "--rest", "--json"));
        words.addAll(List.of(more));
        assertThat(run(said, words.toArray(String[]::new))).as(said.toString()).isZero();
        List<String> all = said.toString().lines().toList();
        return new Read(
                all.stream().filter(line -> line.startsWith("{")).toList(),
                all.getLast().replaceFirst(".*--after ", ""));
    }

    private static int run(StringWriter said, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", system.data().toString()));
        return Lienthong.commandLine()
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(all.toArray(String[]::new));
    }

    /** Returns when such an event lies in that inbox. */
    private static <E> void read(AgencyCode agency, Class<E> type, Predicate<E> which) {
        List<Delivery> read = new ArrayList<>();
        try (Inbox inbox = Inbox.open(agency, system.login(agency), new Start.Beginning())) {
            await().atMost(SOON).until(() -> {
                read.addAll(inbox.read(Duration.ofMillis(200)));
                return of(read, type).stream().anyMatch(which);
            });
        }
    }

    private static <E> List<E> of(List<Delivery> read, Class<E> type) {
        return read.stream()
                .flatMap(delivery -> delivery.content().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static String accepted(AgencyCode by, Object command) {
        return accepted(by, command, new ArrayList<>());
    }

    /** Publishes what must be accepted, and keeps what lies in the sender's inbox by then. @return the key of its matter */
    private static String accepted(AgencyCode by, Object command, List<Delivery> read) {
        String id = "restart-" + UUID.randomUUID();
        try (AgencyClient client = AgencyClient.connect(by, system.login(by));
                Inbox inbox = Inbox.open(by, system.login(by), new Start.Beginning())) {
            client.publish(id, MessageTypes.of(command).name(), Json.write(command))
                    .toCompletableFuture()
                    .join();
            await().atMost(SOON).until(() -> {
                read.addAll(inbox.read(Duration.ofMillis(200)));
                return outcome(read, id).isPresent();
            });
        }
        Outcome outcome = outcome(read, id).orElseThrow();
        assertThat(outcome.status()).as("%s", outcome.reasons()).isEqualTo(Outcome.Status.ACCEPTED);
        return outcome.subject();
    }

    private static Optional<Outcome> outcome(List<Delivery> read, String id) {
        return read.stream()
                .flatMap(delivery -> delivery.outcome().stream())
                .filter(outcome -> id.equals(outcome.command()))
                .findFirst();
    }
}
