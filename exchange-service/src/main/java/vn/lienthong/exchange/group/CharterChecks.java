package vn.lienthong.exchange.group;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.group.GroupCharter;
import vn.lienthong.contract.group.GroupMember;
import vn.lienthong.contract.group.GroupRole;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.contract.plan.SignedDocument;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.Rule;

/** What stands against a charter, a list of members or a decision; every reason, each with its place. */
final class CharterChecks {
    /** The longest a group works, and the longest it may be extended beyond the day of the extension, in days: a limit of the system. */
    static final int LONGEST_DAYS = 366;
    /** How long after the end the figures may be asked for, in days: a limit of the system. */
    static final int LATEST_FIGURES_DAYS = 180;

    private final Directory directory;
    private final LocalDate today;
    private final List<Reason> reasons = new ArrayList<>();

    CharterChecks(Directory directory, LocalDate today) {
        this.directory = directory;
        this.today = today;
    }

    List<Reason> reasons() {
        return reasons;
    }

    CharterChecks charter(GroupCharter charter) {
        members(charter.members(), "/charter/members");
        period(charter.period());
        figures(charter.figuresBy(), charter.period());
        twice(charter.areas(), "/charter/areas");
        twice(charter.zones(), "/charter/zones");
        return this;
    }

    private void period(PlanPeriod period) {
        if (period.to().isBefore(period.from())) {
            add(ReasonCode.IMPOSSIBLE_DATE, "/charter/period/to", "Ngày kết thúc phải từ ngày bắt đầu trở đi.");
        } else if (ChronoUnit.DAYS.between(period.from(), period.to()) >= LONGEST_DAYS) {
            add(
                    ReasonCode.IMPOSSIBLE_DATE,
                    "/charter/period/to",
                    "Thời hạn dài hơn " + LONGEST_DAYS + " ngày; hãy gia hạn bằng quyết định khi cần.");
        }
        if (period.to().isBefore(today)) {
            add(ReasonCode.IMPOSSIBLE_DATE, "/charter/period/to", "Ngày kết thúc đã qua.");
        }
    }

    private void figures(@Nullable LocalDate by, PlanPeriod period) {
        if (by != null && (!by.isAfter(period.to()) || by.isAfter(period.to().plusDays(LATEST_FIGURES_DAYS)))) {
            add(
                    ReasonCode.IMPOSSIBLE_DATE,
                    "/charter/figuresBy",
                    "Hạn báo cáo kết quả phải sau ngày kết thúc, chậm nhất " + LATEST_FIGURES_DAYS + " ngày.");
        }
    }

    /** One head, agencies that exist, nobody twice. */
    CharterChecks members(List<GroupMember> members, String pointer) {
        long heads = members.stream()
                .filter(member -> member.role() == GroupRole.HEAD)
                .count();
        if (heads != 1) {
            reasons.add(new Reason(
                    ReasonCode.SCHEMA, pointer, "Cần đúng một Tổ trưởng, đang nêu " + heads + ".", Rule.ROLES.cited()));
        }
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < members.size(); index++) {
            member(members.get(index), pointer + "/" + index, seen);
        }
        return this;
    }

    private void member(GroupMember member, String pointer, Set<String> seen) {
        if (directory.agency(member.agency(), today).isEmpty()) {
            add(
                    ReasonCode.UNKNOWN_AGENCY,
                    pointer + "/agency",
                    "Cơ quan " + member.agency() + " không có hoặc không còn hoạt động.");
        }
        if (member.role() != GroupRole.MEMBER && member.persons() != 1) {
            add(ReasonCode.SCHEMA, pointer + "/persons", member.role().nameVi() + " chỉ là một người.");
        }
        if (!seen.add(member.agency() + " " + member.post().strip().toLowerCase(Locale.ROOT))) {
            add(
                    ReasonCode.SCHEMA,
                    pointer,
                    "Thành viên được nêu hai lần; nếu nhiều người cùng chức vụ, hãy nêu số người.");
        }
    }

    /** Signed on a day that has come, and not after {@code before}. */
    CharterChecks signed(SignedDocument decision, @Nullable LocalDate before) {
        if (decision.signedOn().isAfter(today)) {
            add(ReasonCode.IMPOSSIBLE_DATE, "/decision/signedOn", "Ngày ký quyết định ở tương lai.");
        } else if (before != null && decision.signedOn().isAfter(before)) {
            reasons.add(new Reason(
                    ReasonCode.IMPOSSIBLE_DATE,
                    "/decision/signedOn",
                    "Tổ công tác không thể hoạt động trước ngày ký quyết định thành lập.",
                    Rule.BY_DECISION.cited()));
        }
        return this;
    }

    private void twice(List<?> named, String pointer) {
        for (int index = 0; index < named.size(); index++) {
            if (named.indexOf(named.get(index)) < index) {
                add(ReasonCode.SCHEMA, pointer + "/" + index, "Được nêu hai lần.");
            }
        }
    }

    void add(ReasonCode code, String pointer, String detail) {
        reasons.add(Reason.of(code, pointer, detail));
    }
}
