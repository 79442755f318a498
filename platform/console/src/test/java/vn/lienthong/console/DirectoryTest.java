package vn.lienthong.console;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.console.FakeServices.json;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class DirectoryTest {

    private static final String HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'";

    @TempDir
    private static Path data;

    private static RunningConsole console;
    private static Browser officer;

    @BeforeAll
    static void start() throws Exception {
        console = new RunningConsole(data);
        officer = console.officer();
    }

    @AfterAll
    static void stop() {
        officer.close();
        console.close();
    }

    @BeforeEach
    void theDirectoryAnswers() {
        console.services.onOthers(new FakeDirectory());
        console.services.asked.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/directory", "/directory/units", "/directory/agreements", "/competence"})
    void sendsAStrangerToSignIn(String path) throws Exception {
        try (Browser stranger = console.stranger()) {
            assertThat(stranger.open(path).statusCode()).isEqualTo(302);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/directory", "/directory/units", "/directory/agreements", "/competence"})
    void hasPagesThatNeedNoScript(String path) throws Exception {
        HttpResponse<String> page = officer.open(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("method=\"get\"", "aria-current=\"page\"", "Danh mục", "Ai có thẩm quyền?")
                .doesNotContain("refresh.js", "urgent.js", "act.js");
    }

    @Test
    void findsAnAgencyOfADayWithItsSuccessor() throws Exception {
        assertThat(ask("/directory?at=2018-01-01&q=", "Sóc Trăng").body())
                .contains("Chi cục Quản lý thị trường tỉnh Sóc Trăng", "OLD-MS-94", "01/01/2018")
                .contains("/directory/agencies/OLD-MS-94?at=2018-01-01");
    }

    @Test
    void tellsTheWholeLifeOfAnAgency() throws Exception {
        assertThat(officer.open("/directory/agencies/OLD-MS-94").body())
                .contains("không tồn tại vào ngày", "Hiện nay", "MS-92", "Các thời kỳ");
    }

    @Test
    void pointsToEarlierDaysWhereNothingIsFound() throws Exception {
        assertThat(ask("/directory?at=2026-03-02&q=", "Chi cục Quản lý thị trường tỉnh Sóc Trăng")
                        .body())
                .contains("Không có cơ quan nào như vậy", "at=2025-06-30");
    }

    @Test
    void saysWhatAnOldAddressIsToday() throws Exception {
        assertThat(ask("/directory/units?q=", "xã Sín Chéng, si ma cai, tỉnh Lào Cai")
                        .body())
                .contains("Bản đồ cũ", "Xã Sín Chéng, Huyện Si Ma Cai, Tỉnh Lào Cai", "Nay là", "Bản đồ hiện hành");
    }

    @Test
    void saysWhatANewUnitWasMadeOf() throws Exception {
        assertThat(ask("/directory/units?at=2026-03-02&q=", "phường Sa Pa").body())
                .contains("Phường Sa Pa, Tỉnh Lào Cai", "Hợp thành từ", "Tỉnh Lào Cai");
    }

    @Test
    void listsAgreementsWithTheirStatus() throws Exception {
        assertThat(officer.open("/directory/agreements?at=2022-03-02").body())
                .contains("Có hiệu lực", "QCPH-VPTT389-QLTT-2020", "Dự thảo", "chưa có hiệu lực");
    }

    @Test
    void showsTheClausesOfAnAgreementAndWhoMustAnswerByWhen() throws Exception {
        assertThat(officer.open("/directory/agreements/QCPH-VPTT389-QLTT-2020?at=2022-03-02")
                        .body())
                .contains("Các bên", "Ai phải trả lời", "giờ", "Báo cáo phải gửi", "Điều khoản", "S0-03", "Hỏa tốc")
                .contains("<td data-label=\"Ai gửi\">Tổng cục Quản lý thị trường</td>");
    }

    @Test
    void namesWhoLeadsWithTheClausesForAndAgainst() throws Exception {
        String page = ask(
                        "/competence?goods=tobacco&zone=inland&stage=transport&violation=&at=2026-03-02&province=",
                        "Lào Cai")
                .body();

        assertThat(page)
                .contains("Nhiều cơ quan cùng có thẩm quyền", "MS-15", "POLICE-15", "VN-TOBACCO")
                .contains("Căn cứ", "Ngược lại", "Chưa biết", "SC389-15")
                .contains("Người có trách nhiệm quyết định", "02/03/2026", "vị trí 12345");
    }

    @Test
    void asksByTheCodeThatTheProvinceHadOnThatDay() throws Exception {
        assertThat(ask("/competence?goods=cosmetics&violation=counterfeit_ip&at=2018-01-01&province=", "Sóc Trăng")
                        .body())
                .contains("Chi cục Quản lý thị trường tỉnh Sóc Trăng chủ trì", "QĐ 25/2017/QĐ-UBND", "OLD-MS-94")
                .contains("<option value=\"cosmetics\" selected=\"selected\">Mỹ phẩm</option>");
    }

    @Test
    void neverTakesAProvinceOfAnotherMap() throws Exception {
        assertThat(ask("/competence?goods=tobacco&at=2026-03-02&province=", "Sóc Trăng")
                        .body())
                .contains("Ngày 02/03/2026 không có tỉnh, thành phố “Sóc Trăng”")
                .doesNotContain("id=\"answer\"");
        assertThat(console.services.asked).noneMatch(path -> path.endsWith("/competence"));
    }

    /** Decomposed, the tone mark on the other vowel, in capitals, without diacritics, with its kind, or with a sign unseen. */
    @ParameterizedTest
    @ValueSource(strings = {"Khánh Hoà", "Khánh Hòa", "KHÁNH HOÀ", "khanh hoa", "Tỉnh Khánh Hòa", "Khánh\u200B Hòa"})
    void takesTheNameOfAProvinceHoweverItIsTyped(String name) throws Exception {
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            String page = ask(
                            "/competence?goods=tobacco&zone=inland&at=2026-03-02&province=",
                            Normalizer.normalize(name, form))
                    .body();

            assertThat(page).contains("SC389-56").doesNotContain("không có tỉnh");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?bogus=1",
                "/parked?bogus=1",
                "/watch?bogus=1",
                "/watch/receipts?bogus=1",
                "/matters/plans/00000000-0000-0389-0000-000000000389/figures/tips?bogus=1",
                "/matters/plans/00000000-0000-0389-0000-000000000389/tasks?bogus=1",
                "/matters/requests?bogus=1",
                "/matters/requests?q=&Q=x",
                "/matters/requests/00000000-0000-0389-0000-000000000389?bogus=1",
                "/matters/plans/00000000-0000-0389-0000-000000000389/serving?bogus=1",
                "/directory?bogus=1",
                "/directory/agencies/MS-15?bogus=1",
                "/directory/units?bogus=1",
                "/directory/agreements?bogus=1",
                "/competence?bogus=1"
            })
    void refusesAParameterThatThePageDoesNotTake(String path) throws Exception {
        HttpResponse<String> page = officer.open(path);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Địa chỉ có tham số mà trang này không nhận");
    }

    @Test
    void asksForAtLeastOneFact() throws Exception {
        assertThat(officer.open("/competence?goods=&violation=").body()).contains("ít nhất một điều đã biết");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/directory?q=",
                "/directory?force=",
                "/directory?province=",
                "/directory?at=",
                "/directory/units?q=",
                "/directory/units?at=",
                "/directory/agreements?at=",
                "/competence?goods=",
                "/competence?province=",
                "/competence?zone=tobacco&at="
            })
    void writesWhatWasTypedAsTextOnly(String path) throws Exception {
        HttpResponse<String> page = ask(path, HOSTILE);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>", "<img src=x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/directory?q=", "/directory/units?q=", "/competence?goods=", "/competence?province="})
    void refusesFiveThousandLettersWithoutAskingFurther(String path) throws Exception {
        HttpResponse<String> page = ask(path, "a".repeat(5000));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("role=\"alert\"").doesNotContain("a".repeat(200));
        assertThat(console.services.asked).noneMatch(asked -> asked.contains("aaa"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/directory", "/directory/units", "/directory/agreements", "/competence"})
    void saysThatADayDoesNotExist(String path) throws Exception {
        assertThat(officer.open(path + "?at=2026-02-30").body()).contains("“2026-02-30” không phải một ngày");
    }

    @ParameterizedTest
    @CsvSource({
        "/directory/agencies/ms-15, không phải mã cơ quan",
        "/directory/agencies/..., không phải mã cơ quan",
        "/directory/agreements/abc, không phải mã quy chế"
    })
    void refusesCodesThatAreNone(String path, String told) throws Exception {
        HttpResponse<String> page = officer.open(path);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains(told);
    }

    @Test
    void saysThatACodeIsUnknown() throws Exception {
        console.services.onOthers(json(404, "{\"detail\":\"Không tìm thấy cơ quan mang mã XX-99.\",\"reasons\":[]}"));

        HttpResponse<String> page = officer.open("/directory/agencies/XX-99");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Không tìm thấy cơ quan mang mã XX-99.");
    }

    @Test
    void showsTheReasonsOfTheServiceBesideTheForm() throws Exception {
        FakeDirectory directory = new FakeDirectory();
        console.services.onOthers(exchange -> {
            if (exchange.getRequestURI().getPath().endsWith("/competence")) {
                json(
                                422,
                                "{\"detail\":\"x\",\"reasons\":[{\"detail\":\"Lý do <b>một</b>.\"},{\"detail\":\"Lý do hai.\"}]}")
                        .to(exchange);
            } else {
                directory.to(exchange);
            }
        });

        assertThat(officer.open("/competence?goods=tobacco").body())
                .contains("Lý do &lt;b&gt;một&lt;/b&gt;.", "Lý do hai.", "<select name=\"goods\">")
                .doesNotContain("id=\"answer\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/directory?q=x",
                "/directory/agencies/MS-15",
                "/directory/units?q=x",
                "/directory/agreements",
                "/directory/agreements/X-1",
                "/competence?goods=tobacco"
            })
    void saysSoWhileTheServiceIsAwayOrOdd(String path) throws Exception {
        console.services.onOthers(FakeServices.down());
        assertThat(officer.open(path).body()).contains("dịch vụ trao đổi không trả lời");

        console.services.onOthers(json(503, "{}"));
        assertThat(officer.open(path).body()).contains("dịch vụ trao đổi báo lỗi 503");

        console.services.onOthers(json("{\"items\":[{\"code\":7}],\"agency\":{},\"agreement\":{\"code\":\"x\"}}"));
        assertThat(officer.open(path).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> ask(String path, String last) throws Exception {
        return officer.open(path + URLEncoder.encode(last, StandardCharsets.UTF_8));
    }
}
