package vn.lienthong.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import vn.lienthong.contract.casefile.Quantity;
import vn.lienthong.contract.request.RequestCommand.AcceptRequest;

/** Hostile bytes are refused by a fault that can be caught, at once, and never by one that cannot. */
@Timeout(value = 10, unit = TimeUnit.SECONDS)
class JsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[1,]",
                "{\"a\":1,}",
                "{'a':1}",
                "{a:1}",
                "NaN",
                "01",
                "+1",
                ".5",
                "1 2",
                "{}{}",
                "\"\u0001\"",
                "tru",
                "/* */ {}",
                "{\"a\":1,\"a\":2}",
                "\"\\x41\"",
                "\uFEFF"
            })
    void refusesWhatIsNoJson(String text) {
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> Json.tree(bytes(text)));
    }

    @Test
    void nestsToTheLimitAndNoDeeper() {
        assertThat(Json.tree(bytes("[".repeat(32) + "]".repeat(32)))).isNotNull();
        assertThatExceptionOfType(StreamConstraintsException.class)
                .isThrownBy(() -> Json.tree(bytes("[".repeat(33) + "]".repeat(33))));
        assertThatExceptionOfType(StreamConstraintsException.class)
                .isThrownBy(() -> Json.tree(bytes("{\"a\":".repeat(500_000))));
    }

    @Test
    void refusesANumberOfAThousandDigits() {
        assertThatExceptionOfType(StreamConstraintsException.class)
                .isThrownBy(() -> Json.tree(bytes("9".repeat(100_000))));
    }

    @Test
    void keepsAHugeExponentWithoutWritingItOut() {
        byte[] json = bytes("{\"value\":1e999999,\"unit\":\"bao\",\"item\":\"thuốc lá\"}");

        Quantity quantity = Json.read(json, Quantity.class);

        assertThat(quantity.value()).isEqualByComparingTo(new BigDecimal("1e999999"));
        assertThat(Json.write(quantity)).hasSizeLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "🚤🥃",
                "\u202Egnod gnart \u202C",
                "\u0000\u0007\u001B[31m",
                "Đường dây nóng – “389”",
                "\"\\/'<script>",
                "\u2028\uFEFF",
                "e\u0301\u0323",
                "\uDBFF\uDFFF"
            })
    void writesAndReadsAnyText(String text) {
        Quantity quantity = new Quantity(BigDecimal.ONE, text, text);

        assertThat(Json.read(Json.write(quantity), Quantity.class)).isEqualTo(quantity);
    }

    @Test
    void leavesOutWhatIsNull() {
        byte[] json = bytes("{\"request\":\"b3a4f2d1-8f0a-3c6e-a1d9-2c7e5b6f4a31\"}");

        assertThat(Json.write(Json.read(json, AcceptRequest.class))).isEqualTo(json);
    }

    @Test
    void instantiatesNothingThatAPayloadNames() {
        byte[] json = bytes("{\"@class\":\"java.lang.ProcessBuilder\",\"__proto__\":{\"a\":1},"
                + "\"request\":\"b3a4f2d1-8f0a-3c6e-a1d9-2c7e5b6f4a31\"}");

        assertThat(Json.read(json, AcceptRequest.class).note()).isNull();
        assertThat(Json.read(json, Object.class)).isInstanceOf(java.util.Map.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
