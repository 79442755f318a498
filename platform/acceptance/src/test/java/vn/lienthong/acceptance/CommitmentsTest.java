package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.acceptance.Coordination.REGULATION;
import static vn.lienthong.acceptance.Coordination.about;
import static vn.lienthong.acceptance.Coordination.event;
import static vn.lienthong.acceptance.Coordination.posted;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.STANDING_OFFICE;
import static vn.lienthong.acceptance.RunningSystem.agency;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.lienthong.client.AgencyClient;
import vn.lienthong.client.Delivery;
import vn.lienthong.client.Inbox;
import vn.lienthong.client.Start;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.commitment.CommitmentCommand.CallForCommitment;
import vn.lienthong.contract.commitment.CommitmentCommand.FulfilCommitment;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentCalled;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentFulfilled;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentReminded;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentsBegan;
import vn.lienthong.contract.commitment.CommitmentId;
import vn.lienthong.contract.commitment.CommitmentKind;
import vn.lienthong.registry.agreement.Agreements;
import vn.lienthong.standalone.Part;

/** What is owed under the regulation of 2020, on the whole system: nobody has to begin it. */
class CommitmentsTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    /** What market surveillance gives the standing office to publish. */
    private static final int SHARED_CASES = 3;

    private static final CommitmentId OWED = CommitmentId.of(Agreements.load().all().stream()
            .filter(agreement -> agreement.code().equals(REGULATION))
            .max((one, other) -> one.key().compareTo(other.key()))
            .orElseThrow());

    @TempDir
    Path data;

    @Test
    void beginByItselfAndAreCalledForShownAndDone() {
        var office = agency(STANDING_OFFICE);
        CommitmentsBegan began = event(office, OWED.key(), CommitmentsBegan.class);
        assertThat(began.duties()).extracting(duty -> duty.basis()).allMatch(basis -> basis.startsWith(REGULATION));

        posted(office, call(Instant.now().plus(Duration.ofDays(5))));
        CommitmentCalled called = event(office, OWED.key(), CommitmentCalled.class);
        String duty = called.duties().getFirst().key();
        JsonNode shown = shown(office, duty);
        assertThat(shown.get("owedBy").stringValue()).isEqualTo("DMSD");
        assertThat(shown.get("owedTo").stringValue()).isEqualTo("NSC389-SO");
        assertThat(shown.get("basis").stringValue())
                .isEqualTo(called.duties().getFirst().basis());
        assertThat(office.gets(Part.EXCHANGE, "/api/v1/commitments/" + OWED + "/explanation")
                        .get("stateVi")
                        .stringValue())
                .contains("đang nợ theo quy chế");

        FulfilCommitment done = new FulfilCommitment(OWED, duty, "Đã nhận thông tin vụ việc để đăng.", null);
        posted(office, done);
        assertThat(event(office, OWED.key(), CommitmentFulfilled.class).duties())
                .extracting(each -> each.key())
                .containsExactly(duty);
        assertThat(office.posts("twice-" + UUID.randomUUID(), done).statusCode())
                .isEqualTo(409);
        await().atMost(SOON).untilAsserted(() -> assertThat(obligations(office)).noneMatch(each -> is(each, duty)));

        assertThat(agency(MARKET).inbox()).as("who is no party is told nothing").noneMatch(about(OWED.key()));
        assertThat(agency(MARKET)
                        .getsRaw(Part.EXCHANGE, "/api/v1/commitments/" + OWED)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void refuseAtTheDoorWhatIsNoKeyNoKindAndNoTerm() {
        String hostile = """
                {"commitment": "%s", "kind": "tea_party", "term": 0, "because": "", "dueAt": "mai"}""".formatted(OWED);
        HttpResponse<String> call = posts("vn.lienthong.commitment.call.v1", hostile);
        assertThat(call.statusCode()).isEqualTo(422);
        assertThat(call.body()).contains("/kind", "/term", "/because", "/dueAt");

        String noKey = """
                {"commitment": "%s", "duty": "../../etc/passwd", "result": "Xong."}""".formatted(OWED);
        HttpResponse<String> fulfil = posts("vn.lienthong.commitment.fulfil.v1", noKey);
        assertThat(fulfil.statusCode()).isEqualTo(422);
        assertThat(fulfil.body()).contains("/duty", "report-3/2026-12/DMSD");
    }

    /** Killed as by a power cut: what ran out meanwhile is overdue once, and what is owed is there as before. */
    @Test
    void goOnAfterARestart() throws Exception {
        try (SystemProcess system = new SystemProcess(data, STANDING_OFFICE)) {
            system.start();
            read(system, CommitmentsBegan.class, 1);
            Instant due = Instant.now().plusSeconds(20).truncatedTo(ChronoUnit.MILLIS);
            publish(system, call(due));
            read(system, CommitmentCalled.class, 1);

            system.kill();
            await().atMost(SOON).until(() -> Instant.now().isAfter(due.plusSeconds(1)));
            system.start();

            List<Delivery> inbox = read(system, CommitmentReminded.class, 1);
            publish(system, call(due.plus(Duration.ofDays(1))));
            inbox = read(system, CommitmentCalled.class, 2);
            assertThat(of(inbox, CommitmentsBegan.class))
                    .extracting(CommitmentsBegan::agreement)
                    .as("each begun once")
                    .doesNotHaveDuplicates()
                    .contains(REGULATION);
            assertThat(of(inbox, CommitmentReminded.class)).singleElement().satisfies(reminded -> {
                assertThat(reminded.overdue()).isTrue();
                assertThat(reminded.duty().dueAt()).isEqualTo(due);
            });
        }
    }

    private static CallForCommitment call(Instant dueAt) {
        return new CallForCommitment(
                OWED,
                CommitmentKind.SHARE,
                SHARED_CASES,
                "Cần thông tin vụ việc để đăng.",
                dueAt.truncatedTo(ChronoUnit.MILLIS));
    }

    private static JsonNode shown(AgencySystem reader, String duty) {
        await().atMost(SOON).untilAsserted(() -> assertThat(obligations(reader)).anyMatch(each -> is(each, duty)));
        return obligations(reader).stream()
                .filter(each -> is(each, duty))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> obligations(AgencySystem reader) {
        JsonNode page = reader.gets(Part.EXCHANGE, "/api/v1/watch/obligations?matter=commitments&about=" + OWED);
        return StreamSupport.stream(page.get("items").spliterator(), false).toList();
    }

    private static boolean is(JsonNode shown, String duty) {
        return shown.get("id").stringValue().equals(OWED + "/" + duty);
    }

    private static HttpResponse<String> posts(String type, String body) {
        return agency(STANDING_OFFICE)
                .posts(
                        Map.of(
                                "ce-specversion",
                                "1.0",
                                "ce-id",
                                "hostile-" + UUID.randomUUID(),
                                "ce-source",
                                "/agencies/" + STANDING_OFFICE,
                                "ce-type",
                                type,
                                "content-type",
                                "application/json"),
                        body.getBytes(StandardCharsets.UTF_8));
    }

    private static void publish(SystemProcess system, Object command) {
        try (AgencyClient client = AgencyClient.connect(STANDING_OFFICE, system.login(STANDING_OFFICE))) {
            client.publish("owed-" + UUID.randomUUID(), MessageTypes.of(command).name(), Json.write(command))
                    .toCompletableFuture()
                    .join();
        }
    }

    /** Its whole inbox, once it holds so many of these. */
    private static List<Delivery> read(SystemProcess system, Class<?> type, int count) {
        List<Delivery> read = new ArrayList<>();
        try (Inbox inbox = Inbox.open(STANDING_OFFICE, system.login(STANDING_OFFICE), new Start.Beginning())) {
            await().atMost(SOON).until(() -> {
                read.addAll(inbox.read(Duration.ofMillis(200)));
                return of(read, type).stream()
                                .filter(event -> !(event instanceof CommitmentReminded reminded) || reminded.overdue())
                                .count()
                        >= count;
            });
        }
        return read;
    }

    private static <E> List<E> of(List<Delivery> read, Class<E> type) {
        return read.stream()
                .flatMap(delivery -> delivery.content().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .filter(event -> !(event instanceof CommitmentReminded reminded) || reminded.overdue())
                .toList();
    }
}
