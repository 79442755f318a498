package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.acceptance.Coordination.REGULATION;
import static vn.lienthong.acceptance.Coordination.accepted;
import static vn.lienthong.acceptance.Coordination.event;
import static vn.lienthong.acceptance.Coordination.newestLink;
import static vn.lienthong.acceptance.Coordination.posted;
import static vn.lienthong.acceptance.Coordination.referral;
import static vn.lienthong.acceptance.Coordination.registered;
import static vn.lienthong.acceptance.Coordination.request;
import static vn.lienthong.acceptance.Coordination.under;
import static vn.lienthong.acceptance.RunningSystem.COMMITTEE;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.OUTSIDER;
import static vn.lienthong.acceptance.RunningSystem.POLICE;
import static vn.lienthong.acceptance.RunningSystem.STANDING_OFFICE;
import static vn.lienthong.acceptance.RunningSystem.agency;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.casefile.CaseFileCommand.CloseCaseFile;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.CustodyCommand.OfferTransfer;
import vn.lienthong.contract.casefile.CustodyCommand.ReturnTransfer;
import vn.lienthong.contract.casefile.ReturnGround;
import vn.lienthong.contract.casefile.Sha256;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.RequestCommand.AcceptRequest;
import vn.lienthong.contract.request.RequestCommand.AnswerRequest;
import vn.lienthong.contract.request.RequestCommand.CloseRequest;
import vn.lienthong.contract.request.RequestCommand.ReceiveRequest;
import vn.lienthong.contract.request.RequestEvent.RequestReceived;
import vn.lienthong.contract.request.RequestId;

/** What must not be done to a request or a file is refused at the real door with the rule named, and changes nothing. */
class HostileCoordinationTest {
    private final AgencySystem committee = agency(COMMITTEE);
    private final AgencySystem market = agency(MARKET);

    @Test
    void stepsOutOfOrderAndByThoseItIsNotForAreRefused() {
        RequestId request = aRequest();

        assertRefused(market, new AnswerRequest(request, "…"), ReasonCode.ILLEGAL_TRANSITION);
        assertRefused(committee, new CloseRequest(request, null), ReasonCode.ILLEGAL_TRANSITION);
        assertRefused(agency(STANDING_OFFICE), new AcceptRequest(request, null), ReasonCode.NOT_YOURS);
        assertRefused(agency(OUTSIDER), new AcceptRequest(request, null), ReasonCode.NO_SUCH_MATTER);
        assertUnchanged("requests", request.key(), 1);

        posted(market, new AcceptRequest(request, null));
        posted(market, new AnswerRequest(request, "Chủ kho đã rõ."));
        posted(committee, new CloseRequest(request, null));
        assertRefused(market, new AnswerRequest(request, "Bổ sung."), ReasonCode.ILLEGAL_TRANSITION);
        assertUnchanged("requests", request.key(), 4);
    }

    @Test
    void anAgreementThatHasEndedOrBindsNotBothBindsNobody() {
        Reason ended =
                assertRefused(committee, under("QD-25-2017-UBND-SOC-TRANG", MARKET), ReasonCode.EXPIRED_AGREEMENT);
        Reason alien = assertRefused(committee, under(REGULATION, POLICE), ReasonCode.NOT_BOUND);

        assertThat(ended.pointer()).isEqualTo("/content/agreement");
        assertThat(ended.basis()).isEqualTo("QD-25-2017-UBND-SOC-TRANG");
        assertThat(alien.pointer()).isEqualTo("/addressees/0");
    }

    @Test
    void ofTwoAcceptancesAtOnceOneHolds() {
        RequestId request = aRequest();

        List<CompletableFuture<Boolean>> both = List.of(
                together(() -> agency(MARKET)
                                .publishes("race-" + UUID.randomUUID(), new AcceptRequest(request, "qua Kafka"))
                                .status()
                        == Outcome.Status.ACCEPTED),
                together(() -> {
                    HttpResponse<String> response =
                            agency(MARKET).posts("race-" + UUID.randomUUID(), new AcceptRequest(request, "qua REST"));
                    assertThat(response.statusCode()).isIn(201, 409);
                    return response.statusCode() == 201;
                }));

        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(true, false);
        assertUnchanged("requests", request.key(), 2);
    }

    @Test
    void aForgedChainOfCustodyMovesNoFile() {
        String matter = accepted(market, Examples.aCaseFile());
        CaseFileId file = new CaseFileId(UUID.fromString(matter));
        Sha256 first = event(market, matter, CaseFileOpened.class).custody().digest();

        assertRefused(
                market,
                new OfferTransfer(file, new Sha256("0".repeat(64)), referral(POLICE)),
                ReasonCode.FORGED_CUSTODY);
        assertUnchanged("casefiles", matter, 1);

        posted(market, new OfferTransfer(file, first, referral(POLICE)));
        assertRefused(
                agency(POLICE),
                new ReturnTransfer(file, first, ReturnGround.NOT_COMPETENT, "Dựa trên mắt xích cũ."),
                ReasonCode.FORGED_CUSTODY);
        assertRefused(market, new CloseCaseFile(file, "Đã xử phạt."), ReasonCode.ILLEGAL_TRANSITION);
        assertThat(newestLink(market, matter, 2)).isNotEqualTo(first);
        assertUnchanged("casefiles", matter, 2);
    }

    /** A sender's clock decides nothing: what happened is dated by the broker, on which no agency can set a time. */
    @Test
    void aClockSetBackByTheSenderMovesNoTime() {
        Instant before = Instant.now().minusSeconds(1);
        RequestId request = aRequest();
        ReceiveRequest receive = new ReceiveRequest(request, null);

        HttpResponse<String> response = market.posts(
                Map.of(
                        "ce-specversion",
                        "1.0",
                        "ce-id",
                        "back-" + UUID.randomUUID(),
                        "ce-source",
                        "/agencies/" + MARKET,
                        "ce-type",
                        MessageTypes.of(receive).name(),
                        "ce-time",
                        "2020-01-01T00:00:00Z",
                        "content-type",
                        "application/json"),
                Json.write(receive));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        assertThat(event(committee, request.key(), RequestReceived.class).at()).isAfter(before);
    }

    private RequestId aRequest() {
        return request(accepted(committee, under(REGULATION, MARKET)));
    }

    private static CompletableFuture<Boolean> together(Supplier<Boolean> step) {
        return CompletableFuture.supplyAsync(step);
    }

    /** Over Kafka and over REST, for the same reason. @return the reason */
    private static Reason assertRefused(AgencySystem by, Object command, ReasonCode code) {
        Outcome outcome = by.publishes("hostile-" + UUID.randomUUID(), command);
        assertThat(outcome.status()).isEqualTo(Outcome.Status.REFUSED);
        assertThat(outcome.reasons()).extracting(Reason::code).containsExactly(code);

        HttpResponse<String> response = by.posts("hostile-" + UUID.randomUUID(), command);
        assertThat(response.statusCode()).isEqualTo(code.category() == ReasonCode.Category.CONFLICT ? 409 : 422);
        assertThat(response.body()).contains('"' + code.wire() + '"');
        return outcome.reasons().getFirst();
    }

    /** The register has so many events of it and no more, also after a later command has been decided on. */
    private void assertUnchanged(String matters, String matter, int events) {
        accepted(market, Examples.aCaseFile("Sau một lệnh bị từ chối"));
        JsonNode document = registered(market, matters, matter, events);
        assertThat(document.get("history").size()).isEqualTo(events);
    }
}
