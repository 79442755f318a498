package vn.lienthong.contract.casefile;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an item of an inventory is. */
public enum InventoryKind {
    DOCUMENT("Tài liệu"),
    EVIDENCE("Tang vật"),
    VEHICLE("Phương tiện"),
    ELECTRONIC_FILE("Tệp điện tử");

    private final String nameVi;

    InventoryKind(String nameVi) {
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
