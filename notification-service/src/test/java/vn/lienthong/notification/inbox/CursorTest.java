package vn.lienthong.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.contract.AgencyCode;

class CursorTest {
    private static final Cursor CURSOR = new Cursor(new AgencyCode("MS-15"), 42);

    /** Agencies keep cursors for years: this one was given out in November 2026. */
    @Test
    void oneThatWasEverGivenOutIsReadForEver() {
        assertThat(Cursor.read("TVMtMTUgNDIgMTFiYTQ0ZGE")).contains(CURSOR);
    }

    @Test
    void saysTheSameOfTheSamePlaceAlways() {
        assertThat(Cursor.read(CURSOR.text())).contains(CURSOR);
        assertThat(new Cursor(new AgencyCode("NSC389-SO"), 999_999_999_999_999L).text())
                .hasSizeLessThan(100)
                .matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "42", "latest", "=", "TVMtMTUgNDI", "không", "MS-15 42 00000000", "MS-15 -1 1", "MS-15 042 x"
            })
    void nothingElseIsOne(String text) {
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));

        assertThat(Cursor.read(text)).isEmpty();
        assertThat(Cursor.read(encoded)).isEmpty();
        assertThat(Cursor.read(CURSOR.text() + text))
                .isEqualTo(text.isEmpty() ? Cursor.read(CURSOR.text()) : Cursor.read("x"));
    }

    @Test
    void aMistypedOneIsNone() {
        String text = CURSOR.text();

        for (int place = 0; place < text.length() - 1; place++) {
            char other = text.charAt(place) == 'A' ? 'B' : 'A';
            assertThat(Cursor.read(text.substring(0, place) + other + text.substring(place + 1)))
                    .isEmpty();
        }
    }
}
