package vn.lienthong.exchange.watch;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.exchange.task.Duties;
import vn.lienthong.exchange.task.Grounds;

/** What may be owed on a matter; every kind of matter has some of them. */
enum Duty {
    RECEIVE("Xác nhận tiếp nhận yêu cầu", null),
    ANSWER("Trả lời yêu cầu", null),
    APPROVE("Chấp thuận hoặc trả lại nội dung trả lời", null),
    ANSWER_OFFER("Nhận hoặc trả hồ sơ được chuyển", null),
    HANDLE("Xử lý hồ sơ đã nhận", null),
    DECIDE_COMPETENCE("Quyết định cơ quan có thẩm quyền", null),
    GIVE_OPINION("Cho ý kiến", Duties.GIVE_OPINION),
    DECIDE_PROPOSAL("Quyết định về đề nghị thành lập tổ công tác", Duties.DECIDE_PROPOSAL),
    END_GROUP("Kết thúc hoặc gia hạn tổ công tác", Duties.END_GROUP),
    REPORT_FIGURES("Báo cáo kết quả của tổ công tác", Duties.REPORT_FIGURES),
    INTERIM_REVIEW("Sơ kết kế hoạch", Duties.REVIEW),
    FINAL_REVIEW("Tổng kết kế hoạch", Duties.REVIEW),
    ACCEPT_TASK("Nhận nhiệm vụ", Duties.CARRY_OUT_TASK),
    REPORT_TASK("Báo cáo nhiệm vụ", Duties.CARRY_OUT_TASK),
    JUDGE_TASK("Xác nhận hoặc yêu cầu làm lại nhiệm vụ", Duties.JUDGE_TASK),
    ROUTE_TIP("Giải quyết tin báo, hoặc chuyển tới cơ quan có thẩm quyền", null),
    ACCEPT_TIP("Thụ lý hoặc chuyển trả tin báo", null),
    FINISH("Giải quyết, kết thúc", Grounds.TO_THE_END);

    /** What an addressee owes until it has answered a request, as stored. */
    static final Set<String> UNANSWERED = Set.of(RECEIVE.name(), ANSWER.name());

    private final String nameVi;
    private final @Nullable String basis;

    Duty(String nameVi, @Nullable String basis) {
        this.nameVi = nameVi;
        this.basis = basis;
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

    /** The clause it rests on where the matter itself names none. */
    @Nullable
    String basis() {
        return basis;
    }
}
