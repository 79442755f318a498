package vn.lienthong.exchange.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.EscalationLevel;
import vn.lienthong.contract.request.Meeting;
import vn.lienthong.contract.request.MeetingGuest;
import vn.lienthong.contract.request.RequestCommand.AnswerRequest;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestCommand.RecordMeeting;
import vn.lienthong.contract.request.RequestCommand.SendBackAnswer;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestEvent.MeetingRecorded;
import vn.lienthong.contract.request.RequestEvent.RequestAnswered;
import vn.lienthong.contract.request.RequestEvent.RequestEscalated;
import vn.lienthong.contract.request.RequestEvent.RequestJoined;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.contract.request.RequestEvent.RequestRolledUp;
import vn.lienthong.contract.request.RequestEvent.RequestUrged;
import vn.lienthong.contract.request.RequestEvent.RequestWarned;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.contract.request.Rewarded;
import vn.lienthong.exchange.request.Asking.About;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.views.explain.Explanation.Next;

/** What the regulations let agencies ask of one another, one short story each. */
class KindsStoryTest {
    private static final Instant IN_SOC_TRANG = Instant.parse("2024-03-05T02:00:00Z");

    private final Course course = new Course();
    private final Course socTrang = new Course(Shipped.DIRECTORY, Course.EVERYBODY, IN_SOC_TRANG);

    @Test
    @Clause("S1-08")
    void aThematicMeetingIsLedAndEnterprisesTakePartWithoutSeeingAnythingOfTheSystem() {
        List<MeetingGuest> guests = List.of(
                new MeetingGuest("Sàn giao dịch thương mại điện tử", new AgencyCode("DMSD")),
                new MeetingGuest(
                        "Hiệp hội Chống hàng giả và Bảo vệ thương hiệu Việt Nam", new AgencyCode("NSC389-SO")));
        Meeting meeting = new Meeting(course.now().plus(Duration.ofDays(7)), "Hà Nội", List.of(), guests);
        course.does(
                "NSC389-SO",
                About.of(RequestKind.ATTEND_MEETING, Urgency.NORMAL)
                        .titled(
                                "Hội nghị chuyên đề: hàng giả trên sàn thương mại điện tử",
                                "Đánh giá tình hình, thống nhất giải pháp.",
                                "QĐ 14/QĐ-BCĐ389")
                        .at(meeting)
                        .to("DMSD", "C03", "CUSTOMS"));

        assertThat(course.last(RequestMade.class).content().meeting().guests()).isEqualTo(guests);
        assertThat(course.audience()).as("agencies alone").isSubsetOf(Course.EVERYBODY);
        for (String agency : List.of("DMSD", "C03", "CUSTOMS")) {
            course.does(agency, Asking.accept()).does(agency, Asking.answer());
            course.does("NSC389-SO", Asking.approve(agency));
        }
        course.passTo(meeting.at().plus(Duration.ofHours(3)));
        course.does(
                "NSC389-SO",
                new RecordMeeting(
                        Asking.REQUEST,
                        Course.codes("DMSD", "C03", "CUSTOMS"),
                        "1. Sàn gỡ bài đăng trong 24 giờ. 2. Ba lực lượng lập đầu mối chung."));
        assertThat(course.last(MeetingRecorded.class).agreed()).startsWith("1. Sàn gỡ bài đăng");
        assertThat(course.told(course.last(MeetingRecorded.class)))
                .as("the solutions agreed on reach all that were called")
                .containsAll(Course.codes("DMSD", "C03", "CUSTOMS"));
        course.does("NSC389-SO", Asking.close());
    }

    @Test
    @Clause("S2-93")
    void aDepartmentRecommendsMeasuresToTheCommitteeAndToWhoIsCompetentAndIsAnswered() {
        socTrang.does(
                "OLD-DOH-94",
                About.of(RequestKind.PROPOSE_POLICY, Urgency.NORMAL)
                        .titled(
                                "Kiến nghị quản lý việc bán thực phẩm chức năng qua mạng",
                                "Đề nghị quy định đăng ký điểm bán, hậu kiểm theo quý.",
                                "QĐ 25/2017/QĐ-UBND, Điều 7 khoản 3 điểm d")
                        .to("OLD-SC389-94", "OLD-PPC-94"));
        assertThat(socTrang.explanation().next())
                .extracting(next -> next.turn().value())
                .contains("OLD-SC389-94", "OLD-PPC-94");
        socTrang.does("OLD-SC389-94", Asking.accept()).does("OLD-SC389-94", Asking.answer());
        assertThat(socTrang.refusal("OLD-DOH-94", Asking.close()))
                .as("one of the two has not answered yet")
                .isEqualTo(ReasonCode.ILLEGAL_TRANSITION);

        socTrang.does("OLD-PPC-94", Asking.accept()).does("OLD-PPC-94", Asking.answer());

        socTrang.does("OLD-DOH-94", Asking.close());
    }

    /** The chair is reached at the people's committee; the answer is due when the committee says, the receipt by agreement. */
    @Test
    @Clause("S2-85")
    void theCommitteeRecommendsMeasuresToTheChairWhoDecidesOnThemAtTheSecondAnswer() {
        Instant due = Instant.parse("2024-03-12T10:00:00Z");
        socTrang.does("OLD-SC389-94", measuresByTheChair(due));
        assertThat(socTrang.explanation().past().getFirst().basis()).endsWith("Điều 7 khoản 1 điểm d");
        assertThat(owed())
                .as("the receipt within four working hours, the answer when the committee needs it")
                .containsExactly(
                        "OLD-PPC-94 Xác nhận tiếp nhận 2024-03-05T08:00:00Z QD-25-2017-UBND-SOC-TRANG S2-10",
                        "OLD-PPC-94 Nhận và trả lời 2024-03-12T10:00:00Z QD-25-2017-UBND-SOC-TRANG S2-10");

        socTrang.does("OLD-PPC-94", Asking.receive()).pass(Duration.ofDays(3));
        socTrang.does("OLD-SC389-94", Asking.urge("OLD-PPC-94"));
        assertThat(socTrang.told(socTrang.last(RequestUrged.class))).contains(new AgencyCode("OLD-PPC-94"));
        assertThat(owed())
                .containsExactly("OLD-PPC-94 Nhận và trả lời 2024-03-12T10:00:00Z QD-25-2017-UBND-SOC-TRANG S2-10");

        socTrang.does("OLD-PPC-94", Asking.accept())
                .does("OLD-PPC-94", new AnswerRequest(Asking.REQUEST, "Đã nhận kiến nghị, sẽ xem xét."));
        assertThat(owed())
                .as("it is the committee's turn, which may take its time")
                .isEmpty();
        assertThat(may())
                .contains(
                        "OLD-SC389-94 Chấp thuận trả lời của UBND Sóc Trăng (cũ)",
                        "OLD-SC389-94 Trả lại trả lời của UBND Sóc Trăng (cũ) để bổ sung");
        Instant later = Instant.parse("2024-03-15T10:00:00Z");
        socTrang.does(
                "OLD-SC389-94",
                new SendBackAnswer(
                        Asking.REQUEST, new AgencyCode("OLD-PPC-94"), "Chưa quyết định từng biện pháp.", later));
        assertThat(owed()).containsExactly("OLD-PPC-94 Trả lời 2024-03-15T10:00:00Z QD-25-2017-UBND-SOC-TRANG S2-10");

        socTrang.does("OLD-PPC-94", new AnswerRequest(Asking.REQUEST, "Đồng ý biện pháp 1 và 2, giao Sở Tài chính."));
        socTrang.does("OLD-SC389-94", Asking.approve("OLD-PPC-94")).does("OLD-SC389-94", Asking.close());
        assertThat(socTrang.explanation().next()).isEmpty();
    }

    @Test
    void measuresTheChairLeavesUnansweredGoToTheStandingOfficeForTheCommitteeAloneStandsBesideTheChair() {
        socTrang.does("OLD-SC389-94", measuresByTheChair(Instant.parse("2024-03-12T10:00:00Z")));
        socTrang.does("OLD-PPC-94", Asking.receive());

        List<RequestEvent> heard = socTrang.pass(Duration.ofDays(8));

        assertThat(heard).first().isInstanceOf(RequestWarned.class);
        assertThat(heard).element(1).isInstanceOfSatisfying(RequestEscalated.class, escalated -> {
            assertThat(escalated.at()).isEqualTo(Instant.parse("2024-03-12T10:00:00Z"));
            assertThat(escalated.level())
                    .as("no body of the province is above but the one that asks")
                    .isEqualTo(EscalationLevel.STANDING_OFFICE);
            assertThat(escalated.to()).isEqualTo(Course.codes("NSC389-SO"));
        });
        assertThat(owed())
                .containsExactly("OLD-PPC-94 Nhận và trả lời (đã báo cáo Văn phòng Thường trực) 2024-03-12T10:00:00Z"
                        + " QD-25-2017-UBND-SOC-TRANG S2-10");
        assertThat(may()).contains("NSC389-SO Chuyển phần của UBND Sóc Trăng (cũ) cho cơ quan khác");
    }

    private static MakeRequest measuresByTheChair(Instant due) {
        return About.of(RequestKind.PROPOSE_POLICY, Urgency.URGENT)
                .titled(
                        "Kiến nghị biện pháp kiểm soát dầu D.O bán lẻ ven biển",
                        "1. Lập tổ kiểm tra ở ba cảng cá. 2. Bố trí kinh phí giám định mẫu.",
                        "QĐ 25/2017/QĐ-UBND, Điều 7 khoản 1 điểm d")
                .by(due)
                .to("OLD-PPC-94");
    }

    /** Who owes what, by when, under which clause. */
    private List<String> owed() {
        return socTrang.explanation().next().stream()
                .filter(Next::owed)
                .map(next -> "%s %s %s %s".formatted(next.turn(), next.whatVi(), next.dueAt(), next.basis()))
                .toList();
    }

    /** Who may do what. */
    private List<String> may() {
        return socTrang.explanation().next().stream()
                .filter(next -> !next.owed())
                .map(next -> next.turn() + " " + next.whatVi())
                .toList();
    }

    /** Both sides advise; the committee recommends; the Government answers the committee, and the committee those that advised. */
    @Test
    @Clause("S0-14")
    void bothSidesProposeToTheCommitteeWhichRecommendsToTheGovernment() {
        About directive = About.of(RequestKind.PROPOSE_POLICY, Urgency.NORMAL)
                .titled(
                        "Kiến nghị ban hành Chỉ thị về thương mại điện tử",
                        "Đề nghị trình Thủ tướng ban hành Chỉ thị.",
                        "Quy chế phối hợp 2020, ¶7");
        assertThat(course.refused("NSC389-SO", directive.with("DMSD").to("GOV-OFFICE", "NSC389")))
                .as("not round the committee")
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.pointer()).isEqualTo("/addressees/0");
                    assertThat(reason.code()).isEqualTo(ReasonCode.NOT_YOURS);
                    assertThat(reason.detail()).contains("NSC389");
                    assertThat(reason.basis()).isEqualTo("QCPH-VPTT389-QLTT-2020, ¶7 (S0-14)");
                });

        course.does("NSC389-SO", directive.with("DMSD").to("NSC389"));
        assertThat(course.explanation().next())
                .filteredOn(next -> next.turn().value().equals("DMSD"))
                .extracting(Next::command)
                .containsExactly("vn.lienthong.request.join.v1");
        course.does("DMSD", Asking.join());
        assertThat(course.told(course.last(RequestJoined.class))).contains(new AgencyCode("NSC389"));
        course.does("NSC389", Asking.accept());

        Course recommended = new Course(Shipped.DIRECTORY, Course.EVERYBODY, course.now());
        recommended.does("NSC389", directive.to("GOV-OFFICE"));
        recommended.does("GOV-OFFICE", Asking.accept()).does("GOV-OFFICE", Asking.answer());
        recommended.does("NSC389", Asking.approve("GOV-OFFICE")).does("NSC389", Asking.close());

        course.does("NSC389", Asking.answer());
        assertThat(course.refusal("DMSD", Asking.close()))
                .as("the requester closes")
                .isEqualTo(ReasonCode.NOT_YOURS);
        course.does("NSC389-SO", Asking.close());
    }

    @Test
    void aProposalIsNotMovedOnToTheGovernmentRoundTheCommitteeAndAMinistryReportsByItself() {
        About gap = About.of(RequestKind.PROPOSE_POLICY, Urgency.NORMAL);
        course.does("DMSD", gap.to("GOV-INSP"));
        assertThat(course.refusal("NSC389-SO", Asking.readdress("GOV-INSP", "GOV-OFFICE")))
                .isEqualTo(ReasonCode.NOT_YOURS);

        new Course().does("MOIT", gap.to("GOV-OFFICE"));
        new Course()
                .does(
                        "DMSD",
                        About.of(RequestKind.ATTEND_MEETING, Urgency.NORMAL).to("GOV-OFFICE"));
    }

    @Test
    @Clause("S0-15")
    void aMinistryIsDirectedToReviewALegalGapAndIsFollowedUntilItHas() {
        course.does(
                "NSC389-SO",
                About.of(RequestKind.PROPOSE_POLICY, Urgency.NORMAL)
                        .titled(
                                "Rà soát quy định về hàng không rõ nguồn gốc bán qua mạng",
                                "Đề nghị rà soát, sửa đổi, bổ sung.",
                                "Quy chế phối hợp 2020, ¶7")
                        .by(course.now().plus(Duration.ofDays(60)))
                        .with("DMSD")
                        .to("MOIT", "PPC-15"));
        course.does("DMSD", Asking.join());
        course.does("MOIT", Asking.accept()).does("MOIT", Asking.assign());
        course.does("PPC-15", Asking.accept()).does("PPC-15", Asking.answer());
        course.pass(Duration.ofDays(61));

        assertThat(course.of("MOIT").clock().stage().isOver()).isTrue();
        assertThat(course.refusal("NSC389-SO", Asking.close())).isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
        course.does("NSC389-SO", Asking.urge("MOIT"));
        course.does("MOIT", new AnswerRequest(Asking.REQUEST, "Đã rà soát; trình sửa hai nghị định trong quý III."));
        course.does("NSC389-SO", Asking.close());
    }

    @Test
    @Clause("S2-102")
    void aDifficultyGoesToTheStandingOfficeAndThroughItToTheChairWhoDecides() {
        About difficulty = About.of(RequestKind.DECIDE_DIFFICULTY, Urgency.NORMAL)
                .titled("Thiếu kho bảo quản tang vật", "Đề nghị tháo gỡ.", "QĐ 25/2017, Điều 9 khoản 3");
        socTrang.does("OLD-MS-94", difficulty.to("OLD-DOF-94"));
        socTrang.does("OLD-DOF-94", Asking.accept());

        Course decision = new Course(Shipped.DIRECTORY, Course.EVERYBODY, socTrang.now());
        decision.does("OLD-DOF-94", difficulty.to("OLD-PPC-94"));
        decision.does("OLD-PPC-94", Asking.accept()).does("OLD-PPC-94", Asking.answer());
        decision.does("OLD-DOF-94", Asking.approve("OLD-PPC-94")).does("OLD-DOF-94", Asking.close());

        socTrang.does("OLD-DOF-94", Asking.answer()).does("OLD-MS-94", Asking.close());
        assertThat(socTrang.explanation().next()).isEmpty();
    }

    /** The group's lead is asked for its advice by the system; the leaders of the national committee answer after it. */
    @Test
    @Clause("S1-15")
    void theGroupAdvisesOnADifficultyAndTheLeadersOfTheNationalCommitteeDecide() {
        About difficulty = About.of(RequestKind.DECIDE_DIFFICULTY, Urgency.NORMAL)
                .titled("Thiếu kho bảo quản tang vật", "Đề nghị tháo gỡ.", "QĐ 14/QĐ-BCĐ389");
        assertThat(course.refused("SC389-15", difficulty.to("NSC389-SO")))
                .as("who advises does not decide")
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.pointer()).isEqualTo("/addressees/0");
                    assertThat(reason.basis()).isEqualTo("TCT-QD14-BCD389-KH92 S1-15");
                });

        course.does("SC389-15", difficulty.to("NSC389"));

        assertThat(course.explanation().next().stream().filter(Next::owed))
                .extracting(next -> next.turn() + " " + next.basis())
                .contains("NSC389-SO TCT-QD14-BCD389-KH92 S1-15");
        course.does("NSC389", Asking.accept());
        assertThat(course.refusal("NSC389", Asking.answer()))
                .as("not before it is advised")
                .isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
        course.does("NSC389-SO", Asking.accept()).does("NSC389-SO", Asking.answer());
        assertThat(course.last(RequestRolledUp.class).by()).isEqualTo(new AgencyCode("NSC389-SO"));

        course.does("NSC389", Asking.answer());
        assertThat(course.told(course.last(RequestAnswered.class)))
                .as("the decision reaches who raised the difficulty and who advised")
                .containsAll(Course.codes("SC389-15", "NSC389-SO"));
        course.does("SC389-15", Asking.close());
    }

    @Test
    void theLeadersMayDecideWithoutAdviceIfTheySayWhyAndTheGroupsOwnDifficultyNeedsNoneOfItsOwn() {
        About difficulty = About.of(RequestKind.DECIDE_DIFFICULTY, Urgency.EXPRESS);
        course.does("SC389-15", difficulty.to("NSC389")).does("NSC389", Asking.accept());
        course.does("NSC389", Asking.answerForOthers());
        assertThat(course.last(RequestAnswered.class).answeredFor()).isEqualTo(Course.codes("NSC389-SO"));

        Course own = new Course();
        own.does("NSC389-SO", difficulty.to("NSC389"));
        assertThat(own.last(RequestMade.class).owed()).hasSize(1);
    }

    @Test
    @Clause("S1-16")
    void theOfficeOfTheGroupProposesAUnitAndAPostForARewardToTheLeadersOfTheCommittee() {
        List<Rewarded> whom = List.of(
                new Rewarded(new AgencyCode("BORDER-15"), null, null, "Triệt phá đường dây đường cát lậu."),
                new Rewarded(new AgencyCode("MS-15"), "Đội số 1", "Đội trưởng", "Phát hiện kho số 7."));
        course.does(
                "NSC389-SO",
                About.of(RequestKind.PROPOSE_REWARD, Urgency.NORMAL)
                        .titled("Đề nghị khen thưởng", "Thành tích trong Kế hoạch 92.", "QĐ 14/QĐ-BCĐ389, ¶8")
                        .rewarding(whom)
                        .to("NSC389"));
        assertThat(course.last(RequestMade.class).content().rewarded()).isEqualTo(whom);

        course.does("NSC389", Asking.accept())
                .does("NSC389", new AnswerRequest(Asking.REQUEST, "Tặng bằng khen cho cả hai."));
        assertThat(course.told(course.events().getLast())).contains(new AgencyCode("NSC389-SO"));
        course.does("NSC389-SO", Asking.close());
    }

    @Test
    @Clause("S1-17")
    void aProposalOfDisciplineReachesNeitherTheUnitConcernedNorWhoStandsBesideOrUnderIt() {
        About discipline =
                About.of(RequestKind.PROPOSE_DISCIPLINE, Urgency.EXPRESS).concerning("DOIT-15");
        assertThat(course.refused("NSC389-SO", discipline.to("MS-15", "DAE-15", "FOREST-15", "PPC-15")))
                .as("under it, beside it, under who stands beside it; the one above may be told")
                .extracting(Reason::pointer)
                .containsExactly("/addressees/0", "/addressees/1", "/addressees/2");

        course.does("NSC389-SO", discipline.to("PPC-15"));
        assertThat(course.refusal("DOIT-15", Asking.accept())).isEqualTo(ReasonCode.NO_SUCH_MATTER);
        course.pass(Duration.ofDays(3));

        assertThat(course.audience()).containsExactlyElementsOf(Course.codes("NSC389-SO", "PPC-15", "SC389-15"));
        for (String left : List.of("DOIT-15", "MS-15", "DOF-15", "FOREST-15")) {
            assertThat(course.refusal("NSC389-SO", Asking.readdress("PPC-15", left)))
                    .as(left)
                    .isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
        }
    }
}
