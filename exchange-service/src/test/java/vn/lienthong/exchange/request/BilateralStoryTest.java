package vn.lienthong.exchange.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.request.RequestEvent.RequestAssigned;
import vn.lienthong.contract.request.RequestEvent.RequestReceived;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.exchange.request.Asking.About;
import vn.lienthong.views.explain.Explanation.Next;
import vn.lienthong.views.explain.Explanation.Step;

/**
 * The regulation of 2020 between the standing office and market surveillance: one side asks, the other receives it urgently,
 * organises forces and means, carries it out and answers.
 */
class BilateralStoryTest {
    private final Course course = new Course();

    @Test
    @Clause({"S0-03", "S0-04", "S0-28"})
    void theStandingOfficeAsksAndMarketSurveillanceReceivesOrganisesAndAnswers() {
        course.does(
                "NSC389-SO",
                About.of(RequestKind.JOINT_INSPECTION, Urgency.URGENT)
                        .titled(
                                "Kiểm tra kho mỹ phẩm nghi nhập lậu",
                                "Đề nghị tổ chức lực lượng kiểm tra kho.",
                                "Quy chế phối hợp 2020, ¶3")
                        .under("QCPH-VPTT389-QLTT-2020")
                        .to("MS-15"));
        course.pass(Duration.ofMinutes(25));
        course.does("MS-15", Asking.receive());

        assertThat(Duration.between(
                        course.events().getFirst().at(),
                        course.last(RequestReceived.class).at()))
                .as("how long the receipt took")
                .isEqualTo(Duration.ofMinutes(25));
        assertThat(course.last(RequestReceived.class).at())
                .isBefore(course.of("MS-15").owed().receipt().at());

        course.does("MS-15", Asking.accept()).does("MS-15", Asking.assign());
        course.pass(Duration.ofHours(2));
        course.does("MS-15", Asking.start());
        course.does("MS-15", Asking.answerPartly());

        assertThat(course.explanation().stateVi()).isEqualTo("Nơi nhận: 1 đã trả lời một phần");
        assertThat(course.explanation().next().getFirst())
                .isEqualTo(new Next(
                        Course.codes("MS-15").getFirst(),
                        "Trả lời",
                        "vn.lienthong.request.answer.v1",
                        course.of("MS-15").owed().answer().at(),
                        true,
                        "QCPH-VPTT389-QLTT-2020 S0-04"));

        course.does("MS-15", Asking.answer()).does("NSC389-SO", Asking.approve("MS-15"));
        course.does("NSC389-SO", Asking.close());

        assertThat(course.pass(Duration.ofDays(60))).isEmpty();
        assertThat(course.last(RequestAssigned.class).unit()).isEqualTo("Phòng Cảnh sát kinh tế");
        assertThat(course.explanation().past())
                .extracting(Step::basis)
                .startsWith("Quy chế phối hợp 2020, ¶3", "QCPH-VPTT389-QLTT-2020 S0-04")
                .doesNotContainNull();
        assertThat(course.explanation().next()).isEmpty();
    }

    @Test
    @Clause("S0-03")
    void eitherSideMayAsk() {
        course.does(
                "MS-15",
                About.of(RequestKind.VERIFY, Urgency.NORMAL)
                        .under("QCPH-VPTT389-QLTT-2020")
                        .to("NSC389-SO"));

        course.does("NSC389-SO", Asking.accept()).does("NSC389-SO", Asking.answer());
        assertThat(course.standing("NSC389-SO")).isInstanceOf(Standing.Answered.class);
    }

    @Test
    @Clause("S0-05")
    void eachSideIsRecordedWithWhatItContributed() {
        course.does(
                "NSC389-SO",
                About.of(RequestKind.JOINT_INSPECTION, Urgency.URGENT).to("MS-15", "POLICE-15"));
        course.does("MS-15", Asking.accept()).does("MS-15", Asking.assign()).does("MS-15", Asking.answer());
        course.does("POLICE-15", Asking.accept()).does("POLICE-15", Asking.answer());

        assertThat(course.explanation().past())
                .extracting(step -> step.by() + ": " + step.whatVi())
                .contains(
                        "MS-15: Đã phân công thực hiện yêu cầu: Giao Phòng Cảnh sát kinh tế (Đội trưởng Đội 3)",
                        "POLICE-15: Đã trả lời yêu cầu: Hàng bốc tại bãi xe Kim Thành đêm 17/11/2026.");
    }
}
