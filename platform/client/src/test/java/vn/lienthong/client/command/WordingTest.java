package vn.lienthong.client.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.lienthong.client.Delivery;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.RefusalGround;
import vn.lienthong.contract.request.RequestEvent.RequestFellSilent;
import vn.lienthong.contract.request.RequestEvent.RequestRefused;
import vn.lienthong.contract.request.RequestId;

class WordingTest {
    private static final AgencyCode MS_15 = new AgencyCode("MS-15");
    private static final Instant AT = Instant.parse("2026-11-22T02:15:02Z");
    private static final Publication OPEN =
            new Publication("RC001", "vn.lienthong.casefile.open.v1", new byte[0], null);

    @Test
    void tellsTheMatterOfAnAcceptedCommand() {
        assertThat(OutcomeText.lines(OPEN, outcome(Outcome.Status.ACCEPTED, List.of())))
                .containsExactly("✓ RC001  Lập hồ sơ vụ việc: được chấp nhận, mã hồ sơ 3f2c");
    }

    @Test
    void tellsEveryReasonOfARefusalWithItsPlace() {
        var reasons = List.of(
                Reason.of(ReasonCode.IMPOSSIBLE_DATE, "/facts/detection/on", "Ngày phát hiện ở tương lai."),
                new Reason(ReasonCode.MALFORMED_JSON, "", "JSON sai cú pháp.", "QC 2020, ¶3"));

        assertThat(OutcomeText.lines(OPEN, outcome(Outcome.Status.REFUSED, reasons)))
                .containsExactly(
                        "✗ RC001  Lập hồ sơ vụ việc: bị từ chối",
                        "    /facts/detection/on: Ngày phát hiện ở tương lai.",
                        "    toàn thông điệp: JSON sai cú pháp. (QC 2020, ¶3)");
    }

    @Test
    void saysThatNothingIsLostWhenACommandIsParked() {
        var odd = new Publication("XX003", "vn.lienthong.casefile.vanish.v1", new byte[0], null);

        assertThat(OutcomeText.lines(odd, outcome(Outcome.Status.PARKED, List.of())))
                .containsExactly("◌ XX003  vn.lienthong.casefile.vanish.v1: được giữ lại chờ xử lý, không mất");
    }

    @Test
    void sumsUpWithVietnameseNumbers() {
        var tally = new Tally(12_000, 11_998, 1, 1, 0, 0);

        assertThat(tally.sentence(true))
                .isEqualTo("Đã gửi 12.000 thông điệp, 11.998 được chấp nhận, 1 bị từ chối, 1 được giữ lại.");
        assertThat(tally.exitCode()).isEqualTo(1);
        assertThat(new Tally(1, 0, 0, 0, 1, 0).exitCode()).isEqualTo(3);
        assertThat(new Tally(1, 1, 0, 0, 0, 0).exitCode()).isZero();
    }

    @Test
    void showsADeliveryInVietnamTime() {
        assertThat(DeliveryText.lines(refusedRequest("Kho nằm ngoài khu vực biên giới.")))
                .containsExactly(
                        "#4     22/11/2026 09:15:02  Đã từ chối yêu cầu · BORDER-15",
                        "       Không thuộc thẩm quyền – Kho nằm ngoài khu vực biên giới.",
                        "       Thượng khẩn · căn cứ Quy chế phối hợp 2020, ¶3 · hồ sơ 3f2c · phạm vi BORDER-15, MS-15");
    }

    @Test
    void saysThatTheSystemActedWhereNoCommandDid() {
        var silent = new RequestFellSilent(new RequestId(new UUID(1, 2)), new AgencyCode("BORDER-15"), AT, AT);
        var outcome = outcome(Outcome.Status.ACCEPTED, List.of());

        assertThat(DeliveryText.lines(delivered(silent, null)).getFirst())
                .endsWith("· Hệ thống")
                .doesNotContain("MS-15", "BORDER-15");
        assertThat(DeliveryText.lines(delivered(outcome, null)).getFirst()).endsWith("· Hệ thống");
    }

    @Test
    void letsNoOtherAgencyCommandTheTerminal() {
        assertThat(DeliveryText.lines(refusedRequest("\u001b[2Jxóa\nmàn hình\u202e")))
                .hasSize(3)
                .element(1)
                .asString()
                .endsWith("thẩm quyền – [2Jxóa màn hình");
    }

    @Test
    void givesProgramsTheWholeDelivery() {
        JsonNode json = Json.mapper().readTree(DeliveryText.json(refusedRequest("Không.")));

        assertThat(json.path("offset").asInt()).isEqualTo(4);
        assertThat(json.path("attributes").path("handling").asString()).isEqualTo("BORDER-15,MS-15");
        assertThat(json.path("data").path("explanation").asString()).isEqualTo("Không.");
    }

    @Test
    void showsAnEventOfATypeThatIsNewer() {
        var newer = new Delivery(
                1,
                Envelope.of("1", URI.create("/exchange-service"), "vn.lienthong.plan.made.v1"),
                "{}".getBytes(UTF_8));

        assertThat(DeliveryText.lines(newer)).first().asString().contains("vn.lienthong.plan.made.v1");
    }

    @Test
    void choosesEventsByTypeOrFamily() {
        assertThat(TypeFilter.of("request"))
                .accepts("vn.lienthong.request.made.v1")
                .rejects("vn.lienthong.tip.received.v1");
        assertThat(TypeFilter.of("request.made"))
                .accepts("vn.lienthong.request.made.v1")
                .rejects("vn.lienthong.request.closed.v1");
        assertThat(TypeFilter.of(null)).accepts("anything");
        assertThatThrownBy(() -> TypeFilter.of("request.make"))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("request.made");
    }

    private static Delivery refusedRequest(String explanation) {
        var event = new RequestRefused(
                new RequestId(new UUID(1, 2)),
                new AgencyCode("BORDER-15"),
                AT,
                RefusalGround.NOT_COMPETENT,
                explanation);
        return delivered(event, "c-1");
    }

    private static Delivery delivered(Object event, @Nullable String cause) {
        var envelope = new Envelope(
                "1",
                URI.create("/exchange-service"),
                MessageTypes.of(event).name(),
                "3f2c",
                AT,
                MS_15,
                "BORDER-15,MS-15",
                Urgency.VERY_URGENT,
                null,
                "Quy chế phối hợp 2020, ¶3",
                null,
                cause);
        return new Delivery(4, envelope, Json.write(event));
    }

    private static Outcome outcome(Outcome.Status status, List<Reason> reasons) {
        return new Outcome(
                "RC001", "vn.lienthong.casefile.open.v1", MS_15, status, "3f2c", null, "00", List.of(), reasons, AT);
    }
}
