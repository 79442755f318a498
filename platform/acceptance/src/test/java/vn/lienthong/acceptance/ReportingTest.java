package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.acceptance.Citizen.ADD;
import static vn.lienthong.acceptance.Citizen.FORM;
import static vn.lienthong.acceptance.Citizen.RECEIPT;
import static vn.lienthong.acceptance.Citizen.receipt;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.POLICE;
import static vn.lienthong.acceptance.RunningSystem.STANDING_OFFICE;
import static vn.lienthong.acceptance.RunningSystem.agency;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.lienthong.acceptance.Citizen.Field;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.TipCommand.AcceptTip;
import vn.lienthong.contract.tip.TipCommand.AskReporter;
import vn.lienthong.contract.tip.TipCommand.CloseTip;
import vn.lienthong.contract.tip.TipCommand.DismissTip;
import vn.lienthong.contract.tip.TipCommand.OfferTip;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.contract.tip.TipCommand.VerifyTip;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.ReporterAdded;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipEvent.TipReopened;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.standalone.Part;

/** Somebody reports something by the form, without an account and without scripts, and follows it with a receipt to its outcome. */
class ReportingTest {
    private static final byte[] MINUTES = "%PDF-1.4\n1 0 obj<<>>endobj\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    private final Citizen citizen = new Citizen();
    private final AgencySystem office = agency(STANDING_OFFICE);
    private final AgencySystem market = agency(MARKET);

    @Test
    void aTipIsFollowedFromTheFormToItsOutcomeAndOpenedAgain() {
        String title = title();
        HttpResponse<String> received = citizen.sends(
                FORM,
                citizen.opens(FORM).body(),
                Field.of("title", title),
                Field.of("text", "Ba đêm liền có xe bốc hàng.\r\nKhông biển số."),
                Field.of("province", "15"),
                Field.file("anh-kho.pdf", MINUTES));
        String receipt = receipt(received);
        assertThat(receipt).matches("[0-9]{16}");
        TipReceived tip = received(title);
        assertThat(tip.content().channel()).isEqualTo(Channel.FORM);
        assertThat(tip.content().text()).isEqualTo("Ba đêm liền có xe bốc hàng.\nKhông biển số.");
        assertThat(tip.content().attachments())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("anh-kho.pdf"));
        reads(receipt, "Đã tiếp nhận, đang được xem xét");

        TipId id = tip.tip();
        Coordination.posted(office, new AskReporter(id, "Xe vào kho lúc mấy giờ?"));
        String asked = reads(receipt, "Xe vào kho lúc mấy giờ?");
        HttpResponse<String> answered =
                citizen.sends(ADD, asked, Field.of("text", "Khoảng 23 giờ."), Field.file("so-do.pdf", MINUTES));
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
        assertThat(answered.body()).contains("Đã nhận phần bổ sung");
        ReporterAdded added = Coordination.event(office, id.key(), ReporterAdded.class);
        assertThat(added.answers()).isTrue();
        assertThat(added.text()).isEqualTo("Khoảng 23 giờ.");
        assertThat(added.attachments()).hasSize(1);

        Coordination.posted(office, new OfferTip(id, MARKET, "Gần địa bàn."));
        reads(receipt, "Đã chuyển đến cơ quan có thẩm quyền");
        Coordination.posted(market, new AcceptTip(id));
        String taken = reads(receipt, "Cơ quan có thẩm quyền đang giải quyết");
        Coordination.posted(market, new VerifyTip(id, "Đội trinh sát số 9", "Đội phó", "Kiểm tra đêm thứ năm"));
        Coordination.posted(market, new DismissTip(id, "Kho có đủ hóa đơn."));
        assertThat(taken).as("no agency, no unit, no reason of theirs").doesNotContain("Quản lý thị trường", "MS-15");
        Coordination.posted(market, new CloseTip(id, "Đã kiểm tra, hàng có nguồn gốc hợp pháp."));
        String closed = reads(receipt, "Đã kiểm tra, hàng có nguồn gốc hợp pháp.");
        assertThat(closed)
                .contains("Đã giải quyết xong", "Bạn đã bổ sung")
                .doesNotContain("Đội trinh sát", "Đội phó", "thứ năm", "đủ hóa đơn", "Khoảng 23 giờ", title);

        citizen.sends(ADD, closed, Field.of("text", "Đêm qua lại có xe đến."));
        assertThat(Coordination.event(market, id.key(), TipReopened.class).to()).isEqualTo(MARKET);
        reads(receipt, "Tin được mở lại");
    }

    @Test
    void anOperatorOfAHotlineReadsOutAReceiptAndNothingIsStored() {
        HttpResponse<String> issued = market.postsTo("/api/v1/receipts");
        assertThat(issued.statusCode()).as(issued.body()).isEqualTo(201);
        JsonNode told = Json.tree(issued.body().getBytes(StandardCharsets.UTF_8));
        TipContent content = new TipContent(Channel.HOTLINE, title(), "Có xe bốc hàng.", null, null, null, null);
        assertThat(market.posts(told.get("id").stringValue(), new ReceiveTip(content, null, null))
                        .statusCode())
                .isEqualTo(201);

        reads(told.get("receipt").stringValue(), "Đã tiếp nhận");
    }

    /** Whoever calls rings the very body that they speak of: it goes on at once, and the receipt that this body knows leads to nothing more. */
    @Test
    @Clause("S4-15")
    void aTipOnOfficialsGoesRoundThemAndTheirReceiptTellsNothingMore() {
        AgencySystem police = agency(POLICE);
        JsonNode told = Json.tree(police.postsTo("/api/v1/receipts").body().getBytes(StandardCharsets.UTF_8));
        String receipt = told.get("receipt").stringValue();
        TipContent content = new TipContent(
                Channel.HOTLINE,
                title(),
                "Có người cho xe lậu qua chốt.",
                new ProvinceCode("15"),
                null,
                null,
                null,
                null,
                List.of(POLICE),
                "Trưởng phòng");
        police.posts(told.get("id").stringValue(), new ReceiveTip(content, null, null));
        TipReceived tip = received(content.title());
        assertThat(tip.by()).isEqualTo(STANDING_OFFICE);
        assertThat(tip.through()).isEqualTo(POLICE);

        String before = reads(receipt, "Đã chuyển đến cơ quan có thẩm quyền khác");
        Coordination.posted(office, new AskReporter(tip.tip(), "Chốt nào?"));
        Coordination.event(office, tip.tip().key(), TipEvent.ReporterAsked.class);

        assertThat(before).doesNotContain("<textarea");
        assertThat(reads(receipt, "Đã chuyển đến cơ quan có thẩm quyền khác")).doesNotContain("Chốt nào?", "<textarea");
        assertThat(police.getsRaw(Part.EXCHANGE, "/api/v1/tips/" + tip.tip().key())
                        .statusCode())
                .isEqualTo(404);
        assertThat(count(police, content.title())).as("in no list of theirs").isZero();
        assertThat(count(office, content.title())).isEqualTo(1);
    }

    /** Their own form: they learn nothing, not even that something was sent; who reported it follows it to the end. */
    @Test
    @Clause("S4-15")
    void theFormOfTheVeryBodyTellsItNothing() {
        String title = title();
        String form = FORM + "/" + POLICE;
        String receipt = receipt(citizen.sends(
                form,
                citizen.opens(form).body(),
                Field.of("title", title),
                Field.of("text", "Cho xe lậu qua chốt."),
                Field.of("against", "police"),
                Field.of("province", "15"),
                Field.of("contact", "gọi sau giờ làm")));
        TipReceived tip = received(title);
        assertThat(tip.by()).isEqualTo(STANDING_OFFICE);
        assertThat(tip.through()).isNull();

        Coordination.posted(office, new AskReporter(tip.tip(), "Chốt nào?"));
        String asked = reads(receipt, "Chốt nào?");
        citizen.sends(ADD, asked, Field.of("text", "Chốt ở cây số 9."));
        assertThat(Coordination.event(office, tip.tip().key(), ReporterAdded.class)
                        .by())
                .isEqualTo(STANDING_OFFICE);
        Coordination.posted(office, new AcceptTip(tip.tip()));
        Coordination.posted(office, new VerifyTip(tip.tip(), "Thanh tra", null, null));
        Coordination.posted(office, new DismissTip(tip.tip(), "Không đủ căn cứ."));
        Coordination.posted(office, new CloseTip(tip.tip(), "Đã xác minh, không đủ căn cứ."));
        reads(receipt, "Đã xác minh, không đủ căn cứ.");

        String id = tip.tip().key();
        assertThat(agency(POLICE).inbox())
                .noneMatch(delivery -> id.equals(delivery.envelope().subject())
                        || delivery.outcome()
                                .filter(outcome -> id.equals(outcome.subject()))
                                .isPresent());
    }

    private static int count(AgencySystem agency, String title) {
        return agency.gets(
                        Part.EXCHANGE,
                        "/api/v1/tips/count?stream=integrity&q=" + URLEncoder.encode(title, StandardCharsets.UTF_8))
                .get("count")
                .intValue();
    }

    @Test
    void theFormTakesATipOnABodyOfTheProvinceThatWasChosen() {
        String title = title();
        Field[] typed = {
            Field.of("title", title), Field.of("text", "Cho xe lậu qua chốt."), Field.of("against", "police")
        };
        HttpResponse<String> stopped = citizen.sends(FORM, citizen.opens(FORM).body(), typed);
        assertThat(stopped.statusCode()).isEqualTo(422);
        assertThat(stopped.body()).contains("cần chọn cả tỉnh", "value=\"police\" lang=\"vi\" selected");

        receipt(citizen.sends(FORM, stopped.body(), append(typed, Field.of("province", "15"))));

        assertThat(received(title).content().against()).contains(POLICE);
    }

    /** The id of the command goes to all who handle the tip: with it another agency leads no receipt elsewhere. */
    @Test
    void whoKnowsTheIdOfTheCommandCannotPretendToBeWhereTheReceiptLeads() {
        JsonNode told = Json.tree(market.postsTo("/api/v1/receipts").body().getBytes(StandardCharsets.UTF_8));
        TipContent content = new TipContent(Channel.HOTLINE, title(), "Có xe bốc hàng.", null, null, null, null);
        office.posts(told.get("id").stringValue(), new ReceiveTip(content, null, null));
        received(content.title());

        assertThat(citizen.follows(told.get("receipt").stringValue()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theSameFormSentTwiceIsOneTipAndWithAnotherBodyItIsSaid() {
        String title = title();
        String page = citizen.opens(FORM).body();
        Field[] typed = {Field.of("title", title), Field.of("text", "Có xe bốc hàng.")};

        String first = receipt(citizen.sends(FORM, page, typed));
        String second = receipt(citizen.sends(FORM, page, typed));
        HttpResponse<String> other =
                citizen.sends(FORM, page, Field.of("title", title), Field.of("text", "Nội dung khác hẳn."));

        assertThat(second).isEqualTo(first);
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body())
                .contains("đã được gửi rồi", "Nội dung khác hẳn.")
                .doesNotContain(first);
        String third = receipt(
                citizen.sends(FORM, other.body(), Field.of("title", title), Field.of("text", "Nội dung khác hẳn.")));
        assertThat(third).as("sent again it is another tip").isNotEqualTo(first);
    }

    @Test
    void howToReachSomebodyIsKeptAsItWasSentFirstAndThatIsSaid() {
        String page = citizen.opens(FORM).body();
        Field title = Field.of("title", title());
        Field text = Field.of("text", "Có xe bốc hàng.");
        String first = receipt(citizen.sends(FORM, page, title, text, Field.of("contact", "số thứ nhất")));

        await().untilAsserted(() -> {
            HttpResponse<String> again = citizen.sends(FORM, page, title, text, Field.of("contact", "số thứ hai"));
            assertThat(receipt(again)).isEqualTo(first);
            assertThat(again.body()).contains("lần này không ghi đè").doesNotContain("số thứ");
        });
    }

    @Test
    void whatMayTellWhoWritesIsPointedOutBeforeItIsSent() {
        String title = title();
        Field[] typed = {Field.of("title", title), Field.of("text", "Kho số 7.\nGọi cho tôi: 0912 345 678.")};
        HttpResponse<String> stopped =
                citizen.sends(FORM, citizen.opens(FORM).body(), append(typed, Field.file("a.pdf", MINUTES)));
        assertThat(stopped.statusCode()).isEqualTo(422);
        assertThat(stopped.body()).contains("Số điện thoại", "0912 345 678", "Gọi cho tôi", "Gửi như vậy", "a.pdf");

        receipt(citizen.sends(FORM, stopped.body(), append(typed, Field.of("as-it-is", "1"))));

        assertThat(received(title).content().attachments())
                .as("a file need not be chosen again")
                .hasSize(1);
    }

    @Test
    void bothPagesAreInEnglishForWhoAsksSo() {
        HttpResponse<String> form = citizen.opens(FORM + "?lang=en");
        assertThat(form.body()).contains("Report smuggling", "action=\"/bao-tin/NSC389-SO?lang=en\"", "Tiếng Việt");
        String receipt = receipt(citizen.sends(
                FORM + "?lang=en", form.body(), Field.of("title", title()), Field.of("text", "A warehouse.")));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                citizen.follows(RECEIPT + "?lang=en", receipt).body())
                        .contains("Received, being considered"));
        assertThat(form.headers().allValues("Set-Cookie")).isEmpty();
    }

    private static Field[] append(Field[] fields, Field more) {
        Field[] all = Arrays.copyOf(fields, fields.length + 1);
        all[fields.length] = more;
        return all;
    }

    private static String title() {
        return Citizen.unique("Kho thuốc lá");
    }

    private TipReceived received(String title) {
        return Coordination.received(office, title);
    }

    /** What the receipt leads to, once it says this. */
    private String reads(String receipt, String said) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> citizen.follows(receipt).body(), page -> page.contains(said));
    }
}
