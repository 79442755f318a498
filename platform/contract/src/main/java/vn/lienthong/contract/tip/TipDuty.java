package vn.lienthong.contract.tip;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an agency owes on a tip within a time. */
public enum TipDuty {
    SCREEN("Sàng lọc tin báo"),
    ROUTE("Chuyển tin báo tới cơ quan có thẩm quyền, hoặc thụ lý"),
    COMPLETE("Bổ sung dữ kiện của tin báo"),
    ANSWER_OFFER("Thụ lý hoặc chuyển trả tin báo"),
    VERIFY("Xác minh và kết luận tin báo"),
    CLOSE("Kết thúc tin báo, nêu kết quả để bên tiếp nhận báo lại cho người báo");

    private final String nameVi;

    TipDuty(String nameVi) {
        this.nameVi = nameVi;
    }

    /** The word that travels. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The Vietnamese term. */
    public String nameVi() {
        return nameVi;
    }
}
