package vn.lienthong.contract.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The identifiers by which the subject of a plan is named. Those of natural persons are not among them ({@link TargetPerson}). */
public enum IdentifierKind {
    TAX_CODE("Mã số thuế"),
    PLATE("Biển kiểm soát phương tiện"),
    VESSEL("Số đăng ký tàu"),
    CONTAINER("Số container");

    private final String nameVi;

    IdentifierKind(String nameVi) {
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
