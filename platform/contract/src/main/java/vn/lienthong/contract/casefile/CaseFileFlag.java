package vn.lienthong.contract.casefile;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why the committees watch a case (QĐ 25/2017 Sóc Trăng, Điều 3 khoản 2, Điều 5 khoản 2a and Điều 7 khoản 1b). */
public enum CaseFileFlag {
    SERIOUS("Nghiêm trọng"),
    ORGANISED("Có tổ chức"),
    SEVERAL_SECTORS("Liên quan nhiều ngành"),
    SEVERAL_PROVINCES("Liên quan nhiều tỉnh"),
    SUDDEN("Đột xuất, phức tạp");

    private final String nameVi;

    CaseFileFlag(String nameVi) {
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
