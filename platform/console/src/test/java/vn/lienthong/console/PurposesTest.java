package vn.lienthong.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** For what officers read, as they say, or as the way they came tells. */
class PurposesTest {
    private static final Kind INFORMATION = Kind.of("information").orElseThrow();
    private static final Kind REQUESTS = Kind.of("requests").orElseThrow();
    private static final String FROM = "http://127.0.0.1:8389/matters/requests/b?x=1";

    private final Purposes purposes = new Purposes();

    @Test
    void isOnDutyUnlessTheOfficerCameFromAMatterOfWhichNoMoreThanItsKindIsSaid() {
        String serving = "Phục vụ giải quyết yêu cầu phối hợp";

        assertThat(purposes.of(INFORMATION, "a", null)).isEqualTo(Purposes.ON_DUTY);
        assertThat(purposes.of(REQUESTS, "b", FROM)).as("of itself").isEqualTo(Purposes.ON_DUTY);
        assertThat(purposes.of(INFORMATION, "a", FROM)).isEqualTo(serving);
        assertThat(purposes.of(INFORMATION, "a", null))
                .as("the same page again")
                .isEqualTo(serving);
        assertThat(purposes.of(INFORMATION, "c", "http://127.0.0.1:8389/matters/secrets/b"))
                .isEqualTo(Purposes.ON_DUTY);
    }

    @Test
    void isWhatTheOfficerSaysOfTheMatterOrOfAll() {
        purposes.say(INFORMATION, "a", "Xác minh kho", false);
        assertThat(List.of(purposes.of(INFORMATION, "a", FROM), purposes.of(INFORMATION, "b", null)))
                .containsExactly("Xác minh kho", Purposes.ON_DUTY);

        purposes.say(INFORMATION, "a", "Chuyên án", true);
        assertThat(List.of(purposes.of(INFORMATION, "a", FROM), purposes.of(INFORMATION, "b", null)))
                .containsOnly("Chuyên án");

        purposes.say(INFORMATION, "a", "", false);
        assertThat(List.of(purposes.of(INFORMATION, "a", FROM), purposes.of(INFORMATION, "b", null)))
                .as("an officer who empties it says so of this one")
                .containsExactly(Purposes.ON_DUTY, "Chuyên án");

        purposes.say(INFORMATION, "b", "", true);
        assertThat(purposes.of(INFORMATION, "b", null)).isEqualTo(Purposes.ON_DUTY);
    }

    @Test
    void goesIntoAHeaderAsItIs() {
        assertThat(Purposes.header("Xác minh VV-1")).isEqualTo("X%C3%A1c%20minh%20VV-1");
    }
}
