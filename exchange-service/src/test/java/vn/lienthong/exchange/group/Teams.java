package vn.lienthong.exchange.group;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.contract.group.AfterAction;
import vn.lienthong.contract.group.GroupCharter;
import vn.lienthong.contract.group.GroupCommand;
import vn.lienthong.contract.group.GroupCommand.ChangeMembers;
import vn.lienthong.contract.group.GroupCommand.DeclineProposal;
import vn.lienthong.contract.group.GroupCommand.EndGroup;
import vn.lienthong.contract.group.GroupCommand.EstablishGroup;
import vn.lienthong.contract.group.GroupCommand.ExtendGroup;
import vn.lienthong.contract.group.GroupCommand.ProposeGroup;
import vn.lienthong.contract.group.GroupCommand.RecordFigures;
import vn.lienthong.contract.group.GroupEvent;
import vn.lienthong.contract.group.GroupId;
import vn.lienthong.contract.group.GroupMember;
import vn.lienthong.contract.group.GroupRole;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.contract.plan.SignedDocument;
import vn.lienthong.contract.task.TaskContent;
import vn.lienthong.contract.task.TaskOrder;
import vn.lienthong.contract.task.TaskVerdict;
import vn.lienthong.exchange.task.TimedLife;
import vn.lienthong.fixture.Shipped;

/** A provincial working group and what is said of it, in these tests. */
final class Teams {
    static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");
    static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    static final AgencyCode COMMITTEE = new AgencyCode("SC389-15");
    static final AgencyCode MARKET = new AgencyCode("MS-15");
    static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    static final AgencyCode BORDER = new AgencyCode("BORDER");
    static final AgencyCode STRANGER = new AgencyCode("TAX");
    static final GroupId GROUP = new GroupId(TimedLife.MATTER);
    static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    static final LocalDate LAST = LocalDate.of(2027, 2, 28);

    static final List<AgencyCode> PARTS = List.of(COMMITTEE, MARKET, POLICE);

    private Teams() {}

    static TimedLife<GroupCommand, GroupEvent, GroupState> aGroup() {
        return new TimedLife<>(new Groups(Shipped.DIRECTORY), MORNING);
    }

    /** A group at work, set up by the provincial committee. */
    static TimedLife<GroupCommand, GroupEvent, GroupState> atWork() {
        var group = aGroup();
        group.accepted(COMMITTEE, establish());
        return group;
    }

    static GroupCharter charter() {
        return charter(members(), new PlanPeriod(FIRST, LAST), null);
    }

    static GroupCharter charter(List<GroupMember> members, PlanPeriod period, @Nullable LocalDate figuresBy) {
        return new GroupCharter(
                "Tổ công tác liên ngành dịp Tết",
                "Kiểm tra, đôn đốc việc thực hiện kế hoạch cao điểm.",
                List.of("Theo dõi, nắm diễn biến tình hình.", "Kiểm tra, đôn đốc, hướng dẫn các đơn vị."),
                List.of(Zone.LAND_BORDER, Zone.INLAND),
                List.of(new ProvinceCode("15")),
                null,
                members,
                period,
                figuresBy);
    }

    static List<GroupMember> members() {
        return List.of(
                member(COMMITTEE, "Phó Trưởng ban Thường trực", GroupRole.HEAD),
                member(MARKET, "Chi cục trưởng", GroupRole.DEPUTY),
                new GroupMember(POLICE, "Cán bộ Phòng Cảnh sát kinh tế", GroupRole.MEMBER, 3));
    }

    /** The same agencies, of which this one is the head. */
    static List<GroupMember> headedBy(AgencyCode head) {
        return PARTS.stream()
                .map(agency -> member(agency, "Lãnh đạo", agency.equals(head) ? GroupRole.HEAD : GroupRole.MEMBER))
                .toList();
    }

    static GroupMember member(AgencyCode agency, String post, GroupRole role) {
        return new GroupMember(agency, post, role, 1);
    }

    static SignedDocument decision() {
        return decision(LocalDate.of(2026, 11, 23));
    }

    static SignedDocument decision(LocalDate signedOn) {
        return new SignedDocument(
                "21/QĐ-BCĐ389",
                signedOn,
                "Phó Chủ tịch Ủy ban nhân dân tỉnh",
                "Trưởng Ban Chỉ đạo 389 tỉnh",
                List.of("Quyết định số 25/2017/QĐ-UBND, Điều 3 khoản 4"));
    }

    static EstablishGroup establish() {
        return new EstablishGroup(null, charter(), decision());
    }

    static EstablishGroup establish(GroupCharter charter) {
        return new EstablishGroup(null, charter, decision());
    }

    static EstablishGroup grant() {
        return new EstablishGroup(GROUP, charter(), decision());
    }

    static ProposeGroup propose(AgencyCode to, @Nullable Instant decideBy) {
        return new ProposeGroup(charter(), to, "Địa bàn trọng điểm, nhiều lực lượng cùng làm.", decideBy);
    }

    static DeclineProposal decline() {
        return new DeclineProposal(GROUP, "Đã có tổ công tác của trung ương trên địa bàn.");
    }

    static ChangeMembers change(List<GroupMember> members) {
        return new ChangeMembers(GROUP, members, decision());
    }

    static ExtendGroup extend(LocalDate lastDay) {
        return new ExtendGroup(GROUP, lastDay, decision());
    }

    static EndGroup end() {
        return new EndGroup(GROUP, "Đã hoàn thành nhiệm vụ trước thời hạn.");
    }

    static RecordFigures figures() {
        return new RecordFigures(
                GROUP, new AfterAction(54, 3, 12, 5, 2_750_000_000L, 830_000_000L, "Hoàn thành các nhiệm vụ."));
    }

    static GroupCommand assign(AgencyCode owner, Instant dueAt) {
        return new GroupCommand.OfTask<>(
                GROUP,
                new TaskOrder.Assign(new TaskContent(
                        "Rà soát kho, bãi",
                        "Lập danh sách kho, bãi có dấu hiệu tập kết hàng lậu.",
                        owner,
                        null,
                        dueAt,
                        null,
                        null)));
    }

    static GroupCommand accept(int task) {
        return new GroupCommand.OfTask<>(GROUP, new TaskOrder.Accept(task, null));
    }

    static GroupCommand report(int task, boolean complete) {
        return new GroupCommand.OfTask<>(GROUP, new TaskOrder.Report(task, "Đã lập danh sách 23 kho, bãi.", complete));
    }

    static GroupCommand judge(int task, TaskVerdict verdict) {
        return new GroupCommand.OfTask<>(
                GROUP, new TaskOrder.Judge(task, verdict, verdict == TaskVerdict.CONFIRMED ? null : "Thiếu địa chỉ."));
    }

    static GroupCommand urge(int task) {
        return new GroupCommand.OfTask<>(GROUP, new TaskOrder.Urge(task, "Đề nghị báo cáo ngay."));
    }
}
