package vn.lienthong.views.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.contract.custody.CustodyRecord;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.feed.FeedItems;

class CustodyMinutesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    @Test
    void tellsWhoHeldTheFileWithTheHeadingOfADocument() {
        String html = html("Đủ hồ sơ.");

        assertThat(html)
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "BIÊN BẢN")
                .contains("ngày 22 tháng 11 năm 2026")
                .contains("Cơ quan đang giữ hồ sơ: Công an Lào Cai")
                .contains("Bảo lưu mục 1: Khác bảng kê; Số lượng: bảng kê ghi 999999999999.125")
                .contains("ab".repeat(32), "BÊN GIAO", "BÊN NHẬN");
    }

    @Test
    void tellsWhichFileItIsAndWhoOfEachAgencyActed() {
        String html =
                html(CustodyRecords.of(AnyTransfer.history("Đủ hồ sơ."), NOW).orElseThrow());

        assertThat(html)
                .contains("Số hồ sơ: VV-2026-000001", "Vụ việc: Thuốc lá lậu")
                .contains("QLTT Lào Cai, Đỗ Văn Giao, ", "Công an Lào Cai, Lý Thị Nhận, ")
                .contains("<p class=\"signer\">Đỗ Văn Giao</p>", "<p class=\"signer\">Lý Thị Nhận</p>");
    }

    @Test
    void namesNobodyWhereNobodyWasNamed() {
        assertThat(html("Đủ hồ sơ.")).doesNotContain("class=\"signer\"", "Số hồ sơ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "'><svg/onload=alert(1)>",
                "</td></table><iframe src=//evil>",
                "&lt;b&gt;",
                "</style><style>*{display:none}",
                "<!--"
            })
    void showsHostileWordsAndObeysNone(String words) {
        String html = html(words);

        assertThat(html).contains(Markup.escaped(words)).doesNotContain(words);
        assertThat(html.split("<", -1)).hasSameSizeAs(html("Chữ thường").split("<", -1));
    }

    @Test
    void leavesOutWhatWouldTurnOrHideTheText() {
        assertThat(Markup.escaped("a\u202eb\u0000c\u200bd\ud800e\nf")).isEqualTo("abcde f");
        assertThat(Markup.escaped("Quyết định 🚤")).isEqualTo("Quyết định 🚤");
    }

    private static String html(String words) {
        return html(CustodyRecords.of(AnyTransfer.events(words), NOW).orElseThrow());
    }

    private static String html(CustodyRecord record) {
        return new CustodyMinutes(new FeedItems(Shipped.DIRECTORY)::name)
                .html(new CustodyRecord.Signed(record, "eyJ..c2ln"));
    }
}
