package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.acceptance.Coordination.REGULATION;
import static vn.lienthong.acceptance.Coordination.about;
import static vn.lienthong.acceptance.Coordination.accepted;
import static vn.lienthong.acceptance.Coordination.event;
import static vn.lienthong.acceptance.Coordination.posted;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.STANDING_OFFICE;
import static vn.lienthong.acceptance.RunningSystem.agency;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.commitment.CommitmentCommand.CallForCommitment;
import vn.lienthong.contract.commitment.CommitmentCommand.FulfilCommitment;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentCalled;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentFulfilled;
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

    static final CommitmentId OWED = CommitmentId.of(Agreements.load().all().stream()
            .filter(agreement -> agreement.code().equals(REGULATION))
            .max((one, other) -> one.key().compareTo(other.key()))
            .orElseThrow());

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

    /** Each figure with its list, to each what it may see; what was prepared is what closes what was owed. */
    @Test
    @Clause("S0-17")
    void whatIsExchangedInAQuarterIsPreparedFromTheEventsAndSentWithOneCommand() {
        var office = agency(STANDING_OFFICE);
        String path = "/api/v1/commitments/%s/quarters/%s".formatted(OWED, quarter());
        GuardGuest market = GuardGuest.enrolled(new AgencyCode("DMSD"));
        String shared = accepted(office, Examples.informationFor(market.code()));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(office.gets(Part.EXCHANGE, path + "/information.shared"))
                        .anyMatch(matter -> matter.get("id").stringValue().equals(shared)));

        JsonNode prepared = office.gets(Part.EXCHANGE, path);
        String received = told(market, path + "/information.received");
        market.isDisconnected();

        assertThat(received).contains(shared);
        assertThat(prepared.get("figures"))
                .hasSize(12)
                .allSatisfy(figure -> assertThat(office.gets(
                                Part.EXCHANGE,
                                "%s/%s?limit=500"
                                        .formatted(path, figure.get("figure").stringValue())))
                        .hasSize(figure.get("count").intValue()));
        String text = prepared.get("textVi").stringValue();
        assertThat(text).contains("theo " + prepared.get("titleVi").stringValue(), "- Thông tin đã cung cấp: 1 (TT-");
        String duty = prepared.at("/owed/0/duty").stringValue();
        assertThat(duty).isEqualTo("report-2/%s/NSC389-SO".formatted(quarter()));

        posted(office, new FulfilCommitment(OWED, duty, text, null));

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(office.gets(Part.EXCHANGE, path).get("owed")).isEmpty());
    }

    private static String told(GuardGuest reader, String path) {
        return reader.reader()
                .asks(GuardQuestion.get(Part.EXCHANGE, "quarter", path), "")
                .text();
    }

    @Test
    void tellNobodyElseWhatIsPreparedForAQuarter() {
        var office = agency(STANDING_OFFICE);
        event(office, OWED.key(), CommitmentsBegan.class);
        String path = "/api/v1/commitments/%s/quarters/%s".formatted(OWED, quarter());
        await().atMost(SOON).until(() -> office.getsRaw(Part.EXCHANGE, path).statusCode() == 200);

        assertThat(office.getsRaw(Part.EXCHANGE, path + "?agency=MS-15").body()).contains("không là bên", "DMSD");
        assertThat(office.getsRaw(Part.EXCHANGE, path + "/tea").statusCode()).isEqualTo(404);
        for (String asked : List.of(path, path + "?agency=DMSD", path + "/requests.made?agency=DMSD")) {
            assertThat(agency(MARKET).getsRaw(Part.EXCHANGE, asked).statusCode())
                    .as("who is no party and may not see it")
                    .isEqualTo(404);
        }
    }

    /** The quarter of today. */
    static String quarter() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        return "%d-Q%d".formatted(today.getYear(), (today.getMonthValue() + 2) / 3);
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

    static CallForCommitment call(Instant dueAt) {
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
}
