package vn.lienthong.contract.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a consulted agency says of a draft. */
public enum PlanStance {
    AGREE("Thống nhất"),
    DISSENT("Không thống nhất");

    private final String nameVi;

    PlanStance(String nameVi) {
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
