package vn.lienthong.exchange.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.story.OfficeGroups.BORDER;
import static vn.lienthong.exchange.story.OfficeGroups.COAST;
import static vn.lienthong.exchange.story.OfficeGroups.CUSTOMS;
import static vn.lienthong.exchange.story.OfficeGroups.OFFICE;
import static vn.lienthong.exchange.story.OfficeGroups.signed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.contract.group.GroupCharter;
import vn.lienthong.contract.group.GroupCommand;
import vn.lienthong.contract.group.GroupEvent;
import vn.lienthong.contract.group.GroupId;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.InformationCommand.AcknowledgeInformation;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationEvent.InformationAcknowledged;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.plan.Serves;
import vn.lienthong.contract.plan.SignedDocument;
import vn.lienthong.contract.request.Meeting;
import vn.lienthong.contract.request.MeetingGuest;
import vn.lienthong.contract.request.Owed;
import vn.lienthong.contract.request.PressRelease;
import vn.lienthong.contract.request.RefusalGround;
import vn.lienthong.contract.request.RequestCommand;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestEvent.ReleasePublished;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.contract.task.TaskContent;
import vn.lienthong.contract.task.TaskOrder;
import vn.lienthong.contract.task.TaskVerdict;
import vn.lienthong.exchange.group.GroupLife;
import vn.lienthong.exchange.information.InformationLife;
import vn.lienthong.exchange.plan.Drafts;
import vn.lienthong.exchange.request.RequestLife;
import vn.lienthong.exchange.task.Reminders;
import vn.lienthong.exchange.task.TimedLife;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.views.explain.Explanation;
import vn.lienthong.views.explain.Explanation.Next;
import vn.lienthong.views.figures.Results;
import vn.lienthong.views.watch.Owing;

/** How the working group of QĐ 14 (¶7) speaks to the press and to the public of Plan 92, with the bodies of today. */
class GroupInPublicTest {
    /** The ministry that the press is under. */
    private static final AgencyCode CULTURE = new AgencyCode("MCST");

    private static final GroupId GROUP = new GroupId(TimedLife.MATTER);
    private static final Serves SERVES = new Serves(new PlanId(new UUID(0x389L, 92)), GROUP);
    private static final SignedDocument DECISION = signed("14/QĐ-BCĐ389", LocalDate.of(2026, 11, 23));
    private static final String PRESS = "QĐ 14/QĐ-BCĐ389, ¶7 (S1-12)";
    private static final String AWARENESS = "QĐ 14/QĐ-BCĐ389, ¶7 (S1-13)";
    private static final UUID FIRST = new UUID(0x389L, 1);
    private static final UUID SECOND = new UUID(0x389L, 2);
    private static final Instant DECEMBER = Instant.parse("2026-12-29T10:00:00Z");
    private static final Instant JANUARY = Instant.parse("2027-01-29T10:00:00Z");
    private static final String RESULTS =
            "Tình hình: thuốc lá lậu giảm, dầu D.O tăng. Kết quả Kế hoạch 92 trong tháng: 41 vụ việc, 3 vụ án.";

    private final TimedLife<GroupCommand, GroupEvent, ?> group = GroupLife.from(Drafts.MORNING);

    @Test
    @Clause("S1-12")
    void eachMonthThePressIsToldTheSituationAndTheResultsInWordsThatAllConcernedHaveAgreedOn() {
        group.accepted(OFFICE, new GroupCommand.EstablishGroup(null, charter(), DECISION));
        give(CUSTOMS, "Thông tin báo chí tháng 12", DECEMBER, PRESS);
        give(CUSTOMS, "Thông tin báo chí tháng 1", JANUARY, PRESS);
        assertThat(owed(GroupLife.explained(group)))
                .containsExactly(
                        "CUSTOMS Nhận nhiệm vụ số 1 “Thông tin báo chí tháng 12” 2026-12-29T10:00:00Z " + PRESS,
                        "CUSTOMS Nhận nhiệm vụ số 2 “Thông tin báo chí tháng 1” 2027-01-29T10:00:00Z " + PRESS);
        group.accepted(CUSTOMS, new GroupCommand.OfTask<>(GROUP, new TaskOrder.Accept(1, null)));
        group.wait(Instant.parse("2026-12-14T02:00:00Z"));

        var first = RequestLife.from(group.now(), FIRST);
        oneHasNotAnsweredAndThenRefuses(first);
        var second = RequestLife.from(first.now(), SECOND);
        first.accepted(CUSTOMS, replacedBySecond());
        allAgree(second);

        group.wait(second.now());
        report(CUSTOMS, 1, "Đã cung cấp cho 12 cơ quan báo chí nội dung thống nhất tại yêu cầu " + SECOND + ".");
        assertThat(owed(GroupLife.explained(group)))
                .contains("NSC389-SO Xác nhận hoặc yêu cầu làm lại nhiệm vụ số 1 “Thông tin báo chí tháng 12” null"
                        + " " + Rule.URGED.own());
        confirm(1);
        theNextMonthIsForgottenAndStaysOnTheWatchUntilItIsDone();
        assertThat(Results.line(OFFICE, group.events(), List.of(first.events(), second.events())))
                .as("two requests, one answered late; both tasks done")
                .isEqualTo("0/0 0; 2/1; 2/2");
    }

    private void oneHasNotAnsweredAndThenRefuses(TimedLife<RequestCommand, RequestEvent, ?> release) {
        var made = (RequestMade) release.accepted(
                        CUSTOMS, release("Danh sách kèm theo nêu tên 5 doanh nghiệp.", OFFICE, BORDER, CULTURE))
                .getFirst();
        agrees(release, FIRST, OFFICE);
        agrees(release, FIRST, BORDER);
        Owed last = of(made, CULTURE);
        assertThat(owed(RequestLife.explained(release)))
                .containsExactly(
                        "MCST Xác nhận tiếp nhận %s %s".formatted(last.receipt().at(), Rule.REQUEST_ANSWERED.own()),
                        "MCST Nhận và trả lời %s %s".formatted(last.answer().at(), Rule.REQUEST_ANSWERED.own()));
        assertThat(release.refused(CUSTOMS, close(FIRST)))
                .singleElement()
                .extracting(Reason::detail)
                .asString()
                .startsWith("Chưa thể kết thúc: còn cơ quan chưa trả lời (MCST");
        release.wait(last.receipt().at());
        assertThat(Owing.after(release.events())).anyMatch(line -> line.contains("MCST") && line.endsWith("silent"));

        release.accepted(
                CULTURE,
                new RequestCommand.RefuseRequest(
                        new RequestId(FIRST),
                        RefusalGround.AGAINST_THE_LAW,
                        "Không nêu tên doanh nghiệp khi chưa có kết luận."));
        assertThat(release.refused(CUSTOMS, close(FIRST))).singleElement().satisfies(reason -> {
            assertThat(reason.detail()).startsWith("Chưa thống nhất được: MCST đã từ chối");
            assertThat(reason.basis()).isEqualTo(PRESS);
        });
        assertThat(RequestLife.explained(release).next())
                .filteredOn(next -> next.turn().equals(CUSTOMS))
                .extracting(Next::whatVi)
                .contains("Sửa nội dung và gửi yêu cầu khác thay thế")
                .doesNotContain("Kết thúc yêu cầu");
    }

    private static void allAgree(TimedLife<RequestCommand, RequestEvent, ?> release) {
        var made =
                (RequestMade) release.accepted(CUSTOMS, release("Không nêu tên doanh nghiệp.", OFFICE, BORDER, CULTURE))
                        .getFirst();
        PressRelease agreed = Objects.requireNonNull(made.content().release());
        for (AgencyCode agency : List.of(OFFICE, BORDER, CULTURE)) {
            assertThat(release.refused(CUSTOMS, publish()))
                    .as("not before %s", agency)
                    .isNotEmpty();
            agrees(release, SECOND, agency);
            release.accepted(CUSTOMS, new RequestCommand.ApproveAnswer(new RequestId(SECOND), agency, null));
        }
        ReleasePublished published =
                (ReleasePublished) release.accepted(CUSTOMS, publish()).getFirst();

        assertThat(published.release()).as("the words that were agreed on").isEqualTo(agreed);
        assertThat(published.agreedBy()).containsExactlyInAnyOrder(OFFICE, BORDER, CULTURE);
        assertThat(published.release().extract()).isEqualTo(RESULTS + " Không nêu tên doanh nghiệp.");
        assertThat(made.content().serves()).isEqualTo(SERVES);
    }

    private void theNextMonthIsForgottenAndStaysOnTheWatchUntilItIsDone() {
        group.wait(JANUARY);
        assertThat(Reminders.last(group.events()).overdue()).isTrue();
        assertThat(group.told(group.events().getLast())).contains(CUSTOMS, OFFICE);
        assertThat(Owing.after(group.events())).contains(Owing.line("accept_task", CUSTOMS, JANUARY));
        group.accepted(OFFICE, new GroupCommand.OfTask<>(GROUP, new TaskOrder.Urge(2, "Đề nghị họp báo ngay.")));
        group.accepted(CUSTOMS, new GroupCommand.OfTask<>(GROUP, new TaskOrder.Accept(2, null)));
        report(CUSTOMS, 2, "Chưa có gì mới; đã họp báo, nhắc lại nội dung đã thống nhất.");
        confirm(2);
        assertThat(Owing.after(group.events())).noneMatch(line -> line.contains("task"));
    }

    @Test
    @Clause("S1-13")
    void awarenessIsRaisedAmongAgenciesOrganisationsAndPersonsAndWhatWasDoneForWhomIsOwedUntilConfirmed() {
        group.accepted(OFFICE, new GroupCommand.EstablishGroup(null, charter(), DECISION));
        give(CUSTOMS, "Tuyên truyền trong các cơ quan", DECEMBER, AWARENESS);
        give(COAST, "Tuyên truyền tới các tổ chức", DECEMBER, AWARENESS);
        give(BORDER, "Tuyên truyền tới người dân", DECEMBER, AWARENESS);
        List.of(CUSTOMS, COAST, BORDER)
                .forEach(owner ->
                        group.accepted(owner, new GroupCommand.OfTask<>(GROUP, new TaskOrder.Accept(of(owner), null))));
        assertThat(owed(GroupLife.explained(group)))
                .containsExactly(
                        "CUSTOMS Báo cáo nhiệm vụ số 1 “Tuyên truyền trong các cơ quan” 2026-12-29T10:00:00Z "
                                + AWARENESS,
                        "COASTGUARD Báo cáo nhiệm vụ số 2 “Tuyên truyền tới các tổ chức” 2026-12-29T10:00:00Z "
                                + AWARENESS,
                        "BORDER Báo cáo nhiệm vụ số 3 “Tuyên truyền tới người dân” 2026-12-29T10:00:00Z " + AWARENESS);

        agenciesReadWhatIsSentToThem();
        report(CUSTOMS, 1, "Đã gửi tài liệu cho 2 lực lượng; cả hai đã xác nhận đọc.");
        var conference = RequestLife.from(group.now(), FIRST);
        organisationsAreGuestsOfAConference(conference);
        report(COAST, 2, "Đã tổ chức hội nghị với 1 hiệp hội.");
        report(BORDER, 3, "Đã tuyên truyền.");
        group.accepted(
                OFFICE,
                new GroupCommand.OfTask<>(
                        GROUP,
                        new TaskOrder.Judge(3, TaskVerdict.SENT_BACK, "Chưa nêu cho ai, ở đâu, bao nhiêu người.")));
        confirm(1);
        confirm(2);
        assertThat(Owing.after(group.events()))
                .filteredOn(line -> line.contains("task"))
                .as("what was done for whom is still owed by the same day")
                .containsExactly(Owing.line("report_task", BORDER, DECEMBER));
        report(BORDER, 3, "Đã phát 3.000 tờ rơi, ký cam kết với 412 hộ ở 6 xã biên giới.");
        confirm(3);
        assertThat(Results.line(OFFICE, group.events(), List.of(conference.events())))
                .isEqualTo("0/0 0; 1/0; 3/3");
    }

    private void agenciesReadWhatIsSentToThem() {
        var leaflet = InformationLife.from(group.now());
        InformationId id = new InformationId(TimedLife.MATTER);
        leaflet.accepted(CUSTOMS, new ShareInformation(leaflet(), List.of(BORDER, COAST)));
        leaflet.accepted(BORDER, new AcknowledgeInformation(id));
        leaflet.accepted(COAST, new AcknowledgeInformation(id));

        assertThat(leaflet.events())
                .filteredOn(InformationAcknowledged.class::isInstance)
                .extracting(read -> read.by())
                .containsExactly(BORDER, COAST);
    }

    private static void organisationsAreGuestsOfAConference(TimedLife<RequestCommand, RequestEvent, ?> conference) {
        Meeting meeting = new Meeting(
                conference.now().plus(Duration.ofDays(5)),
                "Hải Phòng",
                List.of(),
                List.of(new MeetingGuest("Hiệp hội Xăng dầu Việt Nam", COAST)));
        conference.accepted(
                COAST,
                new RequestCommand.MakeRequest(
                        content(RequestKind.ATTEND_MEETING, "Hội nghị tuyên truyền", AWARENESS, meeting),
                        List.of(CUSTOMS)));
        agrees(conference, FIRST, CUSTOMS);
        conference.wait(meeting.at());
        conference.accepted(
                COAST,
                new RequestCommand.RecordMeeting(
                        new RequestId(FIRST), List.of(CUSTOMS), "Hội viên cam kết không mua dầu trôi nổi."));
        conference.accepted(COAST, close(FIRST));
    }

    /** Who owes what, by when, under which clause. */
    private static List<String> owed(Explanation explanation) {
        return explanation.next().stream()
                .filter(Next::owed)
                .map(next -> "%s %s %s %s".formatted(next.turn(), next.whatVi(), next.dueAt(), next.basis()))
                .toList();
    }

    private static Owed of(RequestMade made, AgencyCode addressee) {
        return made.owed().stream()
                .filter(owed -> owed.addressee().equals(addressee))
                .findFirst()
                .orElseThrow();
    }

    private static int of(AgencyCode owner) {
        return 1 + List.of(CUSTOMS, COAST, BORDER).indexOf(owner);
    }

    private void give(AgencyCode owner, String title, Instant dueAt, String basis) {
        TaskContent task = new TaskContent(title, "Thực hiện và báo cáo.", owner, null, dueAt, basis, null);
        group.accepted(OFFICE, new GroupCommand.OfTask<>(GROUP, new TaskOrder.Assign(task)));
    }

    private void report(AgencyCode owner, int task, String text) {
        group.accepted(owner, new GroupCommand.OfTask<>(GROUP, new TaskOrder.Report(task, text, true)));
    }

    private void confirm(int task) {
        group.accepted(
                OFFICE, new GroupCommand.OfTask<>(GROUP, new TaskOrder.Judge(task, TaskVerdict.CONFIRMED, null)));
    }

    private static void agrees(TimedLife<RequestCommand, RequestEvent, ?> request, UUID id, AgencyCode agency) {
        request.accepted(agency, new RequestCommand.AcceptRequest(new RequestId(id), null));
        request.accepted(agency, new RequestCommand.AnswerRequest(new RequestId(id), "Đồng ý."));
    }

    private static RequestCommand close(UUID id) {
        return new RequestCommand.CloseRequest(new RequestId(id), null);
    }

    private static RequestCommand replacedBySecond() {
        return new RequestCommand.SupersedeRequest(
                new RequestId(FIRST), new RequestId(SECOND), "Đã bỏ tên doanh nghiệp.");
    }

    private static RequestCommand release(String more, AgencyCode... addressees) {
        PressRelease given = new PressRelease(
                "Kết quả Kế hoạch 92", RESULTS + " " + more, List.of("Báo Công Thương", "TTXVN"), Drafts.MORNING);
        return new RequestCommand.MakeRequest(
                content(RequestKind.AGREE_PRESS_RELEASE, RESULTS + " " + more, PRESS, null)
                        .releasing(given),
                List.of(addressees));
    }

    private static RequestCommand publish() {
        return new RequestCommand.PublishRelease(new RequestId(SECOND));
    }

    private static RequestContent content(RequestKind kind, String text, String basis, @Nullable Meeting meeting) {
        return new RequestContent(
                kind, kind.nameVi(), text, Urgency.NORMAL, null, basis, null, null, SERVES, null, meeting, null, null);
    }

    private static InformationContent leaflet() {
        Picture picture = new Picture(null, List.of(), null, "xăng dầu, thuốc lá", "giấu trong hàng nông sản", null);
        return new InformationContent(
                "Tài liệu tuyên truyền",
                "Trách nhiệm của cán bộ, đơn vị.",
                picture,
                Reliability.COMPLETE,
                Credibility.CONFIRMED);
    }

    private static GroupCharter charter() {
        return OfficeGroups.charter(
                "Tổ công tác liên ngành kiểm tra, đôn đốc, hướng dẫn thực hiện Kế hoạch số 92/KH-BCĐ389",
                "Kiểm tra, đôn đốc, hướng dẫn thực hiện Kế hoạch số 92/KH-BCĐ389.",
                List.of("Phối hợp với cơ quan thông tấn, báo chí; tuyên truyền nâng cao nhận thức."),
                List.of(Zone.LAND_BORDER, Zone.SEA, Zone.INLAND),
                SERVES.plan());
    }
}
