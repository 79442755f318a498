package vn.lienthong.contract.information;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What those owe who have information: a bulletin, what was corrected, what was taken back. */
public enum InformationDuty {
    READ("Xác nhận đã đọc bản tin"),
    ACKNOWLEDGE("Xác nhận đã đọc bản đính chính"),
    REMOVE("Xác nhận đã gỡ khỏi hồ sơ của mình");

    private final String nameVi;

    InformationDuty(String nameVi) {
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
