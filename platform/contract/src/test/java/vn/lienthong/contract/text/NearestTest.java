package vn.lienthong.contract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestTest {
    private static final List<String> WORDS =
            List.of("smuggled", "counterfeit", "unknown_origin", "trade_fraud", "border_land", "border_sea");

    private static final List<String> COMMANDS =
            List.of("up", "demo", "watch", "bench", "publish", "--enrol", "--data");

    private record Word(String word, String nameVi) {}

    @ParameterizedTest
    @CsvSource({
        "smugled, smuggled",
        "SMUGGLED, smuggled",
        "smuggle, smuggled",
        "conterfiet, counterfeit",
        "unknown origin, unknown_origin",
        "unknown-orign, unknown_origin",
        "fraud, trade_fraud",
        "counterfeit_goods, counterfeit"
    })
    void findsTheWordThatWasMeant(String typed, String meant) {
        assertThat(Nearest.of(typed, WORDS)).first().isEqualTo(meant);
    }

    @Test
    void namesTheNearestFirstAndNoMoreThanAPersonCompares() {
        assertThat(Nearest.of("border", WORDS)).containsExactly("border_land", "border_sea");
        assertThat(Nearest.of("b1", List.of("b2", "b3", "b4", "b1x", "b1"))).containsExactly("b1", "b2", "b3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"qqqq", "", "🚤", "theft_of_everything_there_is", "\u0000"})
    void namesNoneWhereNoneResemblesIt(String typed) {
        assertThat(Nearest.of(typed, WORDS)).isEmpty();
    }

    @Test
    void findsAWordByItsVietnameseNameTypedWithoutItsMarks() {
        List<Word> words = List.of(new Word("tobacco", "Thuốc lá"), new Word("footwear", "Giày dép"));

        assertThat(Nearest.of("thuoc la", words, word -> List.of(word.word(), word.nameVi())))
                .extracting(Word::word)
                .containsExactly("tobacco");
        assertThat(Nearest.of("GIÀY DÉP", words, word -> List.of(word.word(), word.nameVi())))
                .extracting(Word::word)
                .containsExactly("footwear");
    }

    @Test
    void readsNoMoreThanTheBeginningOfALongText() {
        assertThat(Nearest.of("x".repeat(1_000_000), WORDS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "wacth, watch",
        "watc, watch",
        "WATCH, watch",
        "bnech, bench",
        "demmo, demo",
        "pub, publish",
        "--en, --enrol",
        "--dta, --data"
    })
    void findsACommandBehindSlips(String typed, String meant) {
        assertThat(Nearest.of(typed, COMMANDS)).startsWith(meant);
    }

    @ParameterizedTest
    @CsvSource({"x", "--", "hoàn", "verify", "''", "--nope"})
    void makesNoCommandUp(String typed) {
        assertThat(Nearest.of(typed, COMMANDS)).isEmpty();
    }

    @Test
    void countsExchangedNeighboursAsOneSlip() {
        assertThat(Nearest.of("pbulsih", COMMANDS)).containsExactly("publish");
        assertThat(Nearest.of("sitting", List.of("kitten")))
                .as("three slips in seven letters")
                .isEmpty();
    }

    @Test
    void holdsWholeWordsNearerThanSlips() {
        List<Word> words =
                List.of(new Word("rice", "gạo"), new Word("chili", "gia vị"), new Word("footwear", "giày dép"));

        assertThat(Nearest.of("giày", words, word -> List.of(word.word(), word.nameVi())))
                .extracting(Word::word)
                .first()
                .isEqualTo("footwear");
    }
}
