package vn.lienthong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrikesTest {
    @TempDir
    private Path dataDir;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T08:00:00Z"));
    private Strikes strikes;

    @BeforeEach
    void begin() {
        strikes = new Strikes(GivenSettings.of(dataDir), now::get);
    }

    @Test
    void lockForADayWhetherThereIsSuchANameOrNot() {
        wrong("lao-cai", Strikes.ALLOWED - 1);
        assertThat(strikes.areOut("lao-cai")).isFalse();

        assertThat(strikes.wrong("lao-cai")).isTrue();
        wrong("nobody", Strikes.ALLOWED);

        assertThat(strikes.areOut("lao-cai")).isTrue();
        assertThat(strikes.areOut("nobody")).isTrue();
        now.updateAndGet(then -> then.plus(Strikes.LOCKED));
        assertThat(strikes.areOut("lao-cai")).isFalse();
        assertThat(strikes.wrong("lao-cai")).as("counted anew").isFalse();
    }

    @Test
    void holdOverARestart() {
        wrong("lao-cai", Strikes.ALLOWED);

        begin();

        assertThat(strikes.areOut("lao-cai")).isTrue();
    }

    @Test
    void sayWhatToDoAboutAFileThatIsNone() throws Exception {
        Path file = dataDir.resolve(Strikes.FILE);
        Files.writeString(file, "{\"lao-cai\": secret");

        assertThatThrownBy(this::begin)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("khôi phục từ bản sao lưu")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void areForgottenWhenUnlocked() {
        wrong("lao-cai", Strikes.ALLOWED);

        strikes.forget("lao-cai");

        assertThat(strikes.areOut("lao-cai")).isFalse();
    }

    private void wrong(String username, int times) {
        for (int time = 0; time < times; time++) {
            strikes.wrong(username);
        }
    }
}
