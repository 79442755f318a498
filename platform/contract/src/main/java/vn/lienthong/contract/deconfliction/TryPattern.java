package vn.lienthong.contract.deconfliction;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why it is suspected that an agency tries identifiers out. */
public enum TryPattern {
    MANY("Quá số định danh trong ngày"),
    NEIGHBOURS("Nhiều định danh chỉ khác nhau ở các số cuối");

    private final String nameVi;

    TryPattern(String nameVi) {
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
