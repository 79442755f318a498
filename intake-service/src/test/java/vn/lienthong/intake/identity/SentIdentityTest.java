package vn.lienthong.intake.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.runtime.web.Refusal;

class SentIdentityTest {
    @Test
    void takesWhatWasSaidAndLeavesTheRestOut() {
        SentIdentity sent = read("{\"name\": \" Nguyễn Văn A \", \"phone\": null, \"reason\": \"Số mới.\"}");

        assertThat(sent.identity()).isEqualTo(new Identity("Nguyễn Văn A", null, null, null, null, null));
        assertThat(sent.reason()).isEqualTo("Số mới.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {}                                  | ``
        {"reason": "vì"}                    | ``
        {"name": null}                      | ``
        {"name": ""}                        | /name
        {"name": "   "}                     | /name
        {"name": 389}                       | /name
        {"name": ["Bí Mật"]}                | /name
        {"name": {"first": "Bí Mật"}}       | /name
        {"name": "Bí\\u0000Mật"}            | /name
        {"name": "Bí\\u202eMật"}            | /name
        {"phone": "Bí Mật\\u0007"}          | /phone
        {"ten": "Bí Mật"}                   | /ten
        {"name": "Bí Mật", "__proto__": 1}  | /__proto__
        """)
    void namesTheFieldThatIsWrongAndNeverWhatStandsInIt(String body, String pointer) {
        assertThat(reasons(body.getBytes(StandardCharsets.UTF_8)))
                .allSatisfy(reason -> assertThat(reason.detail()).doesNotContain("Bí", "Mật"))
                .extracting(Reason::pointer)
                .contains(pointer);
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        assertThat(reasons("{\"name\": 1, \"phone\": 2, \"x\": 3}".getBytes(StandardCharsets.UTF_8)))
                .extracting(Reason::pointer)
                .containsExactlyInAnyOrder("/name", "/phone", "/x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "\"Bí Mật\"", "{", "{\"name\": \"Bí Mật\"", "null", "{\"name\":\"a\"} {}"})
    void takesOneObjectAndNothingElse(String body) {
        assertThat(reasons(body.getBytes(StandardCharsets.UTF_8)))
                .allSatisfy(reason -> assertThat(reason.detail()).doesNotContain("Bí"))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.MALFORMED_JSON);
    }

    @Test
    void takesNoMoreThanItSays() {
        assertThat(reasons(new byte[SentIdentity.LARGEST + 1]))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.TOO_LARGE);
        assertThat(read("{\"name\": \"" + "x".repeat(200) + "\"}").identity().name())
                .hasSize(200);
        assertThat(reasons(("{\"name\": \"" + "x".repeat(201) + "\"}").getBytes(StandardCharsets.UTF_8)))
                .extracting(Reason::pointer)
                .containsExactly("/name");
    }

    @Test
    void takesNoBytesThatAreNoUtf8() {
        assertThat(reasons(new byte[] {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xFF, '"', '}'}))
                .isNotEmpty();
    }

    private static SentIdentity read(String body) {
        return SentIdentity.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Reason> reasons(byte[] body) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> SentIdentity.read(body))
                .actual()
                .reasons();
    }
}
