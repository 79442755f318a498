package vn.lienthong.contract.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The kinds of plan; the last three are linked on one case (Quy chế phối hợp 2020, ¶9: clauses.csv S0-21). */
public enum PlanKind {
    PROGRAMME("Chương trình, kế hoạch"),
    PEAK_CAMPAIGN("Kế hoạch cao điểm"),
    THEME("Kế hoạch chuyên đề"),
    ANNUAL("Kế hoạch công tác hằng năm"),
    /** A topic that the parties build together for partner media, of a quarter, a year or ad hoc (clauses.csv S0-24). */
    MEDIA("Chủ đề truyền thông"),
    VERIFY("Kế hoạch xác minh"),
    INSPECT("Kế hoạch kiểm tra"),
    HANDLE("Kế hoạch xử lý");

    private final String nameVi;

    PlanKind(String nameVi) {
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
