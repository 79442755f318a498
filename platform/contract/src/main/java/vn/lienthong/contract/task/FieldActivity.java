package vn.lienthong.contract.task;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What agencies do together in the field (QĐ 25/2017/QĐ-UBND Sóc Trăng, Điều 5 khoản 3: clauses.csv S2-69). They are powers
 * of different bodies and are never taken for one another; texts before 2025 often say thanh tra where it is kiểm tra now.
 */
public enum FieldActivity {
    PATROL("Tuần tra"),
    STATUTORY_INSPECTION("Thanh tra"),
    INVESTIGATION("Điều tra"),
    INSPECTION("Kiểm tra"),
    CONTROL("Kiểm soát");

    private final String nameVi;

    FieldActivity(String nameVi) {
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
