package vn.lienthong.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatterNumberTest {
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DESK", "PARKING", "DIRECTORY"})
    void tellsTheKindOfItsMatter(Matter matter) {
        assertThat(MatterNumber.of(matter, 2026, 123).matter()).isEqualTo(matter);
    }

    @Test
    void noTwoKindsHaveTheSamePrefix() {
        assertThat(Stream.of(Matter.values()).flatMap(matter -> matter.prefix().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void isReadAsPeopleWriteIt() {
        assertThat(MatterNumber.read(" yc-2026-000123 ")).contains(MatterNumber.of(Matter.REQUEST, 2026, 123));
        assertThat(MatterNumber.read("thuốc lá")).isEmpty();
        assertThat(MatterNumber.of(Matter.CASEFILE, 2026, 1_234_567)).hasToString("VV-2026-1234567");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "YC-2026-12", "XX-2026-000123", "YC-26-000123", "YC-2026-000123 ", "TCT-6F0C3A52"})
    void refusesWhatIsNoNumber(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new MatterNumber(text));
        assertThat(MatterNumber.isOne(text)).isFalse();
    }
}
