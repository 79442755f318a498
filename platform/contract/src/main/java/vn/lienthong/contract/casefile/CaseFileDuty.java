package vn.lienthong.contract.casefile;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an agency owes on a case file within a time. */
public enum CaseFileDuty {
    ANSWER_OFFER("Nhận hoặc trả hồ sơ được chuyển"),
    HANDLE("Xử lý hồ sơ đã nhận"),
    DECIDE_COMPETENCE("Quyết định cơ quan có thẩm quyền"),
    GIVE_OPINION("Cho ý kiến về phương án xử lý"),
    NOTIFY_COMPETENT("Thông báo cơ quan có thẩm quyền về việc đột xuất, phức tạp");

    private final String nameVi;

    CaseFileDuty(String nameVi) {
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
