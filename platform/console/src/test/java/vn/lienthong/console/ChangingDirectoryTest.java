package vn.lienthong.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.CodeWord;
import vn.lienthong.contract.directory.DeadlineRule;
import vn.lienthong.contract.directory.MapSheet;
import vn.lienthong.registry.Directory;

/** What the standing office changes in the directory from its pages: the form has what stands now, and sent unchanged says just that. */
@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class ChangingDirectoryTest {
    private static final Directory SHIPPED = Directory.shipped();

    @TempDir
    private static Path data;

    private static RunningConsole console;
    private static Browser office;
    private FakeDoor door;

    @BeforeAll
    static void start() throws Exception {
        console = new RunningConsole(data);
        office = console.standingOffice();
    }

    @AfterAll
    static void stop() {
        office.close();
        console.close();
    }

    @BeforeEach
    void theDirectoryAnswers() {
        console.services.work();
        door = new FakeDoor();
        console.services.on(FakeDoor.EVENTS, door);
        console.services.onOthers(new FakeDirectory());
    }

    @Test
    void opensAnAgencyAsItStandsAndShowsItsPageWhenItIsChanged() throws Exception {
        assertThat(office.open("/directory/agencies/MS-15").body())
                .contains(
                        "/directory/change/agency/MS-15?from=",
                        "/new/directory.connect?",
                        "/new/directory.disconnect?");

        HttpResponse<String> form = office.open("/directory/change/agency/MS-15");
        Map<String, String> fields = fields(form);
        fields.put("/basis", "Quyết định 1/QĐ-BCT");
        fields.put("/entries/0/agency/shortName", "QLTT Lào Cai mới");
        HttpResponse<String> after = send(form, "/new/directory.record", fields);

        Agency now = SHIPPED.agencies().periods(new AgencyCode("MS-15")).getLast();
        JsonNode sent = door.came().getLast();
        assertThat(sent.at("/basis").asString()).isEqualTo("Quyết định 1/QĐ-BCT");
        assertThat(sent.at("/entries")).hasSize(1);
        Agency changed = Json.mapper().treeToValue(sent.at("/entries/0/agency"), Agency.class);
        assertThat(changed.key()).isEqualTo(now.key());
        assertThat(changed.nameVi()).isEqualTo(now.nameVi());
        assertThat(changed.shortName()).isEqualTo("QLTT Lào Cai mới");
        assertThat(after.uri().getPath()).isEqualTo("/directory/agencies/MS-15");
        assertThat(after.body()).contains("Cập nhật danh mục: đã được chấp nhận.");
    }

    @Test
    void opensAWordAndALimitAsTheyStand() throws Exception {
        CodeWord word = SHIPPED.words().all().stream()
                .filter(each -> each.word().equals("tobacco"))
                .findFirst()
                .orElseThrow();
        HttpResponse<String> form = office.open(
                "/directory/change/word/%s/tobacco".formatted(word.list().wire()));
        Map<String, String> fields = fields(form);
        fields.put("/basis", "Công văn 2");
        send(form, "/new/directory.record", fields);
        assertThat(Json.mapper().treeToValue(door.came().getLast().at("/entries/0/word"), CodeWord.class))
                .isEqualTo(word);

        DeadlineRule rule = SHIPPED.deadlines().all().iterator().next();
        form = office.open("/directory/change/deadline/" + rule.id());
        fields = fields(form);
        fields.put("/basis", "Công văn 3");
        send(form, "/new/directory.record", fields);
        assertThat(Json.mapper()
                        .treeToValue(door.came().getLast().at("/entries/0/deadline"), DeadlineRule.class)
                        .id())
                .isEqualTo(rule.id());
    }

    @Test
    void opensTheSheetOfAProvinceAsItStands() throws Exception {
        MapSheet sheet = SHIPPED.map().all().stream()
                .filter(each -> each.province().code().value().equals("15"))
                .filter(each -> each.province().period().contains(LocalDate.of(2026, 3, 2)))
                .findFirst()
                .orElseThrow();
        String opened = "/directory/change/map/15?at=2026-03-02";
        assertThat(office.open("/directory/units?q=L%C3%A0o+Cai&at=2026-03-02").body())
                .contains("href=\"" + opened);

        HttpResponse<String> form = office.open(opened);
        Map<String, String> fields = fields(form);
        fields.put("/basis", "Nghị quyết 4");
        HttpResponse<String> after = send(form, "/new/directory.record", fields);

        assertThat(Json.mapper().treeToValue(door.came().getLast().at("/entries/0/map"), MapSheet.class))
                .isEqualTo(sheet);
        assertThat(after.uri().getPath()).isEqualTo("/directory/units");
    }

    @Test
    void opensTheCommandsOfAnAgreementWithItsCode() throws Exception {
        String code = SHIPPED.agreements().all().stream()
                .filter(agreement -> agreement.inForceOn(java.time.LocalDate.of(2026, 3, 2)))
                .findFirst()
                .orElseThrow()
                .code();

        assertThat(office.open("/directory/agreements/" + code + "?at=2026-03-02")
                        .body())
                .contains("/new/agreement.end?", "/new/agreement.replace?", "Chấm dứt");
        assertThat(office.open("/new/agreement.end?%2Fcode=" + code).body()).contains("value=\"" + code + "\"");
        assertThat(fields(office.open("/directory/change/agreement/" + code)))
                .containsEntry("/code", code)
                .containsKey("/titleVi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/directory",
                "/directory/agencies/MS-15",
                "/directory/words",
                "/directory/deadlines",
                "/directory/agreements",
                "/directory/units?q=L%C3%A0o+Cai"
            })
    void showsOthersNoButton(String path) throws Exception {
        assertThat(office.open(path).body()).containsPattern("href=\"/(new|directory/change)/");
        try (Browser other = console.officer()) {
            assertThat(other.open(path).body())
                    .contains("</main>")
                    .doesNotContain("href=\"/new/", "href=\"/directory/change/");
        }
    }

    @Test
    void letsNobodyElseOpenTheForms() throws Exception {
        try (Browser other = console.officer()) {
            assertThat(other.open("/directory/change/agency/MS-15").statusCode())
                    .isEqualTo(403);
            assertThat(other.open("/new").body()).doesNotContain("/new/directory.record", "/new/directory.connect");
        }
        assertThat(office.open("/new").body()).contains("/new/directory.record", "/new/directory.connect");
        for (String nothing :
                new String[] {"word/goods/nothing", "deadline/NOTHING", "agency/x", "agreement/_", "map/x"}) {
            assertThat(office.open("/directory/change/" + nothing).statusCode())
                    .as(nothing)
                    .isEqualTo(404);
        }
    }

    private static HttpResponse<String> send(HttpResponse<String> form, String path, Map<String, String> fields)
            throws Exception {
        Map<String, String> sent = new LinkedHashMap<>(fields);
        sent.put("_do", "send");
        return office.submit(form, path, sent);
    }

    private static Map<String, String> fields(HttpResponse<String> page) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return ActingTest.fields(page.body());
    }
}
