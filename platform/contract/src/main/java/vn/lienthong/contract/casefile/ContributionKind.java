package vn.lienthong.contract.casefile;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a partner gives to joint work (Quy chế phối hợp 2020, ¶3; QĐ 25/2017 Sóc Trăng, Điều 5 khoản 3d). */
public enum ContributionKind {
    FORCES("Lực lượng"),
    MEANS("Phương tiện"),
    EXPERTISE("Chuyên môn"),
    INFORMATION("Thông tin"),
    RESULT("Kết quả");

    private final String nameVi;

    ContributionKind(String nameVi) {
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
