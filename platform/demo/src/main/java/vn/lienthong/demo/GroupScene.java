package vn.lienthong.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.contract.group.AfterAction;
import vn.lienthong.contract.group.GroupCharter;
import vn.lienthong.contract.group.GroupCommand;
import vn.lienthong.contract.group.GroupCommand.EndGroup;
import vn.lienthong.contract.group.GroupCommand.EstablishGroup;
import vn.lienthong.contract.group.GroupCommand.RecordFigures;
import vn.lienthong.contract.group.GroupEvent.GroupEstablished;
import vn.lienthong.contract.group.GroupId;
import vn.lienthong.contract.group.GroupMember;
import vn.lienthong.contract.group.GroupRole;
import vn.lienthong.contract.information.AudienceChanged;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.information.CommunityKind;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.InformationCommand.ConfirmRemoval;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.contract.plan.SignedDocument;
import vn.lienthong.contract.task.FieldActivity;
import vn.lienthong.contract.task.TaskContent;
import vn.lienthong.contract.task.TaskOrder;
import vn.lienthong.contract.task.TaskVerdict;

/** A working group of a province: set up by decision, with a task, to the figures after its end. */
final class GroupScene {
    static final AgencyCode COMMITTEE = new AgencyCode("SC389-15");
    static final AgencyCode MARKET = new AgencyCode("MS-15");
    static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    static final List<AgencyCode> CAST = List.of(COMMITTEE, MARKET, POLICE);

    private final Steps steps;
    private final Clock clock;
    private final LocalDate today;

    GroupScene(Steps steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
        this.today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    /** @param plan the plan that the group serves */
    void play(PlanId plan) throws InterruptedException {
        Played set = steps.play(
                "TO001",
                COMMITTEE,
                new EstablishGroup(null, charter(plan), decision()),
                "thành lập tổ công tác liên ngành theo quyết định");
        GroupId group = new GroupId(UUID.fromString(Steps.begun(set)));
        steps.narrator()
                .add("mã xử lý riêng %s; tự kết thúc hết ngày %s"
                        .formatted(steps.event(set, GroupEstablished.class).code(), Steps.day(today.plusDays(60))));
        TaskContent task = new TaskContent(
                "Kiểm tra chợ đầu mối",
                "Kiểm tra, đôn đốc các điểm bán ở chợ đầu mối.",
                POLICE,
                List.of(MARKET),
                clock.instant().plus(Duration.ofDays(10)),
                "21/QĐ-BCĐ389",
                FieldActivity.INSPECTION);
        steps.play(
                "TO001-giao",
                COMMITTEE,
                new GroupCommand.OfTask<>(group, new TaskOrder.Assign(task)),
                "(cơ quan của Tổ trưởng) giao nhiệm vụ 1 cho %s".formatted(POLICE));
        steps.play(
                "TO001-nhan",
                POLICE,
                new GroupCommand.OfTask<>(group, new TaskOrder.Accept(1, null)),
                "nhận nhiệm vụ 1");
        steps.play(
                "TO001-baocao",
                POLICE,
                new GroupCommand.OfTask<>(group, new TaskOrder.Report(1, "Đã kiểm tra 54 điểm bán.", true)),
                "báo cáo hoàn thành");
        steps.play(
                "TO001-xacnhan",
                COMMITTEE,
                new GroupCommand.OfTask<>(group, new TaskOrder.Judge(1, TaskVerdict.CONFIRMED, null)),
                "xác nhận");
        InformationId information = share(group);
        steps.play("TO001-ket", COMMITTEE, new EndGroup(group, "Hoàn thành trước thời hạn."), "kết thúc tổ công tác");
        steps.explain("groups", group.key(), COMMITTEE, 6);
        endsWithTheGroup(information);
        steps.play(
                "TO001-ketqua",
                COMMITTEE,
                new RecordFigures(
                        group, new AfterAction(54, 3, 12, 5, 2_750_000_000L, 830_000_000L, "Hoàn thành các nhiệm vụ.")),
                "báo cáo kết quả: 54 vụ việc, trong đó 3 vụ án");
    }

    /** With whoever belongs to the group, and with nobody by name. */
    private InformationId share(GroupId group) throws InterruptedException {
        InformationContent content = new InformationContent(
                "Điểm tập kết hàng ở chợ đầu mối",
                "Hai điểm tập kết sau chợ, hàng về lúc 3 giờ sáng.",
                new Picture(null, List.of(new ProvinceCode("15")), null, "thực phẩm", null, null),
                Reliability.USUAL,
                Credibility.PROBABLE);
        Played shared = steps.play(
                "TO001-thongtin",
                POLICE,
                new ShareInformation(
                        content, List.of(), null, List.of(new Community(CommunityKind.GROUP, group.key()))),
                "chia sẻ thông tin với tổ: ai thuộc tổ thì xem được");
        return new InformationId(UUID.fromString(Steps.begun(shared)));
    }

    /** Nobody took it back: it has ended for the members because the group has. */
    private void endsWithTheGroup(InformationId information) throws InterruptedException {
        for (AgencyCode member : List.of(COMMITTEE, MARKET)) {
            steps.stage()
                    .told(
                            member,
                            AudienceChanged.class,
                            changed -> changed.information().equals(information))
                    .ifPresent(changed -> steps.narrator()
                            .add("tổ kết thúc thì %s thôi được xem thông tin đã chia sẻ với tổ, và phải gỡ"
                                    .formatted(steps.narrator().name(member))));
            steps.play(
                    "TO001-go-" + member, member, new ConfirmRemoval(information), "xác nhận đã gỡ thông tin của tổ");
        }
    }

    private GroupCharter charter(PlanId plan) {
        return new GroupCharter(
                "Tổ công tác liên ngành dịp Tết",
                "Kiểm tra, đôn đốc việc thực hiện kế hoạch cao điểm.",
                List.of("Nắm diễn biến tình hình.", "Kiểm tra, đôn đốc, hướng dẫn các đơn vị."),
                List.of(Zone.LAND_BORDER, Zone.INLAND),
                List.of(new ProvinceCode("15")),
                plan,
                List.of(
                        new GroupMember(COMMITTEE, "Phó Trưởng ban Thường trực", GroupRole.HEAD, 1),
                        new GroupMember(MARKET, "Chi cục trưởng", GroupRole.DEPUTY, 1),
                        new GroupMember(POLICE, "Cán bộ Phòng Cảnh sát kinh tế", GroupRole.MEMBER, 3)),
                new PlanPeriod(today, today.plusDays(60)),
                null);
    }

    private SignedDocument decision() {
        return new SignedDocument(
                "21/QĐ-BCĐ389",
                today,
                "Phó Chủ tịch Ủy ban nhân dân tỉnh",
                "Trưởng Ban Chỉ đạo 389 tỉnh",
                List.of("Quyết định số 389/QĐ-TTg ngày 19/3/2014"));
    }
}
