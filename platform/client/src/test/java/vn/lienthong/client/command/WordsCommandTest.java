package vn.lienthong.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;

class WordsCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void listsTheShippedWordsWithTheirNamesParentsAndPeriods() {
        assertThat(run("force", "--shipped", "--at", "2025-02-28")).isZero();

        assertThat(out.toString())
                .startsWith("force – lực lượng:")
                .containsPattern("police_district +Công an cấp huyện · thuộc police · đến hết 28/02/2025")
                .doesNotContain("agriculture_environment", "violation –");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void listsEveryListWhereNoneIsNamed() {
        assertThat(run("--shipped", "--at", "2026-11-29")).isZero();

        assertThat(out.toString())
                .contains("violation –", "force –", "measure –", "route –", "goods –", "unit –")
                .contains("footwear", "giày dép", "business_conditions", "airport")
                .doesNotContain("police_district");
    }

    @Test
    void listsThoseOfOtherDaysToo() {
        assertThat(run("force", "--shipped", "--at", "2026-11-29", "--all")).isZero();

        assertThat(out.toString()).contains("police_district", "từ 01/03/2025");
    }

    @Test
    void writesJsonForPrograms() {
        assertThat(run("unit", "--shipped", "--at", "2026-11-29", "--json")).isZero();

        assertThat(out.toString().lines()).hasSize(1);
        JsonNode listed = Json.mapper().readTree(out.toString());
        assertThat(listed.at("/at").asString()).isEqualTo("2026-11-29");
        assertThat(listed.at("/items/0/list").asString()).isEqualTo("unit");
        assertThat(listed.at("/items/0/word").asString()).isEqualTo("kg");
    }

    @Test
    void namesTheListsWhereItDoesNotKnowOne() {
        assertThat(run("hàng\u001b[31m", "--shipped")).isEqualTo(2);
        assertThat(err.toString())
                .contains("Không có danh mục", "goods (nhóm hàng)")
                .doesNotContain("\u001b");
    }

    @Test
    void refusesADayThatThereIsNot() {
        assertThat(run("--shipped", "--at", "2026-02-30")).isEqualTo(2);
        assertThat(err.toString()).contains("--at", "không phải một ngày");
    }

    @Test
    void saysThatTheSystemDoesNotAnswer() {
        assertThat(run("--data", "/nonexistent")).isNotZero();
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isNotBlank().doesNotContain("Exception", "\tat ");
    }

    private int run(String... arguments) {
        return new CommandLine(new WordsCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
