package vn.lienthong.views.watch;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.contract.group.GroupCharter;
import vn.lienthong.contract.group.GroupEvent.GroupEstablished;
import vn.lienthong.contract.group.GroupId;
import vn.lienthong.contract.group.GroupMember;
import vn.lienthong.contract.group.GroupRole;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.contract.plan.SignedDocument;
import vn.lienthong.contract.task.Deadline;

/** A working group at sea, set up and headed by one agency. */
final class AnyGroup {
    private AnyGroup() {}

    static GroupEstablished established(GroupId group, AgencyCode head) {
        GroupCharter charter = new GroupCharter(
                "Tổ công tác trên biển",
                "Theo dõi, điều phối.",
                List.of("Theo dõi, nắm diễn biến tình hình.", "Điều phối các lực lượng."),
                List.of(Zone.SEA),
                List.of(),
                null,
                List.of(new GroupMember(head, "Chánh Văn phòng", GroupRole.HEAD, 1)),
                new PlanPeriod(LocalDate.of(2026, 11, 20), LocalDate.of(2027, 2, 20)),
                null);
        return new GroupEstablished(
                group,
                head,
                AnyLife.MORNING,
                group.handlingCode(),
                charter,
                new SignedDocument(
                        "14/QĐ-BCĐ389",
                        LocalDate.of(2026, 11, 1),
                        "Bộ trưởng",
                        "Phó Trưởng ban Thường trực",
                        List.of("QĐ 389")),
                in(90),
                in(120),
                List.of());
    }

    private static Deadline in(int days) {
        return new Deadline(
                AnyLife.MORNING.plus(Duration.ofDays(days - 1)), AnyLife.MORNING.plus(Duration.ofDays(days)), false);
    }
}
