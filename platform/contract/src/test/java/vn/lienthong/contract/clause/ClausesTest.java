package vn.lienthong.contract.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClausesTest {
    private static final Rows DOCUMENTS =
            rows("clause-documents.csv", "id,title_vi,what,dated,address", "S0,t,w,2020,");

    private final Clauses clauses = Clauses.load();

    @Test
    void holdsThe185ClausesOfTheFirstReadingAnd13OfTheSecond() {
        assertThat(clauses.all()).hasSize(185 + 13);
        assertThat(clauses.all())
                .extracting(SourceClause::id)
                .contains("S0-29", "S1-18", "S2-102", "S3-11", "S4-25")
                .contains("S0-31", "S1-20", "S2-108", "S4-28");
        assertThat(clauses.documents()).extracting(SourceDocument::id).containsExactly("S0", "S1", "S2", "S3", "S4");
    }

    @Test
    void findsAClauseWithItsTermAndItsPlace() {
        assertThat(clauses.find("S2-11")).get().satisfies(clause -> {
            assertThat(clause.document()).isEqualTo("S2");
            assertThat(clause.source()).isEqualTo("S2 Đ2.2c");
            assertThat(clause.capability()).startsWith("Exchange of crime information, investigation");
        });
    }

    @Test
    void knowsNoClauseThatIsNotThere() {
        assertThat(clauses.find("S0-99")).isEmpty();
    }

    @Test
    void readsWhichClausesAreShownByDataAlone() {
        Clauses read = Clauses.of(
                DOCUMENTS,
                rows("clauses.csv", "id,kind,capability,term_vi,source", "S0-01,A,c,t,S0 ¶1", "S0-02,N,c,t,S0 ¶2"),
                rows("clauses-data-only.csv", "id,shown_by", "S0-02,agreements.yaml"));

        assertThat(read.dataThatShows("S0-02")).contains("agreements.yaml");
        assertThat(read.dataThatShows("S0-01")).isEmpty();
    }

    @Test
    void readsQuotedFields() {
        Clauses read = Clauses.of(
                DOCUMENTS,
                rows("clauses.csv", "id,kind,capability,term_vi,source", "S0-01,A,\"one, \"\"two\"\"\",t,S0 ¶1"),
                rows("clauses-data-only.csv", "id,shown_by"));

        assertThat(read.all()).extracting(SourceClause::capability).containsExactly("one, \"two\"");
    }

    @Test
    void refusesAClauseThatIsThereTwice() {
        assertRefused("S0-01,A,c,t,S0 ¶1", "S0-01,A,c,t,S0 ¶1", "clauses.csv row 3: S0-01 is there twice");
    }

    @Test
    void refusesAClauseOfAnUnknownDocument() {
        assertRefused(
                "S0-01,A,c,t,S0 ¶1", "S7-01,A,c,t,S7 ¶1", "clauses.csv row 3: clause S7-01 is of no known document");
    }

    @Test
    void refusesAClauseWithoutItsWords() {
        assertRefused("S0-01,A,c,t,S0 ¶1", "S0-02,A,c,,S0 ¶1", "clauses.csv row 3: clause S0-02 lacks a text");
    }

    @Test
    void refusesARowOfTheWrongLength() {
        assertRefused("S0-01,A,c,t,S0 ¶1", "S0-02,A", "clauses.csv row 3: 2 fields, not 5");
    }

    @Test
    void refusesAQuoteLeftOpen() {
        assertRefused("S0-01,A,c,t,S0 ¶1", "S0-02,A,\"c,t,S0 ¶1", "clauses.csv row 3: a quote is left open");
    }

    @Test
    void refusesDataThatShowsAnUnknownClause() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Clauses.of(
                        DOCUMENTS,
                        rows("clauses.csv", "id,kind,capability,term_vi,source"),
                        rows("clauses-data-only.csv", "id,shown_by", "S0-02,agreements.yaml")))
                .withMessage("clauses-data-only.csv row 2: no such clause: 'S0-02'");
    }

    private static void assertRefused(String first, String second, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Clauses.of(
                        DOCUMENTS,
                        rows("clauses.csv", "id,kind,capability,term_vi,source", first, second),
                        rows("clauses-data-only.csv", "id,shown_by")))
                .withMessage(message);
    }

    private static Rows rows(String file, String... lines) {
        return new Rows(file, List.of(lines));
    }
}
