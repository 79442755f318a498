package vn.lienthong.exchange.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.exchange.explain.Explanation.Step;

class ExplanationTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final AgencyCode POLICE = new AgencyCode("POLICE-15");

    private final Explanation explanation = new Explanation(
            "Đang chờ",
            List.of(new Step(NOW, POLICE, "Đã tiếp nhận", null), new Step(NOW, POLICE, "Sắp hết hạn trả lời", "QC ¶3")),
            List.of());

    @Test
    void whatTimeBroughtAboutIsTheSystemsDoingAndSaysWhoseTimeItWas() {
        assertThat(explanation.taken(List.of(false, true)).past())
                .containsExactly(
                        new Step(NOW, POLICE, "Đã tiếp nhận", null),
                        new Step(NOW, null, "POLICE-15 – Sắp hết hạn trả lời", "QC ¶3"));
    }

    @Test
    void everyStepIsOfOneEvent() {
        assertThatThrownBy(() -> explanation.taken(List.of(true))).isInstanceOf(IllegalArgumentException.class);
    }
}
