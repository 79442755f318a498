package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import vn.lienthong.client.Delivery;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.casefile.InventoryItem;
import vn.lienthong.contract.casefile.InventoryKind;
import vn.lienthong.contract.casefile.Sha256;
import vn.lienthong.contract.casefile.Transfer;
import vn.lienthong.contract.casefile.TransferKind;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.standalone.Part;

/** What tests of coordination have in common: steps that must be accepted, and what comes of them. */
final class Coordination {
    static final String REGULATION = "QCPH-VPTT389-QLTT-2020";

    private static final Duration SOON = Duration.ofSeconds(60);

    private Coordination() {}

    /** A request under an agreement. */
    static MakeRequest under(String agreement, AgencyCode... addressees) {
        return new MakeRequest(
                new RequestContent(
                        RequestKind.VERIFY,
                        "Xác minh chủ kho hàng số 12",
                        "Đề nghị xác minh chủ kho hàng số 12.",
                        Urgency.VERY_URGENT,
                        null,
                        agreement + ", ¶3",
                        null,
                        agreement,
                        null,
                        null,
                        null,
                        null,
                        null),
                List.of(addressees));
    }

    /** Publishes over Kafka what must be accepted. @return the key of its matter */
    static String accepted(AgencySystem by, Object command) {
        Outcome outcome = by.publishes("coordination-" + UUID.randomUUID(), command);
        assertThat(outcome.status()).as("%s", outcome.reasons()).isEqualTo(Outcome.Status.ACCEPTED);
        return outcome.subject();
    }

    /** The same over REST. */
    static String posted(AgencySystem by, Object command) {
        HttpResponse<String> response = by.posts("coordination-" + UUID.randomUUID(), command);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return Json.tree(response.body().getBytes(StandardCharsets.UTF_8))
                .get("subject")
                .stringValue();
    }

    static RequestId request(String matter) {
        return new RequestId(UUID.fromString(matter));
    }

    /** What the first event of this type about a matter says, once it is in the inbox. */
    static <E extends MatterEvent> E event(AgencySystem reader, String matter, Class<E> type) {
        return reader.inboxUntil(is(matter, type)).stream()
                .filter(is(matter, type))
                .map(delivery -> type.cast(delivery.content().orElseThrow()))
                .findFirst()
                .orElseThrow();
    }

    static Predicate<Delivery> is(String matter, Class<?> type) {
        return about(matter)
                .and(delivery -> delivery.content().filter(type::isInstance).isPresent());
    }

    /** Of this matter, outcomes apart. */
    static Predicate<Delivery> about(String matter) {
        return delivery -> matter.equals(delivery.envelope().subject())
                && delivery.outcome().isEmpty();
    }

    /** The events of a matter in an inbox, the verbs of their types in order. */
    static List<String> verbs(List<Delivery> inbox, String matter) {
        return inbox.stream()
                .filter(about(matter))
                .map(delivery -> delivery.envelope().type().split("\\.")[3])
                .toList();
    }

    /** A matter as the register has it, once it has so many events. */
    static JsonNode registered(AgencySystem reader, String matters, String matter, int events) {
        String path = "/api/v1/%s/%s".formatted(matters, matter);
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(
                                reader.gets(Part.EXCHANGE, path).get("history").size())
                        .isEqualTo(events));
        return reader.gets(Part.EXCHANGE, path);
    }

    /** Where a matter stands, once it has had so many steps. */
    static JsonNode explained(AgencySystem reader, String matters, String matter, int steps) {
        String path = "/api/v1/%s/%s/explanation".formatted(matters, matter);
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(
                                reader.gets(Part.EXCHANGE, path).get("past").size())
                        .isEqualTo(steps));
        return reader.gets(Part.EXCHANGE, path);
    }

    /** The newest link of a chain of custody, once it has so many. */
    static Sha256 newestLink(AgencySystem reader, String matter, int links) {
        String path = "/api/v1/casefiles/%s/custody".formatted(matter);
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(links(reader, path).size()).isEqualTo(links));
        JsonNode last = links(reader, path).get(links - 1);
        return new Sha256(last.get("link").get("digest").stringValue());
    }

    private static JsonNode links(AgencySystem reader, String path) {
        return reader.gets(Part.EXCHANGE, path).get("record").get("links");
    }

    /** A criminal referral of two lines, one of them a file. */
    static Transfer referral(AgencyCode to) {
        return new Transfer(
                to,
                TransferKind.CRIMINAL_REFERRAL,
                Instant.now().minusSeconds(60),
                "Luật Xử lý vi phạm hành chính 2012, Điều 62 khoản 1",
                "Số lượng từ 1.500 bao trở lên.",
                List.of(
                        new InventoryItem(
                                1,
                                InventoryKind.EVIDENCE,
                                "Thuốc lá điếu",
                                BigDecimal.valueOf(2400),
                                "bao",
                                null,
                                null),
                        new InventoryItem(
                                2,
                                InventoryKind.ELECTRONIC_FILE,
                                "Dữ liệu camera",
                                BigDecimal.ONE,
                                "tệp",
                                null,
                                new Sha256("a".repeat(64)))));
    }

    /** The tip of that title as it was received, once that is in the inbox. */
    static TipReceived received(AgencySystem reader, String title) {
        Predicate<Delivery> is = delivery -> delivery.content()
                .filter(content -> content instanceof TipReceived tip
                        && tip.content().title().equals(title))
                .isPresent();
        return reader.inboxUntil(is).stream()
                .filter(is)
                .map(delivery -> (TipReceived) delivery.content().orElseThrow())
                .findFirst()
                .orElseThrow();
    }
}
