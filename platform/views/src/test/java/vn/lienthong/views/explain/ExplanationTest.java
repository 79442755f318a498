package vn.lienthong.views.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.request.RequestClock;
import vn.lienthong.contract.request.RequestEvent.RequestReceived;
import vn.lienthong.contract.request.RequestEvent.RequestWarned;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.wording.Wording;
import vn.lienthong.views.explain.Explanation.Step;

class ExplanationTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    private static final RequestId REQUEST = new RequestId(new UUID(1, 2));
    private static final Wording WORDING = new Wording(AgencyCode::value);

    @Test
    void whatAnAgencyCommandedIsItsDoing() {
        Step step = Step.of(new RequestReceived(REQUEST, POLICE, NOW, null), WORDING, null);

        assertThat(step).isEqualTo(new Step(NOW, POLICE, "POLICE-15", "Đã xác nhận tiếp nhận yêu cầu", null));
    }

    @Test
    void whatTimeBroughtAboutIsTheSystemsDoingAndSaysWhoseTimeItWas() {
        Step step = Step.of(new RequestWarned(REQUEST, POLICE, NOW, RequestClock.ANSWER, NOW), WORDING, "QC ¶3");

        assertThat(step.by()).isNull();
        assertThat(step.byVi()).isEqualTo("Hệ thống");
        assertThat(step.whatVi()).contains("POLICE-15 – Sắp hết hạn trả lời");
        assertThat(step.basis()).isEqualTo("QC ¶3");
    }
}
