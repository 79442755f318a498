package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.acceptance.Coordination.about;
import static vn.lienthong.acceptance.Coordination.accepted;
import static vn.lienthong.acceptance.Coordination.event;
import static vn.lienthong.acceptance.Coordination.explained;
import static vn.lienthong.acceptance.Coordination.is;
import static vn.lienthong.acceptance.Coordination.posted;
import static vn.lienthong.acceptance.Coordination.verbs;
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
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.contract.group.AfterAction;
import vn.lienthong.contract.group.GroupCharter;
import vn.lienthong.contract.group.GroupCommand;
import vn.lienthong.contract.group.GroupEvent.FiguresRecorded;
import vn.lienthong.contract.group.GroupEvent.GroupEstablished;
import vn.lienthong.contract.group.GroupId;
import vn.lienthong.contract.group.GroupMember;
import vn.lienthong.contract.group.GroupRole;
import vn.lienthong.contract.information.AudienceChanged;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.information.CommunityKind;
import vn.lienthong.contract.information.InformationCommand.ConfirmRemoval;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.plan.IdentifierKind;
import vn.lienthong.contract.plan.OverlapEvent.OverlapFound;
import vn.lienthong.contract.plan.PlanCommand.ConsultOnPlan;
import vn.lienthong.contract.plan.PlanCommand.DraftPlan;
import vn.lienthong.contract.plan.PlanCommand.GiveOpinion;
import vn.lienthong.contract.plan.PlanCommand.IssuePlan;
import vn.lienthong.contract.plan.PlanEvent.PlanIssued;
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
import vn.lienthong.contract.plan.Target;
import vn.lienthong.contract.plan.TargetSubject;
import vn.lienthong.contract.task.FieldActivity;
import vn.lienthong.contract.task.TaskContent;
import vn.lienthong.contract.task.TaskOrder;
import vn.lienthong.contract.task.TaskVerdict;
import vn.lienthong.standalone.Part;

/** A plan that one agency dissents from, and a working group that serves it, on the whole system. */
class PlanAndGroupTest {
    private static final ProvinceCode LAO_CAI = new ProvinceCode("15");

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    private final AgencySystem market = agency(MARKET);
    private final AgencySystem police = agency(POLICE);
    private final AgencySystem committee = agency(COMMITTEE);

    @Test
    @Clause("S2-62")
    void aPlanIsIssuedOnceThoseItTouchesWereHeardAndTheirDissentIsRecorded() {
        PlanId plan = drafted(market, terms(PlanKind.PEAK_CAMPAIGN, police()));
        assertThat(police.inbox()).as("a draft is its drafter's").noneMatch(about(plan.key()));

        Outcome early = market.publishes("early-" + UUID.randomUUID(), new IssuePlan(plan, document(), null));
        assertThat(early.reasons())
                .extracting(Reason::basis)
                .anyMatch(basis -> String.valueOf(basis)
                        .equals("Quy tắc của hệ thống: việc liên quan ngành, địa phương khác thì thống nhất trước"));

        posted(market, new ConsultOnPlan(plan, List.of(POLICE), null));
        posted(police, new GiveOpinion(plan, 1, PlanStance.DISSENT, "Đề nghị lùi ngày kiểm tra."));
        posted(market, new IssuePlan(plan, document(), "Kho sắp chuyển hàng."));

        assertThat(event(police, plan.key(), PlanIssued.class).dissenting()).containsExactly(POLICE);
        assertThat(explained(police, "plans", plan.key(), 4).get("next")).isNotEmpty();
        assertThat(agency(CUSTOMS).inbox()).noneMatch(about(plan.key()));
    }

    @Test
    void twoAgenciesThatPlanForOneSubjectAreBothWarned() {
        String taxCode = "53%08d".formatted(Math.floorMod(System.nanoTime(), 100_000_000L));
        drafted(market, terms(PlanKind.VERIFY, own(), business(taxCode)));
        drafted(
                police,
                terms(PlanKind.VERIFY, new PlanPart(null, null, LAO_CAI, POLICE, List.of()), business(taxCode)));

        for (AgencySystem side : List.of(market, police)) {
            assertThat(side.inboxUntil(delivery -> delivery.content()
                            .filter(OverlapFound.class::isInstance)
                            .map(OverlapFound.class::cast)
                            .filter(found -> found.label().equals(taxCode))
                            .isPresent()))
                    .isNotEmpty();
        }
    }

    @Test
    @Clause({"S1-01", "S1-02", "S1-04"})
    void aGroupIsSetUpByDecisionForAPlanAndWorksToItsFigures() {
        PlanId plan =
                drafted(committee, terms(PlanKind.PROGRAMME, new PlanPart(null, null, LAO_CAI, COMMITTEE, List.of())));
        String matter = accepted(committee, new GroupCommand.EstablishGroup(null, charter(plan), decision()));
        GroupId group = new GroupId(UUID.fromString(matter));

        GroupEstablished set = event(police, matter, GroupEstablished.class);
        assertThat(set.decision()).isEqualTo(decision());
        assertThat(set.charter()).isEqualTo(charter(plan));

        TaskContent task = new TaskContent(
                "Kiểm tra chợ đầu mối",
                "Kiểm tra các điểm bán.",
                POLICE,
                null,
                Instant.now().plus(Duration.ofDays(5)),
                null,
                FieldActivity.INSPECTION);
        posted(committee, new GroupCommand.OfTask<>(group, new TaskOrder.Assign(task)));
        posted(police, new GroupCommand.OfTask<>(group, new TaskOrder.Accept(1, null)));
        posted(police, new GroupCommand.OfTask<>(group, new TaskOrder.Report(1, "Đã kiểm tra 54 điểm.", true)));
        posted(committee, new GroupCommand.OfTask<>(group, new TaskOrder.Judge(1, TaskVerdict.CONFIRMED, null)));
        posted(committee, new GroupCommand.EndGroup(group, "Hoàn thành."));
        posted(committee, new GroupCommand.RecordFigures(group, new AfterAction(54, 3, 12, 5, 1, 1, "Hoàn thành.")));

        assertThat(verbs(market.inboxUntil(is(matter, FiguresRecorded.class)), matter))
                .containsExactly(
                        "established",
                        "task-assigned",
                        "task-accepted",
                        "task-reported",
                        "task-judged",
                        "ended",
                        "figures-recorded");
        assertThat(agency(CUSTOMS).inbox()).noneMatch(about(matter));
    }

    @Test
    void whatIsSharedWithAGroupEndsForItsMembersWithTheGroup() {
        PlanId plan =
                drafted(committee, terms(PlanKind.PROGRAMME, new PlanPart(null, null, LAO_CAI, COMMITTEE, List.of())));
        String matter = accepted(committee, new GroupCommand.EstablishGroup(null, charter(plan), decision()));
        GroupId group = new GroupId(UUID.fromString(matter));
        event(police, matter, GroupEstablished.class);

        String shared = accepted(
                police,
                new ShareInformation(
                        Examples.informationFor().content(),
                        List.of(),
                        null,
                        List.of(new Community(CommunityKind.GROUP, group.key()))));
        String text = Objects.requireNonNull(Examples.informationFor().content().text());
        String page = "/api/v1/information/" + shared;
        event(market, shared, InformationShared.class);
        await().ignoreExceptions()
                .until(() -> market.gets(Part.EXCHANGE, page).toString(), told -> told.contains(text));
        assertThat(agency(CUSTOMS).getsRaw(Part.EXCHANGE, page).statusCode()).isEqualTo(404);

        posted(committee, new GroupCommand.EndGroup(group, "Hoàn thành."));

        AudienceChanged ended = event(market, shared, AudienceChanged.class);
        assertThat(ended.left()).containsExactly(MARKET);
        assertThat(ended.content()).isNull();
        await().untilAsserted(() ->
                assertThat(market.getsRaw(Part.EXCHANGE, page).body()).doesNotContain(text));
        posted(market, new ConfirmRemoval(new InformationId(UUID.fromString(shared))));
        assertThat(agency(CUSTOMS).inbox()).noneMatch(about(shared));
    }

    private static PlanId drafted(AgencySystem by, PlanTerms terms) {
        return new PlanId(UUID.fromString(accepted(by, new DraftPlan(terms))));
    }

    private static PlanPart own() {
        return new PlanPart(null, null, LAO_CAI, MARKET, List.of());
    }

    private static PlanPart police() {
        return new PlanPart(null, null, LAO_CAI, MARKET, List.of(POLICE));
    }

    private Target business(String taxCode) {
        return new Target(
                taxCode,
                new TargetSubject(IdentifierKind.TAX_CODE, taxCode),
                null,
                new PlanPeriod(today, today.plusDays(10)));
    }

    private PlanTerms terms(PlanKind kind, PlanPart part, Target... targets) {
        return new PlanTerms(
                kind,
                "Kế hoạch dịp Tết",
                "Kiểm tra đồng thời các kho đã được xác minh.",
                List.of("Quyết định số 389/QĐ-TTg ngày 19/3/2014"),
                new PlanPeriod(today, today.plusDays(60)),
                new PlanScope(
                        List.of(LAO_CAI),
                        List.of(Zone.INLAND),
                        kind == PlanKind.PEAK_CAMPAIGN ? List.of(Force.POLICE) : List.of(),
                        List.of(Violation.SMUGGLED),
                        List.of()),
                List.of(part),
                null,
                List.of(),
                List.of(targets),
                new PlanReviews(List.of(), today.plusDays(70)),
                new PlanLinks(null, null, null));
    }

    private GroupCharter charter(PlanId plan) {
        return new GroupCharter(
                "Tổ công tác liên ngành dịp Tết",
                "Kiểm tra, đôn đốc việc thực hiện kế hoạch.",
                List.of("Kiểm tra, đôn đốc, hướng dẫn các đơn vị."),
                List.of(Zone.LAND_BORDER, Zone.INLAND),
                List.of(LAO_CAI),
                plan,
                List.of(
                        new GroupMember(COMMITTEE, "Phó Trưởng ban Thường trực", GroupRole.HEAD, 1),
                        new GroupMember(MARKET, "Chi cục trưởng", GroupRole.DEPUTY, 1),
                        new GroupMember(POLICE, "Cán bộ Phòng Cảnh sát kinh tế", GroupRole.MEMBER, 3)),
                new PlanPeriod(today, today.plusDays(60)),
                null);
    }

    private SignedDocument document() {
        return new SignedDocument("15/KH-QLTT", today, "Chi cục trưởng", "Thủ trưởng cơ quan", bases());
    }

    private SignedDocument decision() {
        return new SignedDocument(
                "21/QĐ-BCĐ389", today, "Phó Chủ tịch Ủy ban nhân dân tỉnh", "Trưởng Ban Chỉ đạo 389 tỉnh", bases());
    }

    private static List<String> bases() {
        return List.of("Quyết định số 389/QĐ-TTg ngày 19/3/2014");
    }
}
