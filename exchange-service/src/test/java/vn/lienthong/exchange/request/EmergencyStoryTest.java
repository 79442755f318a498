package vn.lienthong.exchange.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.request.EscalationLevel;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestEvent.RequestEscalated;
import vn.lienthong.contract.request.RequestEvent.RequestFellSilent;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.exchange.request.Asking.About;
import vn.lienthong.fixture.Shipped;

/**
 * A night at sea off Sóc Trăng in 2024: the border guard meets a tanker with fuel of unknown origin and asks coast guard,
 * customs and police to reinforce it at once (QĐ 25/2017 Sóc Trăng, Điều 6 khoản 3, Điều 7 khoản 3đ).
 */
class EmergencyStoryTest {
    private static final Instant A_NIGHT = Instant.parse("2024-08-17T18:30:00Z");

    private final Course course = new Course(Shipped.DIRECTORY, Course.EVERYBODY, A_NIGHT);

    private void ask() {
        course.does(
                "OLD-BORDER-94",
                About.of(RequestKind.REINFORCE, Urgency.EXPRESS)
                        .titled(
                                "Tăng cường tàu và lực lượng ngăn chặn tàu chở dầu ngoài cửa Trần Đề",
                                "Tàu vỏ sắt chở khoảng 80.000 lít dầu DO không rõ nguồn gốc, bỏ chạy ra hướng đông nam.",
                                "QĐ 25/2017/QĐ-UBND, Điều 7 khoản 3 điểm đ")
                        .to("COASTGUARD-4", "OLD-CUSTOMS-92", "OLD-POLICE-94"));
    }

    @Test
    @Clause({"S2-79", "S2-94"})
    void theDutyToReinforceRunsDayAndNightInHours() {
        ask();

        assertThat(course.of("OLD-POLICE-94").owed().agreement()).isEqualTo("QD-25-2017-UBND-SOC-TRANG");
        assertThat(course.of("OLD-POLICE-94").owed().clause()).isEqualTo("S2-94");
        assertThat(course.of("OLD-POLICE-94").owed().receipt().at()).isEqualTo(A_NIGHT.plus(Duration.ofHours(1)));
        assertThat(course.of("OLD-POLICE-94").owed().answer().at()).isEqualTo(A_NIGHT.plus(Duration.ofHours(2)));
        assertThat(course.of("COASTGUARD-4").owed().agreement())
                .as("not of the province")
                .isNull();
        assertThat(course.of("COASTGUARD-4").owed().answer().at()).isEqualTo(A_NIGHT.plus(Duration.ofHours(2)));
    }

    @Test
    @Clause("S2-94")
    void thoseAboveEachAddresseeAreToldAtOnce() {
        ask();

        RequestMade made = course.last(RequestMade.class);
        assertThat(course.told(made)).containsAll(Course.codes("COASTGUARD", "OLD-CUSTOMS", "MPS", "NSC389-SO"));
    }

    @Test
    @Clause({"S2-79", "S2-94"})
    void whoStaysSilentIsReportedWithinTheHourAndTheOthersGoOut() {
        ask();
        course.pass(Duration.ofMinutes(10));
        course.does("OLD-POLICE-94", Asking.accept()).does("OLD-POLICE-94", Asking.start());
        course.does("OLD-CUSTOMS-92", Asking.accept());

        List<RequestEvent> heard = course.pass(Duration.ofMinutes(50));

        assertThat(heard).extracting(RequestEvent::by).containsOnly(new AgencyCode("COASTGUARD-4"));
        assertThat(course.last(RequestFellSilent.class).at()).isEqualTo(A_NIGHT.plus(Duration.ofHours(1)));
        assertThat(course.last(RequestEscalated.class).to()).isEqualTo(Course.codes("COASTGUARD"));
        course.events()
                .forEach(event -> assertThat(course.attributes(event).urgency()).isEqualTo(Urgency.EXPRESS));

        course.does("COASTGUARD", Asking.readdress("COASTGUARD-4", "COASTGUARD-3"));
        course.does("COASTGUARD-3", Asking.accept()).does("COASTGUARD-3", Asking.answer());
        course.does("OLD-POLICE-94", Asking.answer());
        course.pass(Duration.ofHours(3));

        assertThat(course.last(RequestEscalated.class).by())
                .as("late with its answer")
                .isEqualTo(new AgencyCode("OLD-CUSTOMS-92"));
        assertThat(course.last(RequestEscalated.class).level()).isEqualTo(EscalationLevel.STANDING_OFFICE);
        course.does("OLD-CUSTOMS-92", Asking.answer()).does("OLD-BORDER-94", Asking.close());
        assertThat(course.pass(Duration.ofDays(30))).isEmpty();
    }
}
