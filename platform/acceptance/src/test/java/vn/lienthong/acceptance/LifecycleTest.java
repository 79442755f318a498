package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.acceptance.Examples.aCaseFile;
import static vn.lienthong.acceptance.Examples.aRequestTo;
import static vn.lienthong.acceptance.Examples.informationFor;
import static vn.lienthong.acceptance.RunningSystem.COMMITTEE;
import static vn.lienthong.acceptance.RunningSystem.CUSTOMS;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.OUTSIDER;
import static vn.lienthong.acceptance.RunningSystem.POLICE;
import static vn.lienthong.acceptance.RunningSystem.RECEIVER;
import static vn.lienthong.acceptance.RunningSystem.STANDING_OFFICE;
import static vn.lienthong.acceptance.RunningSystem.agency;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.lienthong.client.Delivery;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.request.RefusalGround;
import vn.lienthong.contract.request.RequestCommand.AcceptRequest;
import vn.lienthong.contract.request.RequestCommand.AnswerRequest;
import vn.lienthong.contract.request.RequestCommand.CloseRequest;
import vn.lienthong.contract.request.RequestCommand.RefuseRequest;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.standalone.Part;

/** One request from its making to its end, on the whole system. */
class LifecycleTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final AgencySystem market = agency(MARKET);
    private final AgencySystem police = agency(POLICE);
    private final AgencySystem customs = agency(CUSTOMS);
    private final AgencySystem outsider = agency(OUTSIDER);
    private final AgencySystem standingOffice = agency(STANDING_OFFICE);

    @Test
    @Clause({"S0-03", "S0-28"})
    void aRequestIsReceivedAcceptedAnsweredClosedCountedAndNotified() {
        long madeBefore = counted("requests.made");
        long answeredBefore = counted("requests.answered");
        String story = "life-" + UUID.randomUUID();

        // market surveillance asks two agencies, citing the agreement it rests on
        Outcome made = market.publishes(story, aRequestTo(POLICE, CUSTOMS));
        assertThat(made.status()).isEqualTo(Outcome.Status.ACCEPTED);
        String matter = made.subject();
        RequestId request = new RequestId(UUID.fromString(matter));

        // it is routed: each addressee finds it in its own inbox, with urgency and basis; an outsider does not
        Delivery received = last(police, matter, "vn.lienthong.request.made.v1");
        assertThat(received.envelope().basis()).isEqualTo("Quy chế phối hợp 2020, ¶3");
        assertThat(received.envelope().urgency()).isNotNull();
        assertThat(last(customs, matter, "vn.lienthong.request.made.v1")).isNotNull();
        assertThat(last(standingOffice, matter, "vn.lienthong.request.made.v1")).isNotNull();

        // nobody answers before accepting, and the requester does not close what is still owed
        assertThat(police.publishes(story + "-early", new AnswerRequest(request, "…"))
                        .status())
                .isEqualTo(Outcome.Status.REFUSED);
        assertThat(market.publishes(story + "-early", new CloseRequest(request, null))
                        .status())
                .isEqualTo(Outcome.Status.REFUSED);

        // police accept and answer, customs refuse on a lawful ground, the requester closes
        accepted(police.publishes(story + "-accept", new AcceptRequest(request, "Cử hai cán bộ")));
        accepted(police.publishes(story + "-answer", new AnswerRequest(request, "Chủ kho đã rõ.")));
        accepted(customs.publishes(
                story + "-refuse",
                new RefuseRequest(request, RefusalGround.NOT_COMPETENT, "Kho ở ngoài địa bàn hải quan.")));
        accepted(market.publishes(story + "-close", new CloseRequest(request, "Cảm ơn.")));

        // all who take part see all of it in order; the register shows it; an outsider learns nothing
        List<String> seen = market.inboxUntil(is(matter, "vn.lienthong.request.closed.v1")).stream()
                .filter(delivery -> matter.equals(delivery.envelope().subject()))
                .map(delivery -> delivery.envelope().type())
                .filter(type -> type.startsWith("vn.lienthong.request."))
                .toList();
        assertThat(seen)
                .containsExactly(
                        "vn.lienthong.request.made.v1",
                        "vn.lienthong.request.accepted.v1",
                        "vn.lienthong.request.answered.v1",
                        "vn.lienthong.request.refused.v1",
                        "vn.lienthong.request.closed.v1");
        await().atMost(SOON)
                .ignoreExceptions()
                .until(() -> police.gets(Part.EXCHANGE, "/api/v1/requests/" + matter)
                                .get("history")
                                .size()
                        == 5);
        assertThat(outsider.inbox())
                .noneMatch(delivery -> matter.equals(delivery.envelope().subject()));
        assertThat(outsider.getsRaw(Part.EXCHANGE, "/api/v1/requests/" + matter).statusCode())
                .isEqualTo(404);

        // it is counted once, and the requester's own system was told of each event
        await().atMost(SOON).until(() -> counted("requests.made") == madeBefore + 1);
        await().atMost(SOON).until(() -> counted("requests.answered") == answeredBefore + 1);
        await().atMost(SOON)
                .until(() -> RECEIVER.received().values().stream()
                                .filter(body -> body.contains(matter) && body.contains("vn.lienthong.request."))
                                .filter(body -> !body.contains("vn.lienthong.outcome."))
                                .count()
                        == 5);
    }

    @Test
    void aCaseFileReachesItsCommitteeAndTheStandingOfficeAndIsCountedByForceAndProvince() {
        long before = counted("casefiles.opened");

        Outcome opened = market.publishes("case-" + UUID.randomUUID(), aCaseFile());

        accepted(opened);
        assertThat(last(agency(COMMITTEE), opened.subject(), "vn.lienthong.casefile.opened.v1"))
                .isNotNull();
        assertThat(last(standingOffice, opened.subject(), "vn.lienthong.casefile.opened.v1"))
                .isNotNull();
        assertThat(police.inbox())
                .noneMatch(
                        delivery -> opened.subject().equals(delivery.envelope().subject()));
        await().atMost(SOON).until(() -> counted("casefiles.opened") == before + 1);
        JsonNode provinces = market.gets(Part.REPORTING, "/api/v1/statistics?by=province");
        assertThat(provinces.get("cells").findValuesAsString("key")).contains("15");
    }

    @Test
    void informationReachesThoseItIsMeantForAndNobodyElse() {
        Outcome shared = police.publishes("info-" + UUID.randomUUID(), informationFor(MARKET, CUSTOMS));

        accepted(shared);
        String matter = shared.subject();
        assertThat(last(market, matter, "vn.lienthong.information.shared.v1")).isNotNull();
        assertThat(last(customs, matter, "vn.lienthong.information.shared.v1")).isNotNull();
        assertThat(standingOffice.inbox())
                .noneMatch(delivery -> matter.equals(delivery.envelope().subject()));
        assertThat(outsider.inbox())
                .noneMatch(delivery -> matter.equals(delivery.envelope().subject()));
        await().atMost(SOON)
                .until(() -> market.getsRaw(Part.EXCHANGE, "/api/v1/information/" + matter)
                                .statusCode()
                        == 200);
        assertThat(standingOffice
                        .getsRaw(Part.EXCHANGE, "/api/v1/information/" + matter)
                        .statusCode())
                .isEqualTo(404);
    }

    private long counted(String indicator) {
        JsonNode totals = market.gets(Part.REPORTING, "/api/v1/statistics").get("totals");
        return totals.has(indicator) ? totals.get(indicator).asLong() : 0;
    }

    private static void accepted(Outcome outcome) {
        assertThat(outcome.status()).as(outcome.toString()).isEqualTo(Outcome.Status.ACCEPTED);
    }

    private static Delivery last(AgencySystem agency, String matter, String type) {
        return agency.inboxUntil(is(matter, type)).stream()
                .filter(is(matter, type))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static Predicate<Delivery> is(String matter, String type) {
        return delivery -> matter.equals(delivery.envelope().subject())
                && type.equals(delivery.envelope().type());
    }
}
