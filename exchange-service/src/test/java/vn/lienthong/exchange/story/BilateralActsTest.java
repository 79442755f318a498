package vn.lienthong.exchange.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lienthong.exchange.story.OfficeGroups.BORDER;
import static vn.lienthong.exchange.story.OfficeGroups.CUSTOMS;
import static vn.lienthong.exchange.story.OfficeGroups.OFFICE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.contract.group.GroupCharter;
import vn.lienthong.contract.group.GroupCommand;
import vn.lienthong.contract.group.GroupEvent.ProposalGranted;
import vn.lienthong.contract.group.GroupId;
import vn.lienthong.contract.group.GroupMember;
import vn.lienthong.contract.group.GroupRole;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.Direction;
import vn.lienthong.contract.information.InformationCommand.AcknowledgeInformation;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.plan.PlanCommand;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.plan.PlanKind;
import vn.lienthong.contract.plan.PlanPart;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.contract.plan.PlanScope;
import vn.lienthong.contract.plan.PlanStance;
import vn.lienthong.contract.plan.PlanTerms;
import vn.lienthong.contract.task.TaskContent;
import vn.lienthong.contract.task.TaskOrder;
import vn.lienthong.exchange.group.GroupLife;
import vn.lienthong.exchange.information.InformationLife;
import vn.lienthong.exchange.plan.Drafts;
import vn.lienthong.exchange.task.Reminders;
import vn.lienthong.exchange.task.TimedLife;

/** What the standing office and market surveillance undertook in 2020 to do together for the national committee. */
class BilateralActsTest {
    private static final AgencyCode COMMITTEE = new AgencyCode("NSC389");
    private static final AgencyCode MARKET = new AgencyCode("DMSD");
    private static final AgencyCode POLICE = new AgencyCode("C03");
    private static final AgencyCode MINISTRY = new AgencyCode("MOIT");
    private static final AgencyCode HEALTH = new AgencyCode("MOH");
    private static final GroupId GROUP = new GroupId(TimedLife.MATTER);

    @Test
    @Clause("S0-12")
    void bothAdviseOnAProgrammeWhichTheOpinionOfEachIsKeptWith() {
        Planned programme = Planned.by(OFFICE, Drafts.MORNING);
        programme.drafted(terms("Kiểm tra kho hàng của sàn thương mại điện tử."), MARKET, COMMITTEE);
        programme.opinion(MARKET, 1, PlanStance.DISSENT, "Giao Quản lý thị trường chủ trì phần kho hàng.");
        assertThat(programme.life().told(programme.life().events().getLast()))
                .as("the committee sees what each of the two advises")
                .contains(OFFICE, COMMITTEE);

        programme
                .life()
                .accepted(
                        OFFICE,
                        new PlanCommand.RevisePlan(
                                programme.id(),
                                terms("Quản lý thị trường chủ trì kiểm tra kho hàng."),
                                "Tiếp thu ý kiến của Cục.",
                                null));
        programme.opinion(MARKET, 2, PlanStance.AGREE, "Thống nhất.");
        programme.opinion(COMMITTEE, 2, PlanStance.AGREE, "Đồng ý ban hành.");

        assertThat(programme.issued(null).dissenting()).isEmpty();
        assertThat(programme.life().events())
                .filteredOn(PlanEvent.OpinionGiven.class::isInstance)
                .extracting(PlanEvent::by, event -> ((PlanEvent.OpinionGiven) event).revision())
                .as("both opinions stand, each with the text it was on")
                .containsExactly(tuple(MARKET, 1), tuple(MARKET, 2), tuple(COMMITTEE, 2));
    }

    @Test
    @Clause("S0-16")
    void marketSurveillanceProposesAnInspectionTeamToTheNationalCommitteeWhichChecksMinistriesAndLocalities() {
        var group = GroupLife.from(Drafts.MORNING);
        group.accepted(
                MARKET,
                new GroupCommand.ProposeGroup(charter(), COMMITTEE, "Bốn tháng không bộ, tỉnh nào báo cáo.", null));
        assertThat(group.audience()).contains(OFFICE, COMMITTEE);
        assertThat(group.refused(OFFICE, established()))
                .as("the committee decides, not its office")
                .extracting(Reason::code)
                .containsExactly(ReasonCode.NOT_YOURS);
        var granted = (ProposalGranted) group.accepted(COMMITTEE, established()).getFirst();
        assertThat(granted.charter().members())
                .extracting(GroupMember::agency)
                .containsExactly(OFFICE, MARKET, MINISTRY, new AgencyCode("SC389-15"));

        Instant due = Instant.parse("2026-12-20T10:00:00Z");
        for (AgencyCode checked : List.of(MINISTRY, new AgencyCode("SC389-15"))) {
            group.accepted(OFFICE, task(checked, due));
        }
        group.wait(due);

        assertThat(Reminders.of(group.events()))
                .filteredOn(reminded -> reminded.overdue())
                .extracting(reminded -> reminded.by())
                .as("who was checked and has not done it")
                .containsExactly(MINISTRY, new AgencyCode("SC389-15"));
        group.accepted(
                OFFICE, new GroupCommand.OfTask<>(GROUP, new TaskOrder.Urge(1, "Đề nghị bộ triển khai và báo cáo.")));
    }

    @Test
    @Clause("S0-19")
    void eachTellsTheOtherOfGoodsThatGoInlandAndThatComeBack() {
        told(OFFICE, MARKET, "cửa khẩu phụ Bản Vược", Direction.INTO_DOMESTIC_MARKET);
        told(MARKET, OFFICE, "kho ở Đông Anh", Direction.OUT_OF_DOMESTIC_MARKET);
    }

    private static void told(AgencyCode provider, AgencyCode receiver, String route, Direction direction) {
        var information = InformationLife.from(Drafts.MORNING);
        Picture picture = new Picture(
                route, List.of(new ProvinceCode("15")), "nhóm gùi hàng", "đường cát", "chia nhỏ, đi đêm", direction);
        information.accepted(
                provider,
                new ShareInformation(
                        new InformationContent(
                                "Luồng hàng", "Hàng chia nhỏ.", picture, Reliability.USUAL, Credibility.PROBABLE),
                        List.of(receiver)));
        information.accepted(receiver, new AcknowledgeInformation(new InformationId(TimedLife.MATTER)));

        assertThat(information.events().getFirst())
                .isInstanceOfSatisfying(
                        InformationShared.class,
                        shared -> assertThat(shared.content().picture().direction())
                                .isEqualTo(direction));
        assertThat(information.audience()).containsExactlyInAnyOrder(provider, receiver);
    }

    /** What the review of the first half of 2022 set for the second, with the bodies of today. */
    @Test
    @Clause("S4-16")
    void theOfficeDirectsByThemesOnCigarettesSugarPetrolBiologicalsAndMedicalSupplies() {
        List<String> themes = List.of("tobacco", "sugar", "petroleum", "biological", "medical", "medical_supplies");
        Planned direction = Planned.by(OFFICE, Drafts.MORNING);
        PlanTerms terms = new Drafts.Terms()
                .kind(PlanKind.THEME)
                .scope(new PlanScope(List.of(), List.of(Zone.LAND_BORDER, Zone.INLAND), List.of(), List.of(), themes))
                .parts(
                        new PlanPart("tobacco", null, null, BORDER, List.of(POLICE)),
                        new PlanPart("sugar", null, null, CUSTOMS, List.of(BORDER)),
                        new PlanPart("petroleum", null, null, MARKET, List.of(POLICE)),
                        new PlanPart("biological", null, null, HEALTH, List.of(CUSTOMS)),
                        new PlanPart("medical", null, null, HEALTH, List.of(MARKET)),
                        new PlanPart("medical_supplies", null, null, HEALTH, List.of(MARKET)))
                .made();
        direction.inForce(terms, BORDER, CUSTOMS, MARKET, POLICE, HEALTH);
        Instant due = Instant.parse("2027-01-10T10:00:00Z");
        for (AgencyCode lead : List.of(BORDER, CUSTOMS, MARKET, HEALTH)) {
            direction.gives(lead, "Thực hiện chuyên đề được giao", due, null);
        }
        direction.carriesOut(HEALTH, 4, "Đã kiểm tra 31 cơ sở sinh phẩm, vật tư y tế.");
        direction.confirms(4);
        direction.life().wait(due);

        assertThat(Reminders.of(direction.life().events()))
                .filteredOn(reminded -> reminded.overdue())
                .extracting(reminded -> reminded.by())
                .as("the leads of the other themes are late")
                .containsExactly(BORDER, CUSTOMS, MARKET);
    }

    private static PlanTerms terms(String purpose) {
        return new Drafts.Terms()
                .kind(PlanKind.PROGRAMME)
                .purpose(purpose)
                .scope(new PlanScope(List.of(), List.of(Zone.INLAND), List.of(), List.of(), List.of("tobacco")))
                .parts(new PlanPart("tobacco", null, null, OFFICE, List.of(MARKET)))
                .made();
    }

    private static GroupCharter charter() {
        return new GroupCharter(
                "Đoàn kiểm tra liên ngành",
                "Kiểm tra, đôn đốc các bộ, ngành, địa phương.",
                List.of("Kiểm tra, đôn đốc."),
                List.of(Zone.INLAND),
                List.of(),
                null,
                List.of(
                        new GroupMember(OFFICE, "Chánh Văn phòng Thường trực", GroupRole.HEAD, 1),
                        new GroupMember(MARKET, "Cục trưởng", GroupRole.DEPUTY, 1),
                        OfficeGroups.leader(MINISTRY),
                        OfficeGroups.leader(new AgencyCode("SC389-15"))),
                new PlanPeriod(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 2, 28)),
                null);
    }

    private static GroupCommand established() {
        return new GroupCommand.EstablishGroup(
                GROUP, charter(), OfficeGroups.signed("31/QĐ-BCĐ389", LocalDate.of(2026, 11, 23)));
    }

    private static GroupCommand task(AgencyCode owner, Instant dueAt) {
        return new GroupCommand.OfTask<>(
                GROUP,
                new TaskOrder.Assign(new TaskContent(
                        "Báo cáo việc triển khai", "Nêu kế hoạch, kết quả, tồn tại.", owner, null, dueAt, null, null)));
    }
}
