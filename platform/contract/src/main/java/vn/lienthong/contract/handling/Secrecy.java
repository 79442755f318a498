package vn.lienthong.contract.handling;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How secret a document is by the law on state secrets; what has such a degree may not be carried here, only that it exists. */
public enum Secrecy {
    MAT("Mật"),
    TOI_MAT("Tối mật"),
    TUYET_MAT("Tuyệt mật");

    private final String nameVi;

    Secrecy(String nameVi) {
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
