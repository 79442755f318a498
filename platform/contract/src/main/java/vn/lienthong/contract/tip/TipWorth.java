package vn.lienthong.contract.tip;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a tip was worth to whoever looked into it. */
public enum TipWorth {
    USEFUL("Có ích"),
    WRONG("Sai sự thật"),
    LED_TO_CASE("Đã thành vụ việc");

    private final String nameVi;

    TipWorth(String nameVi) {
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
