package vn.lienthong.exchange.group;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.Level;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.registry.agency.Agencies;
import vn.lienthong.registry.basis.Rule;

/**
 * Whether a body may set up a working group: the national committee through its offices, a ministry in its line (QĐ
 * 14/QĐ-BCĐ389), a provincial committee in its province (QĐ 25/2017/QĐ-UBND Sóc Trăng, Điều 3 khoản 4).
 */
final class WhoMaySetUp {
    private static final Set<Force> NATIONAL_BODIES =
            Set.of(Force.STANDING_OFFICE, Force.STANDING_BODY, Force.MINISTRY);

    private WhoMaySetUp() {}

    /** Why not, if it may not set up a group that works in these provinces; none stand for the whole country. */
    static Optional<Reason> against(
            Agencies agencies, AgencyCode body, List<ProvinceCode> areas, LocalDate day, @Nullable String pointer) {
        Optional<Agency> found = agencies.find(body, day);
        if (found.filter(WhoMaySetUp::isSuchABody).isEmpty()) {
            return Optional.of(new Reason(
                    ReasonCode.NOT_YOURS,
                    pointer,
                    "Cơ quan " + body
                            + " không thành lập tổ công tác liên ngành; hãy gửi đề nghị tới Ban Chỉ đạo 389 hoặc bộ chủ quản.",
                    Rule.COMMITTEE_TEAMS.cited()));
        }
        Agency agency = found.get();
        boolean outside = agency.level() != Level.NATIONAL
                && (areas.isEmpty() || !areas.stream().allMatch(agency::covers));
        return outside
                ? Optional.of(new Reason(
                        ReasonCode.NOT_YOURS,
                        "/charter/areas",
                        "Ban Chỉ đạo 389 tỉnh chỉ thành lập tổ công tác trong tỉnh; hãy nêu đúng tỉnh, hoặc đề nghị Ban Chỉ đạo 389 quốc gia.",
                        Rule.IN_THE_PROVINCE.cited()))
                : Optional.empty();
    }

    private static boolean isSuchABody(Agency agency) {
        boolean national = agency.level() == Level.NATIONAL;
        boolean provincial = agency.level() == Level.PROVINCIAL;
        return NATIONAL_BODIES.contains(agency.force())
                ? national
                : agency.force().equals(Force.STEERING_COMMITTEE) && (national || provincial);
    }
}
