package vn.lienthong.runtime.decider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.RequestCommand.AcceptRequest;
import vn.lienthong.contract.request.RequestCommand.CloseRequest;
import vn.lienthong.contract.request.RequestCommand.UrgeRequest;

class AllowedStepTest {
    private static final AgencyCode ASKER = new AgencyCode("MS-15");
    private static final AgencyCode OTHER = new AgencyCode("POLICE-15");
    private static final List<Reason> NOT_NOW =
            List.of(Reason.of(ReasonCode.ILLEGAL_TRANSITION, null, "Chưa thể kết thúc."));

    @Test
    void tellsWhatTheAskerMayDoBeforeWhatOthersMay() {
        List<AllowedStep> allowed = List.of(
                AllowedStep.of(OTHER, AcceptRequest.class),
                AllowedStep.of(ASKER, UrgeRequest.class),
                AllowedStep.of(ASKER, UrgeRequest.class));

        assertThat(AllowedStep.told(NOT_NOW, allowed, ASKER))
                .containsExactly(Reason.of(
                        ReasonCode.ILLEGAL_TRANSITION,
                        null,
                        "Chưa thể kết thúc. Được phép lúc này: MS-15: Đôn đốc yêu cầu (vn.lienthong.request.urge.v1);"
                                + " POLICE-15: Nhận yêu cầu (vn.lienthong.request.accept.v1)."));
    }

    @Test
    void saysThatNothingIsLeft() {
        assertThat(AllowedStep.told(NOT_NOW, List.of(), ASKER))
                .extracting(Reason::detail)
                .containsExactly("Chưa thể kết thúc. Không còn bước nào được phép.");
    }

    @Test
    void countsTheAgenciesThatNobodyWouldRead() {
        List<AllowedStep> allowed = new ArrayList<>();
        for (int number = 10; number < 30; number++) {
            allowed.add(AllowedStep.of(new AgencyCode("POLICE-" + number), AcceptRequest.class));
        }
        allowed.add(AllowedStep.of(ASKER, CloseRequest.class));

        assertThat(AllowedStep.told(NOT_NOW, allowed, ASKER).getFirst().detail())
                .contains("Được phép lúc này: MS-15: ")
                .endsWith("; và 17 cơ quan khác.");
    }

    /** What is wrong with a field, or who asks, is not mended by another step. */
    @Test
    void saysNothingOfStepsWhereNoStepIsRefused() {
        List<Reason> reasons = List.of(
                Reason.of(ReasonCode.ILLEGAL_TRANSITION, "/terms", "Văn bản không có gì thay đổi."),
                Reason.of(ReasonCode.NOT_YOURS, null, "Chỉ cơ quan chủ trì."));

        assertThat(AllowedStep.told(reasons, List.of(), ASKER)).isEqualTo(reasons);
    }
}
