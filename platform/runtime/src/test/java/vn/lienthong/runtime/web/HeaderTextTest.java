package vn.lienthong.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderTextTest {
    @ParameterizedTest
    @CsvSource({
        "Nguy%E1%BB%85n%20V%C4%83n%20An, Nguyễn Văn An",
        "Nguy%e1%bb%85n V%c4%83n An, Nguyễn Văn An",
        "An 50%, An 50%",
        "An %zz, An %zz",
        "%FF, %FF",
        "An, An"
    })
    void readsPercentEncodedLettersAndLeavesAnythingElse(String sent, String read) {
        assertThat(HeaderText.read(sent)).isEqualTo(read);
    }

    @Test
    void readsBareBytesOfUtf8() {
        String asServersReadIt =
                new String("Nguyễn Văn An".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(HeaderText.read(asServersReadIt)).isEqualTo("Nguyễn Văn An");
    }
}
