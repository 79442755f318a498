package vn.lienthong.contract.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The reviews of a plan (QĐ 14/QĐ-BCĐ389: clauses.csv S1-18). */
public enum ReviewKind {
    INTERIM("Sơ kết"),
    FINAL("Tổng kết");

    private final String nameVi;

    ReviewKind(String nameVi) {
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
