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
}
