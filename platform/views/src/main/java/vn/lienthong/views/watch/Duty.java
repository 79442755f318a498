package vn.lienthong.views.watch;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.registry.basis.Grounds;
import vn.lienthong.registry.basis.Rule;

/** What may be owed on a matter; every kind of matter has some of them. */
enum Duty {
    RECEIVE("Xác nhận tiếp nhận yêu cầu", Rule.REQUEST_ANSWERED),
    ANSWER("Trả lời yêu cầu", Rule.REQUEST_ANSWERED),
    APPROVE("Chấp thuận hoặc trả lại nội dung trả lời", null),
    ANSWER_OFFER("Nhận hoặc trả hồ sơ được chuyển", null),
    HANDLE("Xử lý hồ sơ đã nhận", null),
    DECIDE_COMPETENCE("Quyết định cơ quan có thẩm quyền", null),
    GIVE_OPINION("Cho ý kiến", Rule.AGREED_FIRST),
    NOTIFY_COMPETENT("Thông báo cơ quan có thẩm quyền về việc đột xuất, phức tạp", null),
    DECIDE_PROPOSAL("Quyết định về đề nghị thành lập tổ công tác", Rule.COMMITTEE_TEAMS),
    END_GROUP("Kết thúc hoặc gia hạn tổ công tác", Rule.BY_DECISION),
    REPORT_FIGURES("Báo cáo kết quả của tổ công tác", Rule.TO_THE_END),
    INTERIM_REVIEW("Sơ kết kế hoạch", Rule.REVIEWS),
    FINAL_REVIEW("Tổng kết kế hoạch", Rule.REVIEWS),
    ACCEPT_TASK("Nhận nhiệm vụ", Rule.CARRIED_OUT),
    REPORT_TASK("Báo cáo nhiệm vụ", Rule.CARRIED_OUT),
    JUDGE_TASK("Xác nhận hoặc yêu cầu làm lại nhiệm vụ", Rule.URGED),
    HAND_IN_REPORT("Gửi báo cáo theo quy chế", null),
    HOLD_MEETING("Tổ chức họp theo quy chế", null),
    AGREE_RELEASE("Thống nhất thông tin công bố theo quy chế", null),
    MAKE_SHARE("Chia sẻ theo quy chế", null),
    ROUTE_TIP("Chuyển tin báo tới cơ quan có thẩm quyền, hoặc thụ lý", null),
    ACCEPT_TIP("Thụ lý hoặc chuyển trả tin báo", Rule.TIP_HANDLED),
    SCREEN_TIP("Sàng lọc tin báo", null),
    COMPLETE_TIP("Bổ sung dữ kiện của tin báo", null),
    VERIFY_TIP("Xác minh và kết luận tin báo", Rule.TIP_SETTLED),
    CLOSE_TIP("Kết thúc tin báo, nêu kết quả để bên tiếp nhận báo lại cho người báo", Rule.TIP_SETTLED),
    CALL_BACK("Gọi lại cho người báo tin như đã hẹn", null),
    READ_BULLETIN("Xác nhận đã đọc bản tin", Rule.AS_THE_PROVIDER_ASKS),
    ACKNOWLEDGE_CORRECTION("Xác nhận đã đọc bản đính chính của thông tin", Rule.AS_THE_PROVIDER_ASKS),
    REMOVE_INFORMATION("Xác nhận đã gỡ thông tin bị thu hồi", Rule.AS_THE_PROVIDER_ASKS),
    REVIEW_SOURCE("Rà soát nguồn đã được đính chính, thu hồi", null),
    ANSWER_PARTNER("Trả lời có đồng ý liên hệ với bên cùng đối chiếu không", null),
    CONCLUDE_SUSPICION("Tìm hiểu và kết luận về nghi vấn dò thử định danh", null),
    FINISH("Giải quyết, kết thúc", Rule.TO_THE_END);

    /** What an addressee owes until it has answered a request, as stored. */
    static final Set<String> UNANSWERED = Set.of(RECEIVE.name(), ANSWER.name());

    private final String nameVi;
    /** The rule that says so, where the matter itself cites nothing; null where it always does. */
    private final @Nullable Rule rule;

    Duty(String nameVi, @Nullable Rule rule) {
        this.nameVi = nameVi;
        this.rule = rule;
    }

    /** The word that travels. */
    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The Vietnamese term. */
    String nameVi() {
        return nameVi;
    }

    /** Whether it was promised to a person: owed however the matter stands, and nobody's to know but theirs whose own it is. */
    boolean isToAPerson() {
        return this == CALL_BACK;
    }

    /**
     * What it rests on: what the matter itself cites, or else what its rule rests on between the two, there and then. Of a tip it is both
     * where what is cited is a default of the system.
     */
    @Nullable
    String basis(@Nullable String cited, boolean byDefault, Grounds grounds, AgencyCode by, @Nullable AgencyCode to) {
        boolean ofATip = rule == Rule.TIP_HANDLED || rule == Rule.TIP_SETTLED;
        if (rule == null || cited != null && !(byDefault && ofATip)) {
            return cited;
        }
        String ground = grounds.of(rule, by, to);
        return cited == null ? ground : ground + "; " + cited;
    }
}
