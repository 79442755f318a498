package vn.lienthong.exchange.watch;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What may be owed on a matter; every kind of matter has some of them. */
enum Duty {
    RECEIVE("Xác nhận tiếp nhận yêu cầu", null),
    ANSWER("Trả lời yêu cầu", null),
    APPROVE("Chấp thuận hoặc trả lại nội dung trả lời", null),
    ANSWER_OFFER("Nhận hoặc trả hồ sơ được chuyển", null),
    HANDLE("Xử lý hồ sơ đã nhận", null),
    DECIDE_COMPETENCE("Quyết định cơ quan có thẩm quyền", null),
    GIVE_OPINION("Cho ý kiến", "Quy chế phối hợp 2020, ¶6 (S0-12)"),
    DECIDE_PROPOSAL("Quyết định về đề nghị thành lập tổ công tác", "QĐ 14/QĐ-BCĐ389 (S1-01)"),
    END_GROUP("Kết thúc hoặc gia hạn tổ công tác", "QĐ 14/QĐ-BCĐ389 (S1-01)"),
    REPORT_FIGURES("Báo cáo kết quả của tổ công tác", "QĐ 14/QĐ-BCĐ389 (S1-11)"),
    INTERIM_REVIEW("Sơ kết kế hoạch", "QĐ 14/QĐ-BCĐ389 (S1-18)"),
    FINAL_REVIEW("Tổng kết kế hoạch", "QĐ 14/QĐ-BCĐ389 (S1-18)"),
    ACCEPT_TASK("Nhận nhiệm vụ", "QĐ 25/2017/QĐ-UBND Sóc Trăng, Điều 6 khoản 1 (S2-77)"),
    REPORT_TASK("Báo cáo nhiệm vụ", "QĐ 25/2017/QĐ-UBND Sóc Trăng, Điều 6 khoản 1 (S2-77)"),
    JUDGE_TASK("Xác nhận hoặc yêu cầu làm lại nhiệm vụ", "QĐ 14/QĐ-BCĐ389 (S1-06)"),
    ACCEPT_TIP("Thụ lý hoặc chuyển trả tin báo", null),
    FINISH("Giải quyết, kết thúc", "QĐ 14/QĐ-BCĐ389 (S1-11)");

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
