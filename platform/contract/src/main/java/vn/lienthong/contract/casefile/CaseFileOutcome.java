package vn.lienthong.contract.casefile;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a case is handled in the end. */
public enum CaseFileOutcome {
    ADMINISTRATIVE("Xử lý hành chính"),
    CRIMINAL("Xử lý hình sự"),
    DISMISSED("Không xử lý");

    private final String nameVi;

    CaseFileOutcome(String nameVi) {
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
