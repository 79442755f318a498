package vn.lienthong.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> WORDS = List.of("up", "demo", "watch", "bench", "publish", "--enrol", "--data");

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
    void findsAWordBehindSlips(String typed, String meant) {
        assertThat(Nearest.to(typed, WORDS)).startsWith(meant);
    }

    @ParameterizedTest
    @CsvSource({"x", "--", "hoàn", "verify", "''", "--nope"})
    void makesNothingUp(String typed) {
        assertThat(Nearest.to(typed, WORDS)).isEmpty();
    }

    @Test
    void countsExchangedNeighboursAsOneSlip() {
        assertThat(Nearest.distance("wacth", "watch")).isEqualTo(1);
        assertThat(Nearest.distance("", "watch")).isEqualTo(5);
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
    }
}
