package vn.lienthong.contract.source;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What has become of information that something rests on. */
public enum SourceChange {
    CORRECTED("đã được bên cung cấp đính chính"),
    /** From all, or from those who rested the matter on it. */
    RECALLED("đã bị bên cung cấp thu hồi");

    private final String nameVi;

    SourceChange(String nameVi) {
        this.nameVi = nameVi;
    }

    /** The word that travels. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In Vietnamese, as it stands in a sentence behind what it happened to. */
    public String nameVi() {
        return nameVi;
    }
}
