package vn.lienthong.contract.tip;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What whoever holds a tip finds when it is looked at for the first time. */
public enum Screening {
    RELEVANT("Liên quan, có thể xác minh"),
    DUPLICATE("Trùng tin báo khác"),
    SPAM("Tin rác, không có nội dung"),
    /** The receiver, who can reach whoever reported it, is asked for more. */
    INCOMPLETE("Thiếu dữ kiện, hỏi lại"),
    OUT_OF_REMIT("Không thuộc lĩnh vực của Ban Chỉ đạo 389");

    private final String nameVi;

    Screening(String nameVi) {
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
