package vn.lienthong.views.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.audit.AuditEntry.Read;
import vn.lienthong.runtime.web.Refusal;

class ReadingsTest {
    private static final Instant MORNING = Instant.parse("2026-11-30T02:00:00Z");

    private final List<Read> noted = new ArrayList<>();
    private boolean broken;
    private final Readings readings = new Readings(reads -> () -> {
        if (broken) {
            throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "Chưa ghi được.", List.of());
        }
        noted.addAll(reads);
    });

    @Test
    void noteOnceWhoReadsOnAndAgainWhoReadsTenMinutesLater() {
        readings.note(List.of(read("an", "i-1", null, 0))).await();
        readings.note(List.of(read("an", "i-1", null, 15), read("an", "i-2", null, 15)))
                .await();
        readings.note(List.of(read("an", "i-1", null, 599))).await();
        readings.note(List.of(read("an", "i-1", null, 600))).await();

        assertThat(noted)
                .containsExactly(read("an", "i-1", null, 0), read("an", "i-2", null, 15), read("an", "i-1", null, 600));
    }

    @Test
    void noteAnotherReaderAndAnotherPurpose() {
        readings.note(List.of(read("an", "i-1", null, 0))).await();
        readings.note(List.of(read("binh", "i-1", null, 1))).await();
        readings.note(List.of(read("an", "i-1", "Xác minh", 2))).await();

        assertThat(noted).hasSize(3);
    }

    @Test
    void rememberNothingThatWasNotNoted() {
        broken = true;
        assertThatThrownBy(
                        () -> readings.note(List.of(read("an", "i-1", null, 0))).await())
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(
                        () -> readings.note(List.of(read("an", "i-1", null, 1))).await())
                .isInstanceOf(Refusal.class);

        broken = false;
        readings.note(List.of(read("an", "i-1", null, 2))).await();

        assertThat(noted).containsExactly(read("an", "i-1", null, 2));
    }

    private static Read read(String account, String matter, @Nullable String purpose, int seconds) {
        return new Read(
                new AgencyCode("MS-15"),
                account,
                null,
                "information",
                matter,
                Read.Kind.CONTENT,
                null,
                purpose,
                MORNING.plusSeconds(seconds));
    }
}
