package vn.lienthong.contract.casefile;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How the receiver found one item of an inventory. */
public enum Condition {
    AS_LISTED("Đúng như bảng kê"),
    DIFFERENT("Khác bảng kê"),
    MISSING("Không có");

    private final String nameVi;

    Condition(String nameVi) {
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
