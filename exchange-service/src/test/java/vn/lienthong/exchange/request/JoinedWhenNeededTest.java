package vn.lienthong.exchange.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.RequestEvent.RequestClosed;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.exchange.request.Asking.About;
import vn.lienthong.fixture.Shipped;

/** What QĐ 25/2017 (Sóc Trăng) asks for without an emergency, and of its Standing Office, played by the bodies of 2024. */
class JoinedWhenNeededTest {
    private static final Instant IN_SOC_TRANG = Instant.parse("2024-03-05T02:00:00Z");
    private static final String REGULATION = "QD-25-2017-UBND-SOC-TRANG";

    private final Course course = new Course(Shipped.DIRECTORY, Course.EVERYBODY, IN_SOC_TRANG);

    @Test
    @Clause("S2-105")
    void anInspectionIsJoinedBecauseItIsNeededWithoutAnyEmergency() {
        course.does(
                "OLD-DOIT-94",
                About.of(RequestKind.JOINT_INSPECTION, Urgency.NORMAL)
                        .titled(
                                "Kiểm tra liên ngành các chợ trước mùa Trung thu",
                                "Cử cán bộ tham gia đoàn.",
                                "QĐ 25/2017/QĐ-UBND (Sóc Trăng), Điều 6 khoản 3")
                        .to("OLD-DOH-94", "OLD-MS-94"));

        assertThat(course.of("OLD-DOH-94").owed().agreement()).isEqualTo(REGULATION);
        assertThat(course.told(course.last(RequestMade.class)))
                .as("nobody above is paged")
                .doesNotContain(new AgencyCode("OLD-PPC-94"), new AgencyCode("MOH"));
        course.does("OLD-DOH-94", Asking.accept()).does("OLD-DOH-94", Asking.start());
        course.does("OLD-MS-94", Asking.accept());
        course.pass(Duration.ofHours(5));
        course.does("OLD-DOH-94", Asking.answer()).does("OLD-MS-94", Asking.answer());
        course.does("OLD-DOIT-94", Asking.close());

        assertThat(course.last(RequestClosed.class).by()).isEqualTo(new AgencyCode("OLD-DOIT-94"));
    }

    @Test
    @Clause("S2-108")
    void thePoliceInspectTogetherWithTheSectorsOnTheirOwnInitiative() {
        course.does(
                "OLD-POLICE-94",
                About.of(RequestKind.JOINT_INSPECTION, Urgency.NORMAL)
                        .titled(
                                "Cùng kiểm tra kho phân bón ở Mỹ Xuyên",
                                "Trinh sát thấy dấu hiệu phân bón giả.",
                                "QĐ 25/2017/QĐ-UBND (Sóc Trăng), Điều 4 khoản 4 điểm c")
                        .to("OLD-DARD-94", "OLD-DOST-94"));

        assertThat(course.last(RequestMade.class).by()).isEqualTo(new AgencyCode("OLD-POLICE-94"));
        for (String sector : List.of("OLD-DARD-94", "OLD-DOST-94")) {
            assertThat(course.of(sector).owed().agreement()).isEqualTo(REGULATION);
            course.does(sector, Asking.accept()).does(sector, Asking.answer());
        }
        course.does("OLD-POLICE-94", Asking.close());

        assertThat(course.pass(Duration.ofDays(30))).as("dealt with in time").isEmpty();
    }

    @Test
    @Clause("S2-103")
    void theStandingOfficeAnswersInItsOwnNameForNeitherTheCommitteeNorTheDepartmentItSitsIn() {
        About difficulty = About.of(RequestKind.DECIDE_DIFFICULTY, Urgency.NORMAL)
                .titled(
                        "Thiếu kho bảo quản tang vật",
                        "Đề nghị tháo gỡ.",
                        "QĐ 25/2017/QĐ-UBND (Sóc Trăng), Điều 9 khoản 3");
        course.does("OLD-MS-94", difficulty.to("OLD-SC389-SO-94"));

        assertThat(course.of("OLD-SC389-SO-94").owed().agreement()).isEqualTo(REGULATION);
        assertThat(course.refusal("OLD-DOF-94", Asking.accept())).isEqualTo(ReasonCode.NO_SUCH_MATTER);
        course.does("OLD-SC389-SO-94", Asking.accept());

        Course decision = new Course(Shipped.DIRECTORY, Course.EVERYBODY, course.now());
        decision.does("OLD-SC389-SO-94", difficulty.to("OLD-PPC-94"));
        decision.does("OLD-PPC-94", Asking.accept()).does("OLD-PPC-94", Asking.answer());
        decision.does("OLD-SC389-SO-94", Asking.approve("OLD-PPC-94")).does("OLD-SC389-SO-94", Asking.close());

        course.does("OLD-SC389-SO-94", Asking.answer()).does("OLD-MS-94", Asking.close());
    }
}
