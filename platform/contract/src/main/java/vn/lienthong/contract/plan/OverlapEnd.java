package vn.lienthong.contract.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why two plans no longer overlap. */
public enum OverlapEnd {
    CANCELLED("Kế hoạch đã hủy"),
    CLOSED("Kế hoạch đã tổng kết"),
    REVISED("Kế hoạch đã sửa đổi");

    private final String nameVi;

    OverlapEnd(String nameVi) {
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
