package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lienthong.acceptance.Coordination.REGULATION;
import static vn.lienthong.acceptance.Coordination.accepted;
import static vn.lienthong.acceptance.Coordination.event;
import static vn.lienthong.acceptance.Coordination.posted;
import static vn.lienthong.acceptance.Coordination.registered;
import static vn.lienthong.acceptance.Coordination.request;
import static vn.lienthong.acceptance.Coordination.under;
import static vn.lienthong.acceptance.RunningSystem.COMMITTEE;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.OUTSIDER;
import static vn.lienthong.acceptance.RunningSystem.agency;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.Contribution;
import vn.lienthong.contract.casefile.ContributionKind;
import vn.lienthong.contract.casefile.JointCommand.ContributeToCaseFile;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.RequestCommand.AcceptRequest;
import vn.lienthong.contract.request.RequestCommand.AnswerRequest;
import vn.lienthong.contract.request.RequestEvent.RequestAnswered;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.standalone.Part;

/** A file on its way from who hands it over to who may see it, on the whole system. */
class AttachmentsTest {
    private static final byte[] MINUTES = "%PDF-1.4\n1 0 obj<<>>endobj\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    private final AgencySystem committee = agency(COMMITTEE);
    private final AgencySystem market = agency(MARKET);

    @Test
    void anAnswerBringsItsFileToThoseWhoMaySeeItAndToNobodyElse() {
        String matter = accepted(committee, under(REGULATION, MARKET));
        RequestId request = request(matter);
        posted(market, new AcceptRequest(request, null));
        Attachment minutes = stored(market);
        String own = "/api/v1/attachments/" + minutes.sha256();
        String beside = "/api/v1/requests/%s/attachments/%s".formatted(matter, minutes.sha256());

        // until it is named, its agency alone reads it
        assertThat(market.getsRaw(Part.INTAKE, own).body()).isEqualTo(text());
        assertThat(committee.getsRaw(Part.INTAKE, own).statusCode()).isEqualTo(404);
        assertThat(market.getsRaw(Part.EXCHANGE, beside).statusCode()).isEqualTo(404);

        posted(market, new AnswerRequest(request, "Đã xác minh.", null, List.of(minutes)));
        assertThat(event(committee, matter, RequestAnswered.class).attachments())
                .containsExactly(minutes);
        registered(committee, "requests", matter, 3);
        HttpResponse<String> read = committee.getsRaw(Part.EXCHANGE, beside);
        assertThat(read.body()).isEqualTo(text());
        assertThat(read.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(read.headers().firstValue("X-Content-Type-Options")).contains("nosniff");

        // who knows the hash alone reads nothing, and can name it in nothing
        AgencySystem stranger = agency(OUTSIDER);
        assertThat(stranger.getsRaw(Part.EXCHANGE, beside).statusCode()).isEqualTo(404);
        String theirs = accepted(stranger, new OpenCaseFile(Examples.aCaseFile().facts(), null, null));
        Outcome refused = stranger.publishes(
                "attachments-" + UUID.randomUUID(),
                new ContributeToCaseFile(
                        new CaseFileId(UUID.fromString(theirs)),
                        new Contribution(ContributionKind.INFORMATION, "Xem tệp.", List.of(minutes))));
        assertThat(refused.reasons())
                .extracting(Reason::code, Reason::pointer)
                .containsExactly(tuple(ReasonCode.UNKNOWN_ATTACHMENT, "/contribution/attachments/0/sha256"));
    }

    @Test
    void aTokenThatMayOnlyReadStoresAndSendsNothing() {
        String reading = AgencySystem.token(
                MARKET.value(), RunningSystem.system().credentials().clientSecret(MARKET), "exchange.read");
        HttpRequest.Builder command = HttpRequest.newBuilder(RunningSystem.url(Part.INTAKE, "/api/v1/events"))
                .header("Authorization", "Bearer " + reading)
                .POST(HttpRequest.BodyPublishers.ofString("{}"));

        assertThat(AgencySystem.send(upload(reading)).statusCode()).isEqualTo(403);
        assertThat(AgencySystem.send(command).statusCode()).isEqualTo(403);
    }

    @Test
    void monitoringSeesWhatWasStored() {
        stored(market);
        String metrics = AgencySystem.metrics(Part.INTAKE);

        assertThat(metrics).contains("lienthong_attachments_bytes_total", "lienthong_attachments_stored_total");
    }

    private static Attachment stored(AgencySystem by) {
        HttpResponse<String> answer = AgencySystem.send(upload(by.token()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Json.read(answer.body().getBytes(StandardCharsets.UTF_8), Attachment.class);
    }

    private static HttpRequest.Builder upload(String token) {
        return HttpRequest.newBuilder(RunningSystem.url(Part.INTAKE, "/api/v1/attachments?name=bien-ban.pdf"))
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofByteArray(MINUTES));
    }

    private static String text() {
        return new String(MINUTES, StandardCharsets.UTF_8);
    }
}
