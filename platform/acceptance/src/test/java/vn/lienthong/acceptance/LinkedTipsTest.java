package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.acceptance.RunningSystem.CUSTOMS;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.POLICE;
import static vn.lienthong.acceptance.RunningSystem.STANDING_OFFICE;
import static vn.lienthong.acceptance.RunningSystem.agency;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.LinkCommand;
import vn.lienthong.contract.tip.LinkCommand.LinkTip;
import vn.lienthong.contract.tip.LinkCommand.UnlinkTip;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.standalone.Part;

/** People say that tips are of one matter, and take it back; who may see one of them alone learns nothing of the other. */
class LinkedTipsTest {
    private final AgencySystem office = agency(STANDING_OFFICE);
    private final AgencySystem market = agency(MARKET);
    private final AgencySystem customs = agency(CUSTOMS);

    @Test
    void tipsAreJoinedAndSplitAndWhoSeesOneAloneLearnsNothing() {
        TipId form = received(market, Channel.FORM, null);
        TipId call = received(customs, Channel.HOTLINE, null);
        String before = links(market, form).toString();

        says(office, new LinkTip(form, call, "Cùng kho số 7, cùng biển số."));

        JsonNode told = linksUntil(office, form, true);
        assertThat(told.at("/links/0/tip/id").stringValue()).isEqualTo(call.key());
        assertThat(told.at("/links/0/said/0/reason").stringValue()).isEqualTo("Cùng kho số 7, cùng biển số.");
        assertThat(told.at("/sources/atLeast").intValue()).isEqualTo(2);
        assertThat(linksUntil(office, call, true).at("/links/0/of").stringValue())
                .as("it is seen from the other side as well")
                .isEqualTo(form.key());
        assertThat(links(market, form).toString()).isEqualTo(before);
        assertThat(market.gets(Part.EXCHANGE, "/api/v1/tips/" + form.key()).toString())
                .doesNotContain(call.key(), "cùng biển số");

        says(office, new UnlinkTip(form, call, "Hai kho khác nhau."));

        JsonNode apart = linksUntil(office, form, false);
        assertThat(apart.at("/links/0/said")).hasSize(2);
        assertThat(apart.at("/sources/atLeast").intValue()).isEqualTo(1);
        assertThat(office.gets(Part.EXCHANGE, "/api/v1/tips/" + form.key())
                        .get("history")
                        .findValuesAsString("type"))
                .as("who said so reads both in the history")
                .contains("vn.lienthong.tip.linked.v1", "vn.lienthong.tip.unlinked.v1");
    }

    /** It is about the very agency that tries: whatever it sends is answered as of a tip that there is not. */
    @Test
    void nobodyFindsOutByLinkingWhetherThereIsATipOnItself() {
        TipId own = received(agency(POLICE), Channel.HOTLINE, null);
        TipId onPolice = received(office, Channel.LETTER, POLICE);
        says(office, new LinkTip(own, onPolice, "Cùng chốt."));

        for (LinkCommand tried : List.of(
                new LinkTip(own, onPolice, "Thử."),
                new UnlinkTip(own, onPolice, "Thử."),
                new LinkTip(onPolice, own, "Thử."))) {
            HttpResponse<String> hidden = agency(POLICE).posts(id(), tried);
            TipId none = new TipId(UUID.randomUUID());
            HttpResponse<String> unknown = agency(POLICE)
                    .posts(
                            id(),
                            switch (tried) {
                                case LinkTip link ->
                                    link.tip().equals(own)
                                            ? new LinkTip(own, none, "Thử.")
                                            : new LinkTip(none, own, "Thử.");
                                case UnlinkTip unlink -> new UnlinkTip(own, none, "Thử.");
                            });
            assertThat(hidden.statusCode()).isEqualTo(unknown.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(reasons(hidden)).isNotNull().isEqualTo(reasons(unknown));
        }
        assertThat(preview(agency(POLICE), own, onPolice))
                .isEqualTo(preview(agency(POLICE), own, new TipId(UUID.randomUUID())));
        assertThat(links(agency(POLICE), own).toString()).doesNotContain(onPolice.key());
        assertThat(linksUntil(office, own, true).at("/links/0/tip/id").stringValue())
                .isEqualTo(onPolice.key());
    }

    @Test
    void aPreviewKnowsWhatOthersHaveSaid() {
        TipId one = received(office, Channel.FORM, null);
        TipId other = received(office, Channel.EMAIL, null);
        assertThat(preview(office, one, other)).contains("\"accepted\":true");
        says(office, new LinkTip(one, other, "Cùng kho."));
        linksUntil(office, one, true);

        assertThat(preview(office, one, other)).contains("\"accepted\":false", "đã được gắn");
    }

    private static TipId received(AgencySystem by, Channel channel, @Nullable AgencyCode against) {
        TipContent content = new TipContent(
                channel,
                "Kho số 7 " + UUID.randomUUID(),
                "Ba đêm liền có xe bốc hàng.",
                new ProvinceCode("15"),
                null,
                null,
                null,
                null,
                against == null ? null : List.of(against),
                null);
        String id = Coordination.posted(by, new ReceiveTip(content, null, null));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> by.getsRaw(Part.EXCHANGE, "/api/v1/tips/" + id).statusCode() == 200);
        return new TipId(UUID.fromString(id));
    }

    /** The door knows a tip a moment after it was received. */
    private static void says(AgencySystem by, LinkCommand command) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> by.posts(id(), command).statusCode() == 201);
    }

    private static JsonNode linksUntil(AgencySystem reader, TipId tip, boolean linked) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> links(reader, tip).at("/links/0/linked").asBoolean(!linked) == linked);
        return links(reader, tip);
    }

    private static JsonNode links(AgencySystem reader, TipId tip) {
        return reader.gets(Part.EXCHANGE, "/api/v1/tips/%s/links".formatted(tip.key()));
    }

    private static String preview(AgencySystem by, TipId one, TipId other) {
        return AgencySystem.send(HttpRequest.newBuilder(RunningSystem.url(Part.EXCHANGE, "/api/v1/visibility/preview"))
                        .header("Authorization", "Bearer " + by.token())
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"type\":\"vn.lienthong.tip.link.v1\",\"data\":{\"tip\":\"%s\",\"other\":\"%s\",\"reason\":\"Thử.\"}}"
                                        .formatted(one.key(), other.key()))))
                .body();
    }

    private static JsonNode reasons(HttpResponse<String> answer) {
        return Json.tree(answer.body().getBytes(StandardCharsets.UTF_8)).get("reasons");
    }

    private static String id() {
        return "link-" + UUID.randomUUID();
    }
}
