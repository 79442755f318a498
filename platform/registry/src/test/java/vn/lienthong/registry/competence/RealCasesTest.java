package vn.lienthong.registry.competence;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.directory.CompetenceAnswer;
import vn.lienthong.contract.directory.CompetenceVerdict;
import vn.lienthong.contract.directory.Facts;
import vn.lienthong.contract.directory.Proceeding;
import vn.lienthong.contract.directory.Stage;
import vn.lienthong.contract.directory.Zone;

/**
 * Forty published cases, reviewed by eye: who leads by the rules, by which clause, and whether that is who acted. The
 * province is that of the day; a day or month that was not published is the middle of the month or year.
 */
class RealCasesTest {

    @TestFactory
    Stream<DynamicTest> whoLeadsInFortyRealCases() throws IOException {
        return cases().stream()
                .map(row -> DynamicTest.dynamicTest(row.getField("id"), () -> {
                    CompetenceAnswer answer = answer(row);

                    assertThat(row.getField("id") + " " + summary(row, answer))
                            .as(answer.sentence())
                            .isEqualTo("%s %s,%s,%s,%s"
                                    .formatted(
                                            row.getField("id"),
                                            row.getField("verdict"),
                                            row.getField("lead"),
                                            row.getField("clause"),
                                            row.getField("agrees")));
                }));
    }

    @Test
    void saysWhyWhereWhoActedIsNotWhoLeads() throws IOException {
        assertThat(cases())
                .hasSize(40)
                .filteredOn(row -> row.getField("agrees").equals("no"))
                .allSatisfy(row -> assertThat(row.getField("remark")).isNotBlank());
    }

    private static String summary(NamedCsvRecord row, CompetenceAnswer answer) {
        boolean one = answer.verdict() == CompetenceVerdict.ONE;
        String lead = one ? Asking.code(answer.leads().getFirst()) : "";
        String clause = answer.leads().isEmpty()
                ? ""
                : Asking.clauses(answer.leads().getFirst()).getFirst();
        boolean agrees = one && answer.leads().getFirst().force().wire().equals(row.getField("acted"));
        return "%s,%s,%s,%s".formatted(answer.verdict().wire(), lead, clause, agrees ? "yes" : "no");
    }

    private static CompetenceAnswer answer(NamedCsvRecord row) {
        Facts facts = new Facts(
                new ProvinceCode(row.getField("province")),
                row.getField("goods"),
                new Violation(row.getField("violation")),
                null,
                Zone.of(row.getField("zone")),
                row.getField("stage").isEmpty() ? null : Stage.of(row.getField("stage")),
                Proceeding.of(row.getField("proceeding")),
                new Force(row.getField("acted")));
        return Asking.SHIPPED.whoIsCompetent(facts, LocalDate.parse(row.getField("date")));
    }

    private static List<NamedCsvRecord> cases() throws IOException {
        List<NamedCsvRecord> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> read = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        RealCasesTest.class.getResourceAsStream("/competence/real-cases.csv"),
                        StandardCharsets.UTF_8))) {
            read.forEach(rows::add);
        }
        return rows;
    }
}
