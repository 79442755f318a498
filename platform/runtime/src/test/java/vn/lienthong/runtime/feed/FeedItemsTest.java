package vn.lienthong.runtime.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MatterNumber;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.CaseFileEvent.LeadNamed;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.casefile.Goods;
import vn.lienthong.contract.directory.CompetenceProposal;
import vn.lienthong.contract.directory.CompetenceVerdict;
import vn.lienthong.contract.directory.DirectoryEvent.EntryRemoved;
import vn.lienthong.contract.directory.EntryId;
import vn.lienthong.contract.outcome.Delivered;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.RefusalGround;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestEvent.RequestAccepted;
import vn.lienthong.contract.request.RequestEvent.RequestAnswered;
import vn.lienthong.contract.request.RequestEvent.RequestFellSilent;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.contract.request.RequestEvent.RequestRefused;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.contract.tip.TipEvent.TipOffered;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.message.Message;

class FeedItemsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:15:30Z");
    private static final AgencyCode LAO_CAI = new AgencyCode("MS-15");
    private static final RequestId REQUEST = new RequestId(new UUID(0x389L, 1));

    private final FeedItems items = new FeedItems(Shipped.DIRECTORY);

    static Stream<Arguments> messagesAndTheirSummaries() {
        RequestContent content =
                new RequestContent(RequestKind.VERIFY, "nguồn gốc lô hàng", "…", Urgency.EXPRESS, null, "S0 ¶3", null);
        return Stream.of(
                arguments(
                        new RequestMade(
                                REQUEST,
                                LAO_CAI,
                                NOW,
                                content,
                                List.of(new AgencyCode("MS-01"), new AgencyCode("MS-99")),
                                List.of()),
                        "Xác minh: nguồn gốc lô hàng → QLTT Hà Nội, MS-99"),
                arguments(new RequestAccepted(REQUEST, LAO_CAI, NOW, null), ""),
                arguments(new RequestAccepted(REQUEST, LAO_CAI, NOW, "Xong trước 17 giờ."), "Xong trước 17 giờ."),
                arguments(
                        new RequestRefused(REQUEST, LAO_CAI, NOW, RefusalGround.NOT_COMPETENT, "Địa bàn khác."),
                        "Không thuộc thẩm quyền – Địa bàn khác."),
                arguments(
                        new TipOffered(
                                new TipId(REQUEST.value()), LAO_CAI, NOW, new AgencyCode("MS-01"), null, null, null),
                        "Chuyển tới QLTT Hà Nội"),
                arguments(leadNamed(null), "Chủ trì: QLTT Hà Nội"),
                arguments(leadNamed("Địa bàn liên tỉnh."), "Chủ trì: QLTT Hà Nội – Địa bàn liên tỉnh."),
                arguments(
                        new EntryRemoved(new EntryId("goods/tea@"), LAO_CAI, NOW, "Ghi nhầm."),
                        "goods/tea@ – Ghi nhầm."),
                arguments(
                        new Outcome(
                                "1",
                                "type",
                                LAO_CAI,
                                Outcome.Status.REFUSED,
                                null,
                                null,
                                "digest",
                                List.of(),
                                List.of(
                                        Reason.of(ReasonCode.SCHEMA, "/a", "Thiếu trường."),
                                        Reason.of(ReasonCode.SCHEMA, "/b", "Sai trường.")),
                                NOW),
                        "type, mã 1: Thiếu trường. Sai trường."),
                arguments(new Delivered("e-1", LAO_CAI, "webhook", 1, NOW), "Đã chuyển tới hệ thống của QLTT Lào Cai"));
    }

    @ParameterizedTest
    @MethodSource("messagesAndTheirSummaries")
    void tellsWhatAMessageIsAboutInOneVietnameseSentence(Object content, String summary) {
        FeedItem item = items.of(aMessage(content));

        assertThat(item.summaryVi()).isEqualTo(summary);
        assertThat(item.typeVi()).isEqualTo(MessageTypes.of(content).nameVi());
    }

    @Test
    void tellsWhoActedAndForWhomItIs() {
        FeedItem item = items.of(aMessage(new RequestAccepted(REQUEST, new AgencyCode("POLICE-15"), NOW, null)));

        assertThat(item.by()).isEqualTo("POLICE-15");
        assertThat(item.byVi()).isEqualTo("Công an Lào Cai");
        assertThat(item.provider()).isEqualTo("MS-15");
        assertThat(item.providerVi()).isEqualTo("QLTT Lào Cai");
        assertThat(item.handling()).isEqualTo("MS-15,POLICE-15");
        assertThat(item.urgency()).isEqualTo("express");
        assertThat(item.time()).isEqualTo("2026-11-20T02:15:30Z");
    }

    @Test
    void namesTheSystemWhereNoAgencyActed() {
        FeedItem item = items.of(aMessage(new RequestFellSilent(REQUEST, new AgencyCode("POLICE-15"), NOW, NOW)));

        assertThat(item.by()).isNull();
        assertThat(item.byVi()).isEqualTo("Hệ thống");
        assertThat(item.summaryVi())
                .isEqualTo("Công an Lào Cai – Im lặng: đến hạn tiếp nhận 09:15 20/11/2026 vẫn chưa xác nhận");
    }

    @Test
    void cutsALongTextBetweenCharacters() {
        FeedItem item =
                items.of(aMessage(new RequestAnswered(REQUEST, LAO_CAI, NOW, "x".repeat(299) + "🚤".repeat(100))));

        assertThat(item.summaryVi()).isEqualTo("x".repeat(299) + "…");
    }

    private static LeadNamed leadNamed(@Nullable String because) {
        return new LeadNamed(
                new CaseFileId(REQUEST.value()),
                LAO_CAI,
                NOW,
                new AgencyCode("MS-01"),
                List.of(),
                new CaseFacts(
                        "Vận chuyển thuốc lá nhập lậu",
                        null,
                        new Detection(null, "Đội số 1", Force.MARKET_SURVEILLANCE, List.of(), null, null, false),
                        new Goods("thuốc lá điếu", "tobacco", List.of(), null),
                        Violation.SMUGGLED,
                        List.of(),
                        null,
                        null),
                new CompetenceProposal(CompetenceVerdict.NOBODY, List.of(), List.of(), "Chưa có quy tắc", null),
                because,
                null);
    }

    @Test
    void saysThatTheSystemActedWhereTimeRanOutAndWhoseTimeItWas() {
        FeedItem item = items.of(
                aMessage(new RequestFellSilent(REQUEST, new AgencyCode("POLICE-15"), NOW, NOW.minusSeconds(9)), null));

        assertThat(item.by()).isNull();
        assertThat(item.byVi()).isEqualTo("Hệ thống");
        assertThat(item.summaryVi()).startsWith("Công an Lào Cai – Im lặng");
    }

    @Test
    void namesTheOfficerBehindTheAgencyAndTheNumberOfTheMatter() {
        Message accepted = aMessage(new RequestAccepted(REQUEST, new AgencyCode("POLICE-15"), NOW, null));
        Envelope envelope =
                accepted.envelope().numbered(new MatterNumber("YC-2026-000123")).actedBy("Nguyễn Văn An");

        FeedItem item = items.of(new Message(envelope, accepted.payload()));

        assertThat(item.byVi()).isEqualTo("Công an Lào Cai, Nguyễn Văn An");
        assertThat(item.officer()).isEqualTo("Nguyễn Văn An");
        assertThat(item.number()).isEqualTo("YC-2026-000123");
    }

    private static Message aMessage(Object content) {
        return aMessage(content, "c-1");
    }

    private static Message aMessage(Object content, @Nullable String cause) {
        Envelope envelope = new Envelope(
                "e-1",
                URI.create("/exchange-service"),
                MessageTypes.of(content).name(),
                REQUEST.key(),
                NOW,
                LAO_CAI,
                "MS-15,POLICE-15",
                Urgency.EXPRESS,
                null,
                null,
                null,
                cause);
        return new Message(envelope, Json.write(content));
    }
}
