package vn.lienthong.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What kind of breach a case is about; smuggled, banned and unknown-origin goods are three legal categories, not one. */
public enum Violation {
    SMUGGLED("hàng lậu, hàng nhập lậu"),
    BANNED_GOODS("hàng cấm"),
    UNKNOWN_ORIGIN("hàng không rõ nguồn gốc, xuất xứ"),
    ORIGIN_FRAUD("gian lận xuất xứ"),
    TAX_FRAUD("gian lận thuế"),
    COUNTERFEIT_IP("hàng giả, xâm phạm sở hữu trí tuệ"),
    QUALITY("hàng kém chất lượng"),
    FOOD_SAFETY("vi phạm an toàn thực phẩm"),
    MARKET_CONDUCT("vi phạm trong kinh doanh, niêm yết giá"),
    WILDLIFE("vi phạm về động vật hoang dã"),
    DRUGS("ma túy"),
    MIXED("nhiều hành vi");

    private final String nameVi;

    Violation(String nameVi) {
        this.nameVi = nameVi;
    }

    /** The Vietnamese term. */
    public String nameVi() {
        return nameVi;
    }

    /** The word that travels. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
