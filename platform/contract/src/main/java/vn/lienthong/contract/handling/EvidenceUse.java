package vn.lienthong.contract.handling;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether those who receive a thing may use it as evidence. */
public enum EvidenceUse {
    NEVER("Không được dùng làm chứng cứ"),
    ASK("Phải xin phép trước khi dùng làm chứng cứ"),
    ALLOWED("Được dùng làm chứng cứ");

    private final String nameVi;

    EvidenceUse(String nameVi) {
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
