package vn.lienthong.contract;

import com.fasterxml.jackson.annotation.JsonValue;

/** How urgent a document is, in the four degrees of Vietnamese paperwork (NĐ 30/2020/NĐ-CP). */
public enum Urgency {
    NORMAL("normal", "Thường"),
    URGENT("urgent", "Khẩn"),
    VERY_URGENT("very_urgent", "Thượng khẩn"),
    EXPRESS("express", "Hỏa tốc");

    private final String wire;
    private final String nameVi;

    Urgency(String wire, String nameVi) {
        this.wire = wire;
        this.nameVi = nameVi;
    }

    /** The word that travels. */
    @JsonValue
    public String wire() {
        return wire;
    }

    /** The Vietnamese term. */
    public String nameVi() {
        return nameVi;
    }
}
