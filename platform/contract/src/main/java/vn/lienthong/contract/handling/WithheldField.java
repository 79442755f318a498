package vn.lienthong.contract.handling;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What may be kept from some of those who receive information, while others read it. */
public enum WithheldField {
    TEXT("Nội dung"),
    ATTACHMENTS("Tệp đính kèm"),
    SOURCE_GRADE("Độ tin cậy, độ xác thực"),
    ROUTE("Tuyến"),
    AREAS("Địa bàn"),
    SUBJECT("Đối tượng"),
    GOODS("Mặt hàng"),
    METHOD("Phương thức, thủ đoạn"),
    MOVEMENT("Hướng đi của hàng"),
    PERIOD("Thời gian mà thông tin nói tới"),
    LINKS("Hồ sơ liên quan");

    private final String nameVi;

    WithheldField(String nameVi) {
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
