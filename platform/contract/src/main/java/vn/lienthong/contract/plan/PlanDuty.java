package vn.lienthong.contract.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is owed of a plan as a whole, beside its tasks. */
public enum PlanDuty {
    OPINION("Cho ý kiến về dự thảo"),
    INTERIM_REVIEW("Sơ kết"),
    FINAL_REVIEW("Tổng kết");

    private final String nameVi;

    PlanDuty(String nameVi) {
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
