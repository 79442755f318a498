package vn.lienthong.exchange.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.casefile.CaseFileCommand.CloseCaseFile;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.casefile.CaseFileFlag;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.WatchCommand.RaiseFlag;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.Meeting;
import vn.lienthong.contract.request.MeetingDocument;
import vn.lienthong.contract.request.RequestCommand.AnswerRequest;
import vn.lienthong.contract.request.RequestCommand.RecordMeeting;
import vn.lienthong.contract.request.RequestCommand.SupplyDocuments;
import vn.lienthong.contract.request.RequestEvent.MeetingRecorded;
import vn.lienthong.contract.request.RequestEvent.RequestAnswered;
import vn.lienthong.contract.request.RequestEvent.RequestEscalated;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.contract.request.Rewarded;
import vn.lienthong.exchange.casefile.CaseFileLife;
import vn.lienthong.exchange.casefile.Facts;
import vn.lienthong.exchange.information.InformationLife;
import vn.lienthong.exchange.request.Asking.About;
import vn.lienthong.exchange.task.TimedLife;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.views.explain.Explanation.Next;

/** What QĐ 25/2017 (Sóc Trăng) has agencies of the province ask of one another, done by them in 2024. */
class SocTrangRequestsTest {
    private static final Instant MORNING = Instant.parse("2024-03-05T02:00:00Z");
    private static final String COMMITTEE = "OLD-SC389-94";
    private static final String OFFICE = "OLD-SC389-SO-94";
    private static final String CHAIR = "OLD-PPC-94";
    /** The people's committee of the district Cù Lao Dung. */
    private static final String DISTRICT = "PC-945";

    private final Course course = at(MORNING);

    private static Course at(Instant moment) {
        return new Course(Shipped.DIRECTORY, Course.EVERYBODY, moment);
    }

    @Test
    @Clause("S2-23")
    void theStandingOfficeProposesTheMeansOfWorkAndThePeoplesCommitteeDecides() {
        course.does(
                OFFICE,
                About.of(RequestKind.PROPOSE_POLICY, Urgency.NORMAL)
                        .titled(
                                "Đề xuất kinh phí phương tiện tuần tra, thông tin liên lạc năm 2024",
                                "Hai xuồng máy, bốn bộ đàm, 380 triệu đồng.",
                                "QĐ 25/2017/QĐ-UBND, Điều 4 khoản 1 điểm b")
                        .to(CHAIR));
        assertThat(course.of(CHAIR).owed().agreement()).isEqualTo("QD-25-2017-UBND-SOC-TRANG");

        course.does(CHAIR, Asking.accept())
                .does(CHAIR, new AnswerRequest(Asking.REQUEST, "Đồng ý 300 triệu đồng, từ quý II."));
        assertThat(course.told(course.last(RequestAnswered.class))).contains(new AgencyCode(OFFICE));
        course.does(OFFICE, Asking.approve(CHAIR)).does(OFFICE, Asking.close());
    }

    @Test
    @Clause("S2-56")
    void aDistrictJoinsInTheControlOfItsMarket() {
        course.does(
                "OLD-MS-94",
                About.of(RequestKind.JOINT_INSPECTION, Urgency.URGENT)
                        .titled(
                                "Kiểm tra chợ Bến Bạ",
                                "Đề nghị cử lực lượng cùng kiểm tra.",
                                "QĐ 25/2017/QĐ-UBND, Điều 4 khoản 16 điểm b")
                        .to(DISTRICT));
        assertThat(course.told(course.last(RequestMade.class))).contains(new AgencyCode(DISTRICT));

        course.does(DISTRICT, Asking.accept())
                .does(DISTRICT, Asking.assign())
                .does(DISTRICT, new AnswerRequest(Asking.REQUEST, "Đã cử bốn người; kiểm tra 12 sạp, hai vi phạm."));
        course.does("OLD-MS-94", Asking.close());
    }

    @Test
    @Clause("S2-57")
    void aDistrictProposesAChangeOfPolicyToTheCommitteeAndIsAnswered() {
        course.does(
                DISTRICT,
                About.of(RequestKind.PROPOSE_POLICY, Urgency.NORMAL)
                        .titled(
                                "Đề xuất sửa đổi mức hỗ trợ tiêu hủy hàng giả",
                                "Mức hiện hành không đủ; huyện đã bố trí 45 triệu đồng và một ca nô.",
                                "QĐ 25/2017/QĐ-UBND, Điều 4 khoản 16 điểm c, d, đ")
                        .to(COMMITTEE, "OLD-DOF-94"));
        course.does(COMMITTEE, Asking.accept()).does(COMMITTEE, Asking.answer());
        assertThat(course.refusal(DISTRICT, Asking.close()))
                .as("the other has not answered yet")
                .isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
        course.does("OLD-DOF-94", Asking.accept()).does("OLD-DOF-94", Asking.answer());

        course.does(DISTRICT, Asking.close());
    }

    @Test
    @Clause("S2-58")
    void aDistrictAsksTheChairAndTheCommitteeForDirectionOnAComplexCase() {
        course.does(
                DISTRICT,
                About.of(RequestKind.DECIDE_DIFFICULTY, Urgency.URGENT)
                        .titled(
                                "Xin ý kiến chỉ đạo vụ bãi tập kết dầu liên quan ba ngành",
                                "Ba ngành chưa thống nhất cách xử lý.",
                                "QĐ 25/2017/QĐ-UBND, Điều 4 khoản 16 điểm e")
                        .to(CHAIR, COMMITTEE));
        course.does(CHAIR, Asking.accept())
                .does(CHAIR, new AnswerRequest(Asking.REQUEST, "Giao Công an tỉnh chủ trì; huyện phong tỏa bãi."));
        assertThat(course.told(course.last(RequestAnswered.class)))
                .as("the direction comes to the district that asked")
                .contains(new AgencyCode(DISTRICT));

        course.pass(Duration.ofDays(10));

        assertThat(course.of(COMMITTEE).clock().stage().isOver())
                .as("a committee that is silent is reported")
                .isTrue();
        course.does(OFFICE, Asking.accept()).does(OFFICE, Asking.answer());
        course.does(COMMITTEE, Asking.accept()).does(COMMITTEE, Asking.answer());
        course.does(DISTRICT, Asking.close());
    }

    /** Điều 9 khoản 3: a difficulty reaches the committee through its standing office, which gathers it; after 2025 nothing says so. */
    @Test
    @Clause("S2-104")
    void aDifficultyReachesTheCommitteeThroughItsStandingOfficeAsLongAsTheRegulationIsInForce() {
        About difficulty = About.of(RequestKind.DECIDE_DIFFICULTY, Urgency.NORMAL)
                .titled("Thiếu kho bảo quản tang vật", "Đề nghị tháo gỡ.", "QĐ 25/2017/QĐ-UBND, Điều 9 khoản 3");

        course.does("OLD-MS-94", difficulty.to(COMMITTEE));

        assertThat(course.explanation().next().stream().filter(Next::owed))
                .extracting(next -> next.turn() + " " + next.basis())
                .contains(OFFICE + " QD-25-2017-UBND-SOC-TRANG S2-104");
        course.does(COMMITTEE, Asking.accept());
        assertThat(course.refusal(COMMITTEE, Asking.answer()))
                .as("not before its office has gathered it")
                .isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
        course.does(OFFICE, Asking.accept()).does(OFFICE, Asking.answer());
        course.does(COMMITTEE, Asking.answer()).does("OLD-MS-94", Asking.close());

        Course today = new Course();
        today.does(
                "MS-15",
                About.of(RequestKind.DECIDE_DIFFICULTY, Urgency.NORMAL)
                        .titled("Thiếu kho bảo quản tang vật", "Đề nghị tháo gỡ.", "Thông lệ")
                        .to("SC389-15"));
        assertThat(today.last(RequestMade.class).owed())
                .as("no regulation binds them today")
                .extracting(owed -> owed.addressee().value())
                .containsExactly("SC389-15");
    }

    @Test
    @Clause("S2-59")
    void aDistrictProposesARewardForAUnitAndAPostAndDisciplineBehindTheBackOfWhomItConcerns() {
        About reward = About.of(RequestKind.PROPOSE_REWARD, Urgency.NORMAL)
                .titled("Đề nghị khen thưởng", "Phát hiện bãi dầu.", "QĐ 25/2017/QĐ-UBND, Điều 4 khoản 16 điểm g");
        assertThat(course.refused(DISTRICT, reward.to(CHAIR)))
                .as("whom?")
                .extracting(Reason::pointer)
                .containsExactly("/content/rewarded");
        List<Rewarded> whom = List.of(
                new Rewarded(new AgencyCode(DISTRICT), "Công an thị trấn Cù Lao Dung", null, "Phát hiện bãi dầu."),
                new Rewarded(
                        new AgencyCode("OLD-MS-94"), "Đội Quản lý thị trường số 3", "Kiểm soát viên", "Bắt quả tang."));
        course.does(DISTRICT, reward.rewarding(whom).to(CHAIR));
        assertThat(course.last(RequestMade.class).content().rewarded()).isEqualTo(whom);
        course.does(CHAIR, Asking.accept()).does(CHAIR, Asking.answer()).does(DISTRICT, Asking.close());

        Course discipline = at(MORNING);
        discipline.does(
                DISTRICT,
                About.of(RequestKind.PROPOSE_DISCIPLINE, Urgency.URGENT)
                        .concerning("OLD-MS-94")
                        .to(CHAIR));
        assertThat(discipline.refusal("OLD-MS-94", Asking.accept())).isEqualTo(ReasonCode.NO_SUCH_MATTER);
    }

    @Test
    @Clause("S2-80")
    void thoseCalledToAMeetingPrepareWhatTheyWereAskedForAndComeAndWhoDoesNotIsRecorded() {
        Meeting meeting = new Meeting(
                MORNING.plus(Duration.ofDays(3)),
                "Sở Công Thương",
                List.of(
                        new MeetingDocument(new AgencyCode("OLD-TAX-94"), "Hóa đơn của ba doanh nghiệp"),
                        new MeetingDocument(new AgencyCode("OLD-TAX-94"), "Danh sách hoàn thuế"),
                        new MeetingDocument(new AgencyCode("OLD-POLICE-94"), "Tình hình tuyến biển")));
        course.does(
                "OLD-DOIT-94",
                About.of(RequestKind.ATTEND_MEETING, Urgency.URGENT).at(meeting).to("OLD-TAX-94", "OLD-POLICE-94"));
        assertThat(course.of("OLD-TAX-94").clock().answer().at())
                .as("answered before it begins")
                .isEqualTo(meeting.at());

        course.does("OLD-TAX-94", Asking.accept());
        assertThat(course.refused("OLD-TAX-94", Asking.answer()))
                .extracting(Reason::detail)
                .containsExactly("Chưa gửi tài liệu được yêu cầu cho cuộc họp: số 1 “Hóa đơn của ba doanh nghiệp”, "
                        + "số 2 “Danh sách hoàn thuế”; hãy gửi, hoặc trả lời một phần.");
        assertThat(course.refused("OLD-TAX-94", supply(3, 1, 1)))
                .extracting(Reason::pointer)
                .containsExactly("/documents/0", "/documents/2");
        course.does("OLD-TAX-94", supply(1)).does("OLD-TAX-94", supply(2)).does("OLD-TAX-94", Asking.answer());
        assertThat(course.refusal("OLD-TAX-94", supply(1))).isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
        assertThat(course.refusal("OLD-DOIT-94", recorded("OLD-TAX-94")))
                .as("it has not been held")
                .isEqualTo(ReasonCode.IMPOSSIBLE_DATE);

        course.passTo(meeting.at().plus(Duration.ofHours(2)));
        assertThat(course.of("OLD-POLICE-94").clock().stage().isOver())
                .as("the police neither answered nor sent anything")
                .isTrue();
        course.does("OLD-DOIT-94", recorded("OLD-TAX-94"));

        MeetingRecorded held = course.last(MeetingRecorded.class);
        assertThat(held.absent()).isEqualTo(Course.codes("OLD-POLICE-94"));
        assertThat(held.missing()).containsExactly(meeting.documents().getLast());
        assertThat(course.told(held)).containsAll(Course.codes("OLD-TAX-94", "OLD-POLICE-94"));
        course.restart();
        course.does("OLD-POLICE-94", Asking.accept()).does("OLD-POLICE-94", Asking.answer());
        course.does("OLD-DOIT-94", Asking.close());
    }

    @Test
    void refusesARecordOfStrangersByOthersTwiceOrOfNoMeeting() {
        Meeting meeting = new Meeting(MORNING.plus(Duration.ofDays(3)), "Sở Công Thương", List.of());
        course.does(
                "OLD-DOIT-94",
                About.of(RequestKind.ATTEND_MEETING, Urgency.URGENT).at(meeting).to("OLD-TAX-94"));
        course.passTo(meeting.at());

        assertThat(course.refusal("OLD-TAX-94", recorded("OLD-TAX-94"))).isEqualTo(ReasonCode.NOT_YOURS);
        assertThat(course.refusal("OLD-TAX-94", supply(1))).isEqualTo(ReasonCode.NOT_YOURS);
        assertThat(course.refused("OLD-DOIT-94", recorded("OLD-MS-94", "OLD-TAX-94", "OLD-TAX-94")))
                .extracting(Reason::pointer)
                .containsExactly("/present/0", "/present/2");
        course.does("OLD-TAX-94", Asking.accept()).does("OLD-TAX-94", Asking.answer());
        assertThat(course.refusal("OLD-DOIT-94", Asking.close()))
                .as("nobody knows what was agreed")
                .isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
        course.does("OLD-DOIT-94", recorded());
        assertThat(course.refusal("OLD-DOIT-94", recorded())).isEqualTo(ReasonCode.ILLEGAL_TRANSITION);

        Course other = at(MORNING);
        other.does("OLD-DOIT-94", About.of(RequestKind.VERIFY, Urgency.URGENT).to("OLD-TAX-94"));
        assertThat(other.refusal("OLD-DOIT-94", recorded())).isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
    }

    @Test
    @Clause("S2-92")
    void aDepartmentAsksOthersForTheirDataGathersItAndTellsTheCommittee() {
        course.does(
                "OLD-DOH-94",
                About.of(RequestKind.PROVIDE_DOCUMENTS, Urgency.NORMAL).to("OLD-MS-94", "OLD-DOST-94"));
        course.does("OLD-MS-94", Asking.accept()).does("OLD-MS-94", Asking.answerPartly());
        course.does("OLD-DOH-94", Asking.urge("OLD-DOST-94"));
        assertThat(course.of("OLD-DOST-94").owed().agreement()).isEqualTo("QD-25-2017-UBND-SOC-TRANG");
        assertThat(course.refusal("OLD-DOH-94", Asking.close()))
                .as("in full: a part of it is not enough")
                .isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
        course.does("OLD-MS-94", Asking.answer());
        course.does("OLD-DOST-94", Asking.accept()).does("OLD-DOST-94", Asking.answer());
        course.does("OLD-DOH-94", Asking.close());

        var gathered = InformationLife.from(course.now());
        gathered.accepted(new AgencyCode("OLD-DOH-94"), Facts.gathered(new AgencyCode(COMMITTEE)));

        assertThat(gathered.told(gathered.events().getLast())).contains(new AgencyCode(COMMITTEE));
    }

    /** The standing office gathers what comes to it, the chair decides, and each who told of a difficulty hears of it. */
    @Test
    @Clause("S2-102")
    void difficultiesAreGatheredByTheStandingOfficeAndDecidedByTheChair() {
        About difficulty = About.of(RequestKind.DECIDE_DIFFICULTY, Urgency.NORMAL)
                .titled("Thiếu kho bảo quản tang vật", "Đề nghị tháo gỡ.", "QĐ 25/2017/QĐ-UBND, Điều 9 khoản 3");
        Course store = at(MORNING);
        Course boat = at(MORNING.plusSeconds(3600));
        store.does("OLD-MS-94", difficulty.to(OFFICE)).does(OFFICE, Asking.accept());
        boat.does("OLD-BORDER-94", difficulty.to(OFFICE)).does(OFFICE, Asking.accept());
        RequestId first = new RequestId(new UUID(0x389, 1));
        RequestId second = new RequestId(new UUID(0x389, 2));
        Course decision = at(boat.now());
        assertThat(decision.refused(
                        OFFICE,
                        About.of(RequestKind.VERIFY, Urgency.NORMAL)
                                .gathering(first, first)
                                .to(CHAIR)))
                .extracting(Reason::pointer)
                .containsExactly("/content/gathers", "/content/gathers/1");

        decision.does(OFFICE, difficulty.gathering(first, second).to(CHAIR));
        assertThat(decision.last(RequestMade.class).content().gathers()).containsExactly(first, second);
        decision.does(CHAIR, Asking.accept())
                .does(CHAIR, new AnswerRequest(Asking.REQUEST, "Giao Sở Tài chính thuê kho; cấp một xuồng máy."));
        decision.does(OFFICE, Asking.approve(CHAIR)).does(OFFICE, Asking.close());

        for (Course told : List.of(store, boat)) {
            told.does(OFFICE, new AnswerRequest(Asking.REQUEST, "Chủ tịch đã quyết định: thuê kho, cấp xuồng."));
            assertThat(told.explanation().past().getLast().by()).isEqualTo(new AgencyCode(OFFICE));
        }
        store.does("OLD-MS-94", Asking.close());
        boat.does("OLD-BORDER-94", Asking.close());
    }

    @Test
    @Clause("S2-13")
    void theCommitteeDirectsTheForcesOnASeriousOrganisedCase() {
        var file = CaseFileLife.from(MORNING);
        CaseFileId id = new CaseFileId(TimedLife.MATTER);
        AgencyCode market = new AgencyCode("OLD-MS-94");
        file.accepted(market, new OpenCaseFile(Facts.ofACase(), List.of(new AgencyCode(COMMITTEE)), null));
        var raised = file.accepted(market, new RaiseFlag(id, CaseFileFlag.ORGANISED, "Có đường dây, nhiều đầu mối."));
        assertThat(file.told(raised.getFirst())).as("the committee hears of it").contains(new AgencyCode(COMMITTEE));

        course.does(
                COMMITTEE,
                About.of(RequestKind.JOINT_INSPECTION, Urgency.EXPRESS)
                        .titled(
                                "Chỉ đạo phối hợp triệt phá đường dây",
                                "Công an chủ trì; Biên phòng chốt cửa sông.",
                                "QĐ 25/2017/QĐ-UBND, Điều 3 khoản 2")
                        .on(id)
                        .to("OLD-POLICE-94", "OLD-BORDER-94", "OLD-MS-94"));
        course.does("OLD-POLICE-94", Asking.accept()).does("OLD-MS-94", Asking.accept());
        course.pass(Duration.ofHours(30));

        assertThat(course.last(RequestEscalated.class).by())
                .as("who does not do as directed is reported")
                .isNotNull();
        assertThat(course.standing("OLD-BORDER-94")).isInstanceOf(Standing.Silent.class);
        for (String agency : List.of("OLD-BORDER-94")) {
            course.does(agency, Asking.accept());
        }
        for (String agency : List.of("OLD-POLICE-94", "OLD-BORDER-94", "OLD-MS-94")) {
            course.does(agency, Asking.answer());
        }
        course.does(COMMITTEE, Asking.close());
        file.wait(course.now());
        file.accepted(market, new CloseCaseFile(id, "Đã triệt phá, chuyển cơ quan điều tra."));
    }

    private static SupplyDocuments supply(Integer... documents) {
        return new SupplyDocuments(Asking.REQUEST, List.of(documents), "Công văn 12/CT-TTKT");
    }

    private static RecordMeeting recorded(String... present) {
        return new RecordMeeting(
                Asking.REQUEST, Course.codes(present), "Kiểm tra chung ba doanh nghiệp trong tháng 3.");
    }
}
