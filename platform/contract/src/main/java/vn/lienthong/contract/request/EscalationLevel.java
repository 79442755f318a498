package vn.lienthong.contract.request;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far up an obligation has gone. */
public enum EscalationLevel {
    /** To the body above the addressee and the committee of its province. */
    SUPERIOR("Cấp trên và Ban Chỉ đạo địa phương"),
    /** To the standing office, and again until it is done. */
    STANDING_OFFICE("Văn phòng Thường trực");

    private final String nameVi;

    EscalationLevel(String nameVi) {
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
