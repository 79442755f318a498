package vn.lienthong.contract.tip;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a tip reached the agency. */
public enum Channel {
    HOTLINE("Đường dây nóng"),
    EMAIL("Thư điện tử"),
    FORM("Biểu mẫu trên mạng"),
    LETTER("Đơn, thư"),
    AGENCY("Cơ quan khác chuyển đến");

    private final String nameVi;

    Channel(String nameVi) {
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
