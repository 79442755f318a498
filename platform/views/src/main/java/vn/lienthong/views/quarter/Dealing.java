package vn.lienthong.views.quarter;

import java.util.List;
import java.util.Set;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.runtime.question.Words;
import vn.lienthong.views.register.RegisterQueries;

/** What a party does that concerns the others: the number and the list behind it are of the same matters. */
enum Dealing {
    INFORMATION_SHARED("information.shared", "Thông tin đã cung cấp", Dealings::shared),
    INFORMATION_RECEIVED(
            "information.received", "Thông tin đã nhận", (dealt, party, others) -> dealt.shared(others, party)),
    REQUESTS_MADE("requests.made", "Yêu cầu phối hợp đã gửi", Dealings::requested),
    REQUESTS_RECEIVED(
            "requests.received", "Yêu cầu phối hợp đã nhận", (dealt, party, others) -> dealt.requested(others, party)),
    REQUESTS_ANSWERED("requests.answered", "Yêu cầu phối hợp đã trả lời", Dealings::answered),
    REQUESTS_LATE("requests.late", "Yêu cầu phối hợp để quá hạn", Dealings::wasLate),
    CASE_FILES_HANDED_OVER("casefiles.handed-over", "Hồ sơ vụ việc đã chuyển giao", Dealings::handedOver),
    CASE_FILES_TAKEN_OVER(
            "casefiles.taken-over",
            "Hồ sơ vụ việc đã tiếp nhận",
            (dealt, party, others) -> dealt.handedOver(others, party)),
    TIPS_PASSED_ON("tips.passed-on", "Tin báo đã chuyển", Dealings::passedOn),
    TIPS_TAKEN_UP("tips.taken-up", "Tin báo đã thụ lý", (dealt, party, others) -> dealt.passedOn(others, party)),
    PLANS_IN_COMMON("plans.common", "Kế hoạch cùng thực hiện", Dealings::planned),
    GROUPS_IN_COMMON("groups.common", "Tổ công tác cùng tham gia", Dealings::grouped);

    static final Words<Dealing> WORDS = new Words<>("số liệu trao đổi", List.of(values()), Dealing::wire);

    private final String wire;
    private final String nameVi;
    private final Between between;

    private interface Between {
        boolean are(Dealings dealt, Set<AgencyCode> party, Set<AgencyCode> others);
    }

    Dealing(String wire, String nameVi, Between between) {
        this.wire = wire;
        this.nameVi = nameVi;
        this.between = between;
    }

    /** The word that travels. */
    String wire() {
        return wire;
    }

    /** The kind of the matters that it counts, by whose name the word begins. */
    Matter kind() {
        return RegisterQueries.matterOf(wire.substring(0, wire.indexOf('.'))).orElseThrow();
    }

    /** What it counts, in Vietnamese. */
    String nameVi() {
        return nameVi;
    }

    /** Whether a matter counts. */
    boolean counts(Dealings dealt, AgencyCode party, Set<AgencyCode> others) {
        return between.are(dealt, Set.of(party), others);
    }
}
