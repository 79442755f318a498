package vn.lienthong.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;

class CompetenceCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void namesWhoLeadsAndByWhichClause() {
        assertThat(run(
                        "--goods",
                        "tobacco",
                        "--province",
                        "15",
                        "--zone",
                        "inland",
                        "--stage",
                        "trade",
                        "--at",
                        "2026-03-02"))
                .isZero();
        assertThat(out.toString())
                .contains("Theo quy định ngày 02/03/2026: Tỉnh Lào Cai · thuốc lá · nội địa")
                .contains("Chủ trì:", "MS-15", "+ VN-TOBACCO: Nghị định 98/2020/NĐ-CP Điều 8")
                .contains("Chưa biết: hành vi", "người có thẩm quyền quyết định");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void takesVietnameseTermsAndNamesAsWell() {
        assertThat(run("--goods", "Thuốc lá", "--province", "lao cai", "--stage", "vận chuyển", "--at", "2026-03-02"))
                .isZero();
        assertThat(out.toString()).contains("Tỉnh Lào Cai · thuốc lá · vận chuyển");
    }

    @Test
    void readsTheProvincesCodeByTheMapOfTheDay() {
        run("--goods", "tobacco", "--province", "15", "--at", "2025-06-30");
        assertThat(out.toString()).contains("Tỉnh Yên Bái");
    }

    @Test
    void saysWhoDecidesWhenNobodyLeads() {
        assertThat(run("--province", "15", "--stage", "use", "--at", "2026-03-02"))
                .isZero();
        assertThat(out.toString()).contains("Chưa có quy tắc nào giao cơ quan chủ trì", "Nơi quyết định:", "SC389-15");
    }

    @Test
    void writesJsonForPrograms() {
        assertThat(run("--goods", "tobacco", "--province", "15", "--administrative", "--at", "2026-03-02", "--json"))
                .isZero();

        assertThat(out.toString().lines()).hasSize(1);
        JsonNode answered = Json.mapper().readTree(out.toString());
        assertThat(answered.at("/asked/facts/proceeding").asString()).isEqualTo("administrative");
        assertThat(answered.at("/asked/at").asString()).isEqualTo("2026-03-02");
        assertThat(answered.at("/answer/leads/0/grounds/0/clauses").size()).isPositive();
    }

    @Test
    void namesEveryMistakeWithWhatIsAllowed() {
        assertThat(run("--goods", "cigars", "--province", "99", "--zone", "moon", "--criminal", "--administrative"))
                .isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("--goods: không có từ 'cigars'", "tobacco", "thuốc lá")
                .contains("'99'", "15 Lào Cai")
                .contains("--zone: không có từ 'moon'", "land_border")
                .contains("loại trừ nhau");
    }

    @ParameterizedTest
    @CsvSource({
        "--at, 2026-02-30, không phải một ngày",
        "--at, hôm qua, không phải một ngày",
        "--violation, <script>, smuggled",
        "--stage, '', transport",
        "--found-by, nobody, market_surveillance",
        "--concern, x, price",
        "--province, '', 01 Hà Nội"
    })
    void refusesWhatItDoesNotKnow(String option, String value, String told) {
        assertThat(run("--goods", "tobacco", option, value)).isEqualTo(2);
        assertThat(err.toString()).contains(option, told).doesNotContain("\tat ");
    }

    @Test
    void asksForAtLeastOneFact() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("Chưa cho biết gì", "--goods tobacco");
    }

    @Test
    void cutsALongWordShort() {
        assertThat(run("--goods", "a\u001b[31m".repeat(5000))).isEqualTo(2);
        assertThat(err.toString()).doesNotContain("\u001b");
        assertThat(err.toString().lines().findFirst().orElseThrow()).hasSizeLessThan(300);
    }

    @Test
    void listsTheWords() {
        assertThat(run("--words")).isZero();
        assertThat(out.toString())
                .contains(
                        "--goods",
                        "tobacco",
                        "--violation",
                        "hàng lậu",
                        "--concern",
                        "--zone",
                        "--stage",
                        "--found-by");
    }

    private int run(String... arguments) {
        return new CommandLine(new CompetenceCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
