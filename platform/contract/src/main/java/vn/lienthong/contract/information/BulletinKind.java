package vn.lienthong.contract.information;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a bulletin tells of: what the centre circulates to those who act, and localities ask it for (clauses.csv S1-14, S4-21). */
public enum BulletinKind {
    /** New methods and tricks. */
    METHOD("Phương thức, thủ đoạn mới"),
    /** How the situation is going to be. */
    FORECAST("Dự báo tình hình"),
    /** Goods and fields to look at. */
    FOCUS("Mặt hàng, lĩnh vực trọng điểm");

    private final String nameVi;

    BulletinKind(String nameVi) {
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
