package vn.lienthong.contract.casefile;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The grounds on which an offered file may be returned to its giver; unwillingness is none of them. */
public enum ReturnGround {
    NOT_COMPETENT("Không thuộc thẩm quyền"),
    INCOMPLETE_FILE("Hồ sơ chưa đầy đủ"),
    INVENTORY_DIFFERS("Hồ sơ, tang vật không khớp bảng kê"),
    WRONG_RECEIVER("Chuyển nhầm nơi nhận"),
    OTHER_AGENCY_HANDLES("Cơ quan khác đã thụ lý cùng vụ việc");

    private final String nameVi;

    ReturnGround(String nameVi) {
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
