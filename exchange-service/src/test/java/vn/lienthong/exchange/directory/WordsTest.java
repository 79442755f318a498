package vn.lienthong.exchange.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.directory.Sketch.OFFICE;
import static vn.lienthong.exchange.directory.Sketch.STRANGER;
import static vn.lienthong.exchange.directory.Sketch.agency;
import static vn.lienthong.exchange.directory.Sketch.record;
import static vn.lienthong.exchange.directory.Sketch.remove;
import static vn.lienthong.exchange.directory.Sketch.word;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CompetenceGoods;
import vn.lienthong.contract.directory.Confidence;
import vn.lienthong.contract.directory.DirectoryEntry;
import vn.lienthong.contract.directory.Period;
import vn.lienthong.contract.directory.Provenance;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.registry.Directory;

/** How the standing office changes the words of the field while the system runs. */
class WordsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final DirectoryEntry WARDENS = word(CodeList.FORCE, "dike_wardens", "Lực lượng quản lý đê");

    private final DirectoryLife directory = DirectoryLife.begun();

    @Test
    void aNewForceMayBeNamedOnceItIsListed() {
        DirectoryEntry wardens = DirectoryEntry.of(agency("DIKES", new Force("dike_wardens"), "NSC389", "2014", null));

        assertThat(directory.refused(OFFICE, record(wardens)))
                .extracting(Reason::code, Reason::detail)
                .singleElement()
                .asString()
                .contains("BAD_DIRECTORY", "unknown force 'dike_wardens'");
        directory.accepted(OFFICE, record(WARDENS));
        directory.accepted(OFFICE, record(wardens));

        assertThat(words().words().nameVi(CodeList.FORCE, "dike_wardens")).isEqualTo("Lực lượng quản lý đê");
    }

    @Test
    void onlyTheStandingOfficeChangesThem() {
        assertThat(directory.refused(STRANGER, record(WARDENS)))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.NOT_YOURS);
    }

    @Test
    void aWordThatOthersRestOnIsNotRemovedButMayBeGivenAnEnd() {
        assertThat(directory.refused(OFFICE, remove("word/force/tax@")))
                .extracting(Reason::detail)
                .anyMatch(detail -> detail.contains("unknown force 'tax'"));

        directory.accepted(
                OFFICE, record(word(CodeList.FORCE, "tax", "Thuế", new Period(null, LocalDate.of(2026, 6, 30)))));

        assertThat(words().words().inForce(CodeList.FORCE, "tax", TODAY, TODAY)).isFalse();
        assertThat(words().words().inForce(CodeList.FORCE, "tax", LocalDate.of(2026, 6, 30), TODAY))
                .isTrue();
    }

    @Test
    void aWordRecordedByMistakeIsRemoved() {
        directory.accepted(OFFICE, record(WARDENS));

        directory.accepted(OFFICE, remove(WARDENS.key()));

        assertThat(words().words().has(CodeList.FORCE, "dike_wardens")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "GOODS, Tea, chè, '', not the shape of a word",
        "GOODS, 'te a', chè, '', not the shape of a word",
        "GOODS, chè, chè, '', not the shape of a word",
        "GOODS, tea, ' ', '', no name that people can read",
        "GOODS, tea, 'a\u202Eb', '', no name that people can read",
        "GOODS, tea, chè, tea, it is its own parent",
        "GOODS, tea, chè, drink, unknown parent 'drink'",
        "GOODS, tobacco, chè, '', its period overlaps",
        "FORCE, tea, chè, tobacco, unknown parent 'tobacco'",
        "UNIT, 'hai  bao', bao, '', not the shape of a word",
        "UNIT, ' ', bao, '', not the shape of a word"
    })
    void refusesAWordThatDoesNotFitItsList(CodeList list, String word, String nameVi, String parent, String why) {
        String[] parents = parent.isEmpty() ? new String[0] : new String[] {parent};
        Period period = new Period(new PartialDate("2020"), null);

        assertThat(directory.refused(
                        OFFICE, record(word(list, word, nameVi.replace("\\u202E", "\u202E"), period, parents))))
                .extracting(Reason::detail)
                .anyMatch(detail -> detail.contains(why));
    }

    @Test
    void groupsOfGoodsRecordedBeforeThereWereListsStillHold() {
        DirectoryEntry former = DirectoryEntry.of(
                new CompetenceGoods("tea", "chè", List.of("tobacco"), new Provenance("thử", Confidence.LOW)));
        List<DirectoryEntry> log = new java.util.ArrayList<>(Sketch.entries());
        log.add(former);

        Directory held = Directory.of(log);

        assertThat(held.words().nameVi(CodeList.GOODS, "tea")).isEqualTo("chè");
        assertThat(held.words().isA(CodeList.GOODS, "tea", "tobacco")).isTrue();
    }

    private Directory words() {
        return Directory.of(directory.entries().values());
    }
}
