package vn.lienthong.contract.tip;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The two streams of a hotline (clauses.csv S4-14, S4-15). */
public enum TipStream {
    VIOLATION("Tin về hành vi vi phạm"),
    /** It goes round those concerned, and everybody else does not learn that there is one. */
    INTEGRITY("Tin về cán bộ, cơ quan chức năng");

    private final String nameVi;

    TipStream(String nameVi) {
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
