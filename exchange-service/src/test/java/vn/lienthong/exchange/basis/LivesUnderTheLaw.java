package vn.lienthong.exchange.basis;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.CaseFileCommand;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.CaseFileFlag;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.CaseFileOutcome;
import vn.lienthong.contract.casefile.CustodyCommand;
import vn.lienthong.contract.casefile.CustodyEvent;
import vn.lienthong.contract.casefile.CustodyLink;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.casefile.Goods;
import vn.lienthong.contract.casefile.InventoryItem;
import vn.lienthong.contract.casefile.InventoryKind;
import vn.lienthong.contract.casefile.JointCommand;
import vn.lienthong.contract.casefile.ReturnGround;
import vn.lienthong.contract.casefile.Sha256;
import vn.lienthong.contract.casefile.Transfer;
import vn.lienthong.contract.casefile.TransferKind;
import vn.lienthong.contract.casefile.WatchCommand;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.contract.group.GroupCharter;
import vn.lienthong.contract.group.GroupCommand;
import vn.lienthong.contract.group.GroupId;
import vn.lienthong.contract.group.GroupMember;
import vn.lienthong.contract.group.GroupRole;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.plan.PlanCommand;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.plan.PlanKind;
import vn.lienthong.contract.plan.PlanLinks;
import vn.lienthong.contract.plan.PlanPart;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.contract.plan.PlanReviews;
import vn.lienthong.contract.plan.PlanScope;
import vn.lienthong.contract.plan.PlanStance;
import vn.lienthong.contract.plan.PlanTerms;
import vn.lienthong.contract.plan.SignedDocument;
import vn.lienthong.contract.request.RequestCommand;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.contract.task.TaskContent;
import vn.lienthong.contract.task.TaskOrder;
import vn.lienthong.contract.task.TaskVerdict;
import vn.lienthong.exchange.casefile.CaseFileLife;
import vn.lienthong.exchange.group.GroupLife;
import vn.lienthong.exchange.plan.PlanLife;
import vn.lienthong.exchange.request.RequestLife;
import vn.lienthong.exchange.task.TimedLife;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.decider.Decision;
import vn.lienthong.views.explain.Explanation;

/** One matter of each kind between these agencies there and then, with whatever commands chance brings. */
final class LivesUnderTheLaw {
    private static final UUID ID = TimedLife.MATTER;
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final List<AgencyCode> agencies;
    private final ProvinceCode place;
    private final LocalDate day;
    private final Random random;

    LivesUnderTheLaw(List<AgencyCode> agencies, ProvinceCode place, LocalDate day, Random random) {
        this.agencies = agencies;
        this.place = place;
        this.day = day;
        this.random = random;
    }

    /** A matter that has been dealt with for a while. @param today the day on which it was explained */
    record Lived(
            List<? extends MatterEvent> events, List<Refused> refusals, Explanation explanation, LocalDate today) {}

    /** Why a command was refused, whose, and on which day. */
    record Refused(AgencyCode by, Reason reason, LocalDate day) {}

    Lived plan() {
        var plan = PlanLife.from(morning());
        List<Refused> refusals = new ArrayList<>();
        say(plan, agencies.getFirst(), new PlanCommand.DraftPlan(terms()), refusals);
        for (int turn = 0; turn < 25 && !plan.events().isEmpty(); turn++) {
            say(plan, anybody(), planCommand(), refusals);
        }
        return plan.events().isEmpty()
                ? nothing(refusals)
                : new Lived(plan.events(), refusals, PlanLife.explained(plan), today(plan));
    }

    Lived group() {
        var group = GroupLife.from(morning());
        List<Refused> refusals = new ArrayList<>();
        boolean proposed = random.nextBoolean();
        GroupCommand first = proposed
                ? new GroupCommand.ProposeGroup(charter(), anybody(), "Cần phối hợp.", null)
                : new GroupCommand.EstablishGroup(null, charter(), document());
        say(group, anybody(), first, refusals);
        for (int turn = 0; turn < 25 && !group.events().isEmpty(); turn++) {
            say(group, anybody(), groupCommand(), refusals);
        }
        return group.events().isEmpty()
                ? nothing(refusals)
                : new Lived(group.events(), refusals, GroupLife.explained(group), today(group));
    }

    Lived caseFile() {
        var file = CaseFileLife.from(morning());
        List<Refused> refusals = new ArrayList<>();
        say(file, agencies.getFirst(), new CaseFileCommand.OpenCaseFile(facts(), agencies, null), refusals);
        for (int turn = 0; turn < 25; turn++) {
            say(file, anybody(), caseFileCommand(file), refusals);
        }
        return new Lived(file.events(), refusals, CaseFileLife.explained(file), Counting.day(file.now()));
    }

    Lived request() {
        var request = RequestLife.from(morning(), ID);
        List<Refused> refusals = new ArrayList<>();
        say(
                request,
                agencies.getFirst(),
                new RequestCommand.MakeRequest(content(), agencies.subList(1, agencies.size())),
                refusals);
        for (int turn = 0; turn < 15 && !request.events().isEmpty(); turn++) {
            say(request, anybody(), requestCommand(), refusals);
        }
        return request.events().isEmpty()
                ? nothing(refusals)
                : new Lived(request.events(), refusals, RequestLife.explained(request), today(request));
    }

    private Lived nothing(List<Refused> refusals) {
        return new Lived(List.of(), refusals, new Explanation("", List.of(), List.of()), day);
    }

    private <C extends AgencyCommand, E extends MatterEvent> void say(
            TimedLife<C, E, ?> life, AgencyCode by, C content, List<Refused> refusals) {
        LocalDate today = Counting.day(life.now());
        if (life.command(by, content) instanceof Decision.Refused<E>(List<Reason> reasons)) {
            reasons.forEach(reason -> refusals.add(new Refused(by, reason, today)));
        }
        if (random.nextInt(6) == 0) {
            life.wait(life.now().plusSeconds(random.nextInt(1, 9 * 86_400)));
        }
    }

    private static LocalDate today(TimedLife<?, ?, ?> life) {
        return life.events().getLast().at().atZone(VIETNAM).toLocalDate();
    }

    private Instant morning() {
        return day.atTime(9, 0).atZone(VIETNAM).toInstant();
    }

    private AgencyCode anybody() {
        return agencies.get(random.nextInt(agencies.size()));
    }

    private PlanTerms terms() {
        AgencyCode lead = agencies.getFirst();
        List<AgencyCode> others = agencies.subList(1, agencies.size());
        PlanKind kind = random.nextInt(4) == 0 ? PlanKind.THEME : PlanKind.PEAK_CAMPAIGN;
        return new PlanTerms(
                kind,
                "Kế hoạch cao điểm",
                "Kiểm tra kho.",
                List.of(),
                new PlanPeriod(day.plusDays(20), day.plusDays(60)),
                new PlanScope(List.of(place), List.of(Zone.INLAND), List.of(), List.of(Violation.SMUGGLED), List.of()),
                List.of(new PlanPart(null, Violation.SMUGGLED, place, lead, others)),
                null,
                List.of(),
                List.of(),
                new PlanReviews(List.of(day.plusDays(40)), day.plusDays(65)),
                new PlanLinks(null, null, null));
    }

    private PlanCommand planCommand() {
        PlanId plan = new PlanId(ID);
        return switch (random.nextInt(10)) {
            case 0, 1 -> new PlanCommand.ConsultOnPlan(plan, agencies.subList(1, agencies.size()), null);
            case 2 -> new PlanCommand.GiveOpinion(plan, 1, PlanStance.DISSENT, maybe("Đề nghị lùi ngày."));
            case 3, 4 -> new PlanCommand.GiveOpinion(plan, 1, PlanStance.AGREE, null);
            case 5 -> new PlanCommand.IssuePlan(plan, document(), maybe("Cấp bách."));
            case 6 -> new PlanCommand.OfTask<>(plan, new TaskOrder.Assign(task()));
            case 7 -> new PlanCommand.OfTask<>(plan, new TaskOrder.Accept(1, null));
            case 8 -> new PlanCommand.OfTask<>(plan, new TaskOrder.Report(1, "Đã làm.", true));
            default -> new PlanCommand.OfTask<>(plan, new TaskOrder.Judge(1, TaskVerdict.CONFIRMED, null));
        };
    }

    private GroupCharter charter() {
        List<GroupMember> members = new ArrayList<>();
        for (AgencyCode agency : agencies) {
            GroupRole role = members.isEmpty() ? GroupRole.HEAD : GroupRole.MEMBER;
            members.add(new GroupMember(agency, "Lãnh đạo", role, 1));
        }
        return new GroupCharter(
                "Tổ công tác",
                "Kiểm tra, đôn đốc.",
                List.of("Kiểm tra."),
                List.of(Zone.INLAND),
                List.of(place),
                null,
                members,
                new PlanPeriod(day.plusDays(1), day.plusDays(40)),
                null);
    }

    private GroupCommand groupCommand() {
        GroupId group = new GroupId(ID);
        return switch (random.nextInt(8)) {
            case 0 -> new GroupCommand.EstablishGroup(group, charter(), document());
            case 1 -> new GroupCommand.EndGroup(group, "Đã xong nhiệm vụ.");
            case 2, 3 -> new GroupCommand.OfTask<>(group, new TaskOrder.Assign(task()));
            case 4 -> new GroupCommand.OfTask<>(group, new TaskOrder.Accept(1, null));
            case 5 -> new GroupCommand.OfTask<>(group, new TaskOrder.Report(1, "Đã làm.", true));
            case 6 -> new GroupCommand.OfTask<>(group, new TaskOrder.Urge(1, "Đề nghị báo cáo."));
            default -> new GroupCommand.OfTask<>(group, new TaskOrder.Judge(1, TaskVerdict.CONFIRMED, null));
        };
    }

    private TaskContent task() {
        return new TaskContent(
                "Rà soát kho",
                "Lập danh sách.",
                anybody(),
                null,
                day.plusDays(30).atStartOfDay(VIETNAM).toInstant(),
                null,
                null);
    }

    private SignedDocument document() {
        return new SignedDocument("15/KH", day, "Trưởng ban", "Thủ trưởng", List.of());
    }

    private CaseFacts facts() {
        return new CaseFacts(
                "Thuốc lá lậu",
                null,
                new Detection(
                        new PartialDate(day.toString()),
                        "Đội 1",
                        Force.MARKET_SURVEILLANCE,
                        List.of(),
                        place,
                        null,
                        false),
                new Goods("thuốc lá", "tobacco", List.of(), null),
                Violation.SMUGGLED,
                List.of(),
                null,
                null);
    }

    private CaseFileCommand caseFileCommand(TimedLife<CaseFileCommand, CaseFileEvent, ?> file) {
        CaseFileId id = new CaseFileId(ID);
        var custody = custody(file);
        return switch (random.nextInt(13)) {
            case 0 -> new CaseFileCommand.NameLead(id, anybody(), List.of(anybody()), "Thống nhất.");
            case 1 -> new JointCommand.JoinCaseFile(id, "Liên quan.");
            case 2 -> new JointCommand.ProposeHandling(id, "Phạt.", "Luật XLVPHC Điều 58");
            case 3 -> new JointCommand.GiveOpinion(id, random.nextBoolean(), maybe("Chưa rõ."));
            case 4 ->
                new JointCommand.DecideCaseFile(id, CaseFileOutcome.ADMINISTRATIVE, "Phạt.", "Luật XLVPHC Điều 58");
            case 5 -> new JointCommand.EnforceCaseFile(id, "Đã nộp phạt.");
            case 6 -> new WatchCommand.RaiseFlag(id, CaseFileFlag.SERIOUS, "Nghiêm trọng.");
            case 7 -> new WatchCommand.LowerFlag(id, CaseFileFlag.SERIOUS, "Đã rõ.");
            case 8, 9 -> new CustodyCommand.OfferTransfer(id, custody, transfer());
            case 10 -> new CustodyCommand.ReturnTransfer(id, custody, ReturnGround.INCOMPLETE_FILE, "Thiếu biên bản.");
            case 11 -> new CustodyCommand.DisputeCompetence(id, custody, "Không thuộc thẩm quyền.");
            default -> new CaseFileCommand.CloseCaseFile(id, "Đã xong.");
        };
    }

    private static Sha256 custody(TimedLife<CaseFileCommand, CaseFileEvent, ?> file) {
        CaseFileEvent.CaseFileOpened opened =
                (CaseFileEvent.CaseFileOpened) file.events().getFirst();
        CustodyLink link = Objects.requireNonNull(opened.custody());
        for (CaseFileEvent event : file.events()) {
            if (event instanceof CustodyEvent changed) {
                link = changed.custody();
            }
        }
        return link.digest();
    }

    private Transfer transfer() {
        InventoryItem item =
                new InventoryItem(1, InventoryKind.EVIDENCE, "Thuốc lá", BigDecimal.TEN, "bao", null, null);
        return new Transfer(
                anybody(), TransferKind.ADMINISTRATIVE, morning(), "Luật XLVPHC Điều 58", "Thẩm quyền.", List.of(item));
    }

    private RequestContent content() {
        return new RequestContent(
                RequestKind.VERIFY, "Xác minh", "Đề nghị xác minh.", Urgency.URGENT, null, "Văn bản của bên gửi", null);
    }

    private RequestCommand requestCommand() {
        RequestId id = new RequestId(ID);
        return switch (random.nextInt(5)) {
            case 0 -> new RequestCommand.ReceiveRequest(id, null);
            case 1 -> new RequestCommand.AcceptRequest(id, null);
            case 2 -> new RequestCommand.AnswerRequest(id, "Đã xác minh.");
            case 3 -> new RequestCommand.ApproveAnswer(id, anybody(), null);
            default -> new RequestCommand.CloseRequest(id, null);
        };
    }

    private @Nullable String maybe(String text) {
        return random.nextBoolean() ? text : null;
    }
}
