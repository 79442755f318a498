package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.acceptance.Coordination.REGULATION;
import static vn.lienthong.acceptance.Coordination.about;
import static vn.lienthong.acceptance.Coordination.accepted;
import static vn.lienthong.acceptance.Coordination.event;
import static vn.lienthong.acceptance.Coordination.explained;
import static vn.lienthong.acceptance.Coordination.is;
import static vn.lienthong.acceptance.Coordination.posted;
import static vn.lienthong.acceptance.Coordination.request;
import static vn.lienthong.acceptance.Coordination.under;
import static vn.lienthong.acceptance.Coordination.verbs;
import static vn.lienthong.acceptance.RunningSystem.COMMITTEE;
import static vn.lienthong.acceptance.RunningSystem.CUSTOMS;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.OUTSIDER;
import static vn.lienthong.acceptance.RunningSystem.POLICE;
import static vn.lienthong.acceptance.RunningSystem.STANDING_OFFICE;
import static vn.lienthong.acceptance.RunningSystem.agency;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.request.RequestCommand.AcceptRequest;
import vn.lienthong.contract.request.RequestCommand.AnswerPartly;
import vn.lienthong.contract.request.RequestCommand.AnswerRequest;
import vn.lienthong.contract.request.RequestCommand.ApproveAnswer;
import vn.lienthong.contract.request.RequestCommand.AssignRequest;
import vn.lienthong.contract.request.RequestCommand.CloseRequest;
import vn.lienthong.contract.request.RequestCommand.PauseRequest;
import vn.lienthong.contract.request.RequestCommand.ReceiveRequest;
import vn.lienthong.contract.request.RequestCommand.SendBackAnswer;
import vn.lienthong.contract.request.RequestCommand.StartRequest;
import vn.lienthong.contract.request.RequestCommand.UrgeRequest;
import vn.lienthong.contract.request.RequestEvent.RequestClosed;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.contract.request.RequestEvent.RequestReceived;
import vn.lienthong.contract.request.RequestEvent.RequestResumed;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.standalone.Part;

/** The whole life of a request under the regulation of 2020, and its clock, on the whole system. */
class RequestLifeTest {
    private static final List<String> LIFE = List.of(
            "made",
            "received",
            "accepted",
            "assigned",
            "started",
            "answered-partly",
            "urged",
            "answered",
            "sent-back",
            "answered",
            "approved",
            "closed");
    private static final Duration HEALTHY = Duration.ofSeconds(2);
    private static final int TRIES = 3;

    private final AgencySystem committee = agency(COMMITTEE);
    private final AgencySystem market = agency(MARKET);
    private final AgencySystem standingOffice = agency(STANDING_OFFICE);

    @Test
    @Clause({"S0-03", "S0-04", "S0-28"})
    void everyStepIsExplainedAndReachesExactlyThoseWhoMaySeeIt() {
        String matter = accepted(committee, under(REGULATION, MARKET));
        RequestId request = request(matter);

        // whose turn it is, by when, under which clause
        JsonNode first = explained(market, "requests", matter, 1)
                .get("next")
                .valueStream()
                .findFirst()
                .orElseThrow();
        RequestMade made = event(market, matter, RequestMade.class);
        assertThat(first.get("turn").stringValue()).isEqualTo(MARKET.value());
        assertThat(first.get("owed").booleanValue()).isTrue();
        assertThat(first.get("basis").stringValue()).isEqualTo(REGULATION + ", ¶3 (S0-04)");
        assertThat(Instant.parse(first.get("dueAt").stringValue()))
                .isEqualTo(made.owed().getFirst().receipt().at())
                .isAfter(made.at());

        posted(market, new ReceiveRequest(request, null));
        RequestReceived received = event(committee, matter, RequestReceived.class);
        assertThat(received.at()).as("how long the receipt took can be told").isAfterOrEqualTo(made.at());
        posted(market, new AcceptRequest(request, null));
        posted(market, new AssignRequest(request, "Đội số 1", "Đội trưởng", null));
        posted(market, new StartRequest(request, null));
        posted(market, new AnswerPartly(request, "Chủ kho đã rõ.", "phương tiện"));
        posted(committee, new UrgeRequest(request, null, "Đề nghị trả lời trong ngày."));
        posted(market, new AnswerRequest(request, "Chủ kho đã rõ."));
        posted(committee, new SendBackAnswer(request, MARKET, "Chưa nêu phương tiện.", null));
        accepted(market, new AnswerRequest(request, "Hai xe tải nhẹ."));
        posted(committee, new ApproveAnswer(request, MARKET, null));
        posted(committee, new CloseRequest(request, null));

        for (AgencySystem party : List.of(committee, market, standingOffice)) {
            assertThat(verbs(party.inboxUntil(is(matter, RequestClosed.class)), matter))
                    .isEqualTo(LIFE);
        }
        assertThat(explained(committee, "requests", matter, LIFE.size()).get("next"))
                .isEmpty();
        for (AgencySystem stranger : List.of(agency(POLICE), agency(CUSTOMS), agency(OUTSIDER))) {
            assertThat(stranger.inbox()).noneMatch(about(matter));
            assertThat(stranger.getsRaw(Part.EXCHANGE, "/api/v1/requests/%s/explanation".formatted(matter))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    /** A slow machine may be late once; a healthy one is not late each time. */
    @Test
    void aClockFiresByItselfWithinTwoSecondsOfItsTime() {
        String matter = posted(committee, under(REGULATION, MARKET));
        Duration lateness = Duration.ofDays(1);
        for (int tried = 0; tried < TRIES && lateness.compareTo(HEALTHY) >= 0; tried++) {
            Instant until = Instant.now().plusSeconds(10);
            posted(committee, new PauseRequest(request(matter), MARKET, until, "Chờ giám định.", REGULATION));
            lateness = Duration.between(until, resumedAfter(matter, until).at());
            assertThat(lateness).as("not before its time").isGreaterThanOrEqualTo(Duration.ZERO);
        }
        assertThat(lateness).isLessThan(HEALTHY);
    }

    private RequestResumed resumedAfter(String matter, Instant until) {
        return market
                .inboxUntil(is(matter, RequestResumed.class)
                        .and(delivery -> !delivery.envelope().time().isBefore(until)))
                .stream()
                .filter(is(matter, RequestResumed.class))
                .map(delivery -> (RequestResumed) delivery.content().orElseThrow())
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
