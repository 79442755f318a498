package vn.lienthong.exchange.story;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.contract.group.GroupCharter;
import vn.lienthong.contract.group.GroupMember;
import vn.lienthong.contract.group.GroupRole;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.contract.plan.SignedDocument;

/** Working groups for stories: the standing office is their head, and the minister who heads the committee signs. */
final class OfficeGroups {
    static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    static final AgencyCode BORDER = new AgencyCode("BORDER");
    static final AgencyCode COAST = new AgencyCode("COASTGUARD");
    static final AgencyCode CUSTOMS = new AgencyCode("CUSTOMS");

    private OfficeGroups() {}

    /** With border guard, coast guard and customs, for the winter of 2026. */
    static GroupCharter charter(
            String name, String purpose, List<String> mandate, List<Zone> zones, @Nullable PlanId plan) {
        return new GroupCharter(
                name,
                purpose,
                mandate,
                zones,
                List.of(),
                plan,
                List.of(
                        new GroupMember(OFFICE, "Chánh Văn phòng Thường trực", GroupRole.HEAD, 1),
                        leader(BORDER),
                        leader(COAST),
                        leader(CUSTOMS)),
                new PlanPeriod(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 2, 28)),
                null);
    }

    static GroupMember leader(AgencyCode agency) {
        return new GroupMember(agency, "Lãnh đạo đơn vị", GroupRole.MEMBER, 1);
    }

    static SignedDocument signed(String number, LocalDate on) {
        return new SignedDocument(
                number,
                on,
                "Bộ trưởng Bộ Tài chính",
                "Phó Trưởng ban Thường trực Ban Chỉ đạo 389 quốc gia",
                List.of("Quyết định số 389/QĐ-TTg ngày 19/3/2014"));
    }
}
