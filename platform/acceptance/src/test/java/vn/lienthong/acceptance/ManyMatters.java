package vn.lienthong.acceptance;

import static vn.lienthong.acceptance.Coordination.posted;
import static vn.lienthong.acceptance.Examples.aCaseFile;
import static vn.lienthong.acceptance.Examples.aRequestTo;
import static vn.lienthong.acceptance.Examples.informationFor;
import static vn.lienthong.acceptance.RunningSystem.COMMITTEE;
import static vn.lienthong.acceptance.RunningSystem.CUSTOMS;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.POLICE;
import static vn.lienthong.acceptance.RunningSystem.agency;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.casefile.CaseFileCommand.CloseCaseFile;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.contract.group.AfterAction;
import vn.lienthong.contract.group.GroupCharter;
import vn.lienthong.contract.group.GroupCommand;
import vn.lienthong.contract.group.GroupId;
import vn.lienthong.contract.group.GroupMember;
import vn.lienthong.contract.group.GroupRole;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.contract.plan.Serves;
import vn.lienthong.contract.plan.SignedDocument;
import vn.lienthong.contract.request.RequestCommand.AcceptRequest;
import vn.lienthong.contract.request.RequestCommand.AnswerRequest;
import vn.lienthong.contract.request.RequestCommand.CloseRequest;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestCommand.PauseRequest;
import vn.lienthong.contract.request.RequestCommand.ReceiveRequest;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.contract.task.FieldActivity;
import vn.lienthong.contract.task.TaskContent;
import vn.lienthong.contract.task.TaskVerdict;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.TipCommand.AcceptTip;
import vn.lienthong.contract.tip.TipCommand.OfferTip;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.contract.tip.TipCommand.ReturnTip;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipId;

/** Something of everything that pages count: more case files than a page lists, requests, tips and tasks that stand differently. */
final class ManyMatters {
    /** Lists have fifty rows a page. */
    private static final int MORE_THAN_A_PAGE = 53;

    private static final ProvinceCode LAO_CAI = new ProvinceCode("15");
    private static final Duration SHORT = Duration.ofSeconds(4);

    private final AgencySystem market = agency(MARKET);
    private final AgencySystem police = agency(POLICE);
    private final AgencySystem committee = agency(COMMITTEE);

    /** Makes them happen. @return the working group that some of them serve */
    String happen() {
        GroupId group = new GroupId(
                UUID.fromString(posted(committee, new GroupCommand.EstablishGroup(null, charter(), decision()))));
        caseFiles(new Serves(null, group));
        requests(new Serves(null, group));
        tips(new Serves(null, group));
        tasks(group);
        posted(market, informationFor(POLICE));
        posted(police, informationFor(MARKET, COMMITTEE));
        return group.key();
    }

    private void caseFiles(Serves serves) {
        for (int number = 0; number < MORE_THAN_A_PAGE; number++) {
            OpenCaseFile file = aCaseFile("Vụ việc đếm số %d %s".formatted(number, UUID.randomUUID()));
            AgencySystem opener = number % 7 == 0 ? police : market;
            String matter = posted(opener, new OpenCaseFile(file.facts(), null, number % 5 == 0 ? serves : null));
            if (number % 10 == 5) {
                posted(opener, new CloseCaseFile(new CaseFileId(UUID.fromString(matter)), "Đã xử lý."));
            }
        }
    }

    private void requests(Serves serves) {
        made(market, Urgency.EXPRESS, null, POLICE);
        RequestId several = made(market, Urgency.URGENT, serves, POLICE, CUSTOMS);
        posted(police, new ReceiveRequest(several, null));
        posted(
                market,
                new PauseRequest(
                        several, CUSTOMS, Instant.now().plus(Duration.ofDays(1)), "Chờ giám định.", "Thỏa thuận"));
        RequestId answered = made(police, Urgency.URGENT, serves, MARKET);
        posted(market, new AcceptRequest(answered, null));
        posted(market, new AnswerRequest(answered, "Đã rõ."));
        RequestId done = made(police, Urgency.NORMAL, null, MARKET);
        posted(market, new AcceptRequest(done, null));
        posted(market, new AnswerRequest(done, "Đã rõ."));
        posted(police, new CloseRequest(done, null));
        posted(market, aRequestTo(POLICE));
    }

    private static RequestId made(AgencySystem by, Urgency urgency, @Nullable Serves serves, AgencyCode... to) {
        RequestContent content = new RequestContent(
                RequestKind.VERIFY,
                "Xác minh chủ kho " + UUID.randomUUID(),
                "Đề nghị xác minh.",
                urgency,
                null,
                "Quy chế phối hợp",
                null,
                null,
                serves,
                null,
                null,
                null,
                null);
        return new RequestId(UUID.fromString(posted(by, new MakeRequest(content, List.of(to)))));
    }

    private void tips(Serves serves) {
        received(null);
        TipId returned = received(serves);
        posted(market, new OfferTip(returned, POLICE, "Gần trụ sở."));
        posted(police, new ReturnTip(returned, "Địa bàn khác."));
        TipId accepted = received(serves);
        posted(market, new OfferTip(accepted, POLICE, "Gần trụ sở."));
        posted(police, new AcceptTip(accepted));
    }

    private TipId received(@Nullable Serves serves) {
        TipContent content =
                new TipContent(Channel.FORM, "Kho hàng lạ", "Xe bốc hàng đêm.", LAO_CAI, "thuốc lá", null, serves);
        return new TipId(UUID.fromString(posted(market, new ReceiveTip(content, null, null))));
    }

    /** One is confirmed, one is soon overdue, one is of the other agency and has yet to be taken on. */
    private void tasks(GroupId group) {
        assign(group, MARKET, FieldActivity.PATROL, Duration.ofDays(5));
        assign(group, MARKET, null, SHORT);
        assign(group, POLICE, FieldActivity.PATROL, Duration.ofDays(2));
        posted(market, new GroupCommand.AcceptTask(group, 1, null));
        posted(market, new GroupCommand.ReportTask(group, 1, "Đã tuần tra.", true));
        posted(committee, new GroupCommand.JudgeTask(group, 1, TaskVerdict.CONFIRMED, null));
    }

    private void assign(GroupId group, AgencyCode owner, @Nullable FieldActivity activity, Duration within) {
        TaskContent task = new TaskContent(
                "Kiểm tra chợ đầu mối",
                "Kiểm tra các điểm bán.",
                owner,
                null,
                Instant.now().plus(within),
                null,
                activity);
        posted(committee, new GroupCommand.AssignTask(group, task));
    }

    /** Ends a group, and states its figures: what was counted stands beside them. @return its id */
    String accountedFor() {
        GroupId group = new GroupId(
                UUID.fromString(posted(committee, new GroupCommand.EstablishGroup(null, charter(), decision()))));
        posted(
                market,
                new OpenCaseFile(
                        aCaseFile("Vụ việc của tổ " + UUID.randomUUID()).facts(), null, new Serves(null, group)));
        posted(committee, new GroupCommand.EndGroup(group, "Hoàn thành."));
        posted(committee, new GroupCommand.RecordFigures(group, new AfterAction(54, 3, 12, 5, 1, 1, "Hoàn thành.")));
        return group.key();
    }

    private static GroupCharter charter() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        return new GroupCharter(
                "Tổ công tác được đếm " + UUID.randomUUID(),
                "Kiểm tra, đôn đốc việc thực hiện kế hoạch.",
                List.of("Kiểm tra, đôn đốc, hướng dẫn các đơn vị."),
                List.of(Zone.LAND_BORDER, Zone.INLAND),
                List.of(LAO_CAI),
                null,
                List.of(
                        new GroupMember(COMMITTEE, "Phó Trưởng ban Thường trực", GroupRole.HEAD, 1),
                        new GroupMember(MARKET, "Chi cục trưởng", GroupRole.DEPUTY, 1),
                        new GroupMember(POLICE, "Cán bộ Phòng Cảnh sát kinh tế", GroupRole.MEMBER, 3)),
                new PlanPeriod(today, today.plusDays(60)),
                null);
    }

    private static SignedDocument decision() {
        return new SignedDocument(
                "21/QĐ-BCĐ389",
                LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")),
                "Phó Chủ tịch Ủy ban nhân dân tỉnh",
                "Trưởng Ban Chỉ đạo 389 tỉnh",
                List.of("Quyết định số 389/QĐ-TTg ngày 19/3/2014"));
    }
}
