package vn.lienthong.registry.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CodeWord;
import vn.lienthong.contract.directory.CompetenceGoods;
import vn.lienthong.contract.directory.Confidence;
import vn.lienthong.contract.directory.Period;
import vn.lienthong.contract.directory.Provenance;
import vn.lienthong.registry.load.BadDirectory;

class CodeListsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final LocalDate LAST_OF_DISTRICTS = LocalDate.of(2025, 2, 28);
    private static final String HEADER = "list,word,name_vi,parents,effective_from,effective_to,source,confidence\n";

    private final CodeLists shipped = CodeLists.load();

    @ParameterizedTest
    @EnumSource(value = CodeList.class, mode = EnumSource.Mode.EXCLUDE, names = "OUTLET")
    void everyListThatShipsHasAWordForWhatItDoesNotHave(CodeList list) {
        assertThat(shipped.on(list, TODAY))
                .hasSizeGreaterThan(10)
                .extracting(CodeWord::word)
                .contains(CodeWord.OTHER);
    }

    @Test
    void noOutletIsSaidToCooperateOfWhichNoDocumentSaysSo() {
        assertThat(shipped.on(CodeList.OUTLET, TODAY))
                .extracting(CodeWord::word)
                .containsExactly(CodeWord.OTHER);
    }

    @Test
    void everyWordThatShipsNamesAllThatIsAboveIt() {
        assertThat(shipped.all())
                .allSatisfy(word -> assertThat(word.parents())
                        .filteredOn(parent -> word.list() != CodeList.GOODS)
                        .allSatisfy(parent -> assertThat(word.parents())
                                .containsAll(shipped.periods(word.list(), parent)
                                        .getFirst()
                                        .parents())));
    }

    @Test
    void hasAWordForAPharmacyFinedForItsLicenceAndForShoes() {
        assertThat(shipped.nameVi(CodeList.VIOLATION, "business_conditions")).isEqualTo("vi phạm điều kiện kinh doanh");
        assertThat(shipped.isA(CodeList.VIOLATION, "business_conditions", "market_conduct"))
                .isTrue();
        assertThat(shipped.nameVi(CodeList.ROUTE, "pharmacy")).isEqualTo("nhà thuốc, quầy thuốc");
        assertThat(shipped.isA(CodeList.GOODS, "footwear", "industrial")).isTrue();
        assertThat(shipped.has(CodeList.ROUTE, "qqqq")).isFalse();
    }

    @Test
    void takesAWordOnlyOfFactsOfItsPeriod() {
        assertThat(inForce(LAST_OF_DISTRICTS, LAST_OF_DISTRICTS)).isTrue();
        assertThat(inForce(LAST_OF_DISTRICTS.plusDays(1), TODAY)).isFalse();
        assertThat(inForce(LAST_OF_DISTRICTS, TODAY)).isTrue();
        assertThat(shipped.inForce(
                        CodeList.FORCE,
                        "agriculture_environment",
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2025, 12, 31)))
                .as("a year in which it begins")
                .isTrue();
        assertThat(shipped.inForce(
                        CodeList.FORCE,
                        "agriculture_environment",
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2024, 12, 31)))
                .isFalse();
    }

    private boolean inForce(LocalDate first, LocalDate last) {
        return shipped.inForce(CodeList.FORCE, "police_district", first, last);
    }

    @ParameterizedTest
    @CsvSource({
        "VIOLATION, smugled, smuggled (hàng lậu",
        "VIOLATION, hàng giả, counterfeit (hàng giả)",
        "VIOLATION, hang gia, counterfeit (hàng giả)",
        "GOODS, shoes_footwear, footwear (giày dép)",
        "GOODS, giày, footwear (giày dép)",
        "GOODS, tabacco, tobacco (thuốc lá)",
        "ROUTE, highways, highway (quốc lộ",
        "FORCE, công an, police (Công an)",
        "MEASURE, fine, fined (phạt tiền)",
        "UNIT, Kg, kg",
        "UNIT, ban, bản"
    })
    void namesTheNearestWords(CodeList list, String word, String near) {
        assertThat(shipped.instead(list, word, TODAY, TODAY))
                .startsWith("Danh mục %s không có từ “%s”; gần nhất: ".formatted(list.nameVi(), word))
                .contains(near)
                .endsWith(".");
    }

    @Test
    void saysWhereTheWordsAreWhereNoneIsNear() {
        assertThat(shipped.instead(CodeList.ROUTE, "qqqq", TODAY, TODAY))
                .isEqualTo("Danh mục tuyến, nơi phát hiện không có từ “qqqq”;"
                        + " các từ dùng được: GET /api/v1/directory/words?list=route.");
    }

    @Test
    void saysFromWhenToWhenAWordWasInForce() {
        assertThat(shipped.instead(CodeList.FORCE, "police_district", TODAY, TODAY))
                .startsWith("Từ “police_district” (Công an cấp huyện) của danh mục lực lượng chỉ dùng cho việc"
                        + " đến hết 28/02/2025, không dùng được cho ngày 29/11/2026; gần nhất: ")
                .doesNotContain("gần nhất: police_district");
        assertThat(shipped.instead(
                        CodeList.FORCE, "agriculture_environment", LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 31)))
                .contains("chỉ dùng cho việc từ 01/03/2025, không dùng được cho các ngày từ 01/05/2024 đến 31/05/2024")
                .contains("agriculture (");
    }

    @Test
    void tellsNothingBackThatWouldHarmAReader() {
        String told =
                shipped.instead(CodeList.GOODS, "a\u0000\u202Eb\u001b[31m\ud800" + "x".repeat(100_000), TODAY, TODAY);

        assertThat(told).hasSizeLessThan(200).doesNotContain("\u0000", "\u202E", "\u001b", "\ud800");
    }

    @Test
    void findsAUnitHoweverItsLettersAreComposed() {
        String decomposed = Normalizer.normalize("tấn", Normalizer.Form.NFD);

        assertThat(decomposed).isNotEqualTo("tấn");
        assertThat(shipped.inForce(CodeList.UNIT, decomposed, TODAY, TODAY)).isTrue();
    }

    @Test
    void refusesBadRowsAllOfThemAtOnceWithTheirReasons() {
        assertThat(complaints(
                        "goods,tea,chè,drink,,,s,high",
                        "goods,Tea!,chè,,,,s,high",
                        "goods,coffee,cà phê,coffee,,,s,high",
                        "moods,joy,vui,,,,s,high",
                        "goods,tea,chè,,2020-01-01,,s,high",
                        "unit,hai  bao,hai bao,,,,s,high",
                        "force,a_b,\"a\u202Eb\",,,,s,high"))
                .satisfiesExactlyInAnyOrder(
                        row -> assertThat(row).contains("row 5", "not a list of words: 'moods'"),
                        row -> assertThat(row).contains("row 2", "unknown parent 'drink'", "its period overlaps"),
                        row -> assertThat(row).contains("row 3", "not the shape of a word: 'Tea!'"),
                        row -> assertThat(row).contains("row 4", "it is its own parent"),
                        row -> assertThat(row).contains("row 6", "its period overlaps"),
                        row -> assertThat(row).contains("row 7", "not the shape of a word: 'hai  bao'"),
                        row -> assertThat(row).contains("row 8", "no name that people can read"));
    }

    @Test
    void refusesTwoWordsEachAboveTheOther() {
        assertThat(complaints("goods,tea,chè,drink,,,s,high", "goods,drink,đồ uống,tea,,,s,high"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).contains("is both above and below it"));
    }

    @Test
    void readsGroupsOfGoodsAsTheyWereRecordedBefore() {
        CompetenceGoods tea = new CompetenceGoods("tea", "chè", List.of("food"), new Provenance("s", Confidence.LOW));
        CompetenceGoods tobacco =
                new CompetenceGoods("tobacco", "tên cũ", List.of(), new Provenance("s", Confidence.LOW));

        CodeLists lists = CodeLists.of(shipped.all(), List.of(tea, tobacco));

        assertThat(lists.isA(CodeList.GOODS, "tea", "food")).isTrue();
        assertThat(lists.nameVi(CodeList.GOODS, "tobacco"))
                .as("today's goes before")
                .isEqualTo("thuốc lá");
    }

    @Test
    void holdsWhatShipsWhereNothingWasRecordedYet() {
        assertThat(CodeLists.of(List.of(), List.of()).all()).isEqualTo(shipped.all());
    }

    @Test
    void aWordMayComeBackInALaterPeriod() {
        CodeWord then = word("2014-01-01", LocalDate.of(2018, 12, 31));
        CodeWord again = word("2024-01-01", null);

        CodeLists lists = CodeLists.of(List.of(then, again), List.of());

        assertThat(lists.periods(CodeList.FORCE, "guild")).containsExactly(again, then);
        assertThat(lists.inForce(CodeList.FORCE, "guild", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 1)))
                .isFalse();
        assertThat(lists.instead(CodeList.FORCE, "guild", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 1)))
                .contains("từ 01/01/2024; từ 01/01/2014 đến hết 31/12/2018");
    }

    private static CodeWord word(String from, LocalDate to) {
        return new CodeWord(
                CodeList.FORCE,
                "guild",
                "Phường hội",
                List.of(),
                new Period(new vn.lienthong.contract.PartialDate(from), to),
                new Provenance("s", Confidence.HIGH));
    }

    private static List<String> complaints(String... rows) {
        try {
            CodeLists.read(new StringReader(HEADER + String.join("\n", rows)));
            return List.of();
        } catch (BadDirectory bad) {
            return bad.complaints();
        }
    }
}
