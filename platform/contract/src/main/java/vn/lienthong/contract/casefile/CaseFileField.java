package vn.lienthong.contract.casefile;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What of the facts of a case file may be kept from some of those who see the rest. Title, place, force, group of goods, violation and
 * day make it the case that it is, and by them it is found and its competence told: they are kept from nobody.
 */
public enum CaseFileField {
    SUMMARY("Tóm tắt"),
    SOURCE("Nguồn tin"),
    FINDER("Đơn vị phát hiện, lực lượng phối hợp phát hiện"),
    GOODS("Mô tả, số lượng tang vật"),
    VALUE("Trị giá tang vật"),
    MEASURES("Biện pháp, kết quả"),
    FINE("Tiền phạt"),
    ATTACHMENTS("Tệp đính kèm");

    private final String nameVi;

    CaseFileField(String nameVi) {
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
